"""A directory of services on this machine: fictional clubs, and counters that say what they are told to."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.pipelines.replay import Book, Replay, Reply, replay


@dataclass(frozen=True)
class Directory:
    """What a directory holds, and what it says of that; None: the truth. `begins`: the number of its first
    page. `repeats`: a page behind the last brings the last again; `gaps`: these pages are empty."""

    services: int = 5
    size: int = 2
    begins: int = 1
    total: int | None = None
    pages: int | None = None
    last: bool | None = None
    first: bool | None = None
    version: int = 3
    repeats: bool = False
    gaps: tuple[int, ...] = ()
    overlaps: int = 0
    is_brief: bool = False

    def page(self, number: int) -> bytes | None:
        """The page of that number; None behind the last."""
        slots = [number for number in range(self.begins, 99) if number not in self.gaps]
        many = -(-self.services // self.size)
        there = slots[:many]
        if self.repeats:
            number = min(max(number, there[0]), there[-1])
        at = there.index(number) if number in there else None
        start = None if at is None else max(0, at * self.size - self.overlaps)
        found = [] if start is None else [self.one(each) for each in range(start, self.end(start))]
        total, pages = (self.total or self.services), (self.pages or len(there) + len(self.gaps))
        first = number == there[0] if self.first is None else self.first
        last = number == there[-1] if self.last is None else self.last
        if self.version == 1:
            told = {
                "totalElements": total,
                "totalPages": pages,
                "first": first,
                "last": last,
                "content": found,
            }
        else:
            told = {"total_items": total, "total_pages": pages, "first_page": first, "last_page": last,
                    "contents": found}  # fmt: skip
        return json.dumps(told).encode()

    def end(self, start: int) -> int:
        """One behind the last service of a page."""
        return min(start + self.size + self.overlaps, self.services)

    def one(self, number: int, is_whole: bool = False) -> dict[str, Any]:
        """One service, with somebody beside it; of a brief list without its places."""
        whole = {
            "id": f"s-{number}",
            "name": f"Club {number}",
            "status": "active",
            "contacts": [{"name": "A Person OF THIS SAMPLE"}],
            "organization": {"name": "Harbour Association"},
        }
        places = [{"id": "1", "location": {"id": "2", "addresses": [{"postal_code": "QM1 1AB"}]}}]
        return whole if self.is_brief and not is_whole else {**whole, "service_at_locations": places}


@contextmanager
def a_feed(
    directory: Directory, broken: Mapping[str, Book] | None = None, drip: float = 0.0
) -> Iterator[Replay]:
    """The directory; `broken` by the number of a page, or the mark of a service."""

    def book(path: str, count: int) -> Reply:
        what = asked(path)
        if (fault := (broken or {}).get(what)) and (reply := fault(path, count)) != Reply():
            return reply
        time.sleep(drip)
        if what.startswith("s-"):
            return Reply(json.dumps(directory.one(int(what[2:]), is_whole=True)).encode())
        return Reply(directory.page(int(what)) or b"", 200)

    with replay(book) as publisher:
        yield publisher


def asked(path: str) -> str:
    """The number of a page, or the mark of a service."""
    parts = urlsplit(path)
    return parse_qs(parts.query).get("page", [parts.path.rpartition("/")[2]])[0]
