"""Totals: rows that say the sum of others. They are set aside, remembered, and held against what was kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipelines.formats.dates import MONTHS

_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_AFTER = (
    r"(?:amount|spend|spent|expenditure|payments?|paid|value|net|gross|cost|invoices?|transactions?|for|of|in|over|"
    rf"excl?|incl?|vat|gbp|sum|to|this|the|all|month|quarter|year|period|report|council|{_MONTHS})\b"
)
_BEFORE = (
    "grand|overall|report|final|running|page|sheet|net|gross|monthly|quarterly|period|year|ytd|sum|invoice"
)
SUSPECT = r"(?i)\btotals?\b"
UNDATED_SUSPECT = rf"{SUSPECT}|forward|fwd|\b[cb]/[fd]\b"
"""What stands in labels, for Polars: in those of rows with a day, and (slower) in any."""

_WHOLE = re.compile(
    rf"^(?:{_BEFORE})?[\s-]*(?:sub[\s-]*)?totals?(?:[\s:,.(\u00a3-]+(?:{_AFTER}|[\d\u00a3]).*)?[\s:.)=\u00a3-]*$",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^(?:{_BEFORE})?[\s-]*(?:sub[\s-]*)?totals?[\s:.)=\u00a3-]*$", re.IGNORECASE)
_CARRIED = re.compile(
    r"^(?:(?:balance|amount|sub[\s-]*|page[\s-]*)?(?:totals?)?[\s:-]*)?"
    r"(?:(?:carried|brought|[cb])[\s./-]*(?:forward|fwd|over|down)|[cb]\s*/\s*[fd])\.?"
    r"(?:\s+(?:from|to)\s.{0,30})?[\s:.)=\u00a3-]*$",
    re.IGNORECASE,
)
"""What a page hands on to the next. It is the sum of a part, and so never the file's own total."""

_PAGE = re.compile(r"^(?:page|sheet|running)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"^.{1,80}\S[\s:-]+(?:(?:grand|sub)[\s-]*)?totals?[\s:.]*$", re.IGNORECASE)
_GRAND = re.compile(r"grand|overall|report total|^totals?$", re.IGNORECASE)


def is_label(text: str) -> bool:
    """A total by its words: "Grand Total", "Sub-total for April", "Carried forward", and not "Total Gas &
    Power Ltd"."""
    return bool(_WHOLE.match(text) or _CARRIED.match(text))


def is_bare(text: str) -> bool:
    """The label and nothing more: "Grand Total", "Sub-total:"."""
    return bool(_BARE.match(text) or _CARRIED.match(text))


def ends_as_label(text: str) -> bool:
    """As "Housing Total" does: a total by its last word, and perhaps a name."""
    return bool(_SUFFIX.match(text))


@dataclass
class Totals:
    """The sums so far, and the totals met: (label, amount). Amounts are of kept rows, in file order."""

    kept: Decimal = Decimal(0)
    rows: int = 0
    base: Decimal = Decimal(0)
    base_rows: int = 0
    met: list[tuple[str, Decimal]] = field(default_factory=list)

    def agrees(self, amount: Decimal, kept: Decimal, rows: int) -> bool:
        """Whether the amount is the sum of at least two rows: of all before it, or of those since the last
        total."""
        if not amount:
            return False
        return (rows >= 2 and amount == kept) or (rows - self.base_rows >= 2 and amount == kept - self.base)

    def meet(self, label: str, amount: Decimal | None, kept: Decimal, rows: int) -> None:
        """A total row was met after so much was kept in so many rows. That of a page is not the file's."""
        if amount is not None and not _CARRIED.match(label) and not _PAGE.match(label):
            self.met.append((label, amount))
        self.base, self.base_rows = kept, rows

    def own(self) -> Decimal | None:
        """The file's own total: the one that says so, else the one that agrees, else the sum of those that
        part it."""
        if not self.met:
            return None
        amounts = [amount for _, amount in self.met]
        grand = [amount for label, amount in self.met if _GRAND.search(label)]
        for found in (
            grand[-1:],
            [a for a in amounts if a == self.kept][:1],
            amounts if len(amounts) == 1 else [],
        ):
            if found:
                return found[-1]
        return sum(amounts, Decimal(0)) if sum(amounts, Decimal(0)) == self.kept else max(amounts, key=abs)

    def sentence(self) -> str | None:
        """The reconciliation; None where the file says no total."""
        own = self.own()
        if own is None:
            return None
        if own == self.kept:
            return f"The file's own total is {pounds(own)}, and ours is the same."
        more = "less" if self.kept < own else "more"
        apart = pounds(abs(own - self.kept))
        return f"The file's own total is {pounds(own)}, ours is {pounds(self.kept)}: {apart} {more}."


def pounds(amount: Decimal) -> str:
    """ "£1,234.50", "-£3.00"."""
    return f"{'-' if amount < 0 else ''}\u00a3{abs(amount):,.2f}"


def first_label(texts: Sequence[str]) -> str | None:
    """The first cell that is a total by its words."""
    return next((text for text in texts if is_label(text)), None)
