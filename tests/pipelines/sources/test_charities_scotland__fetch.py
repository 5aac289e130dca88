"""`fetch charities_scotland`: both registers, zipped, each where it is newer."""

import io
import zipfile
from datetime import date

import pytest

from pipelines import fetching
from pipelines.destination import Destination
from pipelines.fetching import Asked
from pipelines.sources import charities_scotland
from tests.pipelines.replay import Hands, Replay, Reply, asking, replay
from tests.pipelines.sources import drift
from warehouse.settings import settings

DAY = date(2026, 6, 20)
FILES = {"charity-register": "registered", "charity-former-register": "ceased"}


def packed(register: str) -> bytes:
    """A register as it is published: zipped."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.write(drift.SAMPLES / f"charities_scotland_{FILES[register]}.csv", f"{register}.csv")
    return body.getvalue()


def fetched() -> fetching.Fetched:
    """What one run of the command does."""
    http = asking(settings().store / "fetching", Hands())
    return fetching.fetch(Asked("charities_scotland", DAY, DAY), http, Destination(settings().store))


def test_both_are_brought_and_loaded_whatever_the_line_does_and_not_sent_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def book(path: str, count: int) -> Reply:
        register = path.removeprefix("/")
        if "If-None-Match" in publisher.headers[-1]:
            return Reply(status=304, has_length=False)
        if count == 0:
            return {"charity-register": Reply(status=429, headers={"Retry-After": "30"})}.get(
                register, Reply(packed(register), headers={"ETag": f'"{register}"'}, sends=200)
            )
        return Reply(packed(register), headers={"ETag": f'"{register}"'}, ranges=True)

    publisher: Replay
    with replay(book) as publisher:
        monkeypatch.setattr(charities_scotland, "DOWNLOADS", publisher.url)
        for loaded in (2, 0):
            done = fetched()
            assert (done.refusal, len(done.loaded.outcomes)) == (None, loaded), done.sentence()
            assert not done.loaded.is_refused
        asked = [path.removeprefix("/") for path in publisher.asked]
    registers = list(charities_scotland.REGISTERS)
    assert asked == [*(each for each in registers for _ in range(2)), *registers]


def test_a_refusal_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with replay(lambda path, count: Reply(status=403)) as publisher:
        monkeypatch.setattr(charities_scotland, "DOWNLOADS", publisher.url)
        done = fetched()
        assert "refuses to answer this machine" in str(done.refusal)
        assert publisher.asked == ["/charity-register"]
