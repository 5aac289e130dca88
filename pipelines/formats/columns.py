"""Which column of a file is which of ours.

What the officer said, then what headings say and contents agree to, then contents alone. Of two columns for
one meaning the better one is taken by rule, and the choice is said.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipelines.formats import pounds, spelling
from pipelines.formats.choice import Choice, Claim, called
from pipelines.formats.contents import Look, agrees
from pipelines.formats.headings import Known
from pipelines.source import Told
from warehouse.errors import SourceChanged

PREFERRED: Mapping[str, tuple[str, ...]] = {
    "amount": ("net", "line", "plain", "total", "gross", "debit", "credit"),
    "paid_on": ("paid", "cleared", "date", "posted", "incurred", "invoice", "effective", "updated"),
}
"""Kinds of a column, best first: net before gross, the day of payment before the day of an invoice or
extract."""

WEAK = ("effective", "updated")
"""Kinds of a date that are taken only for want of a better, and not where the officer says the period."""

BESIDE = ("vat", "currency", "unused", "paid_on.month", "amount.credit")
"""Meanings that are none of our columns."""

_NOT_SPENT = re.compile(r"income|receipt|budget|balance|salar|forecast|estimate|limit", re.IGNORECASE)
"""Words of headings over money that nobody was paid."""

_PLACES = frozenset(("centre", "center", "service", "department", "directorate", "division", "unit"))
"""Words of a heading over parts of the organisation."""

_HOWS: Mapping[str, int] = {"officer": 0, "known": 1, "normal form": 1, "content": 2}


def claims(texts: Sequence[str], looks: Sequence[Look], known: Known) -> list[Claim]:
    """Every claim that a heading makes and that its column's contents agree to."""
    found = []
    for position, text in enumerate(texts):
        match = known.match(pounds.scale_of(text)[0]) if text else None
        if match is None and "(" in text:
            match = known.match(re.sub(r"\([^)]*\)", " ", text))
        for meaning in match.meanings if match else ():
            column, _, kind = meaning.partition(".")
            if column == "supplier" and not agrees(meaning, looks[position]):
                if looks[position].dates >= 0.9 or looks[position].decimals >= 0.3:
                    continue
                column, kind = "supplier_ref", ""
            elif column == "paid_on" and looks[position].months >= 0.9:
                kind = "month"
            elif not agrees(meaning, looks[position]):
                continue
            said = match.said.format(column=called(column)) if match and match.said else None
            found.append(Claim(position, text, column, kind, match.how if match else "known", said))
    return [_of_words(claim, found, looks) for claim in found]


def _of_words(claim: Claim, found: Sequence[Claim], looks: Sequence[Look]) -> Claim:
    """A column of words beside one of codes, both headed "Account Code": what the codes are called."""
    if claim.column != "category_code" or looks[claim.position].letters < 0.8:
        return claim
    twins = (c for c in found if c.text == claim.text and c.column == claim.column)
    if not any(looks[twin.position].filled and looks[twin.position].letters < 0.5 for twin in twins):
        return claim
    column, kind = ("department", "3") if _PLACES & set(spelling.words(claim.text)) else ("category", "2")
    said = f'2 columns are headed "{claim.text}": the one of words is taken for {called(column)}'
    return replace(claim, column=column, kind=kind, said=said)


def told_claims(texts: Sequence[str], told: Told, ours: Sequence[str]) -> list[Claim]:
    """What the officer said with --map. SourceChanged where a word of it is not known."""
    found = []
    for column, wanted in told.columns.items():
        if column not in ours:
            raise SourceChanged(
                f"--map {column}=... names no column of ours", next=f"Ours are: {', '.join(ours)}."
            )
        at = [i for i, text in enumerate(texts) if text == wanted] or [
            i for i, text in enumerate(texts)
            if text and (spelling.normal_form(text) or text) == (spelling.normal_form(wanted) or wanted)
        ]  # fmt: skip
        if not at:
            listed = ", ".join(f'"{text}"' for text in texts if text)
            raise SourceChanged(f'The file has no heading "{wanted}"', next=f"Its headings are: {listed}.")
        found.append(Claim(at[0], texts[at[0]], column, "officer", "officer"))
    return found


def choose(
    texts: Sequence[str], looks: Sequence[Look], known: Known, told: Told, ours: Sequence[str], rows: int
) -> Choice:
    """The columns of a file under these headings. `looks` are of a sample of `rows` records, one a column."""
    choice = Choice()
    for claim in told_claims(texts, told, ours):
        choice.take(claim)
    taken = {heading.position for heading in choice.columns.values()}
    open_claims = [c for c in claims(texts, looks, known) if c.position not in taken]
    _set_beside(choice, open_claims)
    for column in ours:
        if column not in choice.columns:
            _fill(choice, column, [c for c in open_claims if c.column == column], looks, rows)
            if column in choice.columns:
                position = choice.columns[column].position
                open_claims = [c for c in open_claims if c.position != position]
    _beside_gross(choice, open_claims, ours)
    pounds.settle(choice)
    used = {heading.position for heading in choice.columns.values()} | set(choice.beside.values())
    choice.unused = tuple(text for i, text in enumerate(texts) if text and i not in used)
    return choice


def _set_beside(choice: Choice, open_claims: list[Claim]) -> None:
    for claim in open_claims:
        meaning = f"{claim.column}.{claim.kind}" if claim.kind else claim.column
        if meaning in BESIDE and meaning != "unused":
            choice.beside.setdefault(meaning, claim.position)


def _fill(choice: Choice, column: str, rivals: list[Claim], looks: Sequence[Look], rows: int) -> None:
    preferred = PREFERRED.get(column)
    rivals = [c for c in rivals if f"{c.column}.{c.kind}" not in BESIDE]
    if preferred:
        rivals = [c for c in rivals if c.kind in preferred]
    if not rivals:
        return
    most = max(looks[c.position].filled for c in rivals)

    def worth(claim: Claim) -> tuple[object, ...]:
        look = looks[claim.position]
        rank = preferred.index(claim.kind) if preferred else int(claim.kind or 0)
        words = column in ("supplier", "department", "category", "description") and look.letters < 0.5
        near = abs(claim.position - choice.columns["category"].position) if (
            column == "category_code" and "category" in choice.columns) else 0  # fmt: skip
        alone = column == "supplier" and _is_one_name(look)
        return look.filled * 2 < most, alone, words, rank, _HOWS[claim.how], near, claim.position

    best, *others = sorted(rivals, key=worth)
    choice.take(best)
    twins = {c.position for c in others if c.text == best.text and looks[c.position].filled}
    alike = twins - {best.position} if preferred else ()
    if alike:
        choice.guessed.append(
            f'{len(alike) + 1} columns are headed "{best.text}": the first is taken for {called(column)}'
        )
    single = [
        c for c in others if column == "supplier" and c.text != best.text and _is_one_name(looks[c.position])
    ]
    if single and int(single[0].kind or 0) < int(best.kind or 0):
        choice.guessed.append(
            f'"{best.text}" is taken for the supplier, before "{single[0].text}", which says one name only'
        )
    rivalry = preferred or column == "supplier"
    spoken = [c for c in others if rivalry and c.text != best.text and (preferred or c.kind == best.kind)]
    if spoken:
        listed = ", ".join(f'"{c.text}"' for c in dict.fromkeys(spoken))
        choice.guessed.append(f'"{best.text}" is taken for {called(column)}, before {listed}')


def _is_one_name(look: Look) -> bool:
    """Whether a column says the same on every row: a card's issuer, or the body that pays."""
    return look.filled >= 5 and round(look.distinct * look.filled) == 1


def _beside_gross(choice: Choice, open_claims: list[Claim], ours: Sequence[str]) -> None:
    gross = [c for c in open_claims if c.column == "amount" and c.kind == "gross"]
    if gross and "amount_gross" in ours and choice.kinds.get("amount") != "gross":
        choice.take(replace(gross[0], column="amount_gross", said=None))


def by_content(choice: Choice, texts: Sequence[str], looks: Sequence[Look], rows: int) -> None:
    """Fill what headings left open, where one column alone can be it: a date, an amount, a name."""
    taken = {h.position for h in choice.columns.values()} | set(choice.beside.values())
    free = [i for i in range(len(looks)) if i not in taken and looks[i].filled * 2 >= max(rows, 1)]
    days = [i for i in free if looks[i].dates >= 0.9 and looks[i].decimals < 0.5]
    money = [i for i in free if looks[i].money >= 0.9 and looks[i].decimals >= 0.3 and i not in days]
    money = [i for i in money if not _NOT_SPENT.search(texts[i])]
    names = [i for i in free if looks[i].letters >= 0.8 and i not in days and looks[i].firms >= 0.25]
    for column, found in (("paid_on", days), ("amount", money), ("supplier", _clearest(names, looks))):
        if column not in choice.columns and len(found) == 1:
            text = texts[found[0]] if found[0] < len(texts) else ""
            under = f'The column "{text}"' if text else f"Column {found[0] + 1}, which has no heading,"
            kind = {"paid_on": "date", "amount": "plain"}.get(column, "")
            said = f"{under} is taken for {called(column)} by its contents"
            choice.take(Claim(found[0], text, column, kind, "content", said))
    used = {heading.position for heading in choice.columns.values()}
    choice.unused = tuple(t for t in choice.unused if t not in {texts[i] for i in used if i < len(texts)})


def _clearest(names: list[int], looks: Sequence[Look]) -> list[int]:
    """The one with most firms among its names, where it is clearly ahead."""
    ranked = sorted(names, key=lambda i: -looks[i].firms)
    if len(ranked) > 1 and looks[ranked[0]].firms < looks[ranked[1]].firms + 0.2:
        return ranked
    return ranked[:1]
