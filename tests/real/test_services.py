"""Real feeds, schemas and tables of services: each is kept, set aside or refused in its sentence."""

import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.formats import service_pages
from pipelines.source import Told
from pipelines.sources import services
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real

MOCKS = "services/validator_mocks/V3.0-UK"
REPEATED = {"repeated row": 127}
AT_NO_PLACE, FAR_AWAY = "1 service named no place", "1 place had coordinates outside the United Kingdom"
LOADED: dict[str, tuple[int, dict[str, int], str]] = {
    # file -> rows kept, set aside, and words of a sentence
    "services/uk_profile/examples__service_list.json": (1, {}, "the feed says 10 services, 1 stand here"),
    "services/uk_profile/examples__service_full.json": (1, {}, FAR_AWAY),
    "services/uk_profile/examples__service_at_location_list.json": (1, {}, FAR_AWAY),
    "services/uk_profile/examples__service_at_location_full.json": (1, {}, FAR_AWAY),
    "services/uk_profile/examples__organization_full.json": (1, {}, FAR_AWAY),
    "services/uk_profile/examples__csv__services.csv": (1, {}, "1 service named no organisation"),
    "services/mock_hsds/data__services__ac148810-d857-441c-9679-408f346de14b.json": (1, {}, FAR_AWAY),
    "services/mock_hsds/data__service_at_locations__e94c9f38-1e8f-4564-91d4-d53501ab1765.json": (1, {}, ""),
    "services/mock_hsds/data__organizations__d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610.json": (1, {}, ""),
    "services/outpost/services_valid.csv": (2, {"detail row": 5, "repeated row": 1}, ""),
    "services/outpost/services--with-sample-data.csv": (2, {"detail row": 5, "repeated row": 1}, ""),
    f"{MOCKS}-Default__service_list.json": (1, {}, AT_NO_PLACE),
    f"{MOCKS}-Warn__service_list.json": (1, {}, AT_NO_PLACE),
    f"{MOCKS}-Warn__service_full.json": (1, {}, FAR_AWAY),
    f"{MOCKS}-Fail__service_list.json": (0, {"no name": 4}, "the feed says 1 service, 4 stand here"),
    f"{MOCKS}-Fail__service_full.json": (1, {}, FAR_AWAY),
    f"{MOCKS}-Test__service_list.json": (1, REPEATED, "the feed says 31 services, 128 stand here"),
    f"{MOCKS}-Test__service_list_data.json": (1, REPEATED, "43 services named no organisation"),
}
REFUSED = {
    "services/uk_profile/examples__organization_list.json": "It holds no services",
    "services/uk_profile/examples__taxonomy_term_list.json": '"parent_id"',
    "services/uk_profile/examples__csv__contacts.csv": "no source takes it",
    "services/uk_profile/datapackage.json": "It is a schema",
    "services/uk_profile/schema__compiled__service.json": "It is a schema",
    "services/uk_profile/schema__openapi.json": "It is a schema",
    "services/human_services/openreferral.tableschema.json": "It is a schema",
    "services/validator_mocks/V1.0-UK-Default__V1_ValidateResponse.json": "It holds no services",
    f"{MOCKS}-Default__organization_list.json": "It holds no services",
}
KEPT = {
    "ac148810-d857-441c-9679-408f346de14b", "Community Counselling", "Example Organization Inc.",
    "GB-COH-1234567", "active", "name", "ABC 1234", "http://example.com/counselling",
}  # fmt: skip


@pytest.mark.parametrize("name", LOADED)
def test_every_service_is_kept_or_set_aside(name: str, real_file: Callable[[str], Path]) -> None:
    path = real_file(name)
    (reader,) = recognise.readers(path, None, Told())
    assert reader.source.name == "services"
    (reading,) = reader.read(path, Told())
    (batch,) = reading.batches
    kept, aside, words = LOADED[name]
    assert (batch.kept.height, Counter(batch.aside["reason"])) == (kept, aside)
    assert words in "; ".join(reading.understanding.warnings)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_none_is_refused_in_its_sentence(name: str, real_file: Callable[[str], Path]) -> None:
    path = real_file(name)
    with pytest.raises(MultiplierError) as refusal:
        [list(each.read(path, Told())) for each in recognise.readers(path, None, Told())]
    assert REFUSED[name] in refusal.value.sentence


def test_of_a_whole_document_nothing_else_is_kept(real_file: Callable[[str], Path]) -> None:
    path = real_file("services/uk_profile/examples__service_full.json")
    (reading,) = services.read(path, Told())
    (batch,) = reading.batches
    (row,) = batch.kept.rows(named=True)
    assert {value for name, value in row.items() if value and not name.startswith("_")} == KEPT | {"1"}
    assert "Persona" not in service_pages.kept(path.read_bytes())


def test_the_profiles_tables_are_one_package(real_file: Callable[[str], Path], tmp_path: Path) -> None:
    folder = real_file("services/uk_profile/examples__csv__services.csv").parent
    path = tmp_path / "tables.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for each in sorted(folder.glob("examples__csv__*.csv")):
            packed.write(each, each.name)
    (reading,) = services.read(path, Told())
    (batch,) = reading.batches
    (row,) = batch.kept.rows(named=True)
    assert (row["organisation"], row["org_id"]) == ("Example Organization Inc.", "GB-COH-1234567")
    assert row["postcode"] == "ABC 1234"
