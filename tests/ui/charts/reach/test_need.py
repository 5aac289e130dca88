"""The concentration curve and its indices."""

import polars as pl

from tests.ui.charts.specs import holds
from tests.ui.reached import indices, ranked
from ui.charts.reach.fifths import NEITHER
from ui.charts.reach.need import NOTHING, against_need
from ui.charts.reach.need import indices as in_figures


def test_the_curve_begins_at_nought_and_marks_the_most_deprived_fifth() -> None:
    figure = against_need(ranked(), indices(), "M, 2024-25")
    holds(figure)
    assert figure.title == "The most deprived fifth of residents has 15% of it"
    assert figure.chart is not None
    points = [list(row.values()) for row in max(figure.chart.to_dict()["datasets"].values(), key=len)]
    assert points == [[0.0, 0.0], [20.0, 0.0], [50.0, 50.0], [100.0, 100.0]]
    for part in (
        "15% of what is located (20% would be even)",
        "index is -0.10",
        "Gini 0.30",
        "20% would have to move",
    ):
        assert part in figure.sentence


def test_too_little_located_finds_nothing() -> None:
    assert (
        against_need(ranked(), indices(), "M", may_find=False).title
        == "Money against residents, most deprived first"
    )


def test_without_need_money_or_wards_a_sentence_says_so() -> None:
    nobody = against_need(ranked().head(0), indices().head(0), "M")
    nothing = against_need(ranked(), indices(share_to_most_deprived_fifth=None), "M")
    two = against_need(ranked().head(2), indices(), "M")
    assert [figure.sentence for figure in (nobody, nothing)] == [NEITHER, NOTHING]
    assert two.sentence == "Of 2 wards no curve is drawn."
    for figure in (nobody, nothing, two):
        holds(figure)
        assert figure.chart is None


def test_each_index_says_what_it_means() -> None:
    figure = in_figures(indices(), "M")
    holds(figure)
    assert figure.table["value"].to_list() == ["15%", "-0.10", "0.30", "20%", "1 of 3", "20%", "not known"]
    assert figure.table.filter(pl.col("means") == "").is_empty()


def test_no_index_of_nothing() -> None:
    for found, said in ((indices().head(0), NEITHER), (indices(amount_gbp=0), NOTHING)):
        assert in_figures(found, "M").table.is_empty()
        assert in_figures(found, "M").sentence == said
