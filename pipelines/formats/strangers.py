"""Tables that have a word or two of payments in their headings and are none: lists of grants, statistics,
registers."""

import re
from collections.abc import Sequence

from pipelines.formats import columns, contents
from pipelines.formats.choice import Choice
from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.headings import known

_TELL = ("supplier", "amount", "paid_on")
"""What payments are told by; a table that has but one of them under a heading is some other table."""

_GIVEN = re.compile(
    r"^(?:amount[ _](?:awarded|applied for|disbursed)|award[ _]date|date (?:of )?award(?:ed)?|"
    r"planned[ _]dates.*|grant[ _](?:programme|type|number|id|ref(?:erence)?|title|recipient|amount).*|"
    r"recipient(?:[ _](?:org|ind|id).*)?|beneficiary[ _]location.*|funding[ _]org.*|funder(?:[ _].*)?)$",
    re.IGNORECASE,
)
_CODE = (
    re.compile(r"^(?:date (?:of |the )?(?:grant )?(?:was )?award(?:ed)?|grant award date)$", re.IGNORECASE),
    re.compile(
        r"^(?:beneficiary(?: name)?|name of beneficiary|grant recipient|organisation awarded grant)$", re.I
    ),
)
"""What the Transparency Code asks of a list of grants to the voluntary sector, and of no other list."""

_GRANT = re.compile(r"grant|fund|recipient|beneficiary", re.IGNORECASE)


def grants(head: Sequence[Record]) -> Record | None:
    """The line whose headings are of grants awarded: at least two say so, and one names who gives or gets."""
    for record in head[:30]:
        texts = {" ".join(said(cell).split()) for cell in record.cells}
        given = [text for text in texts if _GIVEN.match(text)]
        if len(given) >= 2 and any(map(_GRANT.search, given)):
            return record
        if all(any(map(word.match, texts)) for word in _CODE):
            return record
    return None


def is_payments(head: Sequence[Record], found: Found) -> bool:
    """Whether the headings say supplier, amount and day; or two of them, and their cells agree; or one, and
    the contents alone tell the others. An amount that most rows lack is none of a payment."""
    if _said_by_headings(found) == set(_TELL):
        return True
    looks, rows = _looks(head, found)
    choice = Choice()
    for claim in columns.claims(found.texts, looks, known("spending")):
        rare = claim.kind in ("plain", "total") and looks[claim.position].filled * 2 < rows
        told = claim.column in _TELL and claim.kind != "month"
        if told and not rare and claim.column not in choice.columns:
            choice.take(claim)
    if len({heading.position for heading in choice.columns.values()}) >= 2:
        return True
    return bool(choice.columns) and _has_all(choice, found, looks, rows)


def has_contents(head: Sequence[Record], found: Found) -> bool:
    """Whether one column alone holds days, one money and one names of firms, whatever the headings say."""
    return _has_all(Choice(), found, *_looks(head, found))


def _said_by_headings(found: Found) -> set[str]:
    """Which of them are said outright, whatever stands below: rows may be shifted, and that is for others to
    say."""
    matches = [known("spending").match(text) for text in found.texts if text]
    outright = [match.meanings[0] for match in matches if match and match.how != "content" and not match.said]
    return {meaning.partition(".")[0] for meaning in outright if not meaning.endswith(".month")} & set(_TELL)


def _has_all(choice: Choice, found: Found, looks: Sequence[contents.Look], rows: int) -> bool:
    columns.by_content(choice, found.texts, looks, rows)
    return set(_TELL) <= set(choice.columns)


def _looks(head: Sequence[Record], found: Found) -> tuple[list[contents.Look], int]:
    below = [record.cells for record in head[found.index + 1 :] if any(map(said, record.cells))]
    looks = [
        contents.look([cells[i] if i < len(cells) else None for cells in below])
        for i in range(len(found.texts))
    ]
    return looks, len(below)
