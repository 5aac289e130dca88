"""How places are known, and whose address draws the money."""

import polars as pl

from tests.ui.charts.specs import holds, spec
from tests.ui.reached import MONEY, D, rungs
from ui.charts.reach.places import head_offices
from ui.charts.reach.places import rungs as ladder

OFFICES = pl.DataFrame(
    [("Thrumley Choir", "Harbour", D(900), 2, 90.0, 90.0), ("Mere Rowers", "Harbour", D(100), 1, 10.0, 10.0)],
    schema=["recipient_name", "ward_name", "amount_gbp", "grants", "share_pct", "of_ward_pct"],
    orient="row",
    schema_overrides={"amount_gbp": MONEY},
)


def test_what_has_no_ward_is_hollow_and_is_not_divided() -> None:
    figure = ladder(rungs(), "M, 2024-25")
    holds(figure)
    assert figure.title == "60% of the money has a known ward"
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [row["tone"] for row in rows] == ["focus", "unsure", "unsure"]
    assert "is for the whole council, and is not divided over wards" in figure.sentence


def test_all_and_none_are_said_as_such() -> None:
    assert ladder(rungs().head(1), "M").sentence == "All of the money has a known ward."
    assert ladder(rungs().tail(1), "M").sentence == "None of the money has a known ward."


def test_a_head_office_is_named_with_its_share_of_the_ward() -> None:
    figure = head_offices(OFFICES, "M")
    holds(figure)
    assert figure.sentence.startswith(
        "Thrumley Choir alone has 90% of what is located in Harbour by address."
    )
    nobody = head_offices(OFFICES.head(0), "M")
    assert nobody.chart is None
    assert nobody.sentence == "No grant is located by the address of its recipient."
