"""What people bring in a ward: a mark where it is withheld, a reason where it is not known."""

import polars as pl

from tests.ui import hubbed
from tests.ui.charts.specs import holds
from ui.charts.ward.brought import brought


def test_what_is_withheld_and_what_is_known() -> None:
    found = hubbed.of_one_ward()
    figure = brought(found["alongside"], found["exchanged"], "Market, Walsall, 2024-25")
    holds(figure)
    said = {row["what"]: (row["said"], row["because"]) for row in figure.table.to_dicts()}
    assert said["Skills offered"] == ("501", "")
    assert said["Skills needed"] == ("[c]", "withheld, as it would tell of few people")
    assert said["Confirmed exchanges of skills"][0] == "[c]"
    assert said["Hours given in introductions"] == ("6", "")
    assert figure.sentence.startswith("Skills are of 2024-25, the latest year published.")


def test_nothing_loaded_is_no_nought() -> None:
    figure = brought(pl.DataFrame(), pl.DataFrame(), "Market")
    holds(figure)
    assert set(figure.table["said"]) == {"–"}
    assert figure.sentence.startswith("No exchange of skills is published")
