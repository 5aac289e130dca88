"""A decision is written as one line and read back as it was, whatever a person typed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse import decision
from warehouse.errors import DecisionRefused

LINE: dict[str, Any] = {
    "decision_id": "a", "kind": "hide", "subject": {"event_id": 1}, "verdict": "hidden", "by": "A",
    "because": "B", "decided_at": "2026-03-05T09:00:00+00:00",
}  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": {}}, {"subject": {"event_id": "x"}}, {"subject": [1]}, {"subject": {"event_id": 2**63}},
        {"decided_at": "2026-03-05T09:00:00"}, {"decided_at": 5}, {"verdict": "hiden"}, {"kind": "guess"},
        {"verdict": "withdrawn"}, {"withdraws": "b"}, {"is_proven": "yes"}, {"by": None}, {"more": 1},
    ],
)  # fmt: skip
def test_a_line_of_another_shape_is_no_decision(changed: dict[str, Any]) -> None:
    assert not decision.read(json.dumps(LINE).encode()).is_proven
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError, DecisionRefused)):
        decision.read(json.dumps(LINE | changed).encode())


def test_hostile_words_are_one_line_of_plain_text() -> None:
    by = "A.\r\nOfficer\x00\x1b[31m"
    because = "=cmd()\n\u2028 \u202eevil\u2069 £ 犬 \u0085 end" + "x" * 1900
    made = decision.new("hide", {"event_id": 1}, "hidden", by, because, is_proven=False)
    assert made.by == "A. Officer [31m"
    assert made.because == "=cmd() evil £ 犬 end" + "x" * 1900


@given(st.text(st.characters(), max_size=50), st.text(st.characters(), max_size=2100), st.booleans())
def test_what_is_written_is_one_line_and_read_as_it_was_said(by: str, because: str, is_proven: bool) -> None:
    try:
        made = decision.new("hide", {"event_id": 1}, "hidden", by, because, is_proven)
    except DecisionRefused:
        return
    written = decision.line(made)
    assert decision.read(written.encode()) == made
    assert len(written.splitlines()) == 1
    back = decision.withdrawal(made, "A", "B", not is_proven)
    assert decision.read(decision.line(back).encode()) == back
    assert (back.withdraws, back.is_proven) == (made.decision_id, not is_proven)


def test_a_text_may_be_taken_for_a_skill() -> None:
    made = decision.new("skill", {"term": "tarot", "skill_code": "befriending"}, "taken", "A", "B", False)
    assert decision.read(decision.line(made).encode()) == made
    with pytest.raises(DecisionRefused, match="is about term and skill_code"):
        decision.new("skill", {"term": "tarot"}, "taken", "A", "B", is_proven=False)
