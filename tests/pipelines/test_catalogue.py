"""The page about the sources says all that they say, and is fresh."""

from pipelines import catalogue, registry
from tests.house.tree import ROOT


def test_every_source_table_and_column_is_there() -> None:
    text = catalogue.text()
    for name, reader in registry.readers().items():
        assert reader.source.licence in text
        for table in reader.source.tables:
            assert f"raw.{name}__{table.entity}" in text
            assert [column.name for column in table.columns if f"| `{column.name}` |" not in text] == []


def test_exports_of_other_tools_are_named_with_where_their_headings_are_from() -> None:
    hubs, _, rest = catalogue.text().partition("`raw.hubs__sessions`")
    assert "SalesforceFoundation/PMM force-app/main/default/objects/ServiceDelivery__c" in hubs
    assert "coopdevs/timeoverflow app/decorators/report/post_decorator.rb" in rest
    assert hubs.count("Exports of other tools") == 1


def test_the_page_is_fresh() -> None:
    written = (ROOT / catalogue.PAGE).read_text("utf-8")
    assert written == catalogue.text(), "run python -m pipelines.catalogue"
