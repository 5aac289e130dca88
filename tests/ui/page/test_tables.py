"""A table has its headings in words and only its own columns."""

import json

from streamlit.testing.v1 import AppTest


def script() -> None:
    from tests.ui import frames
    from ui.charts import drill
    from ui.page.tables import table

    figure = drill.payments(frames.payments(), "M")
    table(figure.table, figure.fields, "Payments")


def test_headings_and_formats() -> None:
    (shown,) = AppTest.from_function(script).run().dataframe
    assert "payment_id" not in shown.value.columns
    config = json.loads(shown.proto.columns)
    assert config["_row"]["label"] == "Line"
    assert config["amount_gbp"]["type_config"]["format"] == "£%,.2f"
    assert shown.proto.alt == "Payments"


def still_script() -> None:
    import polars as pl

    from ui.charts.figure import Field
    from ui.page.tables import still

    hostile = "![x](http://evil.example/x.png) <script>alert(1)</script>"
    rows = {"name": [hostile, None], "gbp": [1234.5, None], "link": ["https://a.example/1", "javascript:x"]}
    fields = (Field("name", "Name"), Field("gbp", "Paid (£)", "money"), Field("link", "Notice", "link"))
    still("few", pl.DataFrame(rows), fields, "Few")


def test_a_table_that_stands_whole_acts_upon_nothing() -> None:
    (shown,) = AppTest.from_function(still_script).run().table
    name, paid, link = (shown.value[column].to_list() for column in shown.value.columns)
    assert name[0].startswith("\\!\\[x\\]\\(http")
    assert "<script>" not in name[0]
    assert paid == ["£1,234\\.50".replace("£", "£"), "–"]
    assert link == ["[Open](https://a.example/1)", "–"]


def dated_script() -> None:
    from datetime import date

    import polars as pl

    from ui.charts.figure import Field
    from ui.page.tables import still

    still("few", pl.DataFrame({"on": [date(2026, 3, 5)]}), (Field("on", "On", "date"),), "Few")


def test_a_date_stays_on_one_line() -> None:
    (shown,) = AppTest.from_function(dated_script).run().table
    assert shown.value["On"].to_list() == ["5\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2026"]


def marked_script() -> None:
    import polars as pl

    from ui.charts.figure import Field
    from ui.page.tables import still

    rows = pl.DataFrame({"offers": [1200, None, None], "why": [None, "[c]", None]})
    still("few", rows, (Field("offers", "Offers", "count", mark="why"),), "Few")


def test_a_value_that_is_not_told_shows_the_mark_that_says_why() -> None:
    (shown,) = AppTest.from_function(marked_script).run().table
    assert shown.value["Offers"].to_list() == ["1,200", "\\[c\\]", "–"]


def gaps_script() -> None:
    import polars as pl

    from ui.charts.figure import Field
    from ui.page.tables import FEW, table

    field = Field("offers", "Offers", "count", mark="why")
    for marks, rows in ((["[c]", "[c]"], 1), (["[c]", "[x]"], 1), (["[c]", "[x]"], FEW)):
        frame = pl.DataFrame({"offers": [1200, None, None], "why": [None, *marks]})
        table(pl.concat([frame] * rows), (field,), "Offers")


def test_a_scrolled_table_shows_one_mark_for_every_gap_and_of_few_rows_each_its_own() -> None:
    alike, mixed, many = AppTest.from_function(gaps_script).run().dataframe
    assert alike.proto.placeholder == "[c]"
    assert alike.value["offers"].to_list()[0] == 1200
    assert mixed.value["offers"].to_list() == ["1,200", "[c]", "[x]"]
    # Of many rows the numbers stay numbers, which can be sorted.
    assert many.proto.placeholder == "–"
    assert many.value["offers"].to_list()[0] == 1200
