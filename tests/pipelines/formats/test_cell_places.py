"""Columns of a worksheet by their letters."""

import pytest

from pipelines.formats.cell_places import column


@pytest.mark.parametrize(("letters", "number"), [(b"A", 1), (b"z", 26), (b"AA", 27), (b"XFD", 16_384)])
def test_letters_are_a_number(letters: bytes, number: int) -> None:
    assert column(letters) == number
