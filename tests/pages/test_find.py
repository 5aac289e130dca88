"""The page of finding: what is typed is found, hostile names act on nothing, and an empty box teaches."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile, tiny
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said, written
from warehouse.reads import concentration
from warehouse.seeds import seed
from warehouse.settings import ROOT

READ = tiny.read_by("find", "concentration")


def run(**address: str) -> AppTest:
    hostile.store(only=READ)
    test = opened("find", **address)
    assert not test.exception
    assert not test.error
    return test


def led(test: AppTest, asking: str) -> dict[str, str]:
    """Where the first link leads that asks for this."""
    found = next(each.proto for each in test.get("page_link") if f"{asking}=" in each.proto.query_string)
    return {key: value[0] for key, value in parse_qs(found.query_string).items()}


def test_a_supplier_is_found_and_its_payments_open() -> None:
    test = run(q="plain trading limited")
    assert "Found for “plain trading limited”: suppliers and categories of spending." in said(test)
    address = led(test, "supplier")
    assert address["council"] == "E08000030"
    there = opened("concentration", **address)
    assert there.selectbox(key="supplier").value == address["supplier"]
    assert not there.info


def test_a_supplier_below_the_list_opens_too(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = concentration.suppliers
    monkeypatch.setattr(concentration, "suppliers", lambda scope, _, also=None: asked(scope, 2, also))
    address = led(run(q=hostile.HOSTILE[0]), "supplier")  # the one that was paid least of the seven
    there = opened("concentration", **address)
    assert there.selectbox(key="supplier").value == address["supplier"]
    assert len(there.selectbox(key="supplier").options) == 4


def test_hostile_names_are_found_and_act_on_nothing() -> None:
    for name in hostile.HOSTILE:
        test = run(q=name)
        labels = [each.proto.label for each in test.get("page_link")]
        assert name in [label.replace("\\", "").replace("\u2060", "") for label in labels]
        text = (written(test) + "".join(labels)).replace("\\<", "")
        for sign in ("![", "<script>", "<img", "[press]("):
            assert sign not in text


def test_an_empty_box_and_a_name_that_is_not_there_teach() -> None:
    for typed in ("", "zzzzz"):
        text = said(run(q=typed))
        assert "How to look" in text
        assert "No grants are loaded" in text
        assert "`python -m pipelines fetch grants`" in text
        assert "Looked through: 7 suppliers" in text
        assert not FORBIDDEN_WORD.search(text)
    assert "Nothing loaded is called “zzzzz”." in text


def test_every_page_is_found_under_the_name_it_has() -> None:
    found = seed("pages")
    contents = (ROOT / "ui" / "main.py").read_text("utf-8").split("officers = [")[0]
    titles = dict(re.findall(r'st\.Page\(PAGES / "(\w+)\.py", title="([^"]+)"', contents))
    titles["overview"] = "Overview"
    del titles["find"]
    assert dict(found.select("page", "title").iter_rows()) == titles
    for page, question in found.select("page", "question").iter_rows():
        text = (ROOT / "pages" / f"{page}.py").read_text("utf-8")
        assert f'"{question}"' in text or 'TITLE = "' not in text, page
