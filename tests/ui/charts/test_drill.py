"""Suppliers and payments as tables; what is withheld is said to be."""

from tests.ui.charts.specs import holds
from tests.ui.frames import payments, suppliers
from ui.charts import drill


def test_suppliers() -> None:
    figure = drill.suppliers(suppliers(), "M")
    holds(figure)
    assert figure.sentence == "2 suppliers shown, largest first."


def test_a_payment_has_its_file_and_line() -> None:
    figure = drill.payments(payments(), "M")
    holds(figure)
    assert {"_file", "_row", "_part"} <= set(figure.shown.columns)
    assert figure.sentence.startswith("2 payments from 2 files;")


def test_a_withheld_name_is_marked() -> None:
    figure = drill.payments(payments("Individual (name withheld)"), "M")
    assert figure.table["description"].to_list() == ["[c]", "[c]"]
    assert "[c] Names of private persons" in figure.sentence
    assert "[c]" in drill.suppliers(suppliers("Redacted by the publisher"), "M").sentence


def test_none_at_all() -> None:
    holds(drill.suppliers(suppliers().clear(), "M"))
    holds(drill.payments(payments().clear(), "M"))
