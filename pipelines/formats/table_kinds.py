"""What a table is: payments, card transactions, a contracts register, totals of suppliers, a pivot,
postcodes, or unknown."""

import re
from collections.abc import Sequence

from pipelines.formats import (
    area_tables,
    heading_search,
    kept_headings,
    left_areas,
    lookups,
    own_kinds,
    periods,
    strangers,
)
from pipelines.formats.contents import said
from pipelines.formats.dates import MONTHS
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.headings import known
from pipelines.formats.own_kinds import Judgement
from pipelines.source import Told

NAMES = {"payments": "spending", "card_transactions": "spending", "contracts_register": "registers",
         "postcodes": "postcodes"}  # fmt: skip
"""Kind -> whose headings read it."""

CALLED = {
    "contracts_register": "a contracts register",
    "supplier_totals": "supplier totals",
    "pivot": "a pivot table",
    "postcodes": "a list of postcodes",
    "payments": "payments",
    "card_transactions": "card transactions",
    "unknown": "no table that is known",
    "grants": "a list of grants",
    "area_lookup": "a lookup between areas",
    **left_areas.CALLED,
    **kept_headings.CALLED,
    "no table": "no table",
    "hidden": "a hidden sheet",
}

_NARROW = 12
"""More columns than this under strange headings are some other table, whatever they look like."""

_PIVOT = re.compile(r"^(?:row labels|column labels|(?:sum|count|average|total) of .+)$", re.IGNORECASE)
_CARD = re.compile(
    r"(?<![a-z])(?:p|procurement|purchas(?:e|ing)|credit|corporate|payment|barclay)[\s_-]?cards?|"
    r"(?<![a-z])gpcs?(?![a-z])|"
    r"(?<![a-z])card[\s_-]?(?:transactions?|spend(?:ing)?|payments?|purchases?|expenditure)",
    re.IGNORECASE,
)
_CARD_HEADING = re.compile(
    r"^(?:merchant(?:[ _](?:name|details))?|merchant / supplier|card ?holder.*|card number|mcc(?: .*)?|"
    r"merchant category group|billing .*|last 4 digits|original (?:gross|net|currency).*)$",
    re.IGNORECASE,
)


def judge(head: Sequence[Record], file: str, part: str | None, told: Told) -> Judgement:
    """What a part is, by its head, its name and its file's name."""
    if not any(said(cell) for record in head for cell in record.cells):
        return Judgement("unknown", "it is empty")
    must = tuple(told.columns.values())
    if area := area_tables.find(head, told.columns):
        return Judgement(area.kind, area.because, area.found)
    spending = heading_search.find(head, known("spending"), must)
    register = heading_search.find(head, known("registers"), must)
    pivot = _pivot(head, spending)
    if pivot:
        return Judgement("pivot", pivot, spending)
    if own := own_kinds.kept(head, (file, part or ""), told, spending) or own_kinds.own(
        head, spending, register
    ):
        return own
    if not must and (granted := strangers.grants(head)):
        return Judgement("grants", f"its headings on line {granted.row} are of grants awarded")
    if register and _is_register(register, spending):
        return Judgement(
            "contracts_register", f"its headings on line {register.row} are of contracts", register
        )
    postcodes = heading_search.find(head, known("postcodes"))
    if (
        postcodes
        and lookups.holds_postcodes(head, postcodes)
        and not (spending and {"amount", "supplier"} <= own_kinds.means(spending, "spending"))
    ):
        return Judgement("postcodes", f"its headings on line {postcodes.row} are of postcodes", postcodes)
    if between := area_tables.lookup(head, told.columns):
        return Judgement(between.kind, between.because, between.found)
    found = spending if spending and (must or strangers.is_payments(head, spending)) else _by_contents(head)
    if found is None:
        return Judgement("unknown", _why_not(head))
    return _payments(head, found, file, part)


def _by_contents(head: Sequence[Record]) -> Found | None:
    """A heading nobody has seen, over columns of which one is days, one money and one names of firms."""
    found = heading_search.by_shape(head)
    if found is None or len(found.texts) > _NARROW:
        return None
    return found if strangers.has_contents(head, found) else None


def _payments(head: Sequence[Record], found: Found, file: str, part: str | None) -> Judgement:
    totals = _totals(head, found)
    if totals:
        return Judgement("supplier_totals", totals, found)
    above = " ".join(cell for record in head[: found.index] for cell in record.cells)
    above = "" if re.search(r"exclu|not includ|other than", above, re.IGNORECASE) else above
    named = next((text for text in (file, part or "", above) if _CARD.search(text)), None)
    cards = [text for text in found.texts if _CARD_HEADING.match(text)]
    if named or cards:
        return Judgement("card_transactions", "its name or its headings speak of cards", found)
    return Judgement("payments", f"its headings on line {found.row} are of payments", found)


def _is_register(register: Found, spending: Found | None) -> bool:
    means = own_kinds.means(register, "registers")
    if (
        not means & {"title", "reference"}
        or not means & {"starts_on", "ends_on"}
        or not means & {"supplier", "value"}
    ):
        return False
    paid = {"paid_on", "supplier", "amount"} <= own_kinds.means(spending, "spending") if spending else False
    return not paid or {"starts_on", "ends_on"} <= means


def _pivot(head: Sequence[Record], spending: Found | None) -> str | None:
    """Why it is a pivot: its own words, or months, quarters or years across."""
    dated = spending is not None and "paid_on" in own_kinds.means(spending, "spending")
    for record in head[: spending.index + 1 if spending and dated else 30]:
        texts = [said(cell) for cell in record.cells]
        words = [text for text in texts if _PIVOT.match(text)]
        if "row labels" in (text.lower() for text in texts) or len(words) >= 2:
            return f'line {record.row} has "{words[0]}"'
        across = [text for text in texts if _is_period(text)]
        if len(across) >= 3 and not dated:
            return f'line {record.row} has "{across[0]}", "{across[1]}" and more across'
    return None


def _is_period(text: str) -> bool:
    low = text.lower().strip(" .")
    return bool(
        low in MONTHS
        or periods.of_month(low)
        or re.fullmatch(r"(?:q[1-4]|quarter [1-4])(?:[ -]?20\d\d.*)?|20\d\d[/-]\d\d", low)
    )


def _totals(head: Sequence[Record], found: Found) -> str | None:
    """Why it is one row a supplier: nothing but suppliers and sums, and no supplier twice."""
    means = own_kinds.means(found, "spending") - {"unused"}
    if not {"supplier", "amount"} <= means or means - {
        "supplier",
        "supplier_ref",
        "amount",
        "body",
        "vat",
        "transaction_ref",
    }:
        return None
    if "transaction_ref" in means or "paid_on" in means:
        return None
    matches = [known("spending").match(text) if text else None for text in found.texts]
    named = (i for i, match in enumerate(matches) if match and match.meanings[0].startswith("supplier."))
    at = next(named, None)
    if at is None:
        return None
    names = [said(record.cells[at]) for record in head[found.index + 1 :] if at < len(record.cells)]
    names = [name for name in names if name]
    if len(names) >= 8 and len(set(names)) >= 0.98 * len(names):
        return "each supplier stands once, with a sum and no date"
    return None


def _why_not(head: Sequence[Record]) -> str:
    widest = max((sum(1 for cell in record.cells if said(cell)) for record in head), default=0)
    if widest < 2:
        return "it has one column, and no heading of payments was found"
    return f"no line among its first {len(head)} is a heading of payments: a supplier, an amount and a date"
