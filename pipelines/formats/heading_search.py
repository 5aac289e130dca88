"""Which line of a file is its heading: preambles, decoys, headings of two lines, headings repeated."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from pipelines.formats import amounts, dates, spelling
from pipelines.formats.contents import said
from pipelines.formats.headings import Known

ENOUGH = 5.0
"""A supplier and an amount, or an amount and a date: less is no heading."""

_WEIGHTS = {"supplier": 3.0, "amount": 3.0, "paid_on": 2.5, "title": 3.0, "starts_on": 2.5, "ends_on": 2.0,
            "value": 2.0, "reference": 1.5, "postcode": 4.0, "ward_code": 2.0, "council_ons": 1.0,
            "lsoa_code": 1.5, "unused": 0.3, "vat": 0.6, "currency": 0.5}  # fmt: skip
_UNITS = frozenset(
    ("", "\u00a3", "(\u00a3)", "\u00a3s", "gbp", "pounds", "text", "free text", "string", "alpha", "number",
     "numeric", "decimal", "currency", "date", "dd/mm/yyyy", "dd/mm/yy", "ddmmyyyy", "yyyy-mm-dd")
)  # fmt: skip


class Record(Protocol):
    """A record of the head of a file: its physical line, and its cells."""

    @property
    def row(self) -> int: ...
    @property
    def cells(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Found:
    """The heading: first and last line, the index of its last record in the head, its texts, and how sure."""

    first: int
    row: int
    index: int
    texts: tuple[str, ...]
    score: float


def find(head: Sequence[Record], known: Known, must: Sequence[str] = ()) -> Found | None:
    """The best heading in the head, one line or two; None where nothing scores enough. `must`: headings
    told."""
    wanted = {spelling.normal_form(text) for text in must}
    found = [one for index in range(len(head)) if (one := _at(head, index, known, wanted))]
    if not found:
        return None
    best = max(found, key=lambda one: one.score)
    # A line of headings right under another is the truer one: what follows a heading is data.
    later = [
        one
        for one in found
        if best.row < one.first and one.score >= best.score - 2.5 and _next(head, best, one)
    ]
    return max(later, key=lambda one: one.score) if later else best


def word(text: str) -> str:
    """A heading as it is compared with what the officer names: its normal form, or itself if it has none."""
    return spelling.normal_form(text) or text


def words(head: Sequence[Record]) -> Iterator[str]:
    """Every cell as `word` makes it, and every two that stand one over the other."""
    for record in head:
        yield from (word(text) for text in _texts(record.cells) if text)
    for over, below in pairwise(head):
        yield from (word(text) for text in merged(over.cells, below.cells) if text)


def told(head: Sequence[Record], must: Sequence[str]) -> Found | None:
    """The line that holds every heading the officer named; None where there is none."""
    wanted = {word(text) for text in must}
    for index, record in enumerate(head):
        texts = _texts(record.cells)
        if wanted <= {word(text) for text in texts if text}:
            return Found(record.row, record.row, index, texts, 0.0)
    return None


def by_shape(head: Sequence[Record]) -> Found | None:
    """A heading that nobody has seen: a line of words in at least three cells over lines that hold days and
    money."""
    for index, record in enumerate(head[:30]):
        filled = [text for cell in record.cells if (text := said(cell))]
        below = [one.cells for one in head[index + 1 : index + 31] if any(map(said, one.cells))]
        if len(filled) < 3 or has_data(record.cells) or any(len(text) > 60 for text in filled):
            continue
        if len(below) >= 3 and sum(map(has_data, below)) >= 0.9 * len(below):
            return Found(record.row, record.row, index, _texts(record.cells), 0.0)
    return None


def _next(head: Sequence[Record], one: Found, other: Found) -> bool:
    """Whether nothing but blank lines and words stands between the two headings."""
    return all(not has_data(record.cells) for record in head[one.index + 1 : other.index + 1])


def _at(head: Sequence[Record], index: int, known: Known, wanted: set[str]) -> Found | None:
    cells = head[index].cells
    if sum(1 for cell in cells if said(cell)) < 2 or has_data(cells):
        return None
    alone = Found(head[index].row, head[index].row, index, _texts(cells), score(_texts(cells), known, wanted))
    best = alone if alone.score >= ENOUGH else None
    under = index + 1
    if under < len(head) and not has_data(head[under].cells) and any(map(said, head[under].cells)):
        texts = merged(cells, head[under].cells)
        both = Found(head[index].row, head[under].row, under, texts, score(texts, known, wanted))
        units = {said(cell).lower() for cell in head[under].cells} <= _UNITS
        whole = _is_whole(head[under], known)
        if both.score >= ENOUGH and (_reads_down(cells, head[under].cells, known) or (
                (units or both.score > alone.score + 0.5) and not whole)):  # fmt: skip
            best = Found(both.first, both.row, under, texts if not units else alone.texts, both.score)
    return best


def _reads_down(upper: Sequence[str], lower: Sequence[str], known: Known) -> bool:
    """Whether two lines say known headings word over word ("Supplier" over "Name"), and neither as well
    alone."""
    pairs = [
        (said(over), said(below))
        for over, below in zip(upper, lower, strict=False)
        if said(over) and said(below)
    ]
    matches = [known.match(f"{over} {below}") for over, below in pairs]
    good = sum(1 for match in matches if match and match.how != "content" and not match.said)
    return len(pairs) >= 3 and good * 10 >= len(pairs) * 8


def _is_whole(record: Record, known: Known) -> bool:
    """Whether a line is a heading by itself, and so not the second line of one."""
    return score(_texts(record.cells), known, set()) >= ENOUGH


def merged(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Two lines as one: the upper text carries to the right over cells that only the lower line fills."""
    texts, carried = [], ""
    for i in range(max(len(upper), len(lower))):
        over = said(upper[i]) if i < len(upper) else ""
        below = said(lower[i]) if i < len(lower) else ""
        carried = over or (carried if below else "")
        texts.append(" ".join(part for part in ((carried if below else over), below) if part))
    return tuple(texts)


def score(texts: Sequence[str], known: Known, wanted: set[str]) -> float:
    """How much a line says that headings say; each of our columns counts once."""
    total = 0.0
    seen: set[str] = set()
    filled = [text for text in texts if text]
    for text in filled:
        match = known.match(text) if len(text) <= 120 else None
        for column in {meaning.partition(".")[0] for meaning in match.meanings} - seen if match else ():
            seen.add(column)
            total += _WEIGHTS.get(column, 1.0) * (1.0 if match and match.how != "content" else 0.7)
        if spelling.normal_form(text) in wanted:
            total += 4.0
    return total if len(filled) >= 2 else 0.0


def _texts(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(said(cell) for cell in cells)


@lru_cache(maxsize=4096)
def has_data(cells: tuple[str, ...]) -> bool:
    """Whether a line holds a day, or money: a heading holds neither. Asked of every line, for every table."""
    filled = [text for cell in cells if (text := said(cell))]
    if any(dates.parse(text, "dmy") or dates.parse(text, "mdy") for text in filled):
        return True
    numbers = [text for text in filled if any(letter.isdigit() for letter in text)]
    # Most numbers stand bare already; the others are made so all at once.
    return any(map(_is_number, numbers)) or bool(
        numbers and any(map(_is_number, amounts.bare_texts(numbers)))
    )


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()
