"""The published facts about insolvency: every code has a meaning, and the figures of the sectors come out."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from warehouse.seeds import seed

pytestmark = pytest.mark.real
Find = Callable[[str], Path]
ENUMERATIONS = {
    "company_status": "companies_house_status",
    "company_status_detail": "companies_house_status_detail",
    "insolvency_case_type": "companies_house_case",
    "insolvency_case_date_type": "companies_house_date",
}


def of(source: str) -> set[str]:
    """The codes of a source that have a meaning."""
    return set(seed("procedures").filter(source=source)["code"])


def test_every_code_of_the_official_list_has_a_meaning(real_file: Find) -> None:
    with real_file("gazette/gazette-notice-codes.csv").open(encoding="utf-8", newline="") as file:
        official = {row["notice_code"]: row for row in csv.DictReader(file)}
    assert set(official) == of("gazette")
    solvent = {code for code, row in official.items() if row["solvent"] == "yes"}
    starts = {code for code, row in official.items() if row["role"] == "formal_insolvency_start"}
    rows = seed("procedures").filter(source="gazette")
    assert set(rows.filter(event_class="solvent")["code"]) == solvent
    assert set(rows.filter(event_class="failure")["code"]) == starts


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_every_value_of_the_register_has_a_meaning(enumeration: str, real_file: Find) -> None:
    text = real_file("companies/api-enumerations-constants.yml").read_text("utf-8")
    block = re.search(rf"^{enumeration}:\n((?: .*\n|\n)*)", text, re.MULTILINE)
    assert block
    published = set(re.findall(r"^ +'([^']+)'", block[1], re.MULTILINE))
    assert len(published) > 5
    assert published == of(ENUMERATIONS[enumeration])
