"""The lines that every figure carries."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.ui.frames import seal
from ui.provenance import DEMONSTRATION, RESTRICTED, Coverage


def test_a_real_council_carries_source_filters_and_coverage() -> None:
    lines = seal(is_demo=False).lines()
    assert lines[0].startswith("Source: spending published by Merefield; analysis of open data by Multiplier")
    assert "store wh-1" in lines[0]
    assert lines[1].startswith("Shown: Merefield; 2024-25")
    assert lines[2].startswith("Coverage: 9,204 payments")


def test_the_demonstration_says_so_first() -> None:
    assert seal().lines()[0] == DEMONSTRATION == "Merefield is a fictional council made for demonstration."


def test_a_map_of_real_wards_credits_whose_they_are_and_an_invented_one_nobody() -> None:
    assert replace(seal(is_demo=False), credit="Wards: ONS.").lines()[-1] == "Wards: ONS."
    assert "Wards: ONS." not in replace(seal(), credit="Wards: ONS.").lines()


def test_where_it_comes_from_holds_the_credit_and_not_what_is_shown() -> None:
    said = replace(seal(is_demo=False), credit="Wards: ONS.").origin
    assert said.startswith("Source: spending published by Merefield")
    assert said.endswith(" Wards: ONS.")
    assert "Shown:" not in said


def test_what_is_for_officers_says_so_and_another_publisher_is_named() -> None:
    ours = replace(seal(), is_restricted=True, published="insolvencies counted by the Insolvency Service")
    assert ours.lines()[:2] == [DEMONSTRATION, RESTRICTED]
    assert ours.source.startswith("Source: insolvencies counted by the Insolvency Service; analysis")
    assert RESTRICTED not in seal().lines()


def test_the_line_of_coverage_is_a_text_that_knows_its_numbers() -> None:
    line = Coverage("12 payments", 41.5, "with a supplier's name", datetime(2026, 6, 1, tzinfo=UTC), ["net"])
    assert line == "12 payments"
    assert (line.known_pct, line.known, line.loaded_on, line.vat_bases) == (
        41.5,
        "with a supplier's name",
        date(2026, 6, 1),
        ("net",),
    )
    bare = Coverage("every file")
    assert (bare.known_pct, bare.loaded_on, bare.vat_bases) == (None, None, ())


def test_in_a_pre_election_period_every_line_of_lines_begins_by_saying_so() -> None:
    standing = replace(seal().standing, is_frozen=True, frozen_until=date(2027, 5, 6))
    held = replace(seal(), standing=standing)
    said = "frozen until 6 May 2027; computed headlines are not shown."
    assert any(line.startswith("Pre-election period: data as of") and said in line for line in held.lines())
    assert said in held.origin
    assert "frozen until it is lifted" in replace(standing, frozen_until=None).frozen
    assert seal().standing.frozen == ""
