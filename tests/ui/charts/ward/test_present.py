"""Who is registered in a ward: an address is no place of work, and only confirmed failures are named."""

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.charts.ward.present import NO_EVENTS, failed, suppliers, voluntary


def test_suppliers_are_by_address_and_that_is_said() -> None:
    figure = suppliers(warded.suppliers(), "Market")
    holds(figure)
    assert "not where the work is done" in figure.sentence
    assert figure.shown["vcse"].to_list() == ["no", "by the broad definition", "not known"]
    holds(suppliers(warded.suppliers().clear(), "Market"))
    unpaid = suppliers(warded.suppliers().clear(), "Market", has_payments=False)
    holds(unpaid)
    assert "No payments of the council are loaded" in unpaid.sentence


def test_failures_are_tied_by_address_or_by_a_grant_for_work_here() -> None:
    figure = failed(warded.failed(), warded.grants(), "E05000001", "Market", has_events=True)
    holds(figure)
    assert figure.shown.select("organisation", "tie").rows() == [
        ("Failed 1 Ltd", "granted money for work here"),
        ("Failed 2 Ltd", "address in this ward"),
    ]
    assert "1 other supplier of the council with a confirmed failure may serve it too" in figure.sentence
    none = failed(warded.failed().clear(), warded.grants(), "E05000001", "Market", has_events=False)
    holds(none)
    assert none.sentence == NO_EVENTS


def test_only_failures_are_ever_here() -> None:
    warned = warded.failed().with_columns(
        event_class=warded.failed()["event_class"].replace("failure", "warning")
    )
    assert failed(warned, warded.grants(), "E05000001", "Market", has_events=True).table.is_empty()


def test_the_voluntary_sector_is_counted_and_what_is_not_loaded_is_not_nought() -> None:
    found = dict(
        voluntary(warded.compared(), warded.suppliers(), "Market").shown.select("what", "number").iter_rows()
    )
    assert found["Organisations granted money for work here"] == 12
    assert found["Registered charities with an address here"] is None
    assert found["The same by the broad definition"] == 1
    bare = voluntary(warded.compared().clear(), warded.suppliers().clear(), "Market")
    holds(bare)
    assert set(bare.shown["number"]) == {None}
