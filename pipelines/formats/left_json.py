"""JSON about areas that is known and not loaded, told by its first bytes, and what to load instead."""

import re
from pathlib import Path
from typing import NamedTuple

from warehouse.errors import SourceChanged

_HEAD = 1 << 16
_LOOKUPS = "What lies in which small area comes from lookups (OA21CD, LSOA21CD, ...): load those as CSV."


class _Left(NamedTuple):
    begins: re.Pattern[str]
    what: str
    next: str


def _left(begins: str, what: str, then: str) -> _Left:
    return _Left(re.compile(begins, re.IGNORECASE | re.DOTALL), what, then)


_FEATURES = r'\s*\{(?!.*"wd\d\dcd")(?=.*"features")'
_LISTS = (
    _left(
        r'\s*\{.{0,200}"type"\s*:\s*"Topology"',
        "boundaries as TopoJSON, not GeoJSON",
        "Ask for the GeoJSON of the same boundaries.",
    ),
    _left(
        rf'{_FEATURES}.*"lsoa\d\dcd"',
        "boundaries of LSOAs: maps are of wards",
        f"Load the wards' boundaries. {_LOOKUPS}",
    ),
    _left(
        rf'{_FEATURES}.*"msoa\d\dcd"',
        "boundaries of MSOAs: maps are of wards",
        f"Load the wards' boundaries. {_LOOKUPS}",
    ),
    _left(
        r'\s*\{\s*"[A-Z]\d{8}"\s*:\s*"',
        "a list of names of areas by code, without a year",
        "Load a list of codes with the year each was seen in (WDCD, WDNM, SOURCEFILE) as CSV.",
    ),
    _left(
        r'\s*\{.{0,400}"entities"\s*:\s*\[',
        "a list of the kinds of areas there are",
        "What is needed of it is part of Multiplier: there is nothing to load.",
    ),
    _left(
        r'\s*\[\s*\{\s*"_index"',
        "an extract of a search index of places",
        "Load the postcodes (ONSPD, NSPL or Code-Point Open) and the lookups as CSV.",
    ),
    _left(
        r'\s*\[\s*\{\s*"code"\s*:\s*"[^"]*"\s*,\s*"description"',
        "a description of the columns of a list of postcodes, and no list",
        "Load the postcodes themselves: ONSPD, NSPL or Code-Point Open as CSV.",
    ),
)


def hold(path: Path) -> None:
    """SourceChanged where the file is one of them."""
    with path.open("rb") as file:
        head = file.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
    if not head.lstrip().startswith((b"{", b"[")):
        return
    text = head.decode("utf-8", "replace")
    if left := next((each for each in _LISTS if each.begins.match(text)), None):
        raise SourceChanged(f"The file is {left.what}, so it is not loaded", where=path.name, next=left.next)
