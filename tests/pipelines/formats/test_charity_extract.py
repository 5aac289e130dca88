"""A text of the extract is known by the headings that only it has."""

import pytest

from pipelines.formats import charity_extract
from pipelines.sources import charities, charity_returns

COMMON = list(charity_extract.COMMON.values())


@pytest.mark.parametrize("entity", charities.LAYOUTS)
def test_each_text_of_the_register_is_told(entity: str) -> None:
    headings = charities.LAYOUTS[entity].headings.values()
    assert charity_extract.chosen(list(headings), charities.LAYOUTS) == entity
    assert charity_extract.chosen(list(headings), charity_returns.LAYOUTS) is None


@pytest.mark.parametrize("entity", charity_returns.LAYOUTS)
def test_each_text_of_the_returns_is_told(entity: str) -> None:
    headings = charity_returns.LAYOUTS[entity].headings.values()
    assert charity_extract.chosen(list(headings), charity_returns.LAYOUTS) == entity
    assert charity_extract.chosen(list(headings), charities.LAYOUTS) is None


def test_what_every_text_has_tells_none() -> None:
    assert charity_extract.chosen([*COMMON, "policy_name"], charities.LAYOUTS) is None
    assert charity_extract.chosen(["charity_name", "charity_type"], charities.LAYOUTS) is None
    assert charity_extract.chosen([], charities.LAYOUTS) is None
