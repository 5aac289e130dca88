"""Published lists of skills: every line kept or set aside, names and codes as plain Python reads them."""

import csv
from pathlib import Path

import pytest

from pipelines import runner
from pipelines.destination import Destination
from pipelines.source import Told
from pipelines.sources import skill_schemes
from warehouse.ask import run_sql
from warehouse.settings import settings

pytestmark = pytest.mark.real

ESCO = "esco_tabiya_1.1.1/skillGroups.csv"
TEXTS = "esco_pypi_skills_id_description.csv"
SOC = "dfe_local_skills/soc2020volume1structureanddescriptionofunitgroupsexcel16042025.xlsx"


def lines(path: Path) -> list[dict[str, str]]:
    """The file as plain Python reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def folder(real_data: Path) -> Path:
    return real_data / "skills"


@pytest.mark.parametrize("name", [ESCO, TEXTS])
def test_every_line_of_esco_is_kept_or_aside(folder: Path, name: str) -> None:
    (reading,) = skill_schemes.read(folder / name, Told())
    batches = list(reading.batches)
    kept, aside = sum(each.kept.height for each in batches), sum(each.aside.height for each in batches)
    assert kept + aside == len(lines(folder / name))
    assert aside <= kept // 10
    assert {code for each in batches for code in each.kept["skill_scheme"]} == {"esco"}


@pytest.mark.parametrize(
    "name", ["esco_tabiya_1.1.1/skills_hierarchy.csv", "esco_tabiya_1.1.1/skill_skill_relations.csv",
             "dfe_local_skills/C_detailLookup.csv", "dfe_local_skills/LSIP_lookup.xlsx"],
)  # fmt: skip
def test_pairs_and_other_tables_are_no_list_of_skills(folder: Path, name: str) -> None:
    assert not skill_schemes.takes(folder / name)


def test_names_and_codes_are_those_of_the_files(folder: Path) -> None:
    runner.load([folder / name for name in (ESCO, TEXTS, SOC)], to=Destination(settings().store))
    found = run_sql("select skill_scheme, skill_code, label, about from marts.skill_schemes")
    ours = {(row["skill_scheme"], row["skill_code"]): row for row in found.to_dicts()}
    groups = {row["ORIGINURI"]: row["PREFERREDLABEL"] for row in lines(folder / ESCO)}
    texts = {row["id"]: row["description"] for row in lines(folder / TEXTS)}
    named = {code: row["label"] for (scheme, code), row in ours.items() if scheme == "esco" and row["label"]}
    assert named == {code: label.strip() for code, label in groups.items()}
    assert {code for scheme, code in ours if scheme == "esco"} == set(groups) | set(texts)
    assert ours["soc2020", "1111"]["label"] == "Chief executives and senior officials"
    assert sum(scheme == "soc2020" for scheme, _ in ours) == 412
