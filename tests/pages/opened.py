"""A page opened through the contents page, without a browser, and all that it says."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from warehouse.settings import ROOT

MAIN = ROOT / "ui" / "main.py"


def opened(page: str, **address: str) -> AppTest:
    """The page as a reader of this address meets it. ValueError where the reader is offered no such page."""
    test = AppTest.from_file(MAIN, default_timeout=60).run()
    for key, value in address.items():
        test.query_params[key] = value
    return test.switch_page(f"../pages/{page}.py").run()


def written(test: AppTest) -> str:
    """Its texts as they are handed to the browser: Markdown, with what data may not do escaped."""
    weathers = (*test.info, *test.warning, *test.error, *test.success)
    return "\n".join(each.value for each in (*test.title, *test.markdown, *test.caption, *weathers))


def said(test: AppTest) -> str:
    """What a reader finds on it: its texts, its tables, its charts and how these are described."""
    charts = [
        json.dumps(json.loads(each.proto.spec)) + each.proto.alt for each in test.get("vega_lite_chart")
    ]
    parts = [written(test), *(each.value.to_string() for each in (*test.dataframe, *test.table)), *charts]
    return "\n".join(parts).replace("\\", "").replace("\u2060", "")
