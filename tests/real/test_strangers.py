"""What other bodies publish of other things is never taken for payments, cards or a contracts register."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.formats import tables
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real

FOLDERS = (
    "census", "charities", "companies", "deprivation", "facts", "gazette", "grants", "insolvency_service",
    "matching", "org_id", "services", "skills",
)  # fmt: skip
KINDS = {".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".json", ".zip"}
OURS = {"payments", "card_transactions", "contracts_register"}


def strangers(folder: Path) -> Iterator[Path]:
    """The files of one folder of other things, in the order of their paths."""
    yield from sorted(path for path in folder.rglob("*") if path.suffix.lower() in KINDS and path.is_file())


def kinds(path: Path) -> set[str]:
    """What the parts of a file are taken for; nothing where it is refused in a sentence."""
    try:
        return {part.kind for part in tables.glimpse(path)}
    except MultiplierError:
        return set()


@pytest.mark.parametrize("name", FOLDERS)
def test_none_is_taken_for_what_it_is_not(name: str, real_data: Path) -> None:
    if not (real_data / name).is_dir():
        pytest.skip(f"The real files of {name} are not in {real_data}.")
    for path in strangers(real_data / name):
        assert not kinds(path) & OURS, path.name


def test_lists_of_grants_are_named_as_that(real_data: Path) -> None:
    lists = [path for path in strangers(real_data / "grants") if "council" in path.parent.name]
    if not lists:
        pytest.skip(f"The real files of grants are not in {real_data}.")
    assert {kind for path in lists if path.suffix == ".csv" for kind in kinds(path)} == {"grants"}
