"""One ward by its code: two of one name are told apart, and an unknown one falls back with a notice."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import polars as pl
    import streamlit as st

    from ui import filters

    names = ["ward_code", "ward_name", "is_default"]
    rows = [("E05000002", "Harbour", True), ("E05000001", "Market", False), ("E05000901", "Market", False)]
    with filters.line():
        chosen = filters.ward(pl.DataFrame(rows, schema=names, orient="row"))
        period = filters.awarded(pl.DataFrame(schema={"label": pl.String}))
    st.text(f"{chosen.value} {chosen.label} {period.label}")


def test_two_of_one_name_are_told_apart() -> None:
    test = AppTest.from_function(_page).run()
    assert test.text[0].value == "E05000002 Harbour every year loaded"
    assert test.selectbox(key="ward").options == ["Harbour", "Market (E05000001)", "Market (E05000901)"]
    test.query_params["ward"] = "E05999999"
    test.run()
    assert "which is not here; Harbour is shown" in test.info[0].value.replace("\\", "")
