"""360Giving JSON to grants, each as the bytes it stands in: a package, a bare list, one grant a line, or the
answers of 360Giving's own interface. Nothing is decoded here but the frame around the grants."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from msgspec import Raw

from warehouse.errors import SourceChanged

NOT_A_GRANT = "not a grant"
BROKEN = "broken JSON"

_AGAIN = "Fetch the file again, or ask the publisher to put it right."
_HOLDS = 'A package of 360Giving has a list of grants under "grants".'


class _Package(msgspec.Struct):
    grants: list[Raw]


class _Answer(msgspec.Struct):
    """One grant as the interface wraps it."""

    data: Raw


class _Answers(msgspec.Struct):
    results: list[_Answer]


@dataclass(frozen=True)
class Grants:
    """`raws[i]` is the JSON of the grant whose `_row` is `rows[i]`: its place in the list from 1, or its line
    in a file of one grant a line. `odd` are lines that are none, with why."""

    raws: Sequence[Raw | bytes]
    rows: Sequence[int]
    odd: Sequence[tuple[int, str]] = ()


def opened(body: bytes, where: str) -> Grants:
    """The grants of a file. SourceChanged says by line and column where the JSON is broken, else what it
    holds instead."""
    body = _utf8(body, where)
    begins = body[:64].lstrip()[:1]
    try:
        raws = _listed(body) if begins == b"[" else _packaged(body, where)
    except msgspec.ValidationError as wrong:
        raise SourceChanged(
            f"The JSON holds no list of grants ({wrong})", where=where, next=_HOLDS
        ) from wrong
    except RecursionError as error:
        raise too_deep(where) from error
    except msgspec.DecodeError as broken:
        if begins == b"{" and (found := _lines(body)):
            return found
        raise _broken(body, broken, where) from broken
    if not raws:
        raise SourceChanged(
            "The list of grants is empty (at $.grants)", where=where, next="Ask the publisher for the grants."
        )
    return Grants(raws, range(1, len(raws) + 1))


def too_deep(where: str) -> SourceChanged:
    """What is said of JSON that is nested without end, wherever that is found."""
    return SourceChanged(
        "The JSON is broken: it is nested deeper than any list of grants is", where=where, next=_HOLDS
    )


def _listed(body: bytes) -> list[Raw]:
    return msgspec.json.decode(body, type=list[Raw])


def _packaged(body: bytes, where: str) -> Sequence[Raw]:
    """The grants of a package; of the interface's answers what they wrap."""
    try:
        return msgspec.json.decode(body, type=_Package).grants
    except msgspec.ValidationError as wrong:
        if "grants" in (keys := _keys(body)):
            raise
        if "results" in keys:
            return [each.data for each in msgspec.json.decode(body, type=_Answers).results]
        if {"amountAwarded", "awardDate"} & set(keys):
            return [Raw(body)]
        raise _no_grants(keys, where) from wrong


def _no_grants(keys: Sequence[str], where: str) -> SourceChanged:
    if "$schema" in keys or {"properties", "definitions"} <= set(keys):
        what = "It is a schema, which says what grants look like, and holds none"
        return SourceChanged(what, where=where, next="Load the file of the grants themselves.")
    named = ", ".join(f'"{key}"' for key in keys[:5]) or "nothing"
    return SourceChanged(f"The JSON holds no grants: at $ stand {named}", where=where, next=_HOLDS)


def _keys(body: bytes) -> list[str]:
    return list(msgspec.json.decode(body, type=dict[str, Raw]))


def _lines(body: bytes) -> Grants | None:
    """One grant a line; None where not even the first line is JSON, or it is the only one."""
    raws: list[bytes] = []
    rows: list[int] = []
    odd: list[tuple[int, str]] = []
    for number, line in enumerate(body.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            msgspec.json.decode(line, type=Raw)
        except (msgspec.DecodeError, RecursionError):
            if not raws:
                return None
            odd.append((number, BROKEN))
            continue
        raws.append(line.strip())
        rows.append(number)
    # A package written over many lines begins with a line that is none: only whole lines are lines of grants.
    return Grants(raws, rows, odd) if raws and len(odd) < len(raws) else None


def _utf8(body: bytes, where: str) -> bytes:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        body = body.decode("utf-16", "replace").encode()
    body = body.removeprefix(codecs.BOM_UTF8)
    if body.isascii():
        return body
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line, column = _place(body, wrong.start)
        byte = f"0x{body[wrong.start]:02X}"
        raise SourceChanged(
            f"The JSON is not in UTF-8: line {line:,}, column {column:,} has the byte {byte}",
            where=where,
            next="Save it as UTF-8, or ask the publisher to.",
        ) from wrong
    return body


def _broken(body: bytes, broken: msgspec.DecodeError, where: str) -> SourceChanged:
    said, _, behind = str(broken).rpartition("(byte ")
    at = int(behind.rstrip(")")) if behind.rstrip(")").isdigit() else len(body.rstrip())
    line, column = _place(body, at)
    why = (said or str(broken)).removeprefix("JSON is malformed:").strip() or "it ends too early"
    return SourceChanged(
        f"The JSON is broken or cut off at line {line:,}, column {column:,}: {why}", where=where, next=_AGAIN
    )


def _place(body: bytes, at: int) -> tuple[int, int]:
    """Line and column of a byte, from 1."""
    return body.count(b"\n", 0, at) + 1, at - body.rfind(b"\n", 0, at)
