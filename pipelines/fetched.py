"""What has been fetched and not yet loaded: each page as it comes, a journal, and whole files that wait.

`fetching/<source>/` in the store folder. A page appears whole, and the journal says whence it came; a fetch
that is killed goes on with the page it was at. What is loaded in one piece (a day, a register) is a unit:
once it is whole it waits as one file until it is loaded, and is not fetched again.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pipelines import wording
from pipelines.answer import Answer
from pipelines.http import Http
from pipelines.progress import Progress
from warehouse.build import Step
from warehouse.disk import flush, write_whole

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
JOURNAL, WAITING = "journal.jsonl", "waiting"


@dataclass(frozen=True)
class Entry:
    """A line of the journal. Without a page: the unit is whole; without a file: and nothing was published.

    `is_final`: nothing more can come to it. `is_forgotten`: what was said of the unit before does not count.
    """

    unit: str
    page: str | None = None
    file: str | None = None
    url: str | None = None
    sha256: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    is_final: bool = False
    is_forgotten: bool = False
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))


class Land:
    """The place of one source's fetch, and the days it is for. `landed`: the sha256 of what is loaded.

    `numbers`: the companies it is for, where a person says so; `is_again`: what is whole is asked for anew.
    """

    def __init__(
        self,
        folder: Path,
        since: date,
        until: date,
        landed: Collection[str] = (),
        progress: Progress = lambda step: None,
        numbers: Sequence[str] | None = None,
        is_again: bool = False,
    ) -> None:
        self.folder, self.since, self.until = folder, since, until
        self.tell, self.numbers, self.is_again = progress, numbers, is_again
        self._landed = landed
        (folder / WAITING).mkdir(parents=True, exist_ok=True)
        self._entries: dict[tuple[str, str | None], Entry] = {}
        for entry in _read(folder / JOURNAL):
            self._know(entry)

    def days(self) -> Iterator[date]:
        """The days that are asked for and not yet whole, oldest first."""
        every = (self.until - self.since).days + 1
        for number in range(every):
            day = self.since + timedelta(days=number)
            if not self.is_whole(day.isoformat()):
                self.tell(Step(number, every, f"asking for {wording.day(day)}"))
                yield day

    def is_whole(self, unit: str) -> bool:
        """Whether all of the unit came, nothing more can come, and it waits or is loaded."""
        entry = self._entries.get((unit, None))
        if entry is None or not entry.is_final:
            return False
        return entry.file is None or entry.sha256 in self._landed or self._waiting(entry.file).exists()

    def last_whole(self) -> date | None:
        """The last day that is whole."""
        days = [unit for unit, page in self._entries if page is None and _DAY.fullmatch(unit)]
        return max((date.fromisoformat(unit) for unit in days if self.is_whole(unit)), default=None)

    def begun(self, prefix: str) -> str | None:
        """The unit of that beginning which has pages and is not whole, if there is one."""
        found = [path.name for path in self.folder.glob(f"{prefix}*") if path.is_dir()]
        return max(found, default=None)

    def units(self, prefix: str) -> list[str]:
        """The units of that beginning that came whole."""
        return [unit for unit, page in self._entries if page is None and unit.startswith(prefix)]

    def page(self, unit: str, page: str, ask: Callable[[], Answer], keep: Callable[[bytes], str]) -> str:
        """What `keep` keeps of a page: of this one if it came before, else of the answer to `ask`."""
        path = self.folder / unit / page
        if not path.exists():
            answer = ask()
            path.parent.mkdir(exist_ok=True)
            write_whole(path, keep(answer.body))
            self._write(_of(answer, unit, page, page, _sha256(path)))
        return path.read_text("utf-8")

    def whole(self, unit: str, file: str, text: str | None, url: str, is_final: bool) -> None:
        """The unit is whole: `text` waits as `file` to be loaded; none: nothing was published."""
        sha256 = None
        if text is not None:
            write_whole(self._waiting(file), text)
            sha256 = _sha256(self._waiting(file))
        name = None if text is None else file
        self._write(Entry(unit, None, name, url, sha256, is_final=is_final))
        shutil.rmtree(self.folder / unit, ignore_errors=True)

    def file(self, http: Http, url: str, name: str, headers: Mapping[str, str] | None = None) -> bool:
        """Bring one file whole, as `name`, if it is newer than what came or is loaded; whether it came."""
        before = self._entries.get((name, None))
        known = None
        if before and before.url == url and (before.sha256 in self._landed or self._waiting(name).exists()):
            known = Answer(url, 200, b"", before.etag, before.last_modified)
        answer = http.save(url, self._waiting(name), headers, known)
        if answer.is_unchanged:
            return False
        sha256 = _sha256(self._waiting(name))
        self._write(_of(answer, name, None, name, sha256, is_final=True))
        if sha256 in self._landed:
            self.loaded(self._waiting(name))
        return sha256 not in self._landed

    def forget_days(self) -> None:
        """All days that are asked for are to be fetched again."""
        for unit in {unit for unit, _ in self._entries}:
            if self.since.isoformat() <= unit <= self.until.isoformat():
                self.forget(unit)

    def forget(self, unit: str) -> None:
        """The unit is to be fetched again, all of it."""
        self._write(Entry(unit, is_forgotten=True))
        shutil.rmtree(self.folder / unit, ignore_errors=True)

    def waiting(self) -> dict[Path, str]:
        """The whole files that wait to be loaded, in order, with the address each came from."""
        found = {
            self._waiting(entry.file): entry.url or ""
            for (_, page), entry in sorted(self._entries.items(), key=lambda each: each[0][0])
            if page is None and entry.file
        }
        return {path: url for path, url in found.items() if path.exists()}

    def loaded(self, path: Path) -> None:
        """The file has landed: it no longer waits."""
        path.unlink(missing_ok=True)

    def _waiting(self, file: str) -> Path:
        return self.folder / WAITING / file

    def _know(self, entry: Entry) -> None:
        if entry.is_forgotten or entry.page is None:
            for key in [key for key in self._entries if key[0] == entry.unit]:
                del self._entries[key]
        if not entry.is_forgotten:
            self._entries[entry.unit, entry.page] = entry

    def _write(self, entry: Entry) -> None:
        """One more line, on the disk before anything relies on it."""
        path = self.folder / JOURNAL
        is_torn = path.exists() and not path.read_bytes().endswith(b"\n")
        with path.open("a", encoding="utf-8") as journal:
            journal.write(("\n" if is_torn else "") + json.dumps(asdict(entry)) + "\n")
            journal.flush()
            os.fsync(journal.fileno())
        flush(self.folder)
        self._know(entry)


def _of(answer: Answer, unit: str, page: str | None, file: str, sha256: str, is_final: bool = False) -> Entry:
    return Entry(unit, page, file, answer.url, sha256, answer.etag, answer.last_modified, is_final)


def _read(path: Path) -> Iterator[Entry]:
    """The journal; a line that a kill cut off says nothing."""
    if not path.exists():
        return
    for line in path.read_text("utf-8", "replace").splitlines():
        try:
            yield Entry(**json.loads(line))
        except (ValueError, TypeError):
            continue


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
