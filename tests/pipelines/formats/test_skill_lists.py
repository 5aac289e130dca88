"""Lists of skills and occupations by their headings: kept, or set aside with the reason."""

from pathlib import Path

import polars as pl
import pytest

from pipelines.formats import skill_lists
from pipelines.source import Batch
from pipelines.sources import skill_schemes

SHAPES = {
    "ORIGINURI,ID,CODE,PREFERREDLABEL,ALTLABELS\nhttp://data.europa.eu/esco/skill/1,key_1,S1,prune,cut": (
        *("esco", "http://data.europa.eu/esco/skill/1", "prune", "cut"),
    ),
    "id,description\nhttp://data.europa.eu/esco/skill/2,make music": (
        *("esco", "http://data.europa.eu/esco/skill/2", None, None),
    ),
    "Skill code,Skill name,Area code\nA1.2,Pruning,A1": ("ssc", "A1.2", "Pruning", None),
    "SOC 2020 Unit Group,SOC2020 Group Title\n1111,Chief executives": (
        *("soc2020", "1111", "Chief executives", None),
    ),
}


def read(path: Path) -> Batch:
    (reading,) = skill_lists.read(path, skill_schemes.SOURCE.tables)
    batches = list(reading.batches)
    return Batch(pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches))


@pytest.mark.parametrize("text", SHAPES)
def test_each_list_is_known_by_its_headings(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{text}\n", "utf-8")
    assert skill_schemes.takes(path)
    assert (
        read(path).kept.select("skill_scheme", "skill_code", "label", "other_labels").row(0) == SHAPES[text]
    )


@pytest.mark.parametrize("text", ["PARENTID,CHILDID\n1,2", "id,title\n1,2", "a,b\n1,2"])
def test_pairs_and_other_tables_are_no_such_list(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{text}\n", "utf-8")
    assert not skill_schemes.takes(path)


def test_what_has_no_name_or_is_no_skill_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    esco = "http://data.europa.eu/esco"
    lines = [f"{esco}/skill/1,prune", f"{esco}/occupation/1,pruner", f"{esco}/skill/2,", ",x", ","]
    path.write_text("\n".join(["conceptUri,preferredLabel", *lines]) + "\n", "utf-8")
    batch = read(path)
    assert batch.kept["label"].to_list() == ["prune"]
    assert batch.aside.select("_row", "reason").rows() == [
        (3, "no skill"), (4, "no code or name"), (5, "no code or name"), (6, "blank row"),
    ]  # fmt: skip
