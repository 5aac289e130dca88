"""Of two columns for one meaning the better is taken by rule; contents are asked; the officer comes first."""

from collections.abc import Mapping

import pytest

from pipelines.formats import columns, contents
from pipelines.formats.choice import Choice
from pipelines.formats.headings import known
from pipelines.source import Told
from pipelines.sources.spending import PAYMENTS
from warehouse.errors import SourceChanged

OURS = [column.name for column in PAYMENTS.columns]


def choose(given: Mapping[str, str], told: Mapping[str, str] | None = None) -> Choice:
    """The choice under headings that each hold one value."""
    texts = [text.rstrip("0123456789") for text in given]
    looks = [contents.look([cell] * 4) for cell in given.values()]
    return columns.choose(texts, looks, known("spending"), Told(columns=told or {}), OURS, 4)


def test_net_before_gross_and_both_are_kept() -> None:
    choice = choose({"Supplier": "Amber Ltd", "Gross Amount": "12.00", "VAT": "2.00", "Net Amount": "10.00"})
    assert choice.columns["amount"].text == "Net Amount"
    assert choice.columns["amount_gross"].text == "Gross Amount"
    assert any("Gross Amount" in said for said in choice.guessed)


def test_the_day_of_payment_before_the_day_of_the_invoice() -> None:
    choice = choose({"Invoice Date": "01/02/2023", "Payment Date": "13/04/2023", "Updated": "14/04/2023"})
    assert (choice.columns["paid_on"].text, choice.kinds["paid_on"]) == ("Payment Date", "paid")


def test_text_before_code_under_one_name() -> None:
    choice = choose({"Supplier Name1": "200227", "Supplier Name2": "Amber Ltd"})
    assert choice.columns["supplier"].position == 1
    assert choice.columns["supplier_ref"].position == 0


def test_a_known_heading_whose_cells_say_otherwise_is_not_taken() -> None:
    choice = choose({"Amount": "Amber Ltd", "Supplier": "Bex Ltd"})
    assert "amount" not in choice.columns


def test_what_is_not_ours_is_left_over() -> None:
    assert choose({"Supplier": "Amber Ltd", "Weather": "fine"}).unused == ("Weather",)


def test_the_officer_comes_first() -> None:
    choice = choose({"Net Amount": "10.00", "F3": "11.00"}, {"amount": "f"})
    assert (choice.columns["amount"].position, choice.columns["amount"].how) == (1, "officer")


def test_an_unknown_heading_told_is_refused_with_the_list() -> None:
    with pytest.raises(SourceChanged, match='"Net Amount", "Supplier"'):
        choose({"Net Amount": "10.00", "Supplier": "Amber Ltd"}, {"amount": "Nett"})
    with pytest.raises(SourceChanged, match="no column of ours"):
        choose({"Net Amount": "10.00"}, {"money": "Net Amount"})


def test_contents_fill_what_headings_left_open() -> None:
    texts, cells = ["Who", "When", "How much"], ["Amber Ltd", "13/04/2023", "10.00"]
    looks = [contents.look([cell] * 4) for cell in cells]
    choice = Choice(unused=("Who", "When", "How much"))
    columns.by_content(choice, texts, looks, 4)
    assert {name: heading.text for name, heading in choice.columns.items()} == {
        "supplier": "Who", "paid_on": "When", "amount": "How much",
    }  # fmt: skip
    assert len(choice.guessed) == 3
    assert choice.unused == ()


def test_two_columns_that_could_be_it_are_none() -> None:
    looks = [contents.look(["10.00"] * 4), contents.look(["11.50"] * 4)]
    choice = Choice()
    columns.by_content(choice, ["a", "b"], looks, 4)
    assert choice.columns == {}


def test_one_column_is_not_called_two() -> None:
    choice = choose(
        {"Payee": "Amber Ltd", "Total Gross Value": "12.00", "Invoice Posting Date": "13/04/2023"}
    )
    assert choice.columns["amount"].text == "Total Gross Value"
    assert choice.columns["paid_on"].text == "Invoice Posting Date"
    assert not any("2 columns" in said for said in choice.guessed)


def test_a_code_and_its_words_under_one_heading_are_told_apart() -> None:
    choice = choose(
        {
            "Supplier Name": "Amber Ltd", "Account Code1": "1040", "Account Code2": "Disposal Fees",
            "Cost Centre Code1": "R203", "Cost Centre Code2": "Recycling", "Payment Date": "13/04/2023",
            "Amount": "10.00",
        }
    )  # fmt: skip
    at = {name: heading.position for name, heading in choice.columns.items()}
    assert (at["category_code"], at["category"], at["department"]) == (1, 2, 4)
    assert any('2 columns are headed "Account Code"' in said for said in choice.guessed)


def test_the_day_of_posting_before_the_day_on_the_document() -> None:
    choice = choose({"Doc. date": "13/04/2023", "Posting Date": "20/04/2023"})
    assert choice.columns["paid_on"].text == "Posting Date"


def test_the_number_of_a_line_is_not_what_it_was_for() -> None:
    choice = choose({"Vendor": "Amber Ltd", "Item": "10", "Short text": "Repairs of roofs"})
    assert choice.columns["description"].text == "Short text"


def test_the_entity_before_the_family_of_departments_it_is_of() -> None:
    choice = choose({"Department Family": "Department of Health", "Entity": "Merefield Trust"})
    assert choice.columns["body"].text == "Entity"


@pytest.mark.parametrize(
    ("better", "other"),
    [
        ("Paid Amount", "Original Amount"),
        ("Amount in LC", "Document Amount"),
        ("Invoice Net", "Invoice Gross"),
        ("Line Net", "Invoice Total"),
    ],
)
def test_what_was_paid_before_what_else_is_called_an_amount(better: str, other: str) -> None:
    choice = choose({"Supplier": "Amber Ltd", "Date": "13/04/2023", other: "12.00", better: "10.00"})
    assert choice.columns["amount"].text == better


def test_the_company_that_pays_is_not_the_supplier() -> None:
    choice = choose({"Company": "Merefield Council", "Supplier": "Amber Ltd", "Date": "13/04/2023"})
    assert choice.columns["supplier"].text == "Supplier"


@pytest.mark.parametrize(
    "other", ["YTD Total", "Cumulative Spend", "Running Balance Paid", "Paid Year to Date"]
)
def test_a_sum_of_more_than_this_payment_is_not_its_amount(other: str) -> None:
    choice = choose({"Supplier": "Amber Ltd", "Date": "13/04/2023", other: "99.00", "Payment": "10.00"})
    assert choice.columns["amount"].text == "Payment"
    assert other in choice.unused


def test_a_day_of_payment_to_the_supplier_is_a_day() -> None:
    choice = choose({"Recipient": "Amber Ltd", "Date of Payment to Supplier": "13/04/2023", "Amount": "1.00"})
    assert choice.columns["paid_on"].text == "Date of Payment to Supplier"
    assert "supplier_ref" not in choice.columns


def test_what_the_supplier_is_does_not_make_a_payment_a_grant() -> None:
    given = {"Supplier": "Amber Trust", "Date": "13/04/2023", "Amount": "1.00", "VCSE": "Y"}
    assert "grant_flag" not in choose(given).columns
    assert choose({**given, "Grant to VCSE": "N"}).columns["grant_flag"].text == "Grant to VCSE"


@pytest.mark.parametrize("other", ["Name", "Customer Name", "Provider", "Third Party", "Business Name"])
def test_a_supplier_before_whoever_else_has_a_name(other: str) -> None:
    choice = choose({other: "Merefield Council", "Supplier": "Amber Ltd", "Date": "13/04/2023"})
    assert choice.columns["supplier"].text == "Supplier"


def test_many_merchants_before_one_supplier_of_cards() -> None:
    texts = ["Supplier", "Merchant"]
    looks = [contents.look(["Example Card"] * 8), contents.look([f"Amber {n} Ltd" for n in range(8)])]
    choice = columns.choose(texts, looks, known("spending"), Told(), OURS, 8)
    assert choice.columns["supplier"].text == "Merchant"
    assert (
        '"Merchant" is taken for the supplier, before "Supplier", which says one name only' in choice.guessed
    )


@pytest.mark.parametrize("other", ["CIS Amount", "Committed Amount", "Retention Value"])
def test_what_was_held_back_or_promised_was_not_paid(other: str) -> None:
    choice = choose({"Supplier": "Amber Ltd", "Date": "13/04/2023", other: "9.00", "Invoice Amount": "10.00"})
    assert choice.columns["amount"].text == "Invoice Amount"
