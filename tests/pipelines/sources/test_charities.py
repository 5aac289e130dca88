"""The register of charities: the samples by hand, and what becomes of an extract over the months."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise, registry, runner
from pipelines.source import Told
from pipelines.sources import charities
from tests.pipelines.sources import drift

SAMPLES = drift.samples("charities")
Edit = Callable[[str], str]


def kept(path: Path) -> pl.DataFrame:
    (reading,) = charities.read(path, Told())
    return pl.concat([batch.kept for batch in reading.batches])


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A copy of the sample of the register, to be spoilt."""
    return Path(shutil.copy(next(path for path in SAMPLES if "charity" in path.name), tmp_path))


def spoilt(path: Path, edit: Edit) -> Path:
    path.write_text(edit(path.read_text("utf-8")), "utf-8")
    return path


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_text_is_known_and_loaded_whole(path: Path) -> None:
    assert [reader.source.name for reader in recognise.readers(path, None, Told())] == ["charities"]
    kept_rows, aside, _ = drift.ends(path, "charities")
    assert (kept_rows, aside) == (len(path.read_text("utf-8").splitlines()) - 1, 0)


def test_a_charity_as_published_and_as_read(register: Path) -> None:
    rows = kept(register)
    assert rows["name"].to_list()[0] == 'Thrumley "Open Door" Trust'
    first = rows.row(0, named=True)
    assert (first["_extracted_on"], first["_registered_on"]) == (date(2026, 6, 1), date(1995, 3, 1))
    assert str(first["_latest_income"]) == "1250000.00"
    assert rows["_linked_number"].to_list() == [0, 0, 0, 0, 1]
    assert rows["is_insolvent"].to_list() == ["False", "False", "True", "False", "False"]
    assert rows["_cio_dissolution_notice_on"].to_list()[1] == date(2026, 5, 20)


def test_nothing_that_reaches_a_person_is_kept(register: Path) -> None:
    text = kept(register).write_csv()
    assert "QM1 1AB" in text
    for private in ("01632", "@", "Market Place"):
        assert private not in text


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda text: text.replace("charity_insolvent", "insolvent_yn"), '"charity_insolvent" is not among'),
        (lambda text: text.replace("charity_name\t", "", 1), '"charity_name" is not among'),
        (lambda text: text.replace("charity_type\t", "charity_kind\tcharity_type\t", 1), "charity_kind"),
        (lambda text: text.replace("1995-03-01", "01/03/1995"), "date_of_registration 1"),
        (lambda text: text.replace("\t", ","), "first line has no headings"),
    ],
)
def test_a_changed_extract_is_refused_or_told(register: Path, edit: Edit, said: str) -> None:
    assert said in drift.ends(spoilt(register, edit), "charities")[2]


def test_a_line_of_other_width_is_set_aside_with_its_number(register: Path) -> None:
    rows, aside, _ = drift.ends(spoilt(register, lambda text: text + "half a line\tonly\n"), "charities")
    assert (rows, aside) == (5, 1)


def in_utf16(path: Path) -> Path:
    """Saved by another program, with one byte order mark."""
    path.write_bytes(path.read_text("utf-8-sig").encode("utf-16"))
    return path


@pytest.mark.parametrize("saved", [in_utf16, drift.zipped])
def test_another_wrapping_changes_nothing(register: Path, saved: drift.Drift) -> None:
    before = drift.ends(register, "charities")
    assert drift.ends(saved(register), "charities")[:2] == before[:2]


def test_trustees_are_refused_and_not_landed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "publicextract.charity_trustee.zip", "w") as packed:
        packed.writestr(
            "publicextract.charity_trustee.txt",
            "\ufeffdate_of_extract\torganisation_number\tregistered_charity_number\ttrustee_id\ttrustee_name\n"
            "2026-06-01\t9900001\t9900001\t1\tA Person\n",
        )
    done = runner.load([tmp_path / "publicextract.charity_trustee.zip"])
    assert done.is_refused
    assert "names of people are not kept" in done.outcomes[0].sentence


def test_texts_of_other_sources_are_left_to_them() -> None:
    others = [name for name in registry.readers() if name != "charities"]
    assert not any(charities.takes(path) for name in others for path in drift.samples(name))
