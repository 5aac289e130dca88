"""The door: the middleware, the health address, and when the demonstration is begun."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
import streamlit as st
from streamlit import net_util
from streamlit.web.server import server_util

import app
from ui.first_start import FirstStart
from ui.security import SecurityHeaders
from warehouse import stores
from warehouse.settings import settings

LOST = "wh-01795353335997309591-e0b26af9\n"


def lose_the_store() -> None:
    settings().store.mkdir(parents=True)
    (settings().store / stores.POINTER).write_text(LOST)
    (settings().store / f"{LOST.strip()}.duckdb").touch()
    (settings().store / stores.POINTER).write_text("not a store\n")


def health() -> tuple[int, Any]:
    answer = asyncio.run(app.health(None))  # type: ignore[arg-type]
    return answer.status_code, json.loads(bytes(answer.body))


def began(monkeypatch: pytest.MonkeyPatch) -> bool:
    asked: list[object] = []
    start = FirstStart()
    monkeypatch.setattr(start, "begin", asked.append)
    monkeypatch.setattr(app, "FIRST_START", start)

    async def open_and_close() -> None:
        async with app.lifespan(app.app):
            pass

    asyncio.run(open_and_close())
    return bool(asked)


def test_it_is_an_app_of_the_contents_page_with_the_headers() -> None:
    assert isinstance(app.app, st.App)
    assert app.INDEX.exists()
    assert SecurityHeaders.__module__ == "ui.security"


def test_a_foreign_page_is_refused_without_asking_another_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def reached(*_: object, **__: object) -> None:
        raise AssertionError("another host was asked")

    monkeypatch.setattr(net_util, "_make_blocking_http_get", reached)
    assert not server_util.is_url_from_allowed_origins("http://evil.example")
    assert app.app is not None


def test_health_without_a_store_is_well_and_says_so() -> None:
    assert health() == (200, {"status": "ok", "store": None})


def test_health_of_a_lost_store_is_not_well() -> None:
    lose_the_store()
    status, said = health()
    assert status == 503
    assert said["because"] == (
        "The pointer holds 'not a store', not a store (CURRENT). "
        "`python -m pipelines build` makes a new store from the landed files."
    )


def test_health_of_a_store_whose_file_is_gone_is_not_well() -> None:
    settings().store.mkdir(parents=True)
    (settings().store / stores.POINTER).write_text(LOST)
    status, said = health()
    assert (status, said["because"]) == (503, f"The store in use is gone ({LOST.strip()}.duckdb).")


def test_the_demonstration_is_begun_where_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert began(monkeypatch)


def test_a_lost_store_is_not_built_over(monkeypatch: pytest.MonkeyPatch) -> None:
    lose_the_store()
    assert not began(monkeypatch)
