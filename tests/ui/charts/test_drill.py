"""Suppliers and payments as tables; what is withheld is said to be."""

from tests.ui.charts.specs import holds
from tests.ui.frames import payments, suppliers
from ui.charts import drill


def test_suppliers() -> None:
    figure = drill.suppliers(suppliers(), "M", 9)
    holds(figure)
    assert figure.sentence == "2 payees, largest first."
    assert drill.suppliers(suppliers(), "M", 2).sentence == "The 2 payees paid most; there may be more."


def test_a_payment_has_its_file_and_line() -> None:
    figure = drill.payments(payments(), "M", 9)
    holds(figure)
    assert {"_file", "_row", "_part"} <= set(figure.shown.columns)
    assert figure.sentence.startswith("2 payments from 2 files;")
    assert drill.payments(payments(), "M", 2).sentence.startswith(
        "The 2 payments that are largest; there may"
    )


def test_a_withheld_name_is_marked() -> None:
    figure = drill.payments(payments("Individual (name withheld)"), "M")
    assert figure.table["description"].to_list() == ["[c]", "[c]"]
    assert "[c] Names of private persons" in figure.sentence
    assert "[c]" in drill.suppliers(suppliers("Redacted by the publisher"), "M", 9).sentence


def test_none_at_all() -> None:
    holds(drill.suppliers(suppliers().clear(), "M", 9))
    holds(drill.payments(payments().clear(), "M", 9))


def test_what_is_opened_is_said() -> None:
    frame = suppliers()
    first = frame.row(0, named=True)
    assert drill.opened(None) == ""
    assert drill.opened("Home care") == "; only Home care"
    told = drill.opened(None, frame, str(first["supplier_id"]))
    assert told == f"; only {first['supplier_name']}"
    assert drill.opened("Home care", frame, "-1") == "; only Home care"
