"""Questions name both sides; a withdrawn decision stays listed and cannot be withdrawn again."""

from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts import review


def one(number: str, verdict: str, withdraws: str | None = None) -> dict[str, object]:
    return {
        "decision_id": number, "kind": "hide", "subject": {"event_id": 5}, "verdict": verdict, "by": "A",
        "because": "Wrong", "decided_at": datetime(2026, 3, 5, tzinfo=UTC), "withdraws": withdraws,
        "is_proven": number == "y",
    }  # fmt: skip


def test_what_was_withdrawn_does_not_stand() -> None:
    figure = review.decisions([one("x", "hidden"), one("y", "hidden"), one("z", "withdrawn", "x")])
    assert figure.table["standing"].to_list() == ["no", "yes", "no"]
    assert figure.table["known"].to_list() == ["said, not proven", "signed on", "said, not proven"]
    assert review.standing(figure)["decision_id"].to_list() == ["y"]
    assert review.standing(review.decisions([])).is_empty()


def test_an_event_is_named_before_it_is_hidden() -> None:
    row = {
        "organisation": "THRUMLEY CARE LTD", "org_id": "GB-COH-XX000101", "procedure_name": "administration",
        "happened_on": date(2026, 3, 5),
    }  # fmt: skip
    said = review.event(7, pl.DataFrame([row]))
    assert said == "event 7, THRUMLEY CARE LTD (GB-COH-XX000101): administration, 5 March 2026"
    assert "no event has the number 7" in review.event(7, pl.DataFrame())


def test_a_question_names_the_supplier_and_the_organisation() -> None:
    row = {
        "supplier_id": 7, "org_id": "GB-COH-XX000101", "supplier_name": "Quillerby", "amount_gbp": 1,
        "organisation_name": None, "status": None, "postcode": None, "why": "the same name", "score": 90.0,
    }  # fmt: skip
    figure = review.questions(pl.DataFrame([row], schema_overrides={"organisation_name": pl.String}), 1)
    assert figure.table["question"].item() == "7/GB-COH-XX000101"
    assert figure.table["said"].item() == "Quillerby: GB-COH-XX000101"
    assert "there may be more" in figure.sentence
    assert review.answer(figure).startswith("**1 question** about suppliers paid **less than £1k** in all")
    assert review.evidence(figure, "7/GB-COH-XX000101") == [
        "Paid: Quillerby, less than £1k by all councils loaded.",
        "Registered: not known (GB-COH-XX000101, not known, not known).",
        "Why it is asked: the same name.",
    ]
    assert (
        review.questions(figure.table.clear().drop("question", "said"), 1).sentence == "No question is open."
    )


def test_a_notice_to_look_up_flags_nobody_and_says_where_it_can_be_read() -> None:
    row = {
        "event_id": 5, "supplier_id": 7, "supplier_name": "Quill Ltd", "amount_gbp": Decimal("117000.00"),
        "org_id": None, "company_name": "QUILL LIMITED", "published_on": date(2026, 6, 16), "label": None,
        "notice_url": "https://www.thegazette.co.uk/id/notice/99000077",
    }  # fmt: skip
    frame = pl.DataFrame([row])
    figure = review.notices(frame)
    holds(figure)
    assert figure.sentence == "1 notice of 1 supplier to look up: two companies may bear one name."
    assert figure.shown["link"].to_list() == [row["notice_url"]]
    assert figure.shown["label"].to_list() == [
        "not known: the same words stand for solvent and insolvent companies"
    ]
    holds(review.notices(frame.clear()))
