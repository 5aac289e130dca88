"""Hubs: their sessions, visitors and introductions, as the hubs themselves write them down.

publisher  whoever runs the hub, for the council
page       https://www.legislation.gov.uk/ukpga/2007/23
cadence    as often as the hub likes; quarterly does
oddities   The shape is this product's own, as no public data exist: templates ask for it, and sheets that
           volunteers keep are known by their headings (pipelines/headings/kept/hubs.csv). They tell of
           people: what lands is a copy reduced at the door. The page is the Act of proposals.
"""

from pathlib import Path

from pipelines import door as doors
from pipelines.formats import own_template
from pipelines.source import Column, Reading, Source, Table, Told

_HUB = Column("hub", "The hub's name.", required=True)
_WARD = Column("ward_code", "The code of the ward, never a postcode.")
_ORGANISATION = Column("organisation", "The organisation that brought it, or for which somebody came.")
_ORG_ID = Column("org_id", "Its identifier, after org-id.guide.")
_PERSON = Column(
    "person_key", "The number of a member, never a name; kept as a key that leads back to nobody."
)

SESSIONS = Table(
    entity="sessions",
    kinds=("hub_sessions",),
    columns=(
        _HUB,
        Column("hub_type", "Which of the four types of hub it is.", listed="hub_types"),
        Column("session_id", "The hub's own mark of the session."),
        Column("held_on", "The day, as 2024-05-01.", "date", required=True),
        Column("status", "held or cancelled.", among=("held", "cancelled")),
        Column("function", "What it was for: one of the five functions.", listed="hub_functions"),
        _WARD,
        Column("capacity", "For how many.", "whole"),
    ),
    rows=(1, 1_000_000),
    rows_because="A hub may begin with one session; a thousand hubs have one a day.",
    alike=("hub", "held_on"),
)

ATTENDANCE = Table(
    entity="attendance",
    kinds=("hub_attendance",),
    columns=(
        _HUB,
        Column("session_id", "The hub's own mark of the session."),
        Column("held_on", "The day, as 2024-05-01.", "date", required=True),
        Column("role", "In which of the eight roles.", listed="hub_roles"),
        _PERSON,
        Column("people", "How many, where only a number is told; else 1.", "whole"),
        _ORGANISATION,
        _ORG_ID,
        Column("attendance", "present, absent or excused.", among=("present", "absent", "excused")),
        _WARD,
    ),
    rows=(1, 10_000_000),
    rows_because="One visit at least; a large council's hubs have a few thousand a year.",
    alike=("hub", "held_on"),
)

ACTIVITY = Table(
    entity="activity",
    kinds=("hub_activity",),
    columns=(
        _HUB,
        Column("chain_id", "What one introduction and all that follows of it bear alike."),
        Column(
            "stage",
            "ask, introduction, match, funded, delivering or closed.",
            required=True,
            among=("ask", "introduction", "match", "funded", "delivering", "closed"),
        ),
        Column("happened_on", "The day, as 2024-05-01.", "date", required=True),
        Column(
            "kind",
            "ordinary, proposal (Sustainable Communities Act 2007) or incubation_award.",
            among=("ordinary", "proposal", "incubation_award"),
        ),
        Column("role", "The role of who brought it.", listed="hub_roles"),
        Column("role_with", "The role of the other side.", listed="hub_roles"),
        _ORGANISATION,
        _ORG_ID,
        Column("organisation_with", "The other organisation."),
        Column("org_id_with", "Its identifier, after org-id.guide."),
        _PERSON,
        Column("function", "What the hub did: one of the five functions.", listed="hub_functions"),
        _WARD,
        Column("amount", "Money that came of it, in pounds.", "money"),
        Column(
            "source_class",
            "council, public, philanthropic, private, social_investment or in_kind.",
            among=("council", "public", "philanthropic", "private", "social_investment", "in_kind"),
        ),
        Column("hours", "Hours given.", "decimal"),
        Column("outcome", "What became of it, in a few words that name nobody."),
    ),
    rows=(1, 10_000_000),
    rows_because="One step at least; a large council's hubs have a few thousand a year.",
    alike=("hub", "happened_on"),
)

SOURCE = Source(
    name="hubs",
    title="Activity of co-commissioning hubs",
    publisher="Whoever runs the hub",
    page="https://www.legislation.gov.uk/ukpga/2007/23",
    cadence="as often as the hub likes",
    licence="The council's own",
    tables=(SESSIONS, ATTENDANCE, ACTIVITY),
    template="hub-activity",
)


def takes(path: Path) -> bool:
    """Whether it is a template filled in; what else is kept is told by its headings."""
    return own_template.takes(path, SOURCE.tables)


def read(path: Path, told: Told) -> list[Reading]:
    """The rows of each sheet."""
    return own_template.read(path, SOURCE.tables, told)


def door(path: Path, target: Path, told: Told, store: Path) -> doors.Held:
    """The copy that lands, in which nothing leads to a person."""
    return doors.reduce(path, target, SOURCE.tables, told, store)
