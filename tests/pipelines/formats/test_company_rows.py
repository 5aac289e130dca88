"""Rows out of documents: one record, one row, and nobody's name."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import company_rows
from pipelines.formats.company_documents import CASES, PROFILE, Document
from pipelines.sources.companies_house import CASE_DATES, PROFILES

DELTA = {
    "case_type": "Members Voluntary Liquidation",
    "case_number": 2,
    "wind_up_date": "20200506",
    "sworn_date": "20200429",
    "report_date": "20200501",
    "dissolved_date": "",
}
DATES = st.lists(st.fixed_dictionaries({"date": st.sampled_from(["2026-06-12", "soon", None])}), max_size=4)


def test_a_change_says_what_the_register_will_say() -> None:
    document = Document(CASES, "XX000101", "2021-10-08", {"case_numbers": [DELTA]})
    batch = company_rows.batch([document], (), CASE_DATES)
    assert batch.kept.select("_row", "case_type", "date_kind", "_happened_on").rows() == [
        (1, "members-voluntary-liquidation", "wound-up-on", date(2020, 5, 6)),
        (2, "members-voluntary-liquidation", "declaration-solvent-on", date(2020, 4, 29)),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(3, company_rows.NO_DATE)]


@given(cases=st.lists(st.fixed_dictionaries({"dates": DATES}), max_size=4), line=st.none() | st.just(7))
def test_every_date_is_one_row_kept_or_set_aside(cases: list[dict], line: int | None) -> None:
    batch = company_rows.batch([Document(CASES, "XX000101", None, {"cases": cases}, line)], (), CASE_DATES)
    many = sum(max(1, len(case["dates"])) for case in cases) or 1
    assert batch.kept.height + batch.aside.height == many
    numbers = sorted([*batch.kept["_row"], *batch.aside["_row"]])
    assert numbers == ([line] * many if line else list(range(1, many + 1)))
    assert batch.kept["place"].n_unique() == batch.kept.height


def test_null_is_not_no() -> None:
    documents = [
        Document(PROFILE, "XX000101", None, {"accounts": {"overdue": False}, "confirmation_statement": None}),
        Document(PROFILE, None, None, {"company_status": "active"}),
    ]
    batch = company_rows.batch(documents, (), PROFILES)
    assert batch.kept.select("accounts_overdue", "confirmation_overdue", "status").rows() == [
        ("false", None, None)
    ]
    assert batch.aside.select("_row", "reason", "text").rows() == [(2, "no company number", "")]
