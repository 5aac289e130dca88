"""What leads to a person, and what only looks like it."""

from collections import Counter

import polars as pl
import pytest

from pipelines.door import telling


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("write to a.b@example.org", "e-mail address"), ("a.b @ example.org", "e-mail address"),
        ("07700 900123", "telephone number"), ("(0161) 496 0123", "telephone number"),
        ("+44 (0)161 496 0123", "telephone number"), ("07700.900.123", "telephone number"),
        ("7700900123", "telephone number"), ("lives in ZZ1 1AA", "postcode"), ("zz11aa", "postcode"),
        ("X05000001", None), ("GB-COH-07007001", None), ("S1", None), ("room 12, 3 people", None),
        ("2024-05-01", None), ("\u00a31,250.00", None), ("CIO 1161234", None),
    ],
)  # fmt: skip
def test_by_what_a_text_tells_of_somebody(text: str, what: str | None) -> None:
    counts: Counter[str] = Counter()
    wanted: tuple[list[str | None], dict[str, int]] = ([None], {what: 1}) if what else ([text], {})
    kept = telling.held_back(pl.Series([text]), frozenset(), counts)
    assert telling.tells(text) == what
    assert (kept.to_list(), dict(counts)) == wanted


def test_a_name_is_found_as_words_of_its_own() -> None:
    counts: Counter[str] = Counter()
    cells = pl.Series(["Ash Road Hub", "with ASH GROVE, again", "Ashgrove School", None])
    assert telling.held_back(cells, {"ash grove", "grove"}, counts).to_list() == [
        "Ash Road Hub", None, "Ashgrove School", None,
    ]  # fmt: skip
    assert counts == {telling.NAME: 1}
