"""The heading is found under titles, beside decoys, over one line or two."""

from dataclasses import dataclass

import pytest

from pipelines.formats import heading_search
from pipelines.formats.heading_search import Found
from pipelines.formats.headings import known

DATA = "Parks|Amber Ltd|13/04/2023|10.00"
HEADING = "Directorate|Supplier|Payment Date|Net Amount"


@dataclass(frozen=True)
class Line:
    row: int
    cells: tuple[str, ...]


def lines(*texts: str) -> list[Line]:
    return [Line(row, tuple(text.split("|"))) for row, text in enumerate(texts, 1)]


def find(*texts: str, must: tuple[str, ...] = ()) -> Found | None:
    return heading_search.find(lines(*texts), known("spending"), must)


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ((), 1),
        (("Payments over \u00a3500|||", "|||"), 3),
        (("sql|select|amount|from x", "||Analysis|"), 3),
        (("columns|text description|apar_name|amount",), 2),
        (("Report date: 02/07/2012|||", "From|01-JUN-2012||"), 3),
    ],
)
def test_the_heading_is_under_what_is_above_it(above: tuple[str, ...], row: int) -> None:
    found = find(*above, HEADING, DATA)
    assert found is not None
    assert (found.row, found.index) == (row, row - 1)


def test_a_heading_repeated_further_down_is_not_taken() -> None:
    found = find(HEADING, DATA, DATA, HEADING, DATA)
    assert found is not None
    assert found.row == 1


def test_two_lines_are_read_as_one() -> None:
    found = find(
        "Supplier Name|Date of Payment|Amount|||Directorate",
        "||Gross|VAT|Net|",
        "Amber|13/04/2023|12|2|10|Parks",
    )
    assert found is not None
    assert (found.first, found.row) == (1, 2)
    assert found.texts[2:5] == ("Amount Gross", "Amount VAT", "Amount Net")


def test_a_line_of_units_belongs_to_the_heading() -> None:
    found = find(HEADING, "||dd/mm/yyyy|\u00a3", DATA)
    assert found is not None
    assert (found.row, found.texts) == (2, tuple(HEADING.split("|")))


def test_no_heading_is_none() -> None:
    assert find(DATA, DATA) is None
    assert find("a letter to all|||") is None


def test_what_the_officer_named_is_found() -> None:
    found = heading_search.told(lines("x|y|z", "F1|F2|F3", DATA), ("F1", "F3"))
    assert found is not None
    assert found.row == 2
    assert heading_search.told(lines("x|y|z"), ("F1",)) is None


def test_words_over_data_may_be_a_heading_that_nobody_has_seen() -> None:
    found = heading_search.by_shape(lines("Which|Who|When|How much", DATA, DATA, DATA))
    assert found is not None
    assert found.row == 1
    assert heading_search.by_shape(lines(DATA, DATA, DATA, DATA)) is None
