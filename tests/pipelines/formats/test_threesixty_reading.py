"""A file of JSON says what of it is not used, and is refused where nothing in it is a grant."""

import contextlib
import json
from pathlib import Path

import pytest

from pipelines.formats import threesixty_decode
from tests.pipelines.formats.granted import grant, package, read, written
from warehouse.errors import SourceChanged


def test_strange_keys_are_counted_and_known_ones_only_named(tmp_path: Path) -> None:
    found = read(package(tmp_path, grant(dataSource="x"), grant(Ward="y"), grant(Ward="z")))
    assert found.says("keys that are not the standard's, not used: Ward (2)")
    assert found.understanding.unused == ("dataSource", "Ward")


def test_what_was_of_no_use_is_counted_by_its_path(tmp_path: Path) -> None:
    assert read(package(tmp_path, grant(plannedDates="soon"))).says("plannedDates[]")


def test_a_list_of_other_things_is_refused_as_that(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match='holds no grants: what is in it has "pcd"'):
        read(written(tmp_path, '[{"pcd": "ZZ1 1AA"}]'))


def test_the_order_of_grants_stays_over_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threesixty_decode, "A_CHUNK", 3)
    some = [grant(number) if number % 4 else None for number in range(1, 21)]
    found = read(package(tmp_path, *some))
    assert found.column("_row") == [number for number in range(1, 21) if number % 4]
    assert found.aside["_row"].to_list() == [4, 8, 12, 16, 20]
    assert found.says("of every tenth grant") is False


@pytest.mark.parametrize("amount", [5, [5]], ids=["as it should be", "to be mended"])
def test_what_is_nested_nearly_too_deep_is_read_or_refused(amount: object, tmp_path: Path) -> None:
    """Where it ends depends on who calls."""
    for depth in range(880, 1_000):
        nested = "[" * depth + "]" * depth
        some = json.dumps(grant(1, amountAwarded=amount))[:-1] + f', "title": {nested}}}'
        with contextlib.suppress(SourceChanged):
            read(written(tmp_path, f'{{"grants": [{some}]}}'))
