"""Lists to act upon: cold spots, grants that end soon, the grants behind the figures."""

from datetime import date

import polars as pl

from tests.ui.charts.specs import holds
from tests.ui.reached import MONEY, D, by_ward
from ui.charts.reach.fifths import NEITHER
from ui.charts.reach.lists import cold_spots, grants, notice_clock

TODAY = date(2025, 1, 15)
SPOTS = pl.DataFrame(
    [("Kilnside", "no grant is recorded", 60.0, 4_000, D(0), 0.0, 0, 0, 0, D(6_000))],
    schema=[
        "ward_name", "because", "imd_score", "residents", "amount_gbp", "per_head_gbp", "grants",
        "recipients", "delivering", "not_located_gbp",
    ],
    orient="row",
    schema_overrides={"amount_gbp": MONEY, "not_located_gbp": MONEY},
)  # fmt: skip
CLOCK = pl.DataFrame(
    [
        ("Thrumley Choir", "Lunch", D(6_000), TODAY, date(2025, 3, 31), date(2024, 12, 31), True, "a.csv", 2),
        (None, "Boats", D(4_000), TODAY, date(2025, 5, 31), date(2025, 2, 28), False, "a.csv", 3),
    ],
    schema=[
        "recipient_name", "purpose", "amount_gbp", "awarded_on", "ends_on", "notice_by", "is_notice_past",
        "_file", "_row",
    ],
    orient="row",
    schema_overrides={"amount_gbp": MONEY},
)  # fmt: skip
GRANTS = pl.DataFrame(
    [(TODAY, "Quillerby Trust", "Mere Rowers", "Boats", D(100), "Harbour", 1, "a.csv", 2)],
    schema=[
        "awarded_on",
        "funder_name",
        "recipient_name",
        "purpose",
        "amount_gbp",
        "ward_name",
        "rung",
        "_file",
        "_row",
    ],
    orient="row",
    schema_overrides={"amount_gbp": MONEY},
)


def test_a_ward_without_a_recorded_grant_is_not_one_without_help() -> None:
    figure = cold_spots(SPOTS, by_ward(), "M, 2024-25")
    holds(figure)
    assert figure.title == "1 ward with high need and little known"
    assert figure.sentence.startswith(
        "In 1 of 1 ward no grant is recorded. £6.0k has no known ward: some of it may"
    )
    assert "Of nobody is it known here that they deliver" in figure.sentence
    seen = by_ward().with_columns(delivering=pl.lit(1))
    all_placed = SPOTS.with_columns(not_located_gbp=pl.lit(D(0)).cast(MONEY))
    assert cold_spots(all_placed, seen, "M").sentence.endswith("What funders do not publish is not here.")


def test_no_cold_spot_and_no_need_are_two_things() -> None:
    assert cold_spots(SPOTS.head(0), by_ward(), "M").sentence.startswith("In none of the wards")
    unknown = by_ward().with_columns(imd_score=pl.lit(None, pl.Float64))
    assert cold_spots(SPOTS.head(0), unknown, "M").sentence == NEITHER


def test_the_clock_says_what_is_next_and_what_has_passed() -> None:
    figure = notice_clock(CLOCK, TODAY, "Merefield")
    holds(figure)
    assert figure.title == "2 grants end within six months"
    assert figure.sentence.startswith("They come to £10k in all.")
    assert (
        "by which to give three months' notice is 28 February 2025. For 1 that day has passed."
        in figure.sentence
    )
    assert figure.sentence.endswith("That a grant ends does not say that another does not follow.")
    assert figure.table["recipient_name"].to_list() == ["Thrumley Choir", "Name withheld"]
    assert figure.table["notice"].to_list() == ["that day has passed", "still to come"]


def test_nothing_that_ends_is_a_sentence() -> None:
    figure = notice_clock(CLOCK.head(0), TODAY, "Merefield")
    holds(figure)
    assert figure.title == "No grant is known to end within six months"
    assert "Grants whose end is not told are not here, nor those the council has not" in figure.sentence
    assert "is what to load" in figure.sentence


def test_the_grants_say_how_each_is_placed_and_that_there_may_be_more() -> None:
    figure = grants(GRANTS, "M", most=1)
    holds(figure)
    assert figure.table["how"].to_list() == ["One ward"]
    assert (
        figure.sentence
        == "1 line. The first 1; there may be more. Grants to people are counted above, not listed."
    )
    assert "more" not in grants(GRANTS, "M", most=2).sentence
