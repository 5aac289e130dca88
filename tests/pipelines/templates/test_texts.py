"""Templates as text: every column of the declarations, with what may stand in it."""

import csv
import io
import json

import pytest

from pipelines import templates
from pipelines.source import Source, Table
from warehouse.seeds import seed

FILES = {each.name: each.content for each in templates.files()}
TABLES = [(source, table) for source in templates.sources() for table in source.tables]


@pytest.mark.parametrize(("source", "table"), TABLES, ids=[table.entity for _, table in TABLES])
def test_text_and_schema_name_the_columns_of_the_table(source: Source, table: Table) -> None:
    names = [column.name for column in table.columns]
    stem = f"{source.template}-{table.entity}"
    assert next(csv.reader(io.StringIO(FILES[f"{stem}.csv"].decode()))) == names
    schema = json.loads(FILES[f"{stem}.schema.json"])
    assert [field["name"] for field in schema["fields"]] == names
    required = [each["name"] for each in schema["fields"] if each.get("constraints", {}).get("required")]
    assert required == [column.name for column in table.columns if column.required]


def test_lists_are_those_of_the_seeds() -> None:
    schema = json.loads(FILES["hub-activity-attendance.schema.json"])
    role = next(field for field in schema["fields"] if field["name"] == "role")
    assert role["constraints"]["enum"] == seed("hub_roles")["label"].to_list()
    skill = next(
        field
        for field in json.loads(FILES["skills-exchange-offers.schema.json"])["fields"]
        if field["name"] == "skill"
    )
    assert "constraints" not in skill
    assert seed("skills")["label"][0] in skill["description"]
