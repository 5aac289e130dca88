"""Lists that say which number is which in another register, each known by its headings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pipelines.formats.exact import Layout

_DAYS = "%Y-%m-%d"


@dataclass(frozen=True)
class Listed:
    """One list: the table and the kind it becomes, our column -> heading, and headings that are not taken."""

    entity: str
    kind: str
    headings: Mapping[str, str]
    others: tuple[str, ...] = ()
    may_lack: frozenset[str] = field(default_factory=frozenset)

    @property
    def layout(self) -> Layout:
        """How it is published."""
        return Layout(self.headings, dates=_DAYS, others=self.others, may_lack=self.may_lack)


def _links(kind: str, headings: Mapping[str, str], *others: str) -> Listed:
    return Listed("links", kind, headings, others)


LISTS = (
    _links("cio_numbers", {"from_id": "charity_number", "company_number": "company_number"}),
    _links(
        "same_organisations",
        {"from_id": "org_id_a", "to_id": "org_id_b", "name": "org_name"},
        "relationship",
        "source",
    ),
    _links("same_organisations", {"from_id": "org_id_a", "to_id": "org_id_b", "name": "name"}),
    _links(
        "charity_reregistrations",
        {"from_id": "Old charity number", "charity_number": "New charity number", "name": "Name"},
    ),
    _links(
        "dual_registered_charities",
        {
            "from_id": "Scottish Charity Number",
            "charity_number": "E&W Charity Number",
            "name": "Charity Name (E&W)",
        },
    ),
    _links("mutual_numbers", {"from_id": "mutual_id", "to_id": "company_id", "name": "name"}),
    _links(
        "independent_schools",
        {
            "from_id": "URN",
            "company_number": "company_number",
            "charity_number": "charity_number",
            "name": "EstablishmentName",
        },
        "charity_name",
        "active",
    ),
    _links(
        "social_landlords",
        {
            "from_id": "RP Code",
            "to_id": "Org ID",
            "company_number": "Company Number",
            "charity_number": "Charity Number",
        },
    ),
    _links("university_numbers", {"from_id": "HESA ID", "to_id": "OrgID", "name": "Name"}),
    Listed("names", "charity_names", {"id": "org_id", "name": "alternative_name"}, ("set_as_primary",)),
    Listed("names", "academy_trusts", {"id": "Company Number", "name": "Entity"}, ("Type", "OSCAR CPID")),
    Listed(
        "mergers",
        "charity_mergers",
        {
            "from_number": "transferor_regno",
            "from_linked_number": "transferor_subno",
            "from_name": "transferor_name",
            "to_number": "transferee_regno",
            "to_linked_number": "transferee_subno",
            "to_name": "transferee_name",
            "declared_on": "date_vesting_declaration",
            "transferred_on": "date_property_transferred",
            "registered_on": "date_merger_registered",
        },
    ),
)


def of(headings: Collection[str]) -> Listed | None:
    """The list with these headings, one of which may be new and one gone where it has more than two.

    A ledger may have a company number and a charity number too, so a list is told by all that it has.
    """
    found = {text for text in headings if text}
    near = [(len(_all(each) ^ found), each) for each in LISTS if _is_near(_all(each), found)]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _all(listed: Listed) -> set[str]:
    return {*listed.headings.values(), *listed.others}


def _is_near(known: set[str], found: set[str]) -> bool:
    if len(known) < 3:
        return known == found
    return len(known - found) <= 1 and len(found - known) <= 1
