"""Every pattern of a heading can be met, and no two columns of a shape have the same."""

import pytest

from pipelines.formats import area_shapes
from pipelines.sources.areas import CODES, LOOKUPS

SHAPES = (area_shapes.LOOKUP, *area_shapes.CODES)


@pytest.mark.parametrize("shape", SHAPES)
def test_columns_of_a_shape_are_columns_of_its_table(shape: area_shapes.Shape) -> None:
    names = {column.name for column in (LOOKUPS if shape is area_shapes.LOOKUP else CODES).columns}
    assert {*shape.headings, *shape.must, *shape.says} <= names
    assert len(set(shape.headings.values())) == len(shape.headings)
