"""Whose places are asked for: the council of the settings, and those whose payments are loaded."""

import re

from warehouse.ask import about
from warehouse.errors import SourceChanged, StoreMissing
from warehouse.reads import watched
from warehouse.settings import settings

_CODE = re.compile(r"[A-Z]\d{8}")


def councils() -> tuple[str, ...]:
    """Their codes. SourceChanged where there is none."""
    found = [settings().council, *_paying()]
    codes = tuple(dict.fromkeys(code for code in found if _CODE.fullmatch(code)))
    if not codes:
        raise SourceChanged(
            "No council is known whose places could be asked for",
            next='Set council = "E08000030" (or yours) in multiplier.toml, or load its payments first.',
        )
    return codes


def _paying() -> list[str]:
    try:
        is_demo = about().is_demo
    except StoreMissing:
        return []
    return [] if is_demo else watched.councils()["council_ons"].to_list()
