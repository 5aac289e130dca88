"""Files that an officer gives: under which names they are kept meanwhile, and what is said of each part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import polars as pl

from ui import words
from ui.charts.figure import Field

Part = Mapping[str, Any]
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
LONGEST_NAME = 150


@dataclass(frozen=True)
class Told:
    """What the officer says of the files, where they do not tell it themselves; empty is nothing.

    `mapping` has a line for each heading: amount = Net Amount.
    """

    council: str = ""
    period: str = ""
    source: str = ""
    mapping: str = ""

    def options(self) -> list[str]:
        """The options of the command line that say the same."""
        said = {"council": self.council, "period": self.period, "source": self.source}
        lines = (line.partition("=") for line in self.mapping.splitlines() if line.strip())
        headings = [f"--map={ours.strip()}={theirs.strip()}" for ours, _, theirs in lines]
        return [f"--{name}={text.strip()}" for name, text in said.items() if text.strip()] + headings


def file_name(name: str) -> str:
    """A name that is a file's and nothing more: no folder, no sign that is not seen, not hidden, not long."""
    last = _CONTROLS.sub("", PurePosixPath(name.replace("\\", "/")).name).lstrip(". ")
    stem, dot, ending = last.rpartition(".")
    kept = f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending[:20]}" if dot else last[:LONGEST_NAME]
    return kept or "file"


def keep(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write each file (name, content) under a folder of its own in `folder`, as two may have one name."""
    kept = []
    for number, (name, content) in enumerate(files):
        place = folder / str(number)
        place.mkdir()
        path = place / file_name(name)
        path.write_bytes(content)
        kept.append(path)
    return kept


def named(part: Part) -> str:
    """The file, and which part of it where it has several."""
    return f"{part['_file']}, {part['part']}" if part["part"] else str(part["_file"])


def may_load(parts: Sequence[Part]) -> bool:
    """Whether there is anything that is not loaded yet."""
    return any(part["status"] == "would be loaded" for part in parts)


def answer(parts: Sequence[Part], *, is_loaded: bool) -> str:
    """What was seen of all files, or what became of them, as Markdown."""
    wanted = "loaded" if is_loaded else "would be loaded"
    fine = [part for part in parts if part["status"] == wanted]
    refused = sum(part["status"] == "refused" for part in parts)
    rows = sum(part["rows_kept"] for part in fine)
    away = sum(part["rows_set_aside"] for part in fine)
    verb = "are loaded" if is_loaded else "would be loaded"
    said = f"**{words.count(rows, 'row')}** {verb}, **{away:,}** set aside with a reason"
    if not fine:
        said = "Nothing is new: what was given is loaded already" if not refused else "Nothing can be loaded"
    rest = f"; **{words.count(refused, 'file')}** refused" if refused else ""
    after = " Every page shows it from now on." if is_loaded and fine else ""
    return f"{said}{rest}.{after}"


def undone(found: Mapping[str, Any]) -> str:
    """Which files were taken out, as Markdown."""
    files = words.safe(words.listed(found["files"])) if found["files"] else "no file"
    return f"The data of before is shown again. Taken out: {files}."


def change(part: Part) -> str:
    """What loading it would change, in a sentence; empty for what is refused or loaded."""
    if part.get("now") is None:
        return ""
    return f"Of its kind and council: now {_much(part['now'])}; afterwards {_much(part['then'])}."


def _much(standing: Mapping[str, Any]) -> str:
    total = f", {words.pounds_exact(standing['total'])}" if standing["total"] is not None else ""
    return f"{words.count(standing['rows'], 'row')} in {words.count(standing['files'], 'file')}{total}"


def headings(part: Part) -> tuple[pl.DataFrame, tuple[Field, ...]]:
    """Which of the file's headings became which column; the last rows are those that nothing uses."""
    rows = [(theirs, words.capital(ours.replace("_", " "))) for ours, theirs in part["columns"].items()]
    rows += [(theirs, "Not used") for theirs in part["unused"]]
    frame = pl.DataFrame(rows, schema={"theirs": pl.String, "ours": pl.String}, orient="row")
    return frame, (Field("theirs", "Heading in the file"), Field("ours", "Understood as"))


def first_rows(part: Part) -> tuple[pl.DataFrame, tuple[Field, ...]]:
    """The first rows that are kept, as published, each with its line."""
    return _frame(part.get("first_rows", ()))


def first_aside(part: Part) -> tuple[pl.DataFrame, tuple[Field, ...]]:
    """The first rows that are set aside, with why and what stands there."""
    return _frame(part.get("first_aside", ()))


def _frame(rows: Sequence[Mapping[str, Any]]) -> tuple[pl.DataFrame, tuple[Field, ...]]:
    columns = {name: [row.get(name) for row in rows] for name in (rows[0] if rows else {})}
    frame = pl.DataFrame({name: [_said(value) for value in values] for name, values in columns.items()})
    labels = {"_row": "Line", "reason": "Set aside because", "text": "As published"}
    return frame, tuple(
        Field(name, labels.get(name, words.capital(name.replace("_", " ")))) for name in columns
    )


def _said(value: object) -> str | None:
    return None if value is None else str(value)


def aside(part: Part) -> str:
    """How many rows are set aside, by reason; empty where none is."""
    if not part["set_aside"]:
        return ""
    why = ", ".join(f"{count:,} {reason}" for reason, count in part["set_aside"].items())
    return f"{words.count(part['rows_set_aside'], 'row')} of {part['rows_read']:,} set aside: {why}."
