"""A file of services as it lands: the same services on the same lines, without whoever stands beside them.

Feeds and tables name contacts, their telephones and addresses, beside each service. Nothing of that is read,
so nothing of it is copied; nor is the postcode of a place that a directory hides.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipelines.formats import archive, service_feeds, service_tables
from pipelines.formats.foreign_json import parsed
from pipelines.formats.service_documents import name, reduced, url
from warehouse.errors import SourceChanged

Texts = Sequence[tuple[str | None, str]]
TOLD_BY: dict[str, object] = {"status": None, "service_at_locations": []}
"""What tells a service from what else stands in feeds, also where it has neither."""


def write(path: Path, target: Path) -> None:
    """The copy of `path` that lands at `target`. SourceChanged where it holds no services."""
    found = _tables(path) if service_tables.is_table(path) else _documents(path)
    if [part for part, _ in found] == [None]:
        target.write_text(found[0][1], encoding="utf-8", newline="")
        return
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, text in found:
            # Without the day of the copy, so that the same file is the same file tomorrow.
            packed.writestr(zipfile.ZipInfo(part or path.stem), text)


def _documents(path: Path) -> Texts:
    found = [(each.part, _document(each.read(), path.name)) for each in archive.documents(path)]
    if not found:
        raise SourceChanged(
            "No file in the zip file is JSON", where=path.name, next="Load the feed as it is published."
        )
    return found


def _document(body: bytes, where: str) -> str:
    """A page with what the feed says of its number; or, as it was, a service a line."""
    feed = service_feeds.opened(body, where)
    kept = {row: TOLD_BY | reduced(service) for row, service in feed.services}
    last = max([*kept, *(row for row, _ in feed.odd)])
    lines = [json.dumps(kept.get(row)) for row in range(1, last + 1)]
    try:
        parsed(body.decode("utf-8-sig"))
    except ValueError:
        odd = {row for row, _ in feed.odd}
        return "\n".join(line if row in odd | kept.keys() else "" for row, line in enumerate(lines, 1)) + "\n"
    said = json.dumps({} if feed.said is None else {"total_items": feed.said})[1:-1]
    return "{" + said + (", " if said else "") + '"contents": [\n' + ",\n".join(lines) + "\n]}\n"


def _tables(path: Path) -> Texts:
    return [(part.name, _table(text, part.delimiter or ",")) for part, text in service_tables.texts(path)]


def _table(text: str, delimiter: str) -> str:
    """The same lines, with the cells of other columns empty but for the line ends in them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    names: list[str] = []
    for row in csv.reader(io.StringIO(text.replace("\r\n", "\n"), newline=""), delimiter=delimiter):
        if names:
            writer.writerow(_cells(row, names))
        else:
            names = [cell.strip().lower() for cell in row] if any(cell.strip() for cell in row) else []
            writer.writerow(row)
    return out.getvalue()


def _cells(row: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    hidden = service_tables.HIDDEN if service_tables.is_hidden(dict(zip(names, row, strict=False))) else set()
    for place, cell in enumerate(row):
        column = names[place] if place < len(names) else ""
        yield (_said(column, cell) if column not in hidden else "") + "\n" * cell.count("\n")


def _said(column: str, cell: str) -> str:
    """What is kept of a cell, on one line."""
    if column == "location_name":
        # That there is a place is read; what it is called is not.
        return "place" if cell.strip() else ""
    if column in ("name", "organisation", "service_taxonomies"):
        return name({"name": cell}) or ""
    if column == "url":
        return url({"url": cell}) or ""
    return " ".join(cell.split()) if column in service_tables.READ else ""
