"""Points of entry: three there and the fourth missing; what is not known is never one."""

import polars as pl

from tests.ui import hubbed
from tests.ui.charts.specs import holds, spec
from ui.charts.entry.points import evidence, grid, listed

WHO = pl.DataFrame(
    [("paid", "Thrumley Care Ltd", None, "3 payments", "a.csv", 7)],
    schema={
        "kind": pl.String,
        "name": pl.String,
        "amount_gbp": pl.Decimal(38, 2),
        "evidence": pl.String,
        "_file": pl.String,
        "_row": pl.Int64,
    },
    orient="row",
)


def test_each_cell_says_which_of_the_four_is_there() -> None:
    figure = grid(hubbed.points(), "M")
    holds(figure)
    assert figure.title == "1 point of entry"
    assert figure.table["state"].to_list() == ["●", "£", "?", "·"]
    assert "1 is a point of entry; of 1 too little is known." in figure.sentence
    told = grid(hubbed.points().filter(pl.col("other_capital_gbp") > 0), "M")
    assert "none are points of entry; of none too little is known." in told.sentence
    rows = next(rows for rows in spec(figure)["datasets"].values() if "sign" in rows[0])
    assert {row["sign"] for row in rows} == {"●", "£", "?", "·"}


def test_only_points_are_listed() -> None:
    figure = listed(hubbed.points(), "M")
    holds(figure)
    assert figure.table["category"].to_list() == ["Home care"]
    assert "does not say that there is none" in figure.sentence
    none = listed(hubbed.points().filter(pl.col("is_point").is_null()), "M")
    assert none.title == "No point of entry is known"


def test_nothing_paid_is_a_sentence() -> None:
    figure = grid(hubbed.points().clear(), "M")
    assert figure.chart is None
    assert figure.sentence.startswith("Nothing is paid to a supplier of a known ward and category")


def test_evidence_has_its_line() -> None:
    figure = evidence(WHO, "Home care, Harbour", "M")
    holds(figure)
    assert figure.sentence.startswith("1 line of evidence.")
    offered = pl.DataFrame(
        [("skills offered", "Care", "8 offered")], ["kind", "name", "evidence"], orient="row"
    )
    both = evidence(pl.concat([WHO, offered], how="diagonal"), "Home care, Harbour", "M")
    assert both.sentence.startswith("1 line of evidence. Offers are of who registered, not of the workforce")
    assert [field.name for field in figure.fields[-2:]] == ["_file", "_row"]
