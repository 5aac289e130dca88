"""Shapes of tables of need fill columns of their tables, and say what a figure rests on."""

import pytest

from pipelines.formats import need_shapes
from pipelines.formats.area_shapes import Shape
from pipelines.sources import deprivation, populations

TABLES = {
    table.kinds[0]: {column.name for column in table.columns}
    for table in (*deprivation.SOURCE.tables, *populations.SOURCE.tables)
}
SHAPES = (need_shapes.INDICES, need_shapes.SUMMARIES, *need_shapes.NEEDS, *need_shapes.RESIDENTS)


@pytest.mark.parametrize("shape", SHAPES)
def test_columns_of_a_shape_are_columns_of_its_table(shape: Shape) -> None:
    only_tell = {*shape.holds}
    assert {*shape.headings, *shape.says} - only_tell <= TABLES[shape.kind]


@pytest.mark.parametrize("shape", need_shapes.RESIDENTS)
def test_residents_say_on_what_they_rest_and_of_which_day(shape: Shape) -> None:
    assert "basis" in shape.says
    assert "counted_on" in {*shape.says, *shape.headings}
