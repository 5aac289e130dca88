"""What a file is, part by part, and which source takes it; what no source takes is refused as what it is."""

from pathlib import Path

from pipelines import registry
from pipelines.formats import geojson, tables
from pipelines.outcome import KINDS
from pipelines.registry import Reader
from warehouse.errors import SourceChanged


def readers(path: Path, source: str | None) -> list[tuple[Reader, tuple[str, ...]]]:
    """The sources that take a part of the file, the first with sentences about the parts that none takes.

    SourceChanged says what the file is where no source (or not the one named) takes any of it.
    """
    asked = registry.named(source) if source else None
    found: dict[str, Reader] = {}
    left: list[str] = []
    for part, kind, because in _kinds(path):
        reader = registry.of_kind(kind)
        if reader and (asked is None or reader.source.name == asked.source.name):
            found[reader.source.name] = reader
        else:
            left.append(_left(part, kind, because))
    if found:
        return [(reader, tuple(left) if place == 0 else ()) for place, reader in enumerate(found.values())]
    wanted = f"not {asked.source.title.lower()}" if asked else "which no source takes"
    raise SourceChanged(
        f"{'; '.join(left)}, {wanted}: not loaded",
        where=path.name,
        next="If a heading was not understood, say what it means with --map.",
    )


def headings(path: Path) -> tuple[str, ...]:
    """Every heading of the file, of all its parts: its shape."""
    if geojson.looks_like(path):
        return ()
    return tuple(heading for glimpse in tables.glimpse(path) for heading in glimpse.headings)


def _kinds(path: Path) -> list[tuple[str | None, str, str]]:
    """(part, kind, because) of every part."""
    if geojson.looks_like(path):
        return [(None, geojson.kind(path), "")]
    return [(each.part, each.kind, each.because) for each in tables.glimpse(path)]


def _left(part: str | None, kind: str, because: str) -> str:
    words = KINDS.get(kind, kind.replace("_", " "))
    named = f"{part!r} is {words}" if part else f"It is {words}"
    return f"{named} ({because})" if because else named
