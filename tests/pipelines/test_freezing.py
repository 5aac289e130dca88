"""freeze and unfreeze: pages stay with a store while loads go on, and everybody is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result

from pipelines import cli
from tests import tiny
from warehouse import ask, pin, stores
from warehouse.settings import settings

ONLY = ("marts.lsips",)
TOMORROW = datetime.now(UTC).date() + timedelta(days=1)


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.main, list(words))


def test_frozen_readers_stay_status_says_so_and_unfrozen_they_have_the_newest() -> None:
    first = tiny.store({}, only=ONLY)
    done = run("freeze", "--until", f"{TOMORROW}", "--because", "Local elections.")
    assert done.exit_code == 0
    assert (
        f"Pre-election period (Local elections): pages stay with store {first.version} until" in done.stdout
    )
    newest = tiny.store({}, only=ONLY)
    assert (ask.version(), stores.current(settings().store)) == (first.version, newest.path)
    about = ask.about()
    assert about.frozen is not None
    assert (about.frozen.until, about.frozen.because) == (TOMORROW, "Local elections.")
    told = json.loads(run("status", "--json").stdout)
    assert (told["version"], told["frozen"]["until"]) == (first.version, f"{TOMORROW}")
    assert "pages stay with store" in run("status").stdout
    # Frozen again, the store stays the same.
    assert json.loads(run("freeze", "--json").stdout)["store"] == first.version
    assert json.loads(run("unfreeze", "--json").stdout) == {"was_frozen": True}
    assert (ask.version(), ask.about().frozen) == (newest.version, None)
    assert "Nothing was frozen" in run("unfreeze").stdout


def test_a_load_and_an_undo_say_that_readers_stay(tmp_path: Path) -> None:
    first = tiny.store({}, only=ONLY)
    newest = tiny.store({}, only=ONLY)
    run("freeze")
    done = run("undo")
    assert f"The store in use is {first.version} again." in done.stdout
    assert f"pages stay with store {newest.version} until python -m pipelines unfreeze" in done.stdout


def test_no_file_of_a_frozen_store_is_taken_back() -> None:
    tiny.store({}, only=ONLY)
    newest = tiny.store({}, only=ONLY)
    run("freeze")
    refused = run("undo", "--files")
    assert (refused.exit_code, "no file is taken back" in refused.stderr) == (1, True)
    assert stores.current(settings().store) == newest.path


def test_a_day_that_is_past_and_a_folder_without_a_store_are_refused() -> None:
    refused = run("freeze")
    assert (refused.exit_code, "Nothing is loaded yet" in refused.stderr) == (1, True)
    tiny.store({}, only=ONLY)
    refused = run("freeze", "--until", "2020-05-07")
    assert (refused.exit_code, "That day is past" in refused.stderr) == (1, True)
    assert pin.read(settings().store) is None
    assert run("freeze", "--until", "soon").exit_code == 2
