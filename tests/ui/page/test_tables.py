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
