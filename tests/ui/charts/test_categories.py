"""Categories by how few suppliers they have."""

from decimal import Decimal

import polars as pl
import pytest

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import by_category
from ui.charts.categories import MEASURES, MOST_BARS, categories, single_supplier


@pytest.mark.parametrize("measure", MEASURES)
def test_it_is_a_figure(measure: str) -> None:
    holds(categories(by_category(), measure, "Merefield, 2024-25"))


def rows(measure: str) -> list[tuple[str, str, str]]:
    (data,) = spec(categories(by_category(), measure, "M"))["datasets"].values()
    return [(row["name"], row["words"], row["tone"]) for row in data]


def test_fewest_effective_suppliers_first_and_the_finding_is_about_a_reliable_one() -> None:
    figure = categories(by_category(), "effective", "Merefield, 2024-25")
    assert [row[0] for row in rows("effective")][:3] == [
        "Insurance",
        "Waste",
        "Legal & <script>alert(1)</script>",
    ]
    assert figure.title == "Waste spends as if it had 1.3 equal suppliers"
    assert figure.subtitle == "Effective number of suppliers, every category; Merefield, 2024-25"
    assert "Waste (£6.0m) is spent as if it had 1.3 equal suppliers; it has 9 suppliers." in figure.sentence


def test_the_unreliable_are_marked_in_words_and_never_the_finding() -> None:
    assert ("Insurance", "[u] 1.0", "unsure") in rows("effective")
    assert ("Waste", "1.3", "focus") in rows("effective")
    said = categories(by_category(), "effective", "M").sentence
    assert said.endswith(
        "it has 9 suppliers. 2 categories are marked [u], low reliability: they have fewer than 5 suppliers "
        "or under £100,000. Insurance has a lower number, and is not named first for that reason."
    )
    said = categories(by_category(), "top5", "M").sentence
    assert said.endswith("2 of them have larger shares, and are not named first for that reason.")
    sound = by_category().with_columns(is_unreliable=pl.col("category") == "Highways")
    assert categories(sound, "effective", "M").sentence.endswith(
        "1 category is marked [u], low reliability: it has fewer than 5 suppliers or under £100,000."
    )


def test_the_limits_said_are_those_that_are_set() -> None:
    frame = by_category().with_columns(
        unreliable_suppliers=pl.lit(8), unreliable_gbp=pl.lit(Decimal("2500.00"))
    )
    figure = categories(frame, "effective", "M")
    assert "they have fewer than 8 suppliers or under £2,500." in figure.sentence
    assert "[u] fewer than 8 suppliers or under £2,500" in figure.table["reliability"].to_list()


def test_the_share_has_a_full_scale() -> None:
    figure = categories(by_category(), "top5", "M")
    assert spec(figure)["layer"][0]["encoding"]["x"]["scale"]["domain"] == [0, 100.0]
    assert rows("top5")[0][0] == "Insurance"


def test_a_neutral_title_where_no_category_is_reliable() -> None:
    figure = categories(by_category().filter(pl.col("is_unreliable")), "effective", "M")
    assert figure.title == "Suppliers in each category"
    assert figure.sentence.startswith("No category is large enough for a finding.")


def test_a_long_name_does_not_make_a_long_title() -> None:
    long = by_category().with_columns(category=pl.lit("Payments to and for other very different things"))
    assert categories(long, "effective", "M").title == "How concentrated each category is"


def test_many_categories_are_cut_to_the_largest_and_said_to_be() -> None:
    many = pl.concat([by_category()] * 5)
    figure = categories(many, "effective", "M")
    assert f"the {MOST_BARS} largest of 25 categories" in figure.subtitle
    assert figure.table.height == 25


def test_a_category_that_is_not_stated_has_a_name() -> None:
    unnamed = by_category().with_columns(category=pl.lit(None, pl.String))
    assert categories(unnamed, "effective", "M").table["category"][0] == "Not stated"


def test_nothing_to_draw() -> None:
    holds(categories(by_category().clear(), "effective", "M"))
    assert categories(by_category().clear(), "effective", "M").chart is None


def test_categories_with_one_supplier() -> None:
    named = by_category().with_columns(unnamed_pct=pl.lit(0.0))
    figure = single_supplier(named, "M")
    holds(figure)
    assert figure.sentence == "1 of 5 categories has one supplier only; £400k was paid in it."
    several = by_category().filter(pl.col("suppliers") > 1)
    assert single_supplier(several, "M").sentence == "None of 4 categories rests on one supplier."


def test_one_named_supplier_beside_hidden_ones_is_not_alone() -> None:
    hidden = by_category().with_columns(unnamed_pct=pl.lit(20.0))
    assert single_supplier(hidden, "M").table.is_empty()


def test_money_without_a_category_is_no_category() -> None:
    for unstated in (
        by_category().head(1).with_columns(category=pl.lit(None, pl.String)),
        by_category().clear(),
    ):
        for figure in (categories(unstated, "effective", "M"), single_supplier(unstated, "M")):
            holds(figure)
            assert figure.chart is None
            assert figure.sentence == "The files loaded for this period state no category."


@pytest.mark.parametrize("measure", MEASURES)
def test_no_title_claims_a_finding_where_none_may_be(measure: str) -> None:
    assert categories(by_category(), measure, "M", may_find=False).title == "Suppliers in each category"
