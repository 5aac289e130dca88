"""A sheet a month and one of all months count twice, and that is said with the figures."""

from datetime import date
from pathlib import Path

from pipelines.destination import Destination
from pipelines.runner import load
from pipelines.twice import warned
from tests.pipelines.formats.shapes.shape import Grid
from tests.pipelines.formats.shapes.writers import xlsx
from tests.pipelines.landings import Row, month_of, part

APRIL, MAY = month_of(2024, 4, 3, "1000.50"), month_of(2024, 5, 2, "20.00")
SAID = '"All" holds as many rows and pounds again as "Apr" and "May" (5 rows, £3,041.50)'


def test_a_sheet_of_all_months_is_named() -> None:
    parts = [part(APRIL, part="Apr"), part(MAY, part="May"), part(APRIL + MAY, part="All")]
    for order in (parts, parts[::-1]):
        said = {found.part: found.warnings for found in warned(order)}
        assert (said["Apr"], said["May"]) == ((), ())
        assert len(said["All"]) == 1
    assert said["All"][0].startswith('"All" holds as many rows and pounds again as "May" and "Apr"')
    assert warned(parts)[2].warnings[0].startswith(SAID)


def test_sheets_of_other_rows_are_quiet() -> None:
    other: list[Row] = [(date(2024, 4, 9), "Firm Z Ltd", "7.00")]
    parts = [part(APRIL, part="Apr"), part(MAY, part="May"), part([*APRIL, *other], part="More")]
    assert [found.warnings for found in warned(parts)] == [(), (), ()]
    assert warned([part(APRIL, part="A"), part(APRIL, part="B")])[1].warnings


def test_a_workbook_is_loaded_with_the_warning(tmp_path: Path) -> None:
    heading: Grid = [["Supplier Name", "Payment Date", "Net Amount"]]
    april: Grid = [[f"Amber {n} Ltd", f"{n}/04/2024", f"{n}.50"] for n in range(13, 20)]
    may: Grid = [[f"Bex {n} Ltd", f"{n}/05/2024", f"{n}.25"] for n in range(13, 20)]
    book = tmp_path / "book.xlsx"
    book.write_bytes(xlsx({"Apr": heading + april, "May": heading + may, "All": heading + april + may}))
    done = load([book], to=Destination(tmp_path / "store"))
    assert [outcome.part for outcome in done.outcomes] == ["Apr", "May", "All"]
    assert "(14 rows, £229.25): all are kept, so that money counts twice" in done.outcomes[2].sentence
