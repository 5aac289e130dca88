"""A sheet on paper needs nothing else and runs nothing; the table has every ward."""

import csv
import io
import re
from dataclasses import replace

from tests.ui import warded
from ui.exports import printed
from ui.sheet import sheet


def test_the_page_stands_alone_and_data_is_never_acted_upon() -> None:
    one = sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)
    said = printed.page(one).decode()
    assert said.count("<svg") == sum(figure.chart is not None for figure in one.figures) == 2
    assert not re.search(r"<(script|link|img|iframe)|(?:src|href)=", said)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ![x]" in said
    assert "<strong>£12k</strong> is known to be for work in <strong>Market</strong> (2024-25)" in said
    for figure in one.figures:
        assert printed.escape(figure.title) in said
    assert "@page { size: A4" in said
    assert "a.json" not in said
    assert printed.file_name(one) == "E05000001.html"
    assert printed.file_name(replace(one, code="../../E05")) == "-E05.html"


def test_a_long_list_is_cut_and_says_so() -> None:
    found = warded.everything()
    found["suppliers"] = found["suppliers"].select("*").clear().vstack(found["suppliers"])
    for _ in range(3):
        found["suppliers"] = found["suppliers"].vstack(found["suppliers"])
    said = printed.page(sheet(found, "Walsall", "2024-25", warded.STANDING, 200)).decode()
    assert "14 more rows: in the files of the page." in said


def test_the_table_has_each_wards_figures_with_where_they_are_from() -> None:
    one = sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)
    rows = list(csv.DictReader(io.StringIO(printed.table([one, one]).decode("utf-8-sig"))))
    assert len(rows) == 2 * one.summary.table.height
    assert rows[0]["ward_code"] == "E05000001"
    score = next(row for row in rows if row["Measure"] == "Mean deprivation score (2025)")
    assert (score["This ward"], score["Similar wards"]) == ("41.25", "40")
    assert rows[0]["The council"] == "[x]"
    assert score["source"].startswith("Source: grants and spending published")
