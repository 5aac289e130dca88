"""What a figure of a pack is called."""

import pytest

from tests.ui.exports.pack.items import item


@pytest.mark.parametrize(
    ("key", "number", "called"),
    [
        ("by-category", 3, "figure-03-by-category"),
        ("../Half years: national", 12, "figure-12-half-years-national"),
        ("é" + "x" * 90, 1, "figure-01-" + "x" * 48),
    ],
)
def test_its_files_have_a_plain_name(key: str, number: int, called: str) -> None:
    assert item(key=key, number=number).id == called
