"""The product with every question answered once and for all: what a rerun costs when nothing is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app import INDEX  # noqa: E402 - the tree must be found first
from ui.security import SecurityHeaders  # noqa: E402
from warehouse.reads import concentration  # noqa: E402


def constant(ask: Callable[..., Any]) -> Callable[..., Any]:
    """`ask`, which asks the store only the first time; the very same frame ever after."""
    return cache(ask)


for name, function in getmembers(concentration, isfunction):
    if function.__module__ == concentration.__name__:
        setattr(concentration, name, constant(function))

app = st.App(str(ROOT / "ui" / "main.py"), middleware=[Middleware(SecurityHeaders, index=INDEX)])
