"""Amounts and dates in all their spellings."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from pipelines.source import Told
from tests.pipelines.formats.shapes.shape import Shape, grid, of_text, refused, text, usual


def signed(positive: str, negative: str) -> Callable[[Decimal], str]:
    """A way to write money: {} is the amount without its sign."""
    return lambda amount: (negative if amount < 0 else positive).format(abs(amount))


AMOUNTS = [
    of_text(
        f"amounts as {positive.format(Decimal('1234.56'))!r} and {negative.format(Decimal('1234.56'))!r}",
        usual(money=signed(positive, negative)),
    )
    for positive, negative in (
        ("£{:,.2f}", "-£{:,.2f}"),
        ("£{:,.2f}", "£-{:,.2f}"),
        (" {:,.2f} ", "({:,.2f})"),
        (" £{:,.2f} ", "(£{:,.2f})"),
        ("{:,.2f}", "{:,.2f}-"),
        ("{:.2f}", "{:.2f}CR"),
        ("{:,.2f} DR", "{:,.2f} CR"),
        ("\u00a0{:,.2f}\u00a0", "\u2212{:,.2f}"),
        ("GBP {:,.2f}", "GBP -{:,.2f}"),
        ("+{:.2f}", "-{:.2f}"),
        ("{:E}", "-{:E}"),
        ("{:.4f}", "-{:.4f}"),
    )
]


def ending(number: int) -> str:
    """3 -> rd."""
    return "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


WRITTEN: dict[str, Callable[[date], str]] = {
    "2023-04-03": lambda day: day.isoformat(),
    "2023-04-03 00:00:00": lambda day: f"{day} 00:00:00",
    "2023-04-03T00:00:00Z": lambda day: f"{day}T00:00:00Z",
    "03/04/2023 00:00": lambda day: f"{day:%d/%m/%Y} 00:00",
    "'03/04/2023 (a spreadsheet's text)": lambda day: f"'{day:%d/%m/%Y}",
    "3/4/23": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "03-Apr-23": lambda day: f"{day:%d-%b-%y}",
    "03-APR-2023": lambda day: f"{day:%d-%b-%Y}".upper(),
    "3 April 2023": lambda day: f"{day.day} {day:%B %Y}",
    "3rd April 2023": lambda day: f"{day.day}{ending(day.day)} {day:%B %Y}",
    "Monday, April 3, 2023": lambda day: f"{day:%A, %B} {day.day}, {day.year}",
    "03.04.2023": lambda day: f"{day:%d.%m.%Y}",
    "20230403": lambda day: f"{day:%Y%m%d}",
    "45019 (Excel's number)": lambda day: str((day - date(1899, 12, 30)).days),
    "04/03/2023 (month first)": lambda day: f"{day:%m/%d/%Y}",
    "4/3/2023 12:00:00 AM (month first)": lambda day: f"{day.month}/{day.day}/{day.year} 12:00:00 AM",
}

DAYS = [of_text(f"dates as {name}", usual(day=write)) for name, write in WRITTEN.items()]


def moved(day: date) -> date:
    """Days that are days and months both ways, in no order and strewn either way."""
    return date(2023, {3: 5, 4: 9, 5: 2, 11: 12}.get(day.day, 1 + day.day % 12), 1 + (day.day * 7) % 12)


SINGLE = [
    refused(
        "day and month cannot be told apart",
        text(usual(day=lambda day: f"{moved(day):%d/%m/%Y}")).encode(),
        "(?i)day|month",
    ),
    refused(
        "no date column and no period told",
        text(grid("Supplier|Department|Amount", "supplier department net")).encode(),
        "--period",
    ),
    of_text(
        "no date column, period told",
        grid("Supplier|Department|Amount", "supplier department net"),
        told=Told(period="2023-04"),
        first=date(2023, 4, 1),
        last=date(2023, 4, 1),
    ),
]

SHAPES: list[Shape] = [*AMOUNTS, *DAYS, *SINGLE]
