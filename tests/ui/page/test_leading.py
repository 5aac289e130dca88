"""From one page to another: the link holds the choices, and what data says is shown as data."""

from typing import Any

import pytest
import streamlit as st

from ui import page
from ui.page.leading import PAGES


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, dict[str, Any]]]:
    """Every link that is made: where to, and with what."""
    made: list[tuple[Any, dict[str, Any]]] = []

    def take(path: Any, **more: Any) -> None:
        made.append((path, more))

    monkeypatch.setattr(st, "page_link", take)
    return made


def test_a_link_leads_to_a_page_that_is_there(links: list[tuple[Any, dict[str, Any]]]) -> None:
    page.lead("hub", "Points of [entry](https://evil.example)", council="X1")
    path, more = links[0]
    assert path == PAGES / "hub.py"
    assert path.is_file()
    assert more["query_params"] == {"council": "X1"}
    assert "[entry](" not in more["label"]


def test_each_ward_has_its_link(links: list[tuple[Any, dict[str, Any]]]) -> None:
    page.lead_wards("X1", [("W1", "Market"), ("W2", "Harbour")])
    assert [more["query_params"]["ward"] for _, more in links] == ["W1", "W2"]
    assert {more["query_params"]["council"] for _, more in links} == {"X1"}
