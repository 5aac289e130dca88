"""The head of a SQL file: what it is about, its grain, its facts, its columns in words.

Words become comments, facts checks.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from warehouse.errors import BuildBroken, did_you_mean

FACTS = ("not null", "unique", "true")
WORDS = (
    "grain",
    *FACTS,
    *(f"warn {f}" for f in FACTS),
    "kept",
    "params",
    "behind",
    "severity",
    "unit",
    "better",
    "why",
    "caveat",
)
ONE_OF = {"kept": ("table", "view"), "severity": ("stop", "warn"), "better": ("lower", "higher", "neither")}

_KEYED = re.compile(r"([a-z][a-z ]{2,15}):(?: +(.*)|$)")
_COLUMN = re.compile(r"([a-z_][a-z0-9_]*) {2,}(\S.*)$")
_NAME = re.compile(r"[a-z_][a-z0-9_]*$")


@dataclass(frozen=True)
class Fact:
    """One promise about the rows: `kind` over `columns`, or `expression` for kind "true"."""

    kind: Literal["not null", "unique", "true"]
    columns: tuple[str, ...]
    expression: str
    severity: Literal["stop", "warn"]
    line: int

    @property
    def words(self) -> str:
        """The fact as it stands in the head, without its severity."""
        return f"{self.kind}: {self.expression or ', '.join(self.columns)}"


@dataclass
class Head:
    """What the comment lines before the select say. `about` is the first paragraph, one line."""

    about: str = ""
    grain: tuple[str, ...] = ()
    facts: list[Fact] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    lines: int = 0


def parse(text: str, where: str) -> Head:
    """The head of `text`. BuildBroken names file and line of a word that is not known or says nothing."""
    head, last = Head(), ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("--"):
            break
        head.lines = number
        last = _line(head, line[2:].rstrip(), last, f"{where}:{number}", number)
    return head


def _line(head: Head, said: str, last: str, where: str, number: int) -> str:
    """Take in one line; returns what a further, indented line would continue."""
    body = said.strip()
    if not body:
        return "" if head.about else last
    if said.startswith("   ") and last:
        return _continue(head, last, body)
    if column := _COLUMN.match(body):
        name, words = column.groups()
        if name in head.columns:
            raise BuildBroken(f"The column {name} is described twice", where)
        head.columns[name] = words
        return f"column {name}"
    keyed = _KEYED.match(body)
    if keyed and keyed[1] in WORDS:
        return _keyed(head, keyed[1], (keyed[2] or "").strip(), where, number)
    if keyed and last != "about" and (near := did_you_mean(keyed[1], WORDS)).startswith("Did"):
        raise BuildBroken(f"{keyed[1]!r} is not a word of a head", where, next=near)
    if not head.about or last == "about":
        head.about = f"{head.about} {body}".strip()
        return "about"
    return ""


def _continue(head: Head, last: str, body: str) -> str:
    kind, _, name = last.partition(" ")
    if kind == "column":
        head.columns[name] += f" {body}"
    elif kind == "fact" and head.facts[-1].kind == "true":
        old = head.facts[-1]
        head.facts[-1] = Fact("true", (), f"{old.expression} {body}", old.severity, old.line)
    elif kind == "word":
        head.words[name] += f" {body}"
    return last


def _keyed(head: Head, key: str, value: str, where: str, number: int) -> str:
    if not value:
        raise BuildBroken(f"'{key}:' says nothing", where)
    if key == "grain":
        head.grain = _names(value, where)
        return "grain"
    if key in ONE_OF and value not in ONE_OF[key]:
        raise BuildBroken(f"'{key}: {value}' cannot be", where, next=f"Known: {', '.join(ONE_OF[key])}.")
    kind = key.removeprefix("warn ")
    if kind not in FACTS:
        head.words[key] = value
        return f"word {key}"
    severity: Literal["stop", "warn"] = "warn" if key.startswith("warn ") else "stop"
    columns = () if kind == "true" else _names(value, where)
    expression = value if kind == "true" else ""
    head.facts.append(Fact(kind, columns, expression, severity, number))  # type: ignore[arg-type]  # in FACTS
    return "fact"


def _names(value: str, where: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.split(","))
    for name in names:
        if not _NAME.match(name):
            raise BuildBroken(
                f"{name!r} is not a column's name", where, next="Write names with commas between."
            )
    return names
