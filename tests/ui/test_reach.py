"""What is said of funding reach: the answer with its hedge, what is missing, what is not known."""

from datetime import UTC, date, datetime, timedelta

from tests.house.words import FORBIDDEN_WORD
from tests.ui.reached import D, coverage, headline, indices
from ui import reach
from ui.provenance import Standing

STANDING = Standing("wh-1", datetime(2026, 11, 22, 9, tzinfo=UTC), False)


def test_the_answer_says_how_much_where_and_how_near_to_need() -> None:
    assert reach.answer(headline(), indices(), "Merefield", "2024-25", "delivered_in") == (
        "In 2024\\-25 **£1.0m** was granted in Merefield, in **212 grants**; **86%** of it has a known ward, "
        "by where it is delivered. The most deprived fifth of residents has **15%** of that; in "
        "**1 of 3 wards** no grant is recorded."
    )


def test_with_too_little_located_nothing_is_said_of_how_it_is_spread() -> None:
    head = headline(all_located_gbp=D(100_000), not_located_gbp=D(950_000))
    assert not reach.may_find(head, 0)
    said = reach.answer(head, indices(), "M", "2024", "delivered_in")
    assert "too little to say how it is spread. Placed by where the recipient is based, more may be" in said
    assert "deprived" not in said
    assert "recipient" not in reach.answer(head, indices(), "M", "2024", "best_available")


def test_without_need_or_located_money_the_answer_says_so() -> None:
    for found in (indices().head(0), indices(share_to_most_deprived_fifth=None)):
        said = reach.answer(headline(), found, "M", "2024", "based_in")
        assert said.endswith("are not loaded, so nothing is said of need.")


def test_of_some_wards_nothing_is_found_and_the_share_is_the_councils() -> None:
    head = headline(amount_gbp=D(30_000), located_gbp=D(30_000), grants=4)
    assert not reach.may_find(head, 2)
    assert reach.where("Merefield", "2024-25", 2) == "2 wards of Merefield, 2024-25"
    assert reach.answer(head, indices(), "Merefield", "2024", "delivered_in", 2) == (
        "In 2024 **£30k** was granted in **2 wards** of Merefield, in **4 grants**, **£0.90** for each "
        "resident; **86%** of all that was granted in Merefield has a known ward, by where it is delivered."
    )
    assert "for each resident" not in reach.answer(head, indices().head(0), "M", "2024", "based_in", 2)
    assert reach.located_pct(headline(all_located_gbp=D(0), not_located_gbp=D(0))) is None


def test_the_strip_counts_people_only_where_there_are_some() -> None:
    assert reach.coverage_line(headline(), coverage()) == (
        "212 grants · £1.0m · 86% of all with a known ward · 140 organisations and 3 grants to people · "
        "awards 2 April 2024 to 30 March 2025 · loaded 1 November 2026"
    )
    assert "people" not in reach.coverage_line(headline(individuals=0), coverage())


def test_what_is_in_no_sum_converted_newer_or_guessed_is_said() -> None:
    plain = reach.missing(headline(), coverage())
    assert len(plain) == 2
    cover = coverage(
        other_currency=2,
        linked_lines=114,
        passed_on=1,
        tagged=7,
        listed_too=2,
        later_wards=20,
        later_from=date(2026, 5, 7),
        guessed=["x"],
    )
    said = " ".join(reach.missing(headline(is_converted=True), cover))
    for part in (
        "2 in another currency", "114 lines of nothing", "1 to be passed on", "[converted]",
        "In no sum: 2 that payments tagged", "Counted among them: 7 told only by payments",
        "20 wards since 7 May 2026", "Guessed: x",
    ):  # fmt: skip
        assert part in said


def test_old_awards_are_said_to_be_old() -> None:
    last = coverage()["last_on"]
    assert reach.stale(coverage(), "M", last + reach.FRESH) is None
    assert reach.stale({"last_on": None}, "M", last) is None
    assert "is of 30 March 2025" in str(reach.stale(coverage(), "M", last + reach.FRESH + timedelta(days=1)))


def test_every_line_under_a_figure_is_whole_and_says_nothing_forbidden() -> None:
    shown = reach.shown("Merefield", "2024-25", "based_in", "all funders")
    seal = reach.seal("Merefield", "2024-25", shown, "212 grants", STANDING)
    assert "placed by where the recipient is based; all funders" in seal.filters
    assert reach.mapped(seal, "Maps: us.").credit.endswith("v3.0. Maps: us.")
    apart = reach.unfiltered(seal, "2024-25", "all that is loaded")
    assert apart.filters == "Merefield; 2024-25; no other filter of the page changes it"
    assert apart.coverage == "all that is loaded"
    by_address = reach.placed(seal, "by address", headline(individuals=0), coverage())
    assert by_address.filters == "by address"
    assert by_address.coverage.startswith("212 grants · £1.0m · 86%")
    said = [*seal.lines(), *reach.bear_in_mind(headline()), *reach.bear_in_mind(headline(individuals=0))]
    assert len(said) == len(seal.lines()) + 6
    assert not FORBIDDEN_WORD.search(" ".join([*said, reach.LADDER, reach.COLD, reach.CLOCK]))
