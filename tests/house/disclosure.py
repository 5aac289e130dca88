"""What is told of people is published by counts that were withheld where few, and by nothing else.

A mart, metric or read that would read rows of people past that is named here.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.house.sql_layers import calls, models, needs, table
from tests.house.tree import name

# Where rows of people arrive.
ROWS = (
    *("raw.hubs__attendance", "raw.hubs__activity"),
    *("raw.skills__offers", "raw.skills__needs", "raw.skills__matches"),
)
PROTECTS = "people_withheld"
# Who may read rows of people beside what was withheld, and why that tells of nobody.
MAY: dict[tuple[str, str], str] = {
    ("marts.hub_people", "intermediate.hubs__visits"): "from when a hub tells, and whether of each person",
    (
        "marts.hub_activity",
        "intermediate.hubs__steps",
    ): "steps of organisations; those of people are left out",
    ("marts.skill_offers", "intermediate.skills__records"): "hours of whole domains whose count is shown",
    ("marts.skill_needs", "intermediate.skills__records"): "hours of whole domains whose count is shown",
    ("marts.skill_matches", "intermediate.skills__records"): "hours of whole domains whose count is shown",
    (
        "marts.skill_domains",
        "intermediate.skills__records",
    ): "the middle of twenty and more, where these are shown",
    ("marts.skill_terms", "intermediate.skills__terms"): "words that as many people write as are shown of",
}
# Names are no rows of people: who stands behind one is decided there, and people are masked.
NAMES = ("intermediate.suppliers__names", "intermediate.hubs__named")


def _of_people(root: Path) -> set[str]:
    """The tables that hold rows of people, or are made of them without anything being withheld."""
    read = {table(path, root): needs(path) for path in models(root)}
    protected = {table(path, root) for path in models(root) if PROTECTS in calls(path)}
    found = set(ROWS)
    while True:
        more = {
            each
            for each, needed in read.items()
            if each.startswith(("staging.", "intermediate."))
            and needed & found
            and each not in protected
            and each not in NAMES
        }
        if more <= found:
            return found
        found |= more


def _past(root: Path) -> Iterator[tuple[str, str, str]]:
    people = _of_people(root)
    for path in models(root):
        each = table(path, root)
        if each.startswith(("marts.", "metrics.", "reads.")):
            yield from ((name(path, root), each, needed) for needed in sorted(needs(path) & people))


def open_rows(root: Path) -> list[str]:
    """A published table that reads rows of people past what withholds them."""
    return [
        f"{file} reads {needed}, rows of people"
        for file, each, needed in _past(root)
        if (each, needed) not in MAY
    ]


def idle(root: Path) -> list[str]:
    """A reason for what nobody does."""
    done = {(each, needed) for _, each, needed in _past(root)}
    return [f"{each} does not read {needed}" for each, needed in MAY if (each, needed) not in done]
