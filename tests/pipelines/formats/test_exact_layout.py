"""A layout that says no more than its headings is of CSV in UTF-8 with British dates."""

from pipelines.formats.exact_layout import Layout


def test_what_goes_without_saying() -> None:
    layout = Layout({"name": "Name"})
    assert (layout.delimiter, layout.quote, layout.encoding, layout.dates) == (",", '"', "utf-8", "%d/%m/%Y")
    assert (layout.others, layout.may_lack) == (None, frozenset())
