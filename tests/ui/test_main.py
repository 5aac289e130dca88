"""The contents page: one way in, and a sentence for whatever is in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ui import first_start
from warehouse import stores
from warehouse.settings import ROOT, settings

MAIN = str(ROOT / "ui" / "main.py")


def run() -> AppTest:
    return AppTest.from_file(MAIN, default_timeout=60).run()


def test_nothing_loaded_is_a_sentence() -> None:
    test = run()
    assert len(test.error) == 1
    assert str(settings().store) not in test.error[0].value.replace("\\", "")
    assert not test.exception
    assert not test.title


def test_a_lost_store_is_a_sentence() -> None:
    folder = settings().store
    folder.mkdir(parents=True)
    (folder / stores.POINTER).write_text("wh-01795353335997309591-e0b26af9\n")
    test = run()
    assert len(test.error) == 1
    assert str(folder) not in test.error[0].value.replace("\\", "")
    assert not test.exception


@dataclass(frozen=True)
class Step:
    done: int
    total: int
    what: str


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[first_start.FirstStart]:
    start, go = first_start.FirstStart(), Event()

    def build(progress: Callable[[Any], None]) -> None:
        progress(Step(1, 2, "reading april.csv"))
        go.wait(30)

    monkeypatch.setattr(first_start, "FIRST_START", start)
    start.begin(build)
    yield start
    go.set()


def test_the_first_start_shows_how_far_it_is(begun: first_start.FirstStart) -> None:
    assert begun.state is not None
    test = run()
    assert [each.value for each in test.title] == ["Getting ready"]
    assert not test.exception


def test_every_page_is_in_the_contents_and_none_stands_beside_it() -> None:
    assert not (ROOT / "ui" / "pages").exists()
