import pytest

from warehouse.errors import BuildBroken
from warehouse.head import parse

WHOLE = """\
-- One payment by one council
-- to one supplier.
-- grain: payment_id
-- not null: council_ons, paid_on
-- true: amount_gbp <> 0
--    and amount_gbp is not null
-- warn unique: supplier_id
-- kept: view
-- why: So that a
--    chair can ask.
--
-- payment_id   Stable number.
-- amount_gbp   Net of recoverable VAT;
--              refunds are negative.
--
-- Rows keep the order of the files: a note to the reader.
select 1
-- not: the head any more
"""


def test_a_head_says_it_all() -> None:
    head = parse(WHOLE, "sql/x.sql")
    assert head.about == "One payment by one council to one supplier."
    assert head.grain == ("payment_id",)
    assert [(f.words, f.severity, f.line) for f in head.facts] == [
        ("not null: council_ons, paid_on", "stop", 4),
        ("true: amount_gbp <> 0 and amount_gbp is not null", "stop", 5),
        ("unique: supplier_id", "warn", 7),
    ]
    assert head.words == {"kept": "view", "why": "So that a chair can ask."}
    assert head.columns == {
        "payment_id": "Stable number.",
        "amount_gbp": "Net of recoverable VAT; refunds are negative.",
    }
    assert head.lines == 16


def test_a_colon_in_a_sentence_is_not_a_word_of_the_head() -> None:
    head = parse("-- Payees of all kinds:\n-- people: never by name.\n--\n-- a  One.\nselect 1", "x")
    assert head.about == "Payees of all kinds: people: never by name."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "-- A.\n--\n-- notnull: a\n",
            "'notnull' is not a word of a head (x.sql:3). Did you mean 'not null'?",
        ),
        ("-- A.\n-- grain:\n", "'grain:' says nothing (x.sql:2)"),
        ("-- A.\n-- grain: one row a payment\n", "'one row a payment' is not a column's name (x.sql:2)"),
        ("-- A.\n-- kept: heap\n", "'kept: heap' cannot be (x.sql:2). Known: table, view."),
        ("-- A.\n-- better: more\n", "Known: lower, higher, neither."),
        ("-- A.\n--\n-- a  One.\n-- a  Two.\n", "The column a is described twice (x.sql:4)"),
    ],
)
def test_what_cannot_be_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(BuildBroken) as error:
        parse(text, "x.sql")
    assert said in error.value.sentence
