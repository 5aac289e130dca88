"""A grant that is not as the standard says is made so, and what cannot be is counted by its path."""

import json
from collections import Counter
from typing import Any

import pytest

from pipelines.formats import threesixty_mend


def mended(**grant: Any) -> tuple[dict[str, Any], Counter[str]]:
    wrong: Counter[str] = Counter()
    return json.loads(threesixty_mend.mended(json.dumps(grant).encode(), wrong)), wrong


def test_numbers_become_text_and_one_thing_a_list() -> None:
    found, wrong = mended(title=9001, fundingOrganization={"id": 7, "name": True}, fromOpenCall=None)
    assert found == {
        "title": "9001", "fundingOrganization": [{"id": "7", "name": "true"}], "fromOpenCall": None
    }  # fmt: skip
    assert not wrong


def test_an_amount_stays_as_it_is_written() -> None:
    found, _ = mended(amountAwarded="12 pounds", amountDisbursed="1e2", amountAppliedFor="0.1234567")
    assert found == {
        "amountAwarded as it is written": "12 pounds", "amountDisbursed": "100",
        "amountAppliedFor as it is written": "0.1234567",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("grant", "path"),
    [
        ({"plannedDates": "soon"}, "plannedDates[]"),
        ({"plannedDates": [{"duration": "a while"}]}, "plannedDates[].duration"),
        ({"title": {"en": "x"}}, "title"),
        ({"beneficiaryLocation": [{"latitude": "north"}]}, "beneficiaryLocation[].latitude"),
        ({"recipientIndividual": "somebody"}, "recipientIndividual"),
    ],
)
def test_what_cannot_be_used_is_counted(grant: dict[str, Any], path: str) -> None:
    _, wrong = mended(**grant)
    assert wrong == {path: 1}


def test_half_a_letter_is_none() -> None:
    raw = b'{"title": "a \\ud83d b"}'
    assert json.loads(threesixty_mend.mended(raw, Counter())) == {"title": "a ? b"}
