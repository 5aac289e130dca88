"""Every page in a pre-election period: only neutral titles, no answer, nothing that changed."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.pages.opened import opened, written
from ui import frozen
from ui.charts import neutral
from warehouse import pin, stores
from warehouse.pin import Pin
from warehouse.settings import settings

PAGES = ("overview", "concentration", "insolvency", "funding", "hub", "skills", "ward")
NAMES = set(neutral.TITLES.values())


@pytest.fixture(scope="module")
def folder(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demonstration's folder that is frozen; its files are second names of the same bytes."""
    made = tmp_path_factory.mktemp("frozen") / "store"
    shutil.copytree(demo_folder, made, copy_function=os.link)
    store = stores.current(made / "demo")
    assert store is not None
    pin.put(made / "demo", Pin(store.stem, datetime.now(UTC), None, "Local elections"))
    return made


@pytest.mark.parametrize("page", PAGES)
def test_no_title_and_no_answer_is_computed(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()
    test = opened(page)
    assert not test.exception
    text = written(test).replace("\\", "").replace("\u2060", "")
    headings = [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")]
    # The first five of the overview are the names of its cards.
    drawn = headings[5:] if page == "overview" else headings
    assert len(drawn) > 4
    assert set(drawn) <= NAMES
    assert frozen.ANSWER in text
    assert "Pre-election period: data as of" in text
    assert (frozen.LEFT_OUT in text) is (page == "overview")
