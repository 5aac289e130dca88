"""The door: `streamlit run app.py`. Security headers, a health address, and the first start."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit import net_util

from ui.first_start import FIRST_START, Step
from ui.security import SecurityHeaders
from warehouse import stores
from warehouse.errors import MultiplierError, StoreMissing
from warehouse.log import log
from warehouse.settings import settings

# Streamlit asks a service on the internet for this machine's address when it starts, and again, while
# everybody waits, whenever a foreign page tries to connect. This product asks nothing of any other host.
net_util.get_external_ip = lambda: None

INDEX = Path(st.__file__).parent / "static" / "index.html"
SORRY = "Something went wrong while this page was drawn. It has been logged; please try again."


def store_name() -> str | None:
    """The store that is read now, or None where there is none yet. StoreMissing where one is lost."""
    found = stores.shown(settings().store) or stores.shown(settings().demo_store)
    if found and not found.exists():
        raise StoreMissing("The store in use is gone", where=found.name)
    return found.stem if found else None


def make_demo(progress: Callable[[Step], None]) -> None:
    """Build the demonstration council: the one call from the server's side into pipelines."""
    from pipelines.demo import build_demo  # its readers are not needed by a server that has a store

    build_demo(progress)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Before the first visitor: where nothing is loaded, the demonstration council is made or found."""
    try:
        if stores.current(settings().store) is None:
            FIRST_START.begin(make_demo)
    except MultiplierError:
        pass  # a lost store is not built over: every page says what happened to it
    yield


async def health(_: Request) -> JSONResponse:
    """200 with the store's name; null while there is none; 503 where the store is lost."""
    try:
        return JSONResponse({"status": "ok", "store": store_name()})
    except MultiplierError as error:
        log.error("%s", error.sentence)
        return JSONResponse({"status": "no store", "because": error.public}, status_code=503)


def sorry(_: Exception) -> bool:
    """In place of a traceback: a sentence."""
    st.error(SORRY)
    return True


app = st.App(
    "ui/main.py",
    lifespan=lifespan,
    routes=[Route("/health", health)],
    middleware=[Middleware(SecurityHeaders, index=INDEX)],
    on_script_error=sorry,
)
