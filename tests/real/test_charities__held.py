"""No real file of charities is forgotten, nothing of them leads to a person, and each prefix is known."""

import json
from pathlib import Path

import pytest

from pipelines import registry
from pipelines.source import Told
from tests.real.test_charities import LOADED, REFUSED, Find, published, read
from warehouse.errors import MultiplierError
from warehouse.seeds import seed

pytestmark = pytest.mark.real
CONTACTS = {
    "publicextract.charity.zip": (
        *("charity_contact_phone", "charity_contact_email", "charity_contact_address1"),
        "charity_contact_web",
    ),
    "ccni-charitydetails_test.csv": ("Telephone", "Email", "Public address"),
}


def test_every_file_of_the_folder_is_loaded_or_left_with_a_reason(real_data: Path) -> None:
    there = {path.name for path in (real_data / "charities").glob("*")}
    assert there == {*LOADED, *REFUSED}


@pytest.mark.parametrize("name", CONTACTS)
def test_nothing_that_reaches_a_person_is_kept(name: str, real_file: Find) -> None:
    path = real_file(f"charities/{name}")
    kept = {text for column in read(path)[2].iter_columns() for text in column.cast(str).drop_nulls()}
    contacts = {text for each in published(path) for heading in CONTACTS[name] if (text := each[heading])}
    assert contacts
    assert not contacts & kept


def test_every_list_of_identifiers_is_named_and_its_prefix_known(real_data: Path) -> None:
    entries = sorted((real_data / "org_id").glob("*.json"))
    known = dict(seed("org_id_prefixes").select("prefix", "list_type").rows())
    assert entries
    for path in entries:
        entry = json.loads(path.read_text("utf-8"))
        assert known[entry["code"]] == entry["listType"]
        reader = registry.taking(path)
        assert reader
        with pytest.raises(MultiplierError, match=entry["code"]):
            reader.read(path, Told())
