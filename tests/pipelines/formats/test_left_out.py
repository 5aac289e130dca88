"""A list that is known and not loaded is named, with the reason and what to load instead."""

import json
from pathlib import Path

import pytest

from pipelines.formats import left_out
from warehouse.errors import SourceChanged


@pytest.mark.parametrize("left", [*left_out.CHARITY_EXTRACT, *left_out.REFERENCE])
def test_each_list_has_a_reason_and_a_way_on(left: left_out.Left) -> None:
    every = (*left_out.CHARITY_EXTRACT, *left_out.REFERENCE)
    with pytest.raises(SourceChanged) as refused:
        left_out.hold([f" {text} " for text in left.headings], every, "a.csv")
    assert refused.value.sentence == f"{left.because}, so it is not loaded (a.csv). {left.next}"
    assert left.next.endswith(".")


def test_trustees_are_people_and_never_read() -> None:
    found = left_out.because(["trustee_id", "trustee_name", "trustee_is_chair"], left_out.CHARITY_EXTRACT)
    assert found
    assert "names of people are not kept" in found.because


def test_what_is_none_of_them_is_let_through() -> None:
    left_out.hold(["supplier", "amount"], left_out.REFERENCE, "a.csv")


@pytest.mark.parametrize(
    ("content", "prefix"),
    [
        (json.dumps({"name": {"en": "A list"}, "code": "XX-LIST", "listType": "primary"}), "XX-LIST"),
        (json.dumps({"name": "a notice", "code": "2443"}), None),
        ('{"listType": "primary", "code": ', None),
        ('{"listType": "primary", "code": 7}', None),
        ("code,listType\n", None),
        ("", None),
    ],
)
def test_an_entry_that_describes_a_list_of_identifiers(
    tmp_path: Path, content: str, prefix: str | None
) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    assert left_out.identifiers(path) == prefix
    if prefix:
        with pytest.raises(SourceChanged, match="XX-LIST"):
            left_out.hold_identifiers(path)
    else:
        left_out.hold_identifiers(path)
