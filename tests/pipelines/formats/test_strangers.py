"""Tables with a word or two of payments in their headings, and no payments."""

import pytest

from pipelines.formats import table_kinds
from pipelines.formats.parts import Record
from pipelines.source import Told


def kind(*lines: str, told: Told | None = None) -> str:
    head = [Record(row, tuple(line.split("|"))) for row, line in enumerate(lines, 1)]
    return table_kinds.judge(head, "table.csv", None, told or Told()).kind


@pytest.mark.parametrize(
    "lines",
    [
        ("Charity name|Date registered|Total spending", "Amber Aid|13/04/2003|9.00"),
        ("category|code|name", "100|101|Alms"),
        ("month|O|P|TOTAL", "2023-01|1|19|20"),
        ("name|organisation|cost_amount", "Swimming|Amber|", "Running|Bex|", "Judo|Cold|4.50"),
    ],
)
def test_statistics_registers_and_lists_are_not_known(lines: tuple[str, ...]) -> None:
    assert kind(*lines) == "unknown"


def test_counts_of_areas_are_named_as_what_they_are() -> None:
    headings = "area_code|area_name|indicator|period|measure|unit|value"
    assert kind(headings, "E05000001|Ash|Age|2021|Count|Persons|12.50") == "area_counts"


@pytest.mark.parametrize(
    "headings",
    [
        "Identifier|Title|Currency|Amount Awarded|Award Date|Recipient Org:Name|Funding Org:Name",
        "grant_id|funder|recipient|title|amount|award_date",
        "Grant Reference|Amount Awarded|Award Date|Supplier",
    ],
)
def test_grants_are_named(headings: str) -> None:
    assert kind(headings, "1|Roof|GBP|10.00|2023-04-13|Amber Aid|Trust") == "grants"


def test_payments_with_a_word_of_grants_are_payments() -> None:
    assert kind("Supplier|Date|Amount|Grant", "Amber Aid|13/04/2023|9.00|Yes") == "payments"
    assert kind("Beneficiary|Date|Amount|Purpose", "Amber Aid|13/04/2023|9.00|Roof") == "payments"


def test_one_heading_is_enough_where_the_contents_tell_the_rest() -> None:
    rows = [f"Amber {n} Ltd|{n}/04/2023|{n}.50|Parks" for n in range(10, 20)]
    assert kind("Wer|Wann|Amount|Wo", *rows) == "payments"


def test_the_officers_word_is_taken() -> None:
    told = Told(columns={"amount": "value"})
    assert kind("area_name|period|value", "Ash|2021|12.50", told=told) == "payments"
