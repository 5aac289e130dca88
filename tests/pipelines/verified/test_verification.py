"""A pack verified: as it was, after a corrected file, by another method, with a landed file gone."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipelines import landing
from pipelines.verified import verification
from pipelines.verified.verdict import Verdict, Verified
from tests.pipelines.spends import line, lines, write
from tests.pipelines.verified import packs
from warehouse import stores
from warehouse.settings import settings

Told = tuple[dict[str, Any], dict[str, bytes]]
ASKED = [
    ("concentration/headline", packs.MARKET),
    ("concentration/headline", {**packs.MARKET, "to_on": "2024-04-30"}),
    ("overview/since", {}),
]
CORRECTED = [*lines("2024-05", 9), line("2024-05-20", "900.00", "Zellbourne Homes Ltd")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """A store folder with two files, and what a pack made from it says. Only to read."""
    folder = tmp_path_factory.mktemp("verified")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(folder / "store"))
        settings.cache_clear()
        packs.load(
            write(folder / "april.csv", lines("2024-04", 9)), write(folder / "may.csv", lines("2024-05", 9))
        )
        told = packs.manifest(ASKED)
    settings.cache_clear()
    return folder / "store", told


@pytest.fixture(scope="module")
def corrected(made: tuple[Path, Told], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store folder after a corrected file of May, and one of June."""
    folder = tmp_path_factory.mktemp("corrected")
    shutil.copytree(made[0], folder / "store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(folder / "store"))
        settings.cache_clear()
        packs.load(write(folder / "may.csv", CORRECTED), write(folder / "june.csv", lines("2024-06", 9)))
    settings.cache_clear()
    return folder / "store"


@pytest.fixture
def own(made: tuple[Path, Told]) -> Told:
    """The store folder of this test is a copy of that of the pack; what the pack says, to be changed."""
    shutil.copytree(made[0], settings().store)
    return copy.deepcopy(made[1])


def verified(tmp_path: Path, told: Told, *, now_only: bool = False) -> Verified:
    pack = packs.written(tmp_path / "pack.zip", *told)
    return verification.verify(pack, now_only=now_only)


def said(found: Verified) -> list[tuple[str, str]]:
    return [(each.again, each.today) for each in found.verdicts]


def whole(found: Verified) -> Verdict:
    return found.verdicts[0]


def test_as_it_was_everything_is_the_same_and_nothing_is_left_behind(tmp_path: Path, own: Told) -> None:
    before = sorted(settings().store.rglob("*"))
    found = verified(tmp_path, own)
    assert said(found) == [("same", "same"), ("same", "same"), ("not asked", "same")]
    assert (found.differs, found.faults, found.members.are_whole) == (False, (), True)
    assert "the store before" in found.verdicts[2].because[0]
    assert sorted(settings().store.rglob("*")) == before


def test_after_a_corrected_file_it_says_which_figure_changed_from_what_to_what_and_which_file_did(
    tmp_path: Path, made: tuple[Path, Told], corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(corrected))
    settings.cache_clear()
    found = verified(tmp_path, made[1])
    # Made again it is what it was: the files of then still stand in the landing.
    assert said(found)[:2] == [("same", "changed"), ("same", "same")]
    assert not found.differs
    assert whole(found).because_today == (
        "may.csv took the place of may.csv: same body, same period, same file name",
        "june.csv was loaded since",
    )
    moved = {each.question: each.differences for each in whole(found).moved}
    amounts = [each for each in moved["concentration/headline"] if each.column == "amount_gbp"]
    assert [(str(each.then), str(each.now)) for each in amounts] == [("10800.00", "17100.00")]
    new = [each.of for each in moved["concentration/rows"] if (each.column, each.now) == ("row", "there")]
    assert any("Zellbourne Homes Ltd" in each for each in new)


def test_of_today_alone_nothing_is_built_and_what_changed_differs(
    tmp_path: Path, made: tuple[Path, Told], corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(corrected))
    settings.cache_clear()
    found = verified(tmp_path, made[1], now_only=True)
    assert said(found)[:2] == [("not asked", "changed"), ("not asked", "same")]
    assert found.differs
    answer, rows = whole(found).moved
    # What is in the pack's own files is known without a build.
    assert answer.differences == ()
    new = [each.of for each in rows.differences if (each.column, each.now) == ("row", "there")]
    assert len(new) == 10
    assert any("Zellbourne Homes Ltd" in each for each in new)


def test_a_method_that_changed_is_named_as_far_as_the_pack_tells(tmp_path: Path, own: Told) -> None:
    told, members = own
    members["sql/concentration/headline.sql"] += b" -- as it was then"
    _seal(told, members)
    told["data"] |= {"method_version": "0a1b2c3d4e5f", "code_version": "0.1"}
    told["data"]["settings"]["vcse_strict"] = ["charity"]
    told["figures"][0]["questions"][0]["sha256"] = told["figures"][0]["questions"][0]["sha256"][::-1]
    told["figures"][1]["questions"][0]["rows_behind"]["sha256"] = "0" * 64
    found = verified(tmp_path, own)
    assert said(found)[:2] == [("changed", "changed"), ("changed", "changed")]
    assert found.differs
    mine, rows = (found.verdicts[place].because for place in (0, 1))
    assert mine[0] == (
        "the method of this question changed: sql/reads/concentration/headline.sql is another text now"
    )
    assert rows[0].startswith("the method changed elsewhere than in this question: 0a1b2c3d4e5f then")
    assert mine[1].startswith("the product is another version: 0.1 then")
    assert "the setting vcse_strict is another: charity then" in mine[2]


def test_what_nothing_explains_is_said_to_be_unexplained(tmp_path: Path, own: Told) -> None:
    own[0]["figures"][0]["questions"][0]["sha256"] = "0" * 64
    own[0]["figures"][1]["questions"][0]["question"] = "concentration/heedline"
    found = verified(tmp_path, own)
    unexplained = ("neither the pack nor what is landed says why",)
    assert whole(found).because == whole(found).because_today == unexplained
    assert found.verdicts[1].because == ("there is no question 'concentration/heedline' any more",)


def test_a_landed_file_that_is_gone_or_altered_is_named(tmp_path: Path, own: Told) -> None:
    landed = {each.receipt.file: each for each in landing.landed(settings().store)}
    shutil.rmtree(landed["may.csv"].folder)
    with landed["april.csv"].published().open("a", encoding="utf-8") as file:
        file.write("more\n")
    found = verified(tmp_path, own)
    assert [(each.file, each.sentence) for each in found.faults] == [
        ("april.csv", "the file as published was altered in the landing"),
        ("may.csv", "it is not in the landing any more"),
    ]
    assert found.differs
    assert whole(found).again == "changed"
    assert "may.csv: it is not in the landing any more" in whole(found).because
    # Of the month whose file is there still, the rows are what they were.
    assert found.verdicts[1].again == "same"


def test_with_no_store_at_all_the_files_are_gone_and_nothing_is_asked_of_today(
    tmp_path: Path, made: tuple[Path, Told]
) -> None:
    found = verified(tmp_path, made[1])
    assert said(found)[0] == ("changed", "not asked")
    assert found.store == ""
    assert not settings().store.exists()


def test_a_pack_is_held_to_the_store_that_readers_have(
    tmp_path: Path, made: tuple[Path, Told], corrected: Path
) -> None:
    shutil.copytree(corrected, settings().store)
    stores.undo(settings().store)
    assert said(verified(tmp_path, made[1], now_only=True))[0] == ("not asked", "same")


def _seal(told: dict[str, Any], members: dict[str, bytes]) -> None:
    told["files"] = packs.digests(members)
