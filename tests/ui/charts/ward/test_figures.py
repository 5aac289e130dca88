"""The table that all wards share: the ward, its council, similar wards, and whether it may be said."""

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.charts.ward.figures import figures


def test_each_row_has_its_numbers_its_words_and_its_hedge() -> None:
    found = warded.everything()
    row = found["facts"].row(0, named=True)
    figure = figures(row, found["levels"], found["compared"], found["granted"], "Market")
    holds(figure)
    rows = {each["measure"]: each for each in figure.table.to_dicts()}
    score = rows["Mean deprivation score (2025)"]
    assert (score["here"], score["council_said"], score["finding"]) == (41.25, "30.5", "no interval")
    assert rows["Granted for work here, for each resident"]["here_said"] == "£1.50"
    assert rows["Residents in the most deprived fifth of England"]["similar_said"] == "none"
    rate = rows["Organisations granted money for work here, for each 10,000 people"]
    assert (rate["here"], rate["council"], rate["similar"]) == (15.0, 10_000 * 72 / 200_000, 12.5)
    assert (rate["finding"], rate["finding_similar"]) == ("higher", "similar")
    assert rows["Granted, delivered here"]["here_said"] == "£12,000.00"
    based = rows["Organisations granted money, address here, for each 10,000 people"]
    assert based["finding"] == "not said: fewer than five in all"


def test_what_is_not_loaded_is_not_nought() -> None:
    found = warded.nothing()
    row = found["facts"].row(0, named=True)
    figure = figures(row, found["levels"], found["compared"], found["granted"], "Market")
    holds(figure)
    assert set(figure.table["here_said"]) == {"not known"}
    assert set(figure.table["here"]) == {None}
