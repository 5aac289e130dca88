"""Which tables an answer stands on, down to what was landed."""

import pytest

from warehouse import ask, lineage
from warehouse.errors import QuestionMisasked
from warehouse.model import BUILT
from warehouse.settings import ROOT

SQL = ROOT / "sql"


def test_an_answer_stands_on_marts_and_these_on_what_landed() -> None:
    found = lineage.tables(SQL, "concentration/headline")
    assert {"reads.concentration__scope", "marts.ledger", "seeds.payee_rules"} <= found
    assert "reads.concentration__headline" not in found
    landed = lineage.landed(found)
    assert "spending__payments" in landed
    assert not {"skills__offers", "hubs__attendance", "gazette__notices"} & landed
    assert "gazette__notices" in lineage.landed(lineage.tables(SQL, "insolvency/exposed"))


def test_every_question_has_one_and_nothing_in_it_is_made_up() -> None:
    for name in ask.names():
        found = lineage.tables(SQL, name)
        assert all(each.partition(".")[0] in BUILT for each in lineage.built(found))
        assert not any(each.startswith("_") for each in lineage.landed(found))


def test_a_question_that_is_not_there_is_refused() -> None:
    with pytest.raises(QuestionMisasked, match="no question 'no/such'"):
        lineage.tables(SQL, "no/such")
