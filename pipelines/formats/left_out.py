"""Published lists that are known and not loaded, each with the reason."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pipelines.formats.foreign_json import parsed
from warehouse.errors import SourceChanged

_LONGEST = 1 << 16


@dataclass(frozen=True)
class Left:
    """A list that has these headings: what it is, why it is not loaded, and what to load instead."""

    headings: frozenset[str]
    because: str
    next: str


def _left(headings: str, because: str, then: str) -> Left:
    return Left(frozenset(headings.split("|")), because, then)


_REGISTER = "Load publicextract.charity.zip, which says who each charity is and how it stands."
CHARITY_EXTRACT = (
    _left(
        "trustee_name",
        "It names the trustees of charities, who are people: names of people are not kept",
        _REGISTER,
    ),
    _left(
        "policy_name",
        "It says which policies charities have: nothing about who they are or whether they fail",
        _REGISTER,
    ),
    _left(
        "governing_document_description",
        "It holds charities' governing documents in words: long texts, and nothing that tells who a payee is",
        _REGISTER,
    ),
    _left(
        "regulator_name",
        "It says which other regulators oversee a charity: nothing about who it is or whether it fails",
        _REGISTER,
    ),
    _left(
        "report_name",
        "It lists reports on inquiries: an inquiry is about conduct, and is no sign of insolvency",
        _REGISTER,
    ),
)
"""Parts of the Charity Commission's extract."""

_CODES = (
    "The extract of the register has each code with its words: load publicextract.charity_classification.zip."
)
_SIC = (
    "The sections of SIC 2007 are part of Multiplier (sql/seeds/sic_sections.csv): there is nothing to load."
)
REFERENCE = (
    _left("category|code|name", "It lists the codes charities are classed by, and no charity", _CODES),
    _left(
        "ICNPO code|ICNPO category|SIC", "It compares two lists of trades, and names no organisation", _SIC
    ),
    _left("Section|Group|Sub-group|Title|Notes", "It lists kinds of non-profits, and no organisation", _SIC),
    _left(
        "section_code|section_name|subclass_code",
        "It lists the trades of SIC 2007, and no organisation",
        _SIC,
    ),
    _left(
        "geographic_area_type|geographic_area_description|GSS",
        "It gives codes to the names of areas and countries, and names no organisation",
        "Where charities work: load publicextract.charity_area_of_operation.zip.",
    ),
    _left(
        "Table|Field|Description",
        "It describes the columns of the register of charities, and holds no charity",
        "docs/sources.md says which of them are read and what they mean.",
    ),
    _left(
        "reg_number|scale",
        "It says local, national or overseas of each charity, as somebody worked out from where it works",
        "Load where it works as it was published: publicextract.charity_area_of_operation.zip.",
    ),
    _left(
        "Suffix/Prefix|Definition|Society Type",
        "It says what the letters in a mutual society's number mean, and names no society",
        "Load the numbers of mutual societies: lookups-mutual-companies.csv.",
    ),
)
"""Lists that say what codes and columns mean."""

_PREFIXES = (
    "What is needed of it is part of Multiplier: sql/seeds/org_id_prefixes.csv. There is nothing to load."
)


def because(headings: Collection[str], among: tuple[Left, ...]) -> Left | None:
    """Which of the lists it is; `among` is one of the two."""
    found = {text.strip() for text in headings}
    return next((each for each in among if each.headings <= found), None)


def hold(headings: Collection[str], among: tuple[Left, ...], name: str) -> None:
    """SourceChanged with the reason, where it is one of the lists. `name` is the file's."""
    if left := because(headings, among):
        raise SourceChanged(f"{left.because}, so it is not loaded", where=name, next=left.next)


def identifiers(path: Path) -> str | None:
    """The prefix that an entry of org-id.guide is about, as GB-CHC; None where the file is none."""
    with path.open("rb") as file:
        head = file.read(_LONGEST)
    if not head.lstrip().startswith(b"{") or b'"listType"' not in head:
        return None
    try:
        entry = parsed(head)
    except ValueError:
        return None
    return str(entry["code"]) if isinstance(entry.get("code"), str) else None


def hold_identifiers(path: Path) -> None:
    """SourceChanged where the file describes a list of identifiers."""
    if prefix := identifiers(path):
        raise SourceChanged(
            f"It describes the list of identifiers {prefix} (org-id.guide) and names no organisation, so"
            " it is not loaded",
            where=path.name,
            next=_PREFIXES,
        )
