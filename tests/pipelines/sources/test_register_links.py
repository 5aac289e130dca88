"""Who is who across registers: the samples by hand, lists that are left out, and lists that changed."""

import json
import shutil
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise, runner
from pipelines.source import Told
from pipelines.sources import register_links
from tests.pipelines.sources import drift

SAMPLES = {path.stem.removeprefix("register_links_"): path for path in drift.samples("register_links")}


def kept(name: str) -> pl.DataFrame:
    (reading,) = register_links.read(SAMPLES[name], Told())
    return next(reading.batches).kept


@pytest.mark.parametrize("name", SAMPLES)
def test_a_list_is_known_and_loaded_whole(name: str) -> None:
    path = SAMPLES[name]
    assert [each.source.name for each in recognise.readers(path, None, Told())] == ["register_links"]
    rows, aside, _ = drift.ends(path, "register_links")
    assert (rows, aside) == (len(path.read_text("utf-8").splitlines()) - 1, 0)


def test_pairs_say_which_list_they_are_of() -> None:
    pairs = kept("cio").select("kind", "from_id", "company_number").rows()
    assert pairs[0] == ("cio_numbers", "9900002", "XX000201")
    assert kept("same").select("kind", "from_id", "to_id").rows()[1] == (
        "same_organisations",
        "GB-SC-SC990002",
        "GB-COH-XX000101",
    )
    assert set(kept("names")["kind"]) == {"charity_names"}


def test_a_merger_may_be_of_a_charity_that_was_never_registered() -> None:
    second = kept("mergers").row(1, named=True)
    assert (second["from_number"], second["_registered_on"]) == (None, date(2020, 3, 5))


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ("category,code,name", "lists the codes charities are classed by"),
        ("reg_number,scale", "as somebody worked out"),
        ("Table,Field,Description", "describes the columns"),
    ],
)
def test_what_is_left_out_says_why(tmp_path: Path, headings: str, said: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{headings}\n1,2,3\n")
    (outcome,) = runner.load([path]).outcomes
    assert (outcome.status, said in outcome.sentence) == ("refused", True)


def test_a_list_of_identifiers_is_named(tmp_path: Path) -> None:
    path = tmp_path / "xx-list.json"
    path.write_text(json.dumps({"code": "XX-LIST", "name": {"en": "A list"}, "listType": "primary"}))
    (outcome,) = runner.load([path]).outcomes
    assert "describes the list of identifiers XX-LIST" in outcome.sentence


def test_a_heading_renamed_is_named(tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLES["mergers"], tmp_path))
    path.write_text(path.read_text("utf-8").replace("transferee_regno", "successor"), "utf-8")
    assert '"transferee_regno" is not among the headings' in drift.ends(path, "register_links")[2]


def test_a_newer_list_takes_the_place_of_the_older(tmp_path: Path) -> None:
    older = shutil.copy(SAMPLES["cio"], tmp_path / "older.csv")
    newer = Path(shutil.copy(older, tmp_path / "newer.csv"))
    newer.write_text(newer.read_text() + "XX000299,9900099\n")
    outcomes = runner.load([Path(older), newer]).outcomes
    assert [len(each.supersedes) for each in outcomes] == [0, 1]
