"""What publishers do to their files from one month to the next, done to a source's sample."""

import copy
import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipelines import registry
from pipelines.source import Told
from warehouse.errors import MultiplierError

SAMPLES = Path(registry.__file__).parent / "samples"
STRANGE: tuple[Any, ...] = (None, "x", 5, [], {}, [None], ["x"], "9" * 30, 10**30)
"""What a field may be of a sudden."""
Drift = Callable[[Path], Path]


def samples(source: str) -> list[Path]:
    """The committed samples of a source, found by its name."""
    return sorted(path for path in SAMPLES.glob(f"{source}_*") if source_of(path) == source)


def source_of(path: Path) -> str:
    """The source that a sample is of: its name begins with it, and one source's name may begin another's."""
    return max((name for name in registry.readers() if path.name.startswith(f"{name}_")), key=len)


def ends(path: Path, source: str) -> tuple[int, int, str]:
    """Rows kept, rows set aside, and everything said: warnings, guesses, or the refusal."""
    try:
        readings = registry.named(source).read(path, Told())
        batches = [batch for reading in readings for batch in reading.batches]
    except MultiplierError as refusal:
        return 0, 0, refusal.sentence
    said = [
        sentence
        for reading in readings
        for sentence in (
            *reading.understanding.warnings,
            *reading.understanding.guessed,
            *reading.finish().warnings,
            *(f"unused: {text}" for text in reading.understanding.unused),
        )
    ]
    kept, aside = sum(batch.kept.height for batch in batches), sum(batch.aside.height for batch in batches)
    return kept, aside, "; ".join(said)


def emptied(path: Path) -> Path:
    """Nothing left."""
    path.write_bytes(b"")
    return path


def truncated(path: Path) -> Path:
    """Cut in the middle of a record."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])
    return path


def zipped(path: Path) -> Path:
    """Packed, as some publishers do."""
    packed = path.with_name(f"{path.stem}_packed.zip")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, path.name)
    return packed


def in_utf16(path: Path) -> Path:
    """Saved by another program."""
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    return path


def in_cp1252(path: Path) -> Path:
    """Saved by Excel on Windows, with a letter beyond ASCII in it."""
    path.write_bytes(path.read_text("utf-8").replace("e", "é", 1).encode("cp1252"))
    return path


def column_renamed(path: Path, ours: str) -> Path:
    """A heading nobody has seen."""
    return _edited(path, lambda rows, at: _set(rows[at[0]], at[1], "Zzyzx Qwrt"), ours)


def column_dropped(path: Path, ours: str) -> Path:
    """A column less."""

    def drop(rows: list[list[str]], at: tuple[int, int]) -> None:
        for row in rows[at[0] :]:
            del row[at[1] : at[1] + 1]

    return _edited(path, drop, ours)


def column_added(path: Path, ours: str) -> Path:
    """A column more, which means nothing to us."""

    def add(rows: list[list[str]], at: tuple[int, int]) -> None:
        for place, row in enumerate(rows[at[0] :]):
            row.insert(at[1], "Zzyzx Qwrt" if place == 0 else "x")

    return _edited(path, add, ours)


def values_garbled(path: Path, ours: str) -> Path:
    """A value in the first row that is none."""
    return _edited(path, lambda rows, at: _set(rows[at[0] + 1], at[1], "99/99/banana"), ours)


def fields_changed(path: Path) -> Iterator[str]:
    """The document, or each of its lines, with one field after another something else than it was."""
    text = path.read_text("utf-8")
    for line in text.splitlines() if path.suffix == ".jsonl" else [text]:
        try:
            document = json.loads(line)
        except ValueError:
            continue
        yield from (json.dumps(_put(document, at, odd)) for at in _places(document) for odd in STRANGE)


def _places(value: object, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where each field stands; of a list the first alone."""
    yield at
    inner = (
        value.items() if isinstance(value, dict) else enumerate(value[:1] if isinstance(value, list) else ())
    )
    for key, each in inner:
        yield from _places(each, (*at, key))


def _put(document: Any, at: tuple[Any, ...], odd: object) -> Any:
    if not at:
        return odd
    whole = copy.copy(document)
    whole[at[0]] = _put(document[at[0]], at[1:], odd)
    return whole


def _set(row: list[str], place: int, text: str) -> None:
    row[place] = text


def _edited(path: Path, edit: Callable[[list[list[str]], tuple[int, int]], None], ours: str) -> Path:
    """The table with `edit` done at (heading's row, column) of our column."""
    (reading, *_) = registry.named(source_of(path)).read(path, Told())
    heading = reading.understanding.columns[ours]
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"))))
    edit(rows, ((reading.understanding.heading_row or 1) - 1, heading.position))
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
    return path


def property_renamed(path: Path, name: str, new: str) -> Path:
    """A property of every feature under another name."""
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    for feature in document["features"]:
        feature["properties"] = {new if key == name else key: v for key, v in feature["properties"].items()}
    path.write_text(json.dumps(document), "utf-8")
    return path
