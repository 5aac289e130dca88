"""Colours that are hard to tell apart are named; those of the product's own look are not."""

import pytest

from tests.ui import frames
from tests.ui.exports.pack import items
from ui import maps
from ui.charts import categories, comparison, spread
from ui.charts.figure import Figure
from ui.exports.pack import contrast


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast.ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast.ratio("#12436D", "#ffffff") == pytest.approx(10.25, abs=0.01)
    assert contrast.ratio("#F46A25", "#ffffff") == pytest.approx(3.03, abs=0.01)
    assert contrast.ratio("#767676", "#767676") == 1


def test_what_is_too_near_to_white_or_to_its_neighbour_is_named() -> None:
    spec = {
        "mark": {"color": "#FFEE88"},
        "encoding": {"color": {"scale": {"range": ["#12436D", "#3D3D3D", "#28A197"]}}},
        "datasets": {"x": [{"colour": "#FFFF00"}]},
    }
    assert contrast.weak(spec) == ["#FFEE88", "#12436D beside #3D3D3D"]


def test_our_own_figures_pass() -> None:
    where = "Merefield, 2024-25"
    ours: list[Figure] = [
        items.figure(),
        categories.categories(frames.by_category(), "effective", where),
        comparison.comparison(frames.comparison(), frames.comparison()["council_ons"][0], where),
        spread.lorenz(frames.lorenz(), where),
        maps.ward_map(frames.wards(), where),
        maps.ward_bars(frames.wards(), where),
    ]
    assert [contrast.weak(each.spec) for each in ours if each.chart is not None] == [[]] * len(ours)
