"""The copy that lands says of services what the file says, and nothing of anybody beside them."""

import json
import zipfile
from pathlib import Path

import pytest

from pipelines.formats import service_door
from pipelines.source import Told
from pipelines.sources import services
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

SAMPLES = drift.samples("services")
TELLS = ("OF THIS SAMPLE", "Quay", "01632 960001", "@", "Hidden house", "QM1 1AD")


def said(path: Path) -> list[object]:
    """All that is read of a file."""
    assert services.takes(path)
    readings = services.read(path, Told())
    batches = [batch for reading in readings for batch in reading.batches]
    told = [reading.understanding.warnings for reading in readings]
    return [told, *([batch.kept.rows(), sorted(batch.aside.rows())] for batch in batches)]


def held(path: Path) -> str:
    """The copy of a file, as text."""
    target = path.with_name(f"held-{path.name}")
    service_door.write(path, target)
    assert said(target) == said(path)
    again = path.with_name(f"again-{path.name}")
    service_door.write(target, again)
    assert again.read_bytes() == target.read_bytes()
    if not zipfile.is_zipfile(target):
        return target.read_text("utf-8")
    with zipfile.ZipFile(target) as packed:
        return "\n".join(f"{name}\n{packed.read(name).decode()}" for name in packed.namelist())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_copy_is_read_as_the_file_is_and_names_nobody(tmp_path: Path, sample: Path) -> None:
    path = tmp_path / sample.name
    path.write_bytes(sample.read_bytes())
    text = held(path)
    assert [each for each in TELLS if each in text] == []


def test_a_zip_file_is_a_zip_file_of_the_same_names(tmp_path: Path) -> None:
    path = tmp_path / "feeds.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for each in (SAMPLES[0], SAMPLES[2]):
            packed.write(each, f"pages/{each.name}")
    text = held(path)
    assert [each for each in TELLS if each in text] == []
    assert "pages/services_feed.json" in text


def test_of_the_profiles_tables_contacts_do_not_land(tmp_path: Path) -> None:
    path = tmp_path / "tables.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(
            "services.csv", 'id,organization_id,name,status,email\n1,2,"Chess\nclub",active,a@b.example\n'
        )
        packed.writestr("organizations.csv", "id,name,email\n2,Chess Club c@d.example,a@b.example\n")
        packed.writestr("contacts.csv", "id,service_id,name\n1,1,A Person OF THIS SAMPLE\n")
    text = held(path)
    assert "Chess Club" in text
    assert not any(each in text for each in ("contacts", "@", "OF THIS SAMPLE"))


def test_lines_stay_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    service = {"id": "1", "name": "Chess", "fees": "none", "contacts": [{"name": "A Person OF THIS SAMPLE"}],
               "cost_options": []}  # fmt: skip
    lines = [
        json.dumps(service),
        "",
        "{broken",
        json.dumps({**service, "id": "2"}),
        '{"id": "3", "assured_date": 1}',
    ]
    path.write_text("\n".join(lines), "utf-8")
    assert "OF THIS SAMPLE" not in held(path)


def test_an_organisation_that_lists_its_services_and_a_bare_service_are_pages_then(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    service = {"id": "1", "name": "Chess", "assured_date": "2020-01-01", "service_areas": []}
    for document in ({"id": "2", "name": "Club", "services": [service, 5]}, [service], service):
        path.write_text(json.dumps(document), "utf-8")
        held(path)


def test_what_holds_no_services_does_not_land(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"contents": [{"id": "1", "name": "An organisation"}]}', "utf-8")
    with pytest.raises(SourceChanged, match="It holds no services"):
        service_door.write(path, tmp_path / "b.json")
    assert not (tmp_path / "b.json").exists()
