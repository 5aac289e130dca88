"""A measure with its SQL, a text that folds, and whom to tell of an error."""

import pytest
from streamlit.testing.v1 import AppTest


def measure() -> None:
    from ui import page

    lines = [("What it is", "[a](https://evil.example)"), ("What it does not say", "")]
    page.define("Gap ![x](https://evil.example/x.png)", lines, "select 1")
    page.fold("Accessibility statement", "#### Aim")


def test_a_measure_is_data_and_its_sql_is_code() -> None:
    test = AppTest.from_function(measure).run()
    assert not test.exception
    assert "](http" not in test.markdown[0].value
    assert "What it does not say" not in test.markdown[0].value
    assert test.code[0].value == "select 1"
    assert [each.label for each in test.expander] == [
        "The SQL it is worked out by",
        "Accessibility statement",
    ]
    assert test.markdown[1].value == "#### Aim"


def report(contact: str) -> None:
    from datetime import datetime

    from ui import page
    from ui.provenance import Standing

    page.report_error(Standing("wh-1", datetime.fromisoformat("2026-03-05"), False, contact=contact))


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("data@council.example", "(mailto:data@council.example?subject=Error%20in%20a%20figure%3A%20store"),
        ("https://council.example/tell", "[use this page](https://council.example/tell)"),
        ("", "write to the council that runs this"),
        ("javascript:alert(1)", "write to the council that runs this"),
    ],
)  # fmt: skip
def test_whom_to_tell_and_what_to_quote(contact: str, told: str) -> None:
    test = AppTest.from_function(report, kwargs={"contact": contact}).run()
    assert not test.exception
    said = test.markdown[0].value
    assert told in said
    assert "javascript" not in said
    assert "the store: **wh\\-1**" in said
