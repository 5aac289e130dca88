"""Which days the window says are covered: those of loaded notices, and none between two stretches."""

from tests import insolvent
from warehouse.reads import insolvency


def test_the_window_says_of_which_days_notices_are_loaded() -> None:
    insolvent.store()
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    published = set(insolvent.notices()["_published_on"])
    assert window["notice_days"] == len(published)
    assert (window["stretches_from"][0], window["stretches_to"][-1]) == (min(published), max(published))
    spans = list(zip(window["stretches_from"], window["stretches_to"], strict=True))
    assert all((after[0] - before[1]).days > 5 for before, after in zip(spans, spans[1:], strict=False))
    assert len(spans) > 1
    assert window["asked_on"] is None
