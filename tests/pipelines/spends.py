"""Small spending files for tests, as a council would publish them."""

from collections.abc import Sequence
from pathlib import Path

HEADING = "Body Name,Directorate,Expenditure Category,Payment Date,Transaction No,Net Amount,Supplier Name"


def line(day: str, amount: str, supplier: str, number: int = 1) -> str:
    """One payment."""
    return f"Merefield Council,Resources,Training,{day},T{number:04d},{amount},{supplier}"


def lines(month: str, count: int, amount: str = "600.00") -> list[str]:
    """Payments to as many suppliers, on the days of a month (yyyy-mm)."""
    return [
        line(f"{month}-{1 + n % 28:02d}", amount, f"Quillerby {chr(65 + n % 26)}{n} Ltd", n)
        for n in range(count)
    ]


def write(path: Path, rows: Sequence[str], heading: str = HEADING) -> Path:
    """The file at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([heading, *rows]) + "\n", encoding="utf-8")
    return path
