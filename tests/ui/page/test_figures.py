"""A figure on a page: heading, picture, sentence, source; table and files only on demand."""

import json

from streamlit.testing.v1 import AppTest


def script(opened: bool) -> None:
    import streamlit as st

    from tests.ui import frames
    from ui import maps, page
    from ui.charts import categories, drill

    seal = frames.seal()
    if opened:
        st.session_state["more-categories"] = True
    main = categories.categories(frames.by_category(), "effective", "Merefield, 2024-25")
    with page.entered(seal.standing):
        page.show(main, seal)
        page.show_table(drill.suppliers(frames.suppliers(), "M"), seal)
        wards = frames.wards()
        page.show_map(maps.ward_map(wards, "M"), maps.ward_bars(wards, "M"), seal, lambda: maps.deck(wards))
        page.take_away([(main, seal)], seal, "Who do we pay?")


def run(opened: bool = False) -> AppTest:
    test = AppTest.from_function(script, args=(opened,), default_timeout=20).run()
    assert not test.exception
    return test


def test_a_chart_is_described_and_said() -> None:
    test = run()
    chart = test.get("vega_lite_chart")[0].proto
    assert chart.alt.startswith("Waste (£6.0m) is spent as if it had 1.3 equal suppliers")
    assert json.loads(chart.spec)["config"]["font"].endswith("sans-serif")
    said = [each.value.replace("\\", "") for each in test.markdown]
    assert any(each.startswith("### Waste") for each in said)
    assert any("Source: spending published by Merefield" in each for each in said)


def test_data_in_a_sentence_is_not_obeyed() -> None:
    assert not any("<script>" in each.value for each in run().markdown)


def test_nothing_is_made_before_it_is_asked_for() -> None:
    test = run()
    assert len(test.dataframe) == 1
    assert [each.proto.label for each in test.get("download_button")] == ["All figures as a workbook (XLSX)"]


def test_opened_it_has_its_table_and_four_files() -> None:
    test = run(opened=True)
    assert len(test.dataframe) == 2
    labels = [each.proto.label for each in test.get("download_button")]
    assert labels[:4] == ["PNG", "SVG", "CSV", "XLSX"]


def test_the_moving_map_comes_when_it_is_asked_for() -> None:
    test = run()
    assert not test.get("deck_gl_json_chart")
    test.toggle(key="moving-map").set_value(True).run()
    (deck,) = test.get("deck_gl_json_chart")
    assert deck.proto.alt.startswith("Highest in Ward 5")


def beside(own: str) -> None:
    from dataclasses import replace

    from tests.ui import frames
    from ui import page
    from ui.charts import categories, trend

    seal = frames.seal()
    main = categories.categories(frames.by_category(), "effective", "Merefield, 2024-25")
    over_time = trend.trend(frames.trend(), "Merefield")
    with page.entered(seal.standing):
        page.pair("Two questions", [(main, seal), (over_time, replace(seal, place=own))])


def test_of_two_figures_each_says_its_own_source() -> None:
    test = AppTest.from_function(beside, args=("the councils named",), default_timeout=20).run()
    assert not test.exception
    sources = [each.value for each in test.markdown if "Source" in each.value]
    assert ["Merefield" in sources[0], "the councils named" in sources[1]] == [True, True]


def long_script() -> None:
    import polars as pl

    from tests.ui import warded
    from ui import page
    from ui.charts.figure import Field, Figure
    from ui.ward import seal

    table = pl.DataFrame({"name": [f"Row {i}" for i in range(19)], "_file": ["a.csv"] * 19})
    fields = (Field("name", "Name"), Field("_file", "File"))
    ours = seal(warded.everything(), "W", "2024-25", warded.STANDING)
    page.show_any(Figure("long", "Long", "All; W", "Nineteen.", None, table, fields), ours)
    page.show_any(Figure("few", "Few", "All; W", "Two.", None, table.head(2), fields), ours)
    columns = tuple(Field(f"c{each}", f"Column {each}") for each in range(5))
    broad = pl.DataFrame({field.name: ["a"] for field in columns})
    page.show_any(Figure("broad", "Broad", "All; W", "One.", None, broad, columns), ours)


def test_a_table_stands_whole_and_of_a_long_one_the_first_rows_on_paper() -> None:
    test = AppTest.from_function(long_script).run()
    assert not test.exception
    assert [each.value.shape for each in test.table] == [(10, 1), (2, 2), (1, 5)]
    # Of many columns there is one to scroll in too, shown where the screen is narrow.
    assert [each.value.shape for each in test.dataframe] == [(19, 2), (1, 5)]
    assert "9 more rows: in the files of the page." in [each.value for each in test.caption]
