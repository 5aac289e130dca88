"""Keys: the same for the same person however written, another for each secret, and for nobody none."""

from pathlib import Path

import polars as pl

from pipelines.door import people, plans
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE
from warehouse.settings import settings


def test_a_person_has_one_key_and_nobody_none() -> None:
    found = people.keyed(
        pl.Series(["Mabel Ashgrove", " mabel  ASHGROVE", "Mabel Ashgrave", "Anon", "-", None]), "s"
    )
    assert found[0] == found[1] != found[2]
    assert found.to_list()[3:] == [None, None, None]
    assert people.keyed(pl.Series(["Mabel Ashgrove"]), "t")[0] != found[0]


def test_the_demonstration_has_no_secret(tmp_path: Path) -> None:
    assert people.key(settings().demo_store) == people.key(settings().demo_store)
    assert people.key(tmp_path / "a") != people.key(tmp_path / "b") != people.key(settings().demo_store)


def test_first_and_last_names_are_one_name() -> None:
    found = people.together(pl.Series(["Mabel", None, None]), pl.Series(["Ashgrove", "Ashgrove", None]))
    assert found.to_list() == ["Mabel Ashgrove", "Ashgrove", None]


def test_names_are_gathered_of_every_heading_of_people_but_numbers_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "hub,Date,Member number,First name,Surname,Visitor name\n"
        "Kiln Hub,01/05/2024,M001,Mabel,Ashgrove,Anon\nKiln Hub,13/05/2024,17,Jo,,\n",
        "utf-8",
    )
    found, _ = plans.of(path, SOURCE.tables, Told())
    assert people.names(found) == {"mabel", "ashgrove"}
    assert not found[0].gaps
