"""An exchange of skills: what people and groups offer and need, and which offers met a need.

publisher  whoever runs the exchange: a time bank, a volunteer centre, the council
page       https://esco.ec.europa.eu/en/classification/skill_main
cadence    as often as the exchange likes; quarterly does
oddities   The shape is this product's own: templates ask for it, and sheets of volunteers are known by their
           headings (pipelines/headings/kept/skills.csv). They tell of people: what lands is a copy reduced at
           the door. A skill is written freely, or by a code of a list.
"""

from pathlib import Path

from pipelines import door as doors
from pipelines.formats import own_template
from pipelines.source import Column, Reading, Source, Table, Told

_PERSON = Column(
    "person_key", "The number of a member, never a name; kept as a key that leads back to nobody."
)
_SKILL = (
    Column("skill", "The skill, freely written.", listed="skills", is_free=True),
    Column("skill_scheme", "The list its code is of: local or esco.", among=("local", "esco")),
    Column("skill_code", "Its code there."),
)
_SAYS = ("yes", "no")
_WARD = Column("ward_code", "The code of the ward, never a postcode.")


def _side(entity: str, key: str, what: str) -> Table:
    return Table(
        entity=entity,
        kinds=(f"skill_{entity}",),
        columns=(
            Column(key, f"The exchange's own mark of the {what}.", required=True),
            _PERSON,
            Column("organisation", "The organisation, where it is one."),
            Column("org_id", "Its identifier, after org-id.guide."),
            *_SKILL,
            Column("opened_on", f"The day of the {what}, as 2024-05-01.", "date", required=True),
            Column("closed_on", "The day it was taken back or met.", "date"),
            Column("hours", "How many hours.", "decimal"),
            _WARD,
        ),
        rows=(1, 10_000_000),
        rows_because="An exchange begins with one; the largest have some hundred thousand.",
        alike=(key, "opened_on"),
    )


OFFERS = _side("offers", "offer_id", "offer")
NEEDS = _side("needs", "need_id", "need")
MATCHES = Table(
    entity="matches",
    kinds=("skill_matches",),
    columns=(
        Column("match_id", "The exchange's own mark of the match.", required=True),
        Column("offer_id", "The offer."),
        Column("need_id", "The need."),
        Column("matched_on", "The day of the match, as 2024-05-01.", "date", required=True),
        Column("confirmed_by_offer", "yes or no: who offered says that it took place.", among=_SAYS),
        Column("confirmed_by_need", "yes or no: who needed it says so.", among=_SAYS),
        Column("completed_on", "The day it was done.", "date"),
        Column("hours", "How many hours were given.", "decimal"),
        *_SKILL,
        _WARD,
    ),
    rows=(1, 10_000_000),
    rows_because="An exchange begins with one; the largest have some hundred thousand.",
    alike=("match_id", "matched_on"),
)

SOURCE = Source(
    name="skills",
    title="Exchanges of skills",
    publisher="Whoever runs the exchange",
    page="https://esco.ec.europa.eu/en/classification/skill_main",
    cadence="as often as the exchange likes",
    licence="The council's own",
    tables=(OFFERS, NEEDS, MATCHES),
    template="skills-exchange",
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
