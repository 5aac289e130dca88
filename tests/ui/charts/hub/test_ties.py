"""Bands between roles: each as wide as its introductions, on both sides, and none beyond the picture."""

import polars as pl

from tests.ui.charts.specs import holds, spec
from ui.charts.hub.ties import ties

FRAME = pl.DataFrame(
    [
        ("civic_group", "Civic group", "social_investor", "Social investor", 30),
        ("civic_group", "Civic group", "authority", "Authority", 10),
        ("gp", "GP commissioner", "authority", "Authority", 5),
    ],
    schema=["role", "role_label", "role_with", "role_with_label", "count"],
    orient="row",
)


def test_bands_are_as_wide_as_their_counts() -> None:
    figure = ties(FRAME, "M")
    holds(figure)
    assert figure.title == "Most often: Civic group with Social investor"
    rows = next(rows for rows in spec(figure)["datasets"].values() if "said" in rows[0])
    wide: dict[str, set[float]] = {}
    for row in rows:
        wide.setdefault(row["said"], set()).add(round(row["bottom"] - row["top"], 6))
        assert 0 <= row["top"] < row["bottom"] <= 1 + 1e-9
    most, least = (
        next(iter(wide[said]))
        for said in (
            "Civic group with Social investor: 30 introductions",
            "GP commissioner with Authority: 5 introductions",
        )
    )
    assert abs(most / least - 6) < 1e-3


def test_bands_of_one_role_do_not_overlap_where_they_leave() -> None:
    rows = next(rows for rows in spec(ties(FRAME, "M"))["datasets"].values() if "said" in rows[0])
    leaving = sorted((row["top"], row["bottom"]) for row in rows if row["along"] == 0)
    assert all(before[1] <= after[0] + 1e-9 for before, after in zip(leaving, leaving[1:], strict=False))


def test_no_tie_is_a_sentence() -> None:
    figure = ties(FRAME.clear(), "M")
    assert figure.chart is None
    assert figure.sentence == "No introduction tells the roles of both sides."
