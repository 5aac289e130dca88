"""The only door to the network: polite, patient, and sure that what came is whole.

As many requests as the host allows (pace.py), https and no other host (wire.py), Retry-After obeyed, every
body held against its announced length, all within a time and a size.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.answer import Answer, declined
from pipelines.body import Memory, OnDisk, Sink, lines_of
from pipelines.pace import Pace, Window, retry_after
from pipelines.wire import HTTPError, ReadTimeoutError, Response, host_of, opened, plain
from warehouse.errors import SettingWrong, SourceChanged, SourceUnreachable

ATTEMPTS = 6
FIRST_WAIT, LONGEST_WAIT, LONGEST_ASKED = 2.0, 120.0, 3600.0
"""Seconds: before the second attempt, before any, and the longest Retry-After that is waited for."""
LARGEST, LARGEST_FILE = 64 << 20, 8 << 30
PATIENCE, PATIENCE_FILE = 120.0, 4 * 3600.0
"""Seconds for a whole answer: a publisher that sends a byte now and then is as good as silent."""
LATER = {408, 425, 429, 500, 502, 503, 504}
CHUNK = 1 << 16

Check = Callable[[bytes], str | None]
"""What is wrong with a body, so that it is asked for again; None where it is as it should be."""


class _Again(Exception):
    """Not this time: why, the seconds it wants to be left alone, and whether it was a whole body."""

    def __init__(self, why: str, after: float | None = None, is_wrong: bool = False) -> None:
        super().__init__(why)
        self.why, self.after, self.is_wrong = why, after, is_wrong


@dataclass(frozen=True)
class _Request:
    url: str
    headers: Mapping[str, str]
    sink: Sink
    patience: float
    check: Check | None = None
    may_be_absent: bool = False
    body: bytes | None = None


@dataclass(frozen=True)
class Http:
    """Asks publishers. `contact` goes into the user agent; `window`: the hours of an unattended run."""

    pace: Pace
    contact: str = ""
    is_offline: bool = False
    window: Window | None = None
    timeout: float = 30.0
    jitter: Callable[[float, float], float] = field(default=random.uniform)

    def get(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        known: Answer | None = None,
        check: Check | None = None,
        may_be_absent: bool = False,
        body: bytes | None = None,
    ) -> Answer:
        """One answer in memory, up to 64 MB; `known` is the one of before, so that no unchanged one is sent.
        `body` is JSON to be posted, where that changes nothing at the publisher's.

        Declined for 401, 403 and their like; SourceUnreachable after six attempts, SourceChanged by `check`.
        """
        asked = {**(headers or {}), **(known.validators() if known else {})}
        if body is not None:
            asked["Content-Type"] = "application/json"
        return self._asked(_Request(url, asked, Memory(LARGEST), PATIENCE, check, may_be_absent, body))

    def save(
        self, url: str, path: Path, headers: Mapping[str, str] | None = None, known: Answer | None = None
    ) -> Answer:
        """A file of up to 8 GB to `path`, where it appears whole; what a cut has left is gone on from."""
        asked = {**(headers or {}), **(known.validators() if known else {})}
        return self._asked(_Request(url, asked, OnDisk(path, LARGEST_FILE), PATIENCE_FILE))

    def lines(
        self, url: str, headers: Mapping[str, str] | None = None, idle: float = 15.0
    ) -> Iterator[bytes]:
        """The lines of an endless answer that are not empty, until `idle` seconds bring none.

        Declined with its status; SourceUnreachable where the answer is cut off.
        """
        try:
            with opened(url, self._headers(headers or {}), idle, self._before) as response:
                if response.status != 200:
                    raise declined(url, response.status)
                yield from self._split(response, idle, url)
        except ReadTimeoutError:
            return
        except HTTPError as error:
            raise SourceUnreachable(plain(error), where=url, next="Try again later.") from error

    def _split(self, response: Response, idle: float, url: str) -> Iterator[bytes]:
        heard, chunks = self.pace.clock.now(), iter(lambda: response.read1(CHUNK), b"")
        for found in lines_of(chunks, LARGEST, url):
            yield from found
            heard = self.pace.clock.now() if found else heard
            if self.pace.clock.now() - heard >= idle:
                return

    def _asked(self, request: _Request) -> Answer:
        """Ask until it is answered, as often as is decent."""
        again = _Again("")
        for attempt in range(ATTEMPTS):
            if attempt:
                self.pace.clock.sleep(self._wait(attempt, again.after, request.url))
            try:
                return self._once(request)
            except _Again as error:
                again = error
            except HTTPError as error:
                again = _Again(plain(error))
        raise (SourceChanged if again.is_wrong else SourceUnreachable)(
            f"{host_of(request.url)} was asked {ATTEMPTS} times; the last time {again.why}",
            where=request.url,
            next="What came before is kept: run the same command later, and it goes on from there.",
        )

    def _wait(self, attempt: int, after: float | None, url: str) -> float:
        """Twice as long each time, and never as long as others wait; or what the publisher asks for."""
        if after is None:
            return min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * self.jitter(0.5, 1.0)
        if after > LONGEST_ASKED:
            raise SourceUnreachable(
                f"{host_of(url)} asks to be left alone for {after / 3600:.1f} hours",
                where=url,
                next="What came before is kept: run the same command then.",
            )
        return after + self.jitter(0.0, 1.0)

    def _once(self, request: _Request) -> Answer:
        headers = self._headers({**request.headers, **request.sink.resume()})
        with opened(request.url, headers, self.timeout, self._before, request.body) as response:
            told = response.headers
            found = Answer(request.url, response.status, b"", told.get("ETag"), told.get("Last-Modified"))
            if found.status in LATER:
                raise _Again(
                    f"it answered {found.status}",
                    retry_after(told.get("Retry-After", ""), self.pace.clock.now()),
                )
            if found.is_unchanged or (found.is_absent and request.may_be_absent):
                return found
            if found.status == 416 and "Range" in headers:
                request.sink.forget()
                raise _Again("it no longer had the rest of the file")
            if found.status not in (200, 206):
                raise declined(request.url, found.status)
            try:
                self._take(request, response, found)
            finally:
                request.sink.close()
        body = request.sink.finish()
        if request.check and (wrong := request.check(body)):
            raise _Again(wrong, is_wrong=True)
        return Answer(found.url, 200, body, found.etag, found.last_modified)

    def _take(self, request: _Request, response: Response, found: Answer) -> None:
        """The body into the sink, held against its announced length, its size and the time."""
        begun = self.pace.clock.now()
        request.sink.start(found.etag or found.last_modified, response.headers.get("Content-Range"))
        while chunk := response.read1(CHUNK):
            request.sink.write(chunk, request.url)
            if self.pace.clock.now() - begun > request.patience:
                raise _Again(f"it was still sending after {request.patience:.0f} seconds")
        if response.length_remaining:
            raise _Again("the answer was cut off")

    def _headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        who = f"; contact {self.contact}" if self.contact else ""
        usual = {"User-Agent": f"Multiplier (council open data{who})", "Accept-Encoding": "identity"}
        return {**usual, **headers}

    def _before(self, host: str) -> None:
        """Whether the host may be asked at all, now and by us; then its turn."""
        if self.is_offline:
            raise SourceUnreachable(
                f"The network is switched off, so {host} is not asked",
                next="Set offline = false in multiplier.toml, or load files by hand.",
            )
        if (self.pace.of(host).needs_contact and not self.contact) or not self.contact.isprintable():
            raise SettingWrong(
                f"{host} is not asked without a contact, on one line, in the user agent",
                next="Set contact in multiplier.toml to an e-mail address or a web page of yours.",
            )
        if self.window:
            self.window.hold(self.pace.clock.now())
        self.pace.wait(host)
