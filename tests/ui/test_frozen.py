"""The switch of a pre-election period: on inside its block alone, and every figure looks at it by itself."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tests.ui import frames
from ui import alongside, frozen, hub
from ui.charts import categories, spread
from ui.charts.figure import Figure


def test_it_is_on_inside_its_block_alone() -> None:
    assert not frozen.is_on()
    with frozen.held(on=True):
        assert frozen.is_on()
        with frozen.held(on=False):
            assert not frozen.is_on()
        assert frozen.is_on()
    assert not frozen.is_on()


@given(st.text(), st.text(), st.sampled_from(["categories", "a-new-figure", "what-we-found"]))
def test_a_title_says_nothing_of_what_was_found(one: str, other: str, key: str) -> None:
    with frozen.held(on=True):
        titles = {
            Figure(key, found, "Where", found, None, pl.DataFrame(), ()).title for found in (one, other)
        }
    assert len(titles) == 1


def test_a_figure_that_was_drawn_before_is_not_shown_again_with_its_finding() -> None:
    drawn = [spread.lorenz(frames.lorenz(), "Here")]
    with frozen.held(on=True):
        drawn.append(spread.lorenz(frames.lorenz(), "Here"))
    drawn.append(spread.lorenz(frames.lorenz(), "Here"))
    first, held, last = (each.title for each in drawn)
    assert first == last != held == "How the money is spread over suppliers"


def test_charts_tables_and_what_describes_them_stay() -> None:
    free = categories.categories(frames.by_category(), "effective", "Here")
    with frozen.held(on=True):
        held = categories.categories(frames.by_category(), "effective", "Here")
    assert held.chart is not None
    assert (held.sentence, held.subtitle) == (free.sentence, free.subtitle)
    assert held.table.equals(free.table)


def test_of_what_stands_alongside_only_the_hedge_is_said() -> None:
    with frozen.held(on=True):
        assert alongside.sentence(pl.DataFrame(), "Here", "2024-25") == alongside.ASSOCIATION


def test_of_hubs_only_what_words_mean_is_said() -> None:
    with frozen.held(on=True):
        assert (hub.need({}), hub.hanging_together({})) == (hub.NEED, "")
