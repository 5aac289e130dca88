"""What a file is, and which source takes it."""

from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Told
from tests.pipelines.spends import lines, write
from warehouse.errors import MultiplierError

SAMPLES = Path(recognise.__file__).parent / "samples"


@pytest.mark.parametrize(
    ("sample", "source"),
    [
        ("spending_messy.csv", "spending"),
        ("registers_small.csv", "registers"),
        ("postcodes_small.csv", "postcodes"),
        ("wards_small.geojson", "wards"),
    ],
)
def test_a_sample_goes_to_its_source(sample: str, source: str) -> None:
    assert [reader.source.name for reader in recognise.readers(SAMPLES / sample, None, Told())] == [source]


def test_what_no_source_takes_is_named_as_what_it_is(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv", ["Firm A Ltd,1200.00", "Firm B Ltd,30.00"] * 5, "Row Labels,Sum of Amount"
    )
    with pytest.raises(MultiplierError, match=r"pivot table .*no source takes it"):
        recognise.readers(path, None, Told())


def test_the_source_that_is_named_is_asked(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 8))
    assert recognise.readers(path, "registers", Told())[0].source.name == "registers"


def test_headings_are_those_of_the_file() -> None:
    assert "Net Amount" in recognise.headings(SAMPLES / "spending_messy.csv", Told())
    assert recognise.headings(SAMPLES / "wards_small.geojson", Told()) == ()


def test_a_line_no_table_has_is_said_with_its_size_and_what_to_do(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 8), ",".join(["x"] * 200_000))
    with pytest.raises(MultiplierError, match=r"line 1 holds 200,000 cells.*\(a.csv\)\. Take that line out"):
        recognise.readers(path, None, Told())


def test_json_that_is_broken_is_said_in_a_sentence_that_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [{"type')
    with pytest.raises(
        MultiplierError, match=r"^The file is JSON that is broken or cut off: .*fetch it again"
    ):
        recognise.readers(path, None, Told())
