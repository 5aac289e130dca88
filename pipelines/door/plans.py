"""What is taken of each sheet, before its rows are read: which columns, and which of them tell of people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.door import hubs, safe
from pipelines.formats import columns, contents, kept_headings, kinds, tables, widths
from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found
from pipelines.formats.headings import known
from pipelines.formats.kinds import Kind
from pipelines.formats.parts import NoTable, Part
from pipelines.formats.table_kinds import CALLED, Judgement
from pipelines.source import Table, Told
from warehouse.errors import SourceChanged

SAMPLE = 400
TEMPLATE = ": template "
"""What the first cell of a template's notes holds."""

FIRST_NAME, LAST_NAME = "5", "6"
"""Kinds of a heading of a person: the first name, and the last."""


@dataclass
class Plan:
    """One sheet: its table, where our columns stand, and the cells under headings that tell of people.

    `added` is what no column says: our column -> its text, or None where each line is one of its own. `pair`
    are the cells of a first and a last name. `gaps`: some cells hold several lines.
    """

    part: Part
    table: Table
    found: Found
    width: int
    at: dict[str, int]
    people: tuple[int, ...]
    pair: tuple[int, int] | None = None
    added: dict[str, str | None] = field(default_factory=dict)
    guessed: list[str] = field(default_factory=list)
    gaps: bool = False

    def heading(self, column: str) -> str:
        """The heading over one of our columns."""
        return self.found.texts[self.at[column]]

    def unknown(self) -> list[int]:
        """The cells under headings that are none of ours, and tell of nobody as far as is known."""
        ours = {*self.at.values(), *self.people}
        return [at for at in range(self.width) if at not in ours]


def of(path: Path, ours: Sequence[Table], told: Told) -> tuple[list[Plan], list[str]]:
    """A plan for each sheet that is one of the tables and holds rows; of the others a sentence each."""
    with path.open("rb") as file:
        if kinds.recognise(file, path.name) is Kind.ZIP:
            raise SourceChanged(
                "It is an archive, and tells of people",
                where=path.name,
                next="Unpack it and load what it holds.",
            )
    plans, left = [], []
    for number, (part, judgement) in enumerate(tables.judged(path, told), 1):
        table = next((each for each in ours if judgement.kind in each.kinds), None)
        if isinstance(part, NoTable) or part.hidden or _is_notes(part):
            continue
        if table is None or judgement.found is None:
            left += _left(part, number, judgement)
        elif plan := _plan(part, path, table, told, judgement):
            plans.append(plan)
        else:
            left.append(f"{_named(part, number)} has headings and no row below them")
    return plans, [] if plans and all(" has headings and " in each for each in left) else left


def _left(part: Part, number: int, judgement: Judgement) -> list[str]:
    if judgement.because == "it is empty":
        return []
    return [f"{_named(part, number)} is {CALLED.get(judgement.kind, judgement.kind)}: left out"]


def _named(part: Part, number: int) -> str:
    return f'"{safe.sheet(part.name, number)}"' if part.name else "the file"


def _is_notes(part: Part) -> bool:
    first = part.head(1)
    return bool(first) and TEMPLATE in "".join(first[0].cells[:1])


def _plan(part: Part, path: Path, table: Table, told: Told, judgement: Judgement) -> Plan | None:
    found = judgement.found
    head = part.head(found.index + 1 + SAMPLE) if found else []
    if found is None or not (below := [r for r in head[found.index + 1 :] if any(map(said, r.cells))]):
        return None
    name = kept_headings.KINDS[judgement.kind].name
    width = widths.of(found, below, path.name)
    texts = [*found.texts, *[""] * width][:width]
    looks = [contents.look([r.cells[i] if i < len(r.cells) else None for r in below]) for i in range(width)]
    ours = [column.name for column in table.columns]
    choice = columns.choose(texts, looks, known(name), told, ours, len(below))
    at = {ours: each.position for ours, each in choice.columns.items()}
    told_of = {at["person_key"]} if "person_key" in at else set()
    plan = Plan(part, table, found, width, at, tuple(sorted({*_people(name, texts), *told_of})))
    _pair(plan, name)
    _add(plan, path, [*(cell for r in head[: found.index] for cell in r.cells), part.name or ""])
    return plan


def _people(name: str, texts: Sequence[str]) -> tuple[int, ...]:
    return tuple(at for at, text in enumerate(texts) if any(_kind(name, text)))


def _kind(name: str, text: str) -> list[str]:
    """Which sort of person's heading it is; none where it is no such heading."""
    match = known(name).match(text) if text else None
    means = [meaning.partition(".") for meaning in match.meanings] if match else []
    return [kind for column, _, kind in means if column == "person_key"]


def _pair(plan: Plan, name: str) -> None:
    """The two cells of a name that stands in two."""
    at = plan.at.get("person_key")
    kinds_at = {kind: place for place in plan.people for kind in _kind(name, plan.found.texts[place])}
    first, last = kinds_at.get(FIRST_NAME), kinds_at.get(LAST_NAME)
    if at is not None and at in (first, last) and first is not None and last is not None:
        plan.pair = (first, last)


def _add(plan: Plan, path: Path, above: Sequence[str]) -> None:
    """What no column says and the table cannot do without: the hub, and a mark of each line."""
    for column in plan.table.columns:
        if column.name in plan.at:
            continue
        if column.name == "hub" and (hub := hubs.named([*above, path.stem])):
            plan.added["hub"] = hub
            plan.guessed.append(f'no column says which hub: it is taken to be "{hub}"')
        elif column.required and column.name == "hub":
            raise SourceChanged(
                "No column says which hub, and neither does the name of the file",
                where=path.name,
                next='Add a column headed "hub", or name the file after it, as kiln-street-hub-2024.xlsx.',
            )
        elif column.required and column.name.endswith("_id"):
            plan.added[column.name] = None
            plan.guessed.append(f"no column marks them: each line is one {column.name.removesuffix('_id')}")
