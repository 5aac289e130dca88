"""The order of a load: all or nothing, the same file once, corrections visibly, killed without a trace."""

import shutil
from pathlib import Path

import pytest

from pipelines import landing, runner
from pipelines.destination import Destination
from pipelines.runner import Loaded
from pipelines.source import Told
from tests.pipelines.spends import HEADING, lines, write
from warehouse import ask, build, stores
from warehouse.errors import BuildBroken, StoreBusy
from warehouse.settings import settings


def _load(*paths: Path, told: Told | None = None) -> Loaded:
    return runner.load(paths, told)


def _count(what: str) -> int:
    return int(ask.run_sql(f"select count(*) from {what}").item())


def _statuses(done: Loaded) -> list[str]:
    return [each.status for each in done.outcomes]


def test_a_file_is_in_the_store_with_its_line(tmp_path: Path) -> None:
    done = _load(write(tmp_path / "a.csv", lines("2024-04", 9)))
    assert _statuses(done) == ["loaded"]
    found = ask.run_sql("select min(_row), max(_row), count(*), sum(amount_gbp) from marts.payments")
    assert found.row(0)[:3] == (2, 10, 9)


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    first = _load(path)
    before = sorted(each.name for each in settings().store.rglob("*") if each.name != ".lock")
    again = _load(path)
    assert first.built is not None
    assert (again.built, _statuses(again)) == (None, ["already loaded"])
    assert sorted(each.name for each in settings().store.rglob("*") if each.name != ".lock") == before


def test_a_correction_takes_the_place_visibly(tmp_path: Path) -> None:
    _load(write(tmp_path / "1" / "a.csv", lines("2024-04", 9)))
    done = _load(write(tmp_path / "2" / "a.csv", lines("2024-04", 8)))
    (said,) = done.outcomes
    assert said.as_json()["supersedes"] == [
        {"_file": "a.csv", "because": "same body, same period, same file name"}
    ]
    assert _count("marts.payments") == 8
    assert _count("raw.spending__payments") == 17
    assert _count("raw._arrivals where superseded_by is not null") == 1


def test_two_files_of_one_load_are_judged_against_each_other(tmp_path: Path) -> None:
    april = write(tmp_path / "april.csv", lines("2024-04", 9))
    year = write(tmp_path / "year.csv", lines("2024-04", 9) + lines("2024-05", 9))
    done = _load(april, year)
    assert "cumulative" in done.outcomes[1].sentence


def test_a_refused_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good, bad = write(tmp_path / "a.csv", lines("2024-04", 9)), tmp_path / "b.csv"
    bad.write_bytes(b"")
    done = _load(bad, good, tmp_path / "gone.csv")
    assert _statuses(done) == ["refused", "loaded", "refused"]
    assert done.is_refused
    assert "empty" in done.outcomes[0].sentence
    assert "no such file" in done.outcomes[2].sentence


def test_a_first_load_that_is_refused_builds_no_empty_store(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"")
    done = _load(tmp_path / "b.csv")
    assert done.is_refused
    assert done.built is None
    assert stores.current(settings().store) is None


def test_a_folder_is_every_file_in_it(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.csv", lines("2024-04", 9))
    write(tmp_path / "in" / "deep" / "b.csv", lines("2024-05", 9))
    write(tmp_path / "in" / ".hidden.csv", lines("2024-06", 9))
    assert [each.file for each in _load(tmp_path / "in").outcomes] == ["a.csv", "b.csv"]


def test_a_broken_build_takes_everything_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _load(write(tmp_path / "a.csv", lines("2024-04", 9)))
    before = stores.current(settings().store)

    def broken(*args: object, **kwargs: object) -> None:
        raise BuildBroken("no")

    with monkeypatch.context() as patched:
        patched.setattr(build, "build", broken)
        with pytest.raises(BuildBroken):
            _load(write(tmp_path / "b.csv", lines("2024-05", 9)))
    assert stores.current(settings().store) == before
    assert [each.receipt.file for each in landing.landed(settings().store)] == ["a.csv"]
    assert _statuses(_load(tmp_path / "b.csv")) == ["loaded"]


def test_what_landed_before_a_kill_is_built_by_the_next_load(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    _load(path)
    for each in settings().store.glob("*.duckdb"):
        each.unlink()
    (settings().store / stores.POINTER).unlink()
    done = _load(path)
    assert _statuses(done) == ["already loaded"]
    assert done.built is not None


def test_an_incoming_folder_left_by_a_kill_is_swept(tmp_path: Path) -> None:
    left = landing.incoming(settings().store)
    (left / "half.csv").write_text("a,b")
    _load(write(tmp_path / "a.csv", lines("2024-04", 9)))
    assert not left.exists()
    assert not list((settings().store / "landing").glob(".incoming-*"))


def test_two_loads_at_once_one_waits_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_WAIT_SECONDS", "0")
    from warehouse import settings as module

    module.cache_clear()
    said: list[str] = []
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    with stores.loading(settings().store), pytest.raises(StoreBusy, match="Another load is running"):
        runner.load([path], to=Destination(settings().store, waiting=said.append))
    assert _statuses(_load(path)) == ["loaded"]


def test_what_an_officer_says_is_remembered_for_the_next_month(tmp_path: Path) -> None:
    heading = HEADING.replace("Supplier Name", "Wholly Unheard Of")
    _load(
        write(tmp_path / "a.csv", lines("2024-04", 9), heading),
        told=Told(columns={"supplier": "Wholly Unheard Of"}),
    )
    done = _load(write(tmp_path / "b.csv", lines("2024-05", 9), heading))
    assert "as said on" in done.outcomes[0].sentence


def test_a_store_folder_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _load(write(tmp_path / "a.csv", lines("2024-04", 9)))
    shutil.move(settings().store, tmp_path / "elsewhere")
    monkeypatch.setenv("MULTIPLIER_STORE", str(tmp_path / "elsewhere"))
    from warehouse import settings as module

    module.cache_clear()
    assert _count("raw.spending__payments") == 9


def test_told_another_council_the_file_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    _load(path)
    _load(path, told=Told(council="Ashmere"))
    assert ask.run_sql("select distinct council_ons from marts.payments").to_series().to_list() == [
        "X99000002"
    ]
