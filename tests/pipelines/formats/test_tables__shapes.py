"""The reader meets councils it has not met.

Each shape's truth is known, and each row is kept or set aside for a reason.
"""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines.source import Reading
from pipelines.sources import spending
from tests.pipelines.formats.shapes import (
    bodies,
    containers,
    councils,
    described,
    figures,
    hostile,
    kinds,
    rows,
    titles,
    traps,
)
from tests.pipelines.formats.shapes.shape import Shape
from warehouse.errors import MultiplierError

PARTS = (containers, councils, bodies, described, titles, rows, figures, kinds, hostile, traps)
SHAPES = [shape for part in PARTS for shape in part.SHAPES]
KNOWN = [shape for shape in SHAPES if not shape.refused]
REFUSED = [shape for shape in SHAPES if shape.refused]


def read(shape: Shape, folder: Path) -> list[tuple[Reading, pl.DataFrame, pl.DataFrame]]:
    """Every part that holds payments, read to its end: kept and set aside."""
    path = folder / shape.file
    path.write_bytes(shape.data)
    found = []
    for reading in spending.read(path, shape.told):
        batches = list(reading.batches)
        found.append(
            (reading, pl.concat([each.kept for each in batches]), pl.concat([each.aside for each in batches]))
        )
    return found


def name(shape: Shape) -> str:
    return shape.name


def test_no_two_shapes_have_the_same_name() -> None:
    assert [each for each, count in Counter(map(name, SHAPES)).items() if count > 1] == []


@pytest.mark.parametrize("shape", KNOWN, ids=name)
def test_a_shape_is_read_as_what_it_is(shape: Shape, tmp_path: Path) -> None:
    parts = read(shape, tmp_path)
    assert [reading.understanding.kind for reading, _, _ in parts] == [shape.kind] * shape.parts
    kept = pl.concat([kept for _, kept, _ in parts])
    aside = pl.concat([aside for _, _, aside in parts])
    assert Counter(aside["reason"]) == Counter(shape.aside)
    assert len(kept) == shape.kept
    assert sum(kept["_amount"], Decimal(0)) == shape.total
    if shape.suppliers is not None:
        assert set(kept["supplier"].drop_nulls().str.strip_chars()) == shape.suppliers
    if shape.first:
        assert (kept["_paid_on"].min(), kept["_paid_on"].max()) == (shape.first, shape.last)
    understanding = parts[0][0].understanding
    if shape.basis:
        assert understanding.amount_basis == shape.basis
    if shape.heading_row:
        assert understanding.heading_row == shape.heading_row
    assert parts[0][0].finish().own_total == shape.own_total


@pytest.mark.parametrize("shape", [shape for shape in KNOWN if shape.name in traps.WARNED], ids=name)
def test_what_a_trusting_reader_misses_is_said(shape: Shape, tmp_path: Path) -> None:
    reading, _, _ = read(shape, tmp_path)[0]
    understanding = reading.understanding
    said = (*understanding.guessed, *understanding.warnings, *reading.finish().warnings)
    assert any(traps.WARNED[shape.name] in sentence for sentence in said), said


@pytest.mark.parametrize("shape", REFUSED, ids=name)
def test_what_cannot_be_read_is_refused_in_a_sentence(shape: Shape, tmp_path: Path) -> None:
    with pytest.raises(MultiplierError, match=shape.refused) as refusal:
        read(shape, tmp_path)
    assert refusal.value.sentence.endswith((".", "?"))
    assert str(tmp_path) not in refusal.value.sentence
