"""JSON of others: what is no JSON, and what is not of the shape that is looked into."""

import json

import pytest

from pipelines.formats.foreign_json import is_shaped, parsed


@pytest.mark.parametrize("text", [b"", "{", b'{"a": "\xff', "[" * 200_000, '{"a":' * 200_000, "9" * 5_000])
def test_what_is_broken_or_too_deep_is_one_error(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parsed(text)


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ({"event": {"at": 1}, "cases": [{"dates": [{}]}], "other": [1, "a"]}, True),
        ({"event": None, "cases": None}, True),
        ({"event": "now"}, False),
        ({"event": []}, False),
        ({"cases": {}}, False),
        ({"cases": [{}, None]}, False),
        ({"cases": [{"dates": ["2026-06-01"]}]}, False),
        ([[{"other": {"event": 5}}]], False),
        ("event", True),
        (None, True),
    ],
)
def test_what_is_looked_into_is_what_it_should_be(value: object, fits: bool) -> None:
    assert is_shaped(value, {"event"}, {"cases", "dates"}) is fits


def test_a_deep_answer_is_gone_through() -> None:
    deep = json.loads("[" * 900 + '{"event": 5}' + "]" * 900)
    assert not is_shaped(deep, {"event"}, ())
