"""Which sheet of a hub or an exchange it is: by what it needs, what tells, and its names."""

import pytest

from pipelines import registry
from pipelines.formats import kept_headings, table_kinds
from pipelines.formats.headings import KEPT, known
from pipelines.formats.parts import Record
from pipelines.source import Told


def head(*lines: tuple[str, ...]) -> list[Record]:
    """Lines as records."""
    return [Record(row, cells) for row, cells in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("headings", "name", "kind"),
    [
        (("Date", "Visitor name", "Organisation"), "a", "hub_attendance"),
        (("Date", "Name", "Group"), "a", None),
        (("Date", "Name", "Group"), "Sign-in sheet", "hub_attendance"),
        (("Date of session", "Venue", "Theme"), "a", "hub_sessions"),
        (("Date", "Stage reached", "Organisation", "Introduced to"), "a", "hub_activity"),
        (("Skill offered", "Offered by", "Date"), "a", "skill_offers"),
        (("Help needed", "Requested by", "Date"), "a", "skill_needs"),
        (("Skill", "Name", "Date"), "a", None),
        (("Skill", "Name", "Date"), "Needs", "skill_needs"),
        (("Skill", "Name", "Date"), "Offers 2024", "skill_offers"),
        (("Giver", "Receiver", "Date of exchange", "Hours"), "a", "skill_matches"),
        (("Supplier", "Amount", "Payment date", "Name"), "register", None),
        (("Contract title", "Start date", "End date", "Value"), "a", None),
    ],
)
def test_a_line_is_a_heading_of_ours_or_not(headings: tuple[str, ...], name: str, kind: str | None) -> None:
    lines = head(("Something above",), headings, ("01/05/2024", "x", "y", "z"))
    seen = kept_headings.find(lines, (name,))
    assert (seen.kind if seen else None) == kind
    judged = table_kinds.judge(lines, name, None, Told())
    assert (judged.kind == kind) == (kind is not None)


def test_what_the_officer_says_is_enough() -> None:
    lines = head(("Date", "Person who turned up"), ("01/05/2024", "x"))
    assert kept_headings.find(lines, ()) is None
    seen = kept_headings.find(head(("Date", "Name"), ("01/05/2024", "x")), (), {"person_key": "Name"})
    assert (seen.kind if seen else None) == "hub_attendance"


def test_every_heading_is_of_a_column_of_its_table() -> None:
    for source in ("hubs", "skills"):
        tables = {table.entity: table for table in registry.named(source).source.tables}
        for entity, table in tables.items():
            found = {
                means.partition(".")[0]
                for all_of in known(f"{source}:{entity}").exact.values()
                for means in all_of
            }
            assert found <= {column.name for column in table.columns} | {"person_key", "ward_code"}
            assert {column.name for column in table.columns} <= found
    assert sorted(path.stem for path in KEPT.iterdir()) == ["hubs", "skills"]
