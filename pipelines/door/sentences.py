"""What was done to a sheet at the door, in sentences."""

from collections.abc import Iterator

from pipelines import wording
from pipelines.door import cells, reduced, safe
from pipelines.door.reduced import Reduction
from pipelines.door.telling import NAME, PATTERNS

_SAID = {
    reduced.KEYED: "{} cell{} of a person: kept as a key that leads back to nobody",
    reduced.TO_WARD: "{} postcode{}: kept as a ward alone",
    reduced.NO_WARD: "{} cell{} with an address or postcode whose ward no loaded list tells: not kept",
    f"column of {NAME}": "{} cell{} more under headings of a person: not kept",
    f"column of {reduced.LEFT}": "{} cell{} under headings that are not known: not kept",
    **{what: f"{{}} cell{{}} held {'an' if what[0] == 'e' else 'a'} {what}: not kept" for what in PATTERNS},
    NAME: "{} cell{} held a name that stands under a heading of a person: not kept",
    cells.STRANGE: "{} cell{} under a heading of days or numbers held other words: not kept",
    "lines": "{} line{} whose cells could not be told apart: set aside, and nothing of them kept",
    reduced.FILLED: "{} cell{} left empty, as if merged with the one above: read as that one",
}


def of(reduction: Reduction) -> Iterator[str]:
    """The sentences, what was guessed first."""
    yield from reduction.plan.guessed
    for name, words in _SAID.items():
        if count := reduction.counts[name]:
            yield wording.many(count, words)
    texts = [
        reduction.plan.found.texts[at]
        for at in reduction.plan.unknown()
        if at < len(reduction.plan.found.texts)
    ]
    named = [f'"{text}"' for text in texts if text and safe.is_safe(text)]
    if named:
        yield f"headings that are not known: {', '.join(named)}"
