"""No person's name leaves the store: names made of the seeds, texts an attacker would try. All invented."""

from collections.abc import Callable

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import tiny
from warehouse.ask import run_sql
from warehouse.seeds import seed

PEOPLE = seed("person_words")
EVERYDAY = PEOPLE.filter(pl.col("kind") == "everyday")["word"]
FORENAMES = sorted(set(PEOPLE.filter(pl.col("kind") == "forename")["word"]) - set(EVERYDAY))
TAKEN = set(seed("organisation_words")["word"]) | set(EVERYDAY)
SURNAMES = sorted(set(PEOPLE.filter(pl.col("kind") == "surname")["word"]) - TAKEN) + [
    "THISTLEWICK",
    "QUILLFEATHER",
]
# Where the two together are a firm that everybody knows.
FIRMS = {phrase for phrase in seed("payee_rules")["phrase"] if " " in phrase}
SHOWN = ("marts.payments", "marts.suppliers", "marts.ledger", "marts.categories", "marts.markets")

ORDERS = ("{0} {1}", "{1}, {0}", "{1} {0}", "{0} Q {1}")
CASES: tuple[Callable[[str], str], ...] = (str.upper, str.title)
TEXTS = ("{}", "Respite for {}", "{} - taxi", "Ref 123/{}", "Travel,{}")
NAMES = st.tuples(st.sampled_from(FORENAMES), st.sampled_from(SURNAMES)).filter(
    lambda name: " ".join(name) not in FIRMS
)
SLOW = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def shown(rows: list[dict[str, str]]) -> str:
    """Everything the marts say after a build of these payments, and what is listed of the labels."""
    frame = pl.DataFrame(rows, schema=["supplier", "department", "category", "description"]).with_columns(
        pl.lit("2024-04-03").alias("paid_on"), pl.lit("600.00").alias("amount")
    )
    tiny.store({"raw.spending__payments": frame}, only=SHOWN)
    return "\n".join(str(row) for table in SHOWN for row in run_sql(f"select * from {table}").rows())


@SLOW
@given(st.lists(st.tuples(NAMES, st.sampled_from(ORDERS), st.sampled_from(CASES)), min_size=20, max_size=60))
def test_a_forename_and_a_surname_are_shown_nowhere(
    some: list[tuple[tuple[str, str], str, Callable[[str], str]]],
) -> None:
    rows, surnames = [], set()
    for number, (name, order, case) in enumerate(some):
        written = case(order.format(*name))
        surnames.add(name[1].lower())
        text = TEXTS[number % len(TEXTS)].format(written)
        rows.append({"supplier": written, "department": "Adults", "category": "Fees", "description": "Fees"})
        for column in ("department", "category", "description"):
            clean = {
                "supplier": "Alpha Ltd",
                "department": "Adults",
                "category": "Fees",
                "description": "Fees",
            }
            rows.append({**clean, column: text})
    words = set(shown(rows).lower().replace("'", " ").replace(",", " ").split())
    assert not surnames & words


def test_no_word_that_makes_a_payee_a_body_is_borne_by_a_person() -> None:
    bodies = (pl.col("stands") != "whole") & (pl.col("payee_type") == "public_body")
    assert not set(seed("payee_rules").filter(bodies)["phrase"]) & {*FORENAMES, *SURNAMES}


ATTACKS = """\
Jane Quillfeather; JANE QUILLFEATHER; jane quillfeather; Quillfeather, Jane; QUILLFEATHER,JANE;
Jane  Quillfeather; Jane.Quillfeather; Jane_Quillfeather; JaneQuillfeather; Jane-Quillfeather;
Jane/Quillfeather; (Jane Quillfeather);
Respite: Jane Quillfeather 12/3; re Jane Quillfeather's taxi; Jane O'Quillfeather; Jané Quillfeather;
Aoife Quillfeather; Oluwatosin Quillfeather; Agnieszka Quillfeather; Victoria Smith; Rose Jones;
J Smith; Smith, J;
Jane Hall; Gurpreet Quillfeather; Ja\u200bne Quill\u200bfeather; Ｊａｎｅ Ｑｕｉｌｌ; Мария Иванова;
Mr Quillfeather; quillfeather@example.org; DOB 01/02/1980; Care package Jane Quillfeather care;
Zell Nettle; Nettle, Zell; NETTLE ZELL"""
PLAIN = """\
April June rent; Grace period; Victoria Park; Mark up; Will writing; Frank postage; John Lewis vouchers;
St Mary Magdalene; Johnson Controls; Drainage; Ward budget; Kent Road; Rose Garden; Bill payment May;
Thomas Cook travel; Invoice 123; Agency staff June; Dean Street repairs; Chester Road; Audit Grant Thornton"""


def texts(said: str) -> list[str]:
    """The texts of a list."""
    return [text.strip() for text in said.replace("\n", " ").split(";")]


@pytest.fixture
def described() -> dict[str, str | None]:
    """Published description -> the one shown, each beside a payment to a firm; one person is paid."""
    said = texts(ATTACKS) + texts(PLAIN)
    paid = {"supplier": "Alpha Ltd", "department": "Adults", "category": "Fees"}
    rows = [{**paid, "description": text} for text in said]
    rows.append({**paid, "supplier": "Zell Nettle", "category": "Foster carers", "description": "Allowance"})
    shown(rows)
    told = run_sql("select _row, description from marts.payments where payee_type = 'supplier' order by _row")
    return dict(zip(said, told["description"].to_list(), strict=True))


def test_what_an_attacker_would_look_for_is_withheld(described: dict[str, str | None]) -> None:
    assert not [text for text in texts(ATTACKS) if described[text] is not None]


def test_what_only_looks_like_a_name_is_shown(described: dict[str, str | None]) -> None:
    assert not [text for text in texts(PLAIN) if described[text] != text]


def test_a_label_of_many_payees_is_a_purpose() -> None:
    paid = {"department": "Adults", "description": "Fees", "category": "Ada Thistlewick"}
    many = [{**paid, "supplier": f"Firm {number} Ltd"} for number in range(10)]
    assert "Thistlewick" in shown(many)
    assert "Thistlewick" not in shown(many[:9])


@pytest.mark.parametrize("name", ["Quill Nettlefeather", "Jane Quillfeather", "Thistlewick Nettle"])
def test_a_company_number_beside_a_name_makes_it_a_firm(name: str) -> None:
    rows = f"| {name} | 2024-04-03 | 600.00 | 01234567 |"
    tiny.store(
        {"raw.spending__payments": f"| supplier | _paid_on | amount | supplier_company_number |\n{rows}"}
    )
    assert run_sql("select payee_type from marts.payments").item() == "supplier"
