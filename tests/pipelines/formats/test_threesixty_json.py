"""A file of JSON is cut into grants whatever stands around them, or refused with the place of its fault."""

import codecs
import json

import pytest

from pipelines.formats import threesixty_json
from warehouse.errors import SourceChanged

ONE, TWO = '{"id": "a", "amountAwarded": 1}', '{"id": "b", "amountAwarded": 2}'


def ids(text: str | bytes) -> list[tuple[int, str]]:
    """Row and id of each grant of a file."""
    body = text.encode() if isinstance(text, str) else text
    found = threesixty_json.opened(body, "a.json")
    return [(row, json.loads(bytes(raw))["id"]) for row, raw in zip(found.rows, found.raws, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        f'{{"version": "1.4", "grants": [{ONE}, {TWO}]}}',
        f"[{ONE},\n\n {TWO}]",
        f"{ONE}\n{TWO}\n",
        f'{{"count": 2, "next": null, "results": [{{"grant_id": "a", "data": {ONE}}}, {{"data": {TWO}}}]}}',
    ],
    ids=["package", "list", "lines", "interface"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_grants_are_found(text: str, encoding: str) -> None:
    assert ids(text.encode(encoding)) == [(1, "a"), (2, "b")]


def test_one_grant_alone_is_one() -> None:
    assert ids(ONE) == [(1, "a")]


def test_lines_keep_their_numbers_and_a_broken_one_is_odd() -> None:
    found = threesixty_json.opened(f"{ONE}\n\n{TWO[:-4]}\n  {TWO}\n".encode(), "a.json")
    assert list(found.rows) == [1, 4]
    assert list(found.odd) == [(3, threesixty_json.BROKEN)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"grants": [\n {"id": "a",,}\n]}', "line 2, column 13"),
        ('{"grants": [\n {"id": "a"}', "line 2, column"),
        (b'{"grants": [\n {"id": "caf\xe9"}]}', "line 2, column 13 has the byte 0xE9"),
        ('{"grants": {"id": "a"}}', "$.grants"),
        ('{"grants": []}', "The list of grants is empty (at $.grants)"),
        ('{"version": "1.4"}', 'at $ stand "version"'),
        ('{"$schema": "x", "properties": {}}', "It is a schema"),
        (codecs.BOM_UTF8 + b"[1", "line 1, column"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str | bytes, said: str) -> None:
    with pytest.raises(SourceChanged, match="a.json") as refusal:
        ids(text)
    assert said in refusal.value.sentence
    assert refusal.value.next
