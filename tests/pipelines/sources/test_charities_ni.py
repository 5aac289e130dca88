"""Charities of Northern Ireland: the sample by hand, and a register that changed."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import charities_ni
from tests.pipelines.sources import drift

(SAMPLE,) = drift.samples("charities_ni")


def test_the_sample_as_published_and_as_read() -> None:
    assert [each.source.name for each in recognise.readers(SAMPLE, None, Told())] == ["charities_ni"]
    (reading,) = charities_ni.read(SAMPLE, Told())
    rows = next(reading.batches).kept
    assert rows["name"].to_list()[0] == "Lough Thrumley Café Association"
    assert rows["postcode"].to_list()[:3] == ["BT99 1AA", None, "BT99 1AB"]
    assert rows["_registered_on"].to_list()[0] == date(2013, 12, 13)
    assert rows["_net_assets"].to_list()[1] == Decimal("-2436.00")
    assert reading.finish().warnings == reading.understanding.warnings == ()


def test_of_an_address_only_the_postcode_is_kept() -> None:
    (reading,) = charities_ni.read(SAMPLE, Told())
    text = next(reading.batches).kept.write_csv()
    for private in ("Street", "9018", "@"):
        assert private not in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Public address", "Address", '"Public address" is not among the headings'),
        ("Website", "Web page", '"Web page" is new among the headings'),
        ("Employed staff", "Staff", '"Employed staff" is not among the headings, and left empty'),
    ],
)
def test_a_changed_register_is_refused_or_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = Path(shutil.copy(SAMPLE, tmp_path))
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    assert said in drift.ends(path, "charities_ni")[2]


def test_it_may_come_in_another_encoding(tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLE, tmp_path))
    path.write_bytes(path.read_bytes().decode("cp1252").encode("utf-8-sig"))
    rows, aside, said = drift.ends(path, "charities_ni")
    assert (rows, aside) == drift.ends(SAMPLE, "charities_ni")[:2]
    assert "written in utf-8" in said
