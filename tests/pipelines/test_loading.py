"""load, preview and undo: a preview changes nothing, an undone file is not brought back by the next load."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from pipelines import landing
from pipelines.cli import main
from tests.pipelines.spends import lines, write
from warehouse import stores
from warehouse.settings import settings


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _files() -> list[str]:
    return [each.receipt.file for each in landing.landed(settings().store)]


def test_preview_says_what_load_would_and_changes_nothing(tmp_path: Path) -> None:
    assert _run("load", str(write(tmp_path / "a.csv", lines("2024-04", 9)))).exit_code == 0
    before = (stores.current(settings().store), _files())
    seen = _run("preview", str(write(tmp_path / "b.csv", lines("2024-05", 3))))
    assert seen.exit_code == 0
    assert seen.stdout.splitlines() == [
        "b.csv: payments, Merefield, 3 of 3 rows kept, £1,800.00, 1 May 2024 to 3 May 2024.",
        "  Rows of its kind and council: 9 now, 12 then.",
        "Nothing was changed.",
    ]
    assert (stores.current(settings().store), _files()) == before
    assert [each.name for each in (settings().store / "landing").iterdir()] == ["spending"]


def test_a_refused_preview_exits_one_with_the_sentence_of_a_load(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("")
    previewed, loaded = _run("preview", str(tmp_path / "b.csv")), _run("load", str(tmp_path / "b.csv"))
    assert previewed.exit_code == loaded.exit_code == 1
    assert previewed.stderr == loaded.stderr != ""


def test_a_file_that_was_undone_stays_out_until_it_is_moved_back(tmp_path: Path) -> None:
    _run("load", str(write(tmp_path / "a.csv", lines("2024-04", 9))))
    _run("load", str(write(tmp_path / "wrong.csv", lines("2024-05", 9))))
    undone = json.loads(_run("undo", "--files", "--json").stdout)
    assert undone["files"] == ["wrong.csv"]
    assert _files() == ["a.csv"]
    # The next load brings only its own file.
    _run("load", str(write(tmp_path / "c.csv", lines("2024-06", 9))))
    assert _files() == ["a.csv", "c.csv"]
    (kept,) = (settings().store / "landing" / ".taken-back").glob("*/*/*/wrong.csv")
    assert kept.read_bytes() == (tmp_path / "wrong.csv").read_bytes()
    # And the same file can be loaded and taken back once more.
    _run("load", str(tmp_path / "wrong.csv"))
    said = _run("undo", "--files").stdout.splitlines()
    assert said[1:] == ["Taken back: wrong.csv."]
    assert _files() == ["a.csv", "c.csv"]
