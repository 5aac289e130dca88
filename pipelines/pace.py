"""How fast and when a host may be asked: so many requests in so many seconds, over all processes."""

import fcntl
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Protocol

from warehouse.errors import SettingWrong, SourceUnreachable


@dataclass(frozen=True)
class Allowance:
    """At most `requests` in any `seconds`; `needs_contact`: the host is told who asks."""

    requests: int
    seconds: float
    because: str
    needs_contact: bool = False


ALLOWANCES: Mapping[str, Allowance] = {
    "www.thegazette.co.uk": Allowance(
        5, 10, "Its fair use, as its clients state it; none stands in its own documents.", needs_contact=True
    ),
    "api.company-information.service.gov.uk": Allowance(600, 300, "Its developer guidelines."),
}
USUAL = Allowance(1, 1, "A publisher that says nothing is asked once a second.")


class Clock(Protocol):
    """Seconds since 1970, and a way to let them pass."""

    def now(self) -> float:
        """The time."""

    def sleep(self, seconds: float) -> None:
        """Return when so many seconds are over."""


class SystemClock:
    """The machine's own."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


@dataclass(frozen=True)
class Pace:
    """Keeps the times of the last requests in `folder`, which a fetch that is killed leaves to the next."""

    folder: Path
    clock: Clock = field(default_factory=SystemClock)
    allowances: Mapping[str, Allowance] = field(default_factory=lambda: ALLOWANCES)

    def of(self, host: str) -> Allowance:
        """What the host allows."""
        return self.allowances.get(host, USUAL)

    def wait(self, host: str) -> None:
        """Return when the host may be asked, and count that as asked. Other processes wait for their turn."""
        allowance = self.of(host)
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder / f".pace-{host}", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            asked = self._asked(handle, allowance)
            if len(asked) >= allowance.requests:
                free = asked[-allowance.requests] + allowance.seconds
                self.clock.sleep(max(0.0, free - self.clock.now()))
            self._remember(handle, [*asked, self.clock.now()][-allowance.requests :])
        finally:
            os.close(handle)

    def _asked(self, handle: int, allowance: Allowance) -> list[float]:
        """The last requests. A time to come was written before the clock was set back, and is forgotten."""
        words = os.pread(handle, 1 << 16, 0).decode("ascii", "replace").split()
        now = self.clock.now()
        times = [float(word) for word in words if word.replace(".", "", 1).isdigit()]
        return sorted(when for when in times if now - allowance.seconds < when <= now)

    def _remember(self, handle: int, times: list[float]) -> None:
        os.truncate(handle, 0)
        os.pwrite(handle, " ".join(f"{when:.3f}" for when in times).encode("ascii"), 0)


@dataclass(frozen=True)
class Window:
    """The hours, London time, in which an unattended run may ask: from `opens` to `closes`, over midnight."""

    opens: str
    closes: str

    @classmethod
    def of(cls, hours: str) -> "Window":
        """From "21:00-07:00". SettingWrong where it is none."""
        opens, _, closes = hours.replace(" ", "").partition("-")
        for each in (opens, closes):
            try:
                datetime.strptime(each, "%H:%M").replace(tzinfo=UTC)
            except ValueError:
                raise SettingWrong(
                    f"unattended_hours = {hours!r} cannot be: it must be two times of day",
                    next='Say, for example, "21:00-07:00".',
                ) from None
        return cls(opens.zfill(5), closes.zfill(5))

    def hold(self, now: float) -> None:
        """SourceUnreachable where it is closed."""
        here = f"{london(now):%H:%M}"
        if self.opens <= self.closes:
            is_open = self.opens <= here < self.closes
        else:
            is_open = here >= self.opens or here < self.closes
        if not is_open:
            raise SourceUnreachable(
                f"It is {here} in London, and unattended runs ask only from {self.opens} to {self.closes}",
                next="What was fetched is kept; the next run in those hours goes on from there.",
            )


def retry_after(said: str, now: float) -> float | None:
    """The seconds that a Retry-After asks for, as a number or a day; None where it says neither."""
    said = said.strip()
    if said.isascii() and said.isdecimal():
        return float(said)
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def london(now: float) -> datetime:
    """The clock on the wall in London; by its rule, as not every machine has the table of time zones."""
    utc = datetime.fromtimestamp(now, UTC)
    begins, ends = (_last_sunday(utc.year, month) for month in (3, 10))
    return utc + timedelta(hours=1) if begins <= utc < ends else utc


def _last_sunday(year: int, month: int) -> datetime:
    """Of a month of 31 days, at one o'clock."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)
