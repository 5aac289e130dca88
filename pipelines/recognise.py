"""What a file is, part by part, and which source takes it; what no source takes is refused as what it is."""

from collections.abc import Set
from pathlib import Path

from pipelines import registry
from pipelines.formats import geojson, left_areas, left_json, tables
from pipelines.formats.oversize import OVERSIZED
from pipelines.outcome import called
from pipelines.registry import Reader
from pipelines.source import Told
from warehouse.errors import SourceChanged

AS_TOLD = "spending"
"""A table that nothing recognises is payments where the officer says what its headings mean."""


_BOUNDARIES = "Boundaries of wards are loaded as GeoJSON: fetch it again, or ask for that."


def readers(path: Path, source: str | None, told: Told) -> list[Reader]:
    """The sources that take a part of the file; the one named, if one is.

    SourceChanged says what the file is where no source takes any of it.
    """
    if source:
        return [registry.named(source)]
    if own := registry.taking(path):
        return [own]
    left_json.hold(path)
    parts = _kinds(path, told)
    found = dict.fromkeys(kind for _, kind, _ in parts if registry.of_kind(kind))
    taken = dict.fromkeys(reader.source.name for kind in found if (reader := registry.of_kind(kind)))
    if not taken and told.columns:
        taken = {AS_TOLD: None}
    if taken:
        return [registry.named(name) for name in taken]
    raise SourceChanged(
        "; ".join(_left(*part) for part in parts[:5]) + ": no source takes it, so it is not loaded",
        where=path.name,
        next=_BOUNDARIES if geojson.looks_like(path) else _hint({kind for _, kind, _ in parts}),
    )


def _hint(kinds: Set[str]) -> str:
    if kinds == {OVERSIZED}:
        return "Take that line out and load it, or ask the publisher for the file again."
    if known := next((left_areas.NEXT[kind] for kind in sorted(kinds & left_areas.NEXT.keys())), None):
        return known
    return 'If it is payments, say what its headings mean, as --map amount="Their heading".'


def headings(path: Path, told: Told) -> tuple[str, ...]:
    """Every heading of the file, of all its parts: its shape."""
    if geojson.looks_like(path) or registry.taking(path):
        return ()
    return tuple(heading for glimpse in tables.glimpse(path, told) for heading in glimpse.headings)


def words(path: Path) -> frozenset[str]:
    """Whatever could be a heading of the file; nothing of a file that has none."""
    return frozenset() if geojson.looks_like(path) or registry.taking(path) else tables.words(path)


def _kinds(path: Path, told: Told) -> list[tuple[str | None, str, str]]:
    """(part, kind, because) of every part."""
    if geojson.looks_like(path):
        return [(None, geojson.kind(path), "")]
    return [(each.part, each.kind, each.because) for each in tables.glimpse(path, told)]


def _left(part: str | None, kind: str, because: str) -> str:
    named = f'"{part}" is {called(kind)}' if part else f"The file is {called(kind)}"
    return f"{named} ({because})" if because else named
