"""Schemes of skills: lists that give each skill a code and a name, so that a code in a sheet can be read.

publisher  European Commission (ESCO); Office for National Statistics (SOC 2020); Skills England (UK SSC)
page       https://esco.ec.europa.eu/en/use-esco/download
cadence    now and then; a newer list tells all that the earlier one told
oddities   ESCO's skills have addresses for codes. A list that tells only addresses and one text each, names
           and description in one, has no names of its own; of Tabiya's copy the groups have. Relations and
           hierarchies are lists of pairs, and are left. The short list of everyday skills is the product's
           own (sql/seeds/skills.csv): its domains are those that pages show.
"""

from pathlib import Path

from pipelines.formats import exact, skill_lists
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.errors import SourceChanged

SKILLS = Table(
    entity="skills",
    kinds=("skill_list",),
    columns=(
        Column("skill_scheme", "esco, soc2020 or ssc."),
        Column("skill_code", "Its code in the scheme.", required=True),
        Column("notation", "A shorter code, where the scheme has one."),
        Column("label", "What it is called; none where the list gives no name of its own."),
        Column("other_labels", "Other names, one a line."),
        Column("parent_code", "What it is part of."),
        Column("about", "What it means."),
    ),
    rows=(1, 100_000),
    rows_because="ESCO has some 14,000 skills, SOC 2020 412 unit groups.",
    alike=("skill_scheme", "skill_code"),
    is_national=True,
)

SOURCE = Source(
    name="skill_schemes",
    title="Schemes of skills and occupations",
    publisher="European Commission; Office for National Statistics; Skills England",
    page="https://esco.ec.europa.eu/en/use-esco/download",
    cadence="now and then",
    licence="ESCO: Creative Commons Attribution 4.0; SOC 2020 and UK SSC: Open Government Licence v3.0",
    tables=(SKILLS,),
)
# Each shape has one of these among its headings: a quick look before the file is opened as tables.
LARGEST_WORKBOOK = 1 << 20
"""A list of some hundred occupations; opening a larger workbook would take long."""
SIGNS = {"originuri", "concepturi", "ssc code", "ssc_code", "skill name", "soc 2020 unit group", "id"}


def takes(path: Path) -> bool:
    """Whether a table of the file is such a list, by its headings and the codes below them."""
    if path.suffix.lower() in {".xlsx", ".xls", ".ods"}:
        return path.stat().st_size <= LARGEST_WORKBOOK and skill_lists.takes(path)
    headings = [text.strip().lower() for text in exact.headings(path)]
    if not SIGNS & set(headings) or (headings[:1] == ["id"] and headings != ["id", "description"]):
        return False
    return skill_lists.takes(path)


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that is such a list."""
    found = skill_lists.read(path, SOURCE.tables)
    if not found:
        raise SourceChanged(
            "Its headings are those of no list of skills that is known",
            where=path.name,
            next="The lists are named on docs/sources.md; load the file as it is published.",
        )
    return found
