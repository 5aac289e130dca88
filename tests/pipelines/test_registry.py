"""Sources are found by name; each says all that a source must say."""

import pytest

from pipelines import registry
from warehouse.errors import MultiplierError


def test_the_sources_are_found() -> None:
    assert set(registry.readers()) >= {"spending", "registers", "postcodes", "wards"}


@pytest.mark.parametrize("name", registry.readers())
def test_a_source_says_who_where_how_often_and_may_we(name: str) -> None:
    source = registry.readers()[name].source
    assert source.name == name
    assert all(
        (source.title, source.publisher, source.page.startswith("https://"), source.cadence, source.licence)
    )
    for table in source.tables:
        assert table.rows[0] >= 1
        assert table.rows_because.endswith(".")
        names = {column.name for column in table.columns}
        assert {*table.body, *table.alike, *filter(None, (table.period, table.total))} <= names
        assert all(column.about.endswith(".") for column in table.columns)


def test_no_two_sources_want_the_same_kind() -> None:
    kinds = [
        kind for each in registry.readers().values() for table in each.source.tables for kind in table.kinds
    ]
    assert len(kinds) == len(set(kinds))
    assert all(registry.of_kind(kind) for kind in kinds)
    assert registry.of_kind("pivot") is None


def test_an_unknown_source_is_refused_with_the_nearest() -> None:
    with pytest.raises(MultiplierError, match="spending"):
        registry.named("spendings")
