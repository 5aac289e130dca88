"""A pack as the page writes it: it is whole, made again the same, and every file of it is held to."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.verified import verification
from tests.pipelines.spends import lines, write
from tests.pipelines.verified import packs
from tests.ui.exports.pack import items
from ui.exports.pack import letting
from ui.exports.pack.item import Asked, Item
from warehouse import ask, evidence
from warehouse.reads import evidence as asked
from warehouse.settings import settings

TOLD = ("concentration/headline", "concentration/by_category")


def _item() -> Item:
    """A figure that stands on two questions of the store in use."""
    with ask.snapshot():
        about = ask.about()
        for each in TOLD:
            ask.ask(each, **packs.MARKET)
        known = tuple(
            Asked(each.question, each.params, each.rows, each.sha256, each.behind)
            for each in evidence.answered()
        )
    one = items.item()
    standing = replace(one.seal.standing, version=about.version, built_at=about.built_at, is_demo=False)
    return replace(
        one, questions=known, store=about.version, seal=replace(one.seal, standing=standing), number=1
    )


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    packs.load(write(tmp_path / "april.csv", lines("2024-04", 9)))
    path = tmp_path / "pack.zip"
    path.write_bytes(letting.file([_item()], "Who is paid", asked.stock, asked.digest))
    return path


def test_what_the_page_writes_is_whole_and_made_again_the_same(pack: Path, tmp_path: Path) -> None:
    found = verification.verify(pack)
    assert [(each.again, each.today) for each in found.verdicts] == [("same", "same")]
    assert (found.members.are_whole, found.faults, found.differs) == (True, (), False)
    stood = found.pack.manifest.figures[0].questions
    assert {each.question for each in stood} == set(TOLD)
    assert all(each.rows_behind is not None and each.rows_behind.rows == 9 for each in stood)
    assert {each.sql for each in stood} == set(found.pack.sql)
    assert settings().store.exists()
    # One byte in any of its documents is seen, and of nothing else it is said.
    with zipfile.ZipFile(pack) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as made:
        for name, content in held.items():
            made.writestr(name, content + b" " if name == "report.html" else content)
    assert verification.verify(other, now_only=True).members.altered == ("report.html",)
