"""What a person says of a text goes before every rule, from the next build on."""

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from pipelines.cli import main
from tests import tiny
from warehouse.errors import DecisionRefused
from warehouse.reads import review
from warehouse.settings import settings

ONLY = tiny.read_by("review") + ("marts.skill_terms",)


def _offers() -> pl.DataFrame:
    """Six people offer tarot, one juggling."""
    rows = [
        {"offer_id": f"o{n}", "person_key": f"p{n}", "skill": "Tarot" if n < 6 else "juggling"}
        for n in range(7)
    ]
    return pl.DataFrame(rows).with_columns(opened_on=pl.lit("2024-05-01"))


def _built_with(need: str, folder: Path) -> None:
    """The same offers and one need: another store, so that it is built anew."""
    needs = pl.DataFrame({"need_id": [need], "_arrival": [2]})
    tiny.store({"raw.skills__offers": _offers(), "raw.skills__needs": needs}, folder, only=ONLY)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MULTIPLIER_STORE", str(tmp_path))
    settings.cache_clear()
    tiny.store({"raw.skills__offers": _offers()}, tmp_path, only=ONLY)
    return tmp_path


def test_a_correction_counts_from_the_next_build_on_and_can_be_taken_back(folder: Path) -> None:
    assert review.words().rows() == [("Tarot", None, "not placed", "none")]
    made = review.take_for("Tarot", "befriending", "A. Officer", "They want company")
    _built_with("n", folder)
    assert review.words().rows() == [("Tarot", "Befriending", "Care and company", "confirmed")]
    review.withdraw(made.decision_id, "A. Officer", "Mistaken")
    _built_with("m", folder)
    assert review.words()["how"].to_list() == ["none"]


@pytest.mark.parametrize(
    ("term", "skill", "said"),
    [("Tarot", "magic", "no skill 'magic'"), ("juggling", "befriending", "No text 'juggling'")],
)
@pytest.mark.usefixtures("folder")
def test_what_few_people_write_and_what_no_list_has_is_refused(term: str, skill: str, said: str) -> None:
    with pytest.raises(DecisionRefused, match=said):
        review.take_for(term, skill, "A", "B")


@pytest.mark.usefixtures("folder")
def test_the_command_line_lists_and_takes() -> None:
    run = CliRunner()
    assert "Tarot" in run.invoke(main, ["review", "words"]).output
    done = run.invoke(main, ["review", "take", "Tarot", "befriending", "--by", "A", "--because", "B"])
    assert done.exit_code == 0
    assert "skill Tarot befriending taken" in done.output
