"""The Charity Commission's extract, brought text by text from a publisher on this machine."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import fetching
from pipelines.destination import Destination
from pipelines.fetched import Land
from pipelines.fetching import Asked
from pipelines.formats import charity_extract
from pipelines.sources import charities, charity_returns
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import SourceUnreachable
from warehouse.settings import settings

DAY = date(2026, 6, 20)
NAMES = {
    "charity": "charities_charity.txt",
    "charity_other_names": "charities_other_names.txt",
    "charity_event_history": "charities_events.txt",
    "charity_area_of_operation": "charities_areas.txt",
    "charity_classification": "charities_classifications.txt",
    "charity_annual_return_history": "charity_returns_history.txt",
    "charity_annual_return_parta": "charity_returns_part_a.txt",
    "charity_annual_return_partb": "charity_returns_part_b.txt",
}


def text(name: str) -> bytes:
    """A text as it is published: zipped."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(drift.SAMPLES / NAMES[name], f"publicextract.{name}.txt")
    return packed.getvalue()


@contextmanager
def the_commission(
    monkeypatch: pytest.MonkeyPatch, faults: Mapping[str, Book] | None = None
) -> Iterator[Replay]:
    """The publisher; what it sent before under the same mark it does not send again."""

    def book(path: str, count: int) -> Reply:
        name = path.removeprefix("/publicextract.").removesuffix(".zip")
        fault = (faults or {}).get(name)
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        if "If-None-Match" in publisher.headers[-1]:
            return Reply(status=304, has_length=False)
        return Reply(text(name), headers={"ETag": f'"{name}"'}, ranges=True)

    with replay(book) as publisher:
        monkeypatch.setattr(charity_extract, "EXTRACT", publisher.url)
        yield publisher


def asked(publisher: Replay) -> list[str]:
    """The names of the texts, in the order they were asked for."""
    return [path.removeprefix("/publicextract.").removesuffix(".zip") for path in publisher.asked]


@pytest.mark.parametrize("source", ["charities", "charity_returns"])
def test_each_text_is_brought_loaded_and_not_sent_again(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    texts = {"charities": charities.TEXTS, "charity_returns": charity_returns.TEXTS}[source]
    with the_commission(monkeypatch) as publisher:
        for loaded in (len(texts), 0):
            http = asking(settings().store / "fetching", Hands())
            done = fetching.fetch(Asked(source, DAY, DAY), http, Destination(settings().store))
            assert (done.refusal, done.loaded.is_refused) == (None, False), done.sentence()
            assert len(done.loaded.outcomes) == loaded
        assert asked(publisher) == [*texts, *texts]
    assert not any("trustee" in text for text in texts)


def test_what_ends_it_is_said_and_what_was_whole_waits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with the_commission(monkeypatch, {charities.TEXTS[2]: in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            charities.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
        assert len(Land(tmp_path, DAY, DAY).waiting()) == 2
        charities.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
        sent = [
            name for name, said in zip(asked(publisher), publisher.headers, strict=True) if not _known(said)
        ]
    assert sent == [*charities.TEXTS[:3], *charities.TEXTS[2:]]
    assert len(Land(tmp_path, DAY, DAY).waiting()) == len(charities.TEXTS)


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429, headers={"Retry-After": "30"}),
        Reply(status=500),
        Reply(text("charity"), headers={"ETag": '"charity"'}, sends=300),
    ],
    ids=["429", "500", "cut"],
)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: Reply
) -> None:
    hands = Hands()
    with the_commission(monkeypatch, {"charity": in_turn(fault, Reply())}) as publisher:
        charities.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, hands))
        assert asked(publisher) == ["charity", *charities.TEXTS]
        assert publisher.headers[1].get("Range") == ("bytes=300-" if fault.sends else None)
    assert max(hands.slept) >= (30 if fault.status == 429 else 2)
    assert (tmp_path / "waiting" / "publicextract.charity.zip").read_bytes() == text("charity")


def _known(said: Mapping[str, str]) -> bool:
    return "If-None-Match" in said
