"""One company's accounts as filed, in inline XBRL or plain XBRL: the few figures that are kept, and no names.

A figure counts where it is of the whole company, of the balance sheet's day and in pounds; what is tagged
twice with two values is null, as nobody can say which is right. Null is not zero: a dash is one only where
its format says so. What is owed counts as owed within a year only where it is tagged so.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import islice
from xml.etree import ElementTree

_PENCE = Decimal("0.01")
_ZERO = re.compile(r"zerodash|numdash|fixed-zero|num-?dash", re.IGNORECASE)
_LARGEST = Decimal(10) ** 15
_LONGEST = 60
"""Characters of a figure with all its marks and spaces, and parts of a context or a unit: a document may hold
such within such without end, and each would be gone through with all within it."""
WITHIN_YEAR = "withinoneyear"

MONEY: Mapping[str, tuple[str, ...]] = {
    "net_assets": ("NetAssetsLiabilities", "NetAssetsLiabilitiesIncludingPensionAssetLiability"),
    "current_assets": ("CurrentAssets",),
    "cash": ("CashBankOnHand", "CashBankInHand"),
    "turnover": ("TurnoverRevenue", "TurnoverGrossOperatingRevenue"),
}
CREDITORS, CREDITORS_DUE = "Creditors", "CreditorsDueWithinOneYear"
EMPLOYEES = ("AverageNumberEmployeesDuringPeriod", "EmployeesTotal")
DORMANT = ("EntityDormantTruefalse", "EntityDormant", "CompanyDormant")


@dataclass(frozen=True)
class _Context:
    """What a figure is of: the day its period ends, and the parts of the company it is cut down to."""

    ends_on: str
    members: tuple[str, ...]


@dataclass
class _Told:
    """Everything a document tags, by name."""

    contexts: dict[str, _Context] = field(default_factory=dict)
    pounds: set[str] = field(default_factory=set)
    facts: dict[str, list[ElementTree.Element]] = field(default_factory=dict)


def figures(body: bytes, balance_on: date) -> dict[str, str | None]:
    """What is kept of a document, as text. ValueError where it is broken or tags nothing."""
    told = _told(body)
    if not told.facts:
        raise ValueError("nothing is tagged")
    day = balance_on.isoformat()
    found = {name: _one(_amounts(told, tags, day, ())) for name, tags in MONEY.items()}
    due = [*_amounts(told, (CREDITORS,), day, (WITHIN_YEAR,)), *_amounts(told, (CREDITORS_DUE,), day, ())]
    employees = _one(_amounts(told, EMPLOYEES, day, (), is_money=False))
    return {
        **{name: None if value is None else str(value) for name, value in found.items()},
        "creditors_within_year": None if (value := _one(due)) is None else str(value),
        "employees": None if employees is None else f"{employees.normalize():f}",
        "is_dormant": _dormant(told, day),
    }


def _told(body: bytes) -> _Told:
    told = _Told()
    try:
        for _, each in ElementTree.iterparse(io.BytesIO(body[max(body.find(b"<"), 0) :])):
            local = each.tag.rpartition("}")[2]
            if local == "context":
                told.contexts[each.get("id", "")] = _context(each)
            elif local == "unit" and _text(each).endswith("GBP"):
                told.pounds.add(each.get("id", ""))
            elif each.get("contextRef"):
                name = (each.get("name") or local).rpartition(":")[2]
                told.facts.setdefault(name, []).append(each)
    except ElementTree.ParseError as error:
        raise ValueError("it is no whole document") from error
    return told


def _context(element: ElementTree.Element) -> _Context:
    ends, members = "", []
    parts = list(islice(element.iter(), _LONGEST + 1))
    if len(parts) > _LONGEST:
        return _Context("", ())
    for each in parts:
        local, text = each.tag.rpartition("}")[2], (each.text or "").strip()
        if local in ("instant", "endDate"):
            ends = text[:10]
        elif local in ("explicitMember", "typedMember"):
            members.append(text.rpartition(":")[2].lower())
    return _Context(ends, tuple(members))


def _at(
    told: _Told, tags: tuple[str, ...], day: str, members: tuple[str, ...]
) -> Iterator[ElementTree.Element]:
    for tag in tags:
        for each in told.facts.get(tag, ()):
            context = told.contexts.get(each.get("contextRef", ""))
            if context and context.ends_on == day and context.members == members:
                yield each


def _amounts(
    told: _Told, tags: tuple[str, ...], day: str, members: tuple[str, ...], is_money: bool = True
) -> list[Decimal]:
    found = [
        _amount(each)
        for each in _at(told, tags, day, members)
        if not is_money or each.get("unitRef") in told.pounds
    ]
    return [value.quantize(_PENCE) for value in found if value is not None and abs(value) < _LARGEST]


def _amount(element: ElementTree.Element) -> Decimal | None:
    text, form = _text(element), element.get("format", "")
    is_nil = any(name.endswith("}nil") and said in ("true", "1") for name, said in element.attrib.items())
    if is_nil or len(text) > _LONGEST:
        return None
    if _ZERO.search(form):
        return Decimal(0)
    is_continental = re.search(r"numdotcomma|num-comma-decimal", form, re.IGNORECASE)
    plain = text.replace(".", "").replace(",", ".") if is_continental else text.replace(",", "")
    try:
        value = Decimal(re.sub(r"\s", "", plain)).scaleb(int(element.get("scale") or 0))
    except (InvalidOperation, ValueError):
        return None
    return (-value if element.get("sign") == "-" else value) if value.is_finite() else None


def _text(element: ElementTree.Element) -> str:
    """The few pieces of text of a figure or a unit; those within it without end are not all gone through."""
    return "".join(islice(element.itertext(), _LONGEST)).strip()


def _one(found: list[Decimal]) -> Decimal | None:
    """The value, where there is one only."""
    return found[0] if len(set(found)) == 1 else None


def _dormant(told: _Told, day: str) -> str | None:
    said = set()
    for each in _at(told, DORMANT, day, ()):
        form, text = each.get("format", "").lower(), _text(each).lower()
        said.add("true" if form.endswith("true") else "false" if form.endswith("false") else text)
    return said.pop() if len(said) == 1 and said <= {"true", "false"} else None
