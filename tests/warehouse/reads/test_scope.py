"""A scope is what the questions take, as lists."""

from datetime import date

from warehouse.ask import parameters
from warehouse.reads.scope import Scope


def test_it_gives_every_parameter_that_the_questions_ask_for() -> None:
    scope = Scope("E10000008", date(2024, 4, 1), date(2025, 3, 31), wards=("none",), include_public=True)
    assert set(scope.params()) == set(parameters("concentration/headline"))
    assert scope.params()["wards"] == ["none"]
    assert scope.params()["include_public"] is True


def test_a_filter_is_lifted_and_the_others_stay() -> None:
    scope = Scope("E1", date(2024, 4, 1), date(2025, 3, 31), wards=("none",), kinds=("card",))
    assert scope.without("wards") == Scope("E1", date(2024, 4, 1), date(2025, 3, 31), kinds=("card",))
