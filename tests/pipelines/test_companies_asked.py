"""A round of questions to a Companies House on this machine: no fault loses anything, or asks twice."""

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import companies_asked
from pipelines.fetched import Land
from pipelines.pace import Allowance
from pipelines.source import Told
from pipelines.sources import companies_house
from tests.pipelines import answers
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable

NOON = 1_781_956_800.0
"""20 June 2026, 12:00 UTC."""
DAY = date(2026, 6, 20)
PROFILES = [f"/company/{number}" for number in answers.EVERY]
REQUESTS = 4 + 1 + 2


@contextmanager
def a_companies_house(
    monkeypatch: pytest.MonkeyPatch, faults: Mapping[str, Book] | None = None
) -> Iterator[Replay]:
    """The publisher, which the questions go to."""
    with replay(answers.companies_house(faults)) as publisher:
        monkeypatch.setattr(companies_asked, "API", publisher.url)
        yield publisher


def ask(folder: Path, hands: Hands | None = None, **more: object) -> Land:
    """One round at noon, without waiting."""
    land = Land(folder, DAY, DAY, **more)  # type: ignore[arg-type]
    companies_asked.ask(land, asking(folder, hands or Hands(NOON)), answers.EVERY, answers.KEY)
    return land


def kept(land: Land) -> dict[str, int]:
    """How many rows of each table wait to be loaded."""
    (path,) = land.waiting()
    return {
        reading.understanding.kind: sum(batch.kept.height for batch in reading.batches)
        for reading in companies_house.read(path, Told())
    }


ALL = {"company_profiles": 4, "company_cases": 1, "company_charges": answers.CHARGES}


def test_each_company_is_asked_about_once_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_companies_house(monkeypatch) as publisher:
        land = ask(tmp_path)
        assert kept(land) == ALL
        assert kept(ask(tmp_path)) == ALL
        assert len(publisher.asked) == REQUESTS
        ask(tmp_path, is_again=True)
        assert len(publisher.asked) == 2 * REQUESTS
    assert [path.name for path in land.waiting()] == ["companies-house-suppliers-2026-06-20.jsonl"]


def test_a_company_that_is_not_known_is_an_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_companies_house(monkeypatch):
        (path,) = ask(tmp_path).waiting()
    profiles, *_ = companies_house.read(path, Told())
    (batch,) = profiles.batches
    assert batch.kept.select("company_number", "status", "_checked_on").rows()[-1] == (
        answers.UNKNOWN, "not-on-the-register", DAY
    )  # fmt: skip


def test_nobody_and_no_key_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_companies_house(monkeypatch) as publisher:
        ask(tmp_path)
    basic = base64.b64encode(f"{answers.KEY}:".encode()).decode()
    assert {each["Authorization"] for each in publisher.headers} == {f"Basic {basic}"}
    written = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())
    for secret in (answers.KEY, basic, "OF THIS TEST"):
        assert secret not in written


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429, headers={"Retry-After": "30"}),
        Reply(status=503),
        Reply(b"x" * 5_000, sends=100),
        Reply(json.dumps(answers.profile("XX000102")).encode()[:80], has_length=False),
        Reply(b"<html>Please wait</html>"),
        Reply(b"[]"),
        Reply(json.dumps(answers.profile("XX000199")).encode()),
        Reply(json.dumps(answers.profile("XX000102", accounts="late", cases=["x"], items=["x"])).encode()),
        Reply(json.dumps(answers.profile("XX000199", cases=None, items=[], total_count="1")).encode()),
        Reply(b"[" * 100_000),
    ],
    ids=["429", "503", "cut", "half", "html", "list", "another", "fields", "count", "deep"],
)
@pytest.mark.parametrize("path", [PROFILES[1], f"{PROFILES[0]}/insolvency", f"{PROFILES[1]}/charges"])
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: Reply, path: str
) -> None:
    hands = Hands(NOON)
    with a_companies_house(monkeypatch, {path: in_turn(fault, Reply())}) as publisher:
        assert kept(ask(tmp_path, hands)) == ALL
    assert len(publisher.asked) == REQUESTS + (2 if path.endswith("charges") else 1)
    assert fault.status != 429 or max(hands.slept) >= 30


def test_a_round_broken_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    away = in_turn(*[Reply(status=500)] * 6, Reply())
    with a_companies_house(monkeypatch, {PROFILES[2]: away}) as publisher:
        with pytest.raises(SourceUnreachable):
            ask(tmp_path)
        before = len(publisher.asked)
        land = ask(tmp_path, Hands(NOON + 86_400))
        assert publisher.asked[before:] == PROFILES[2:]
    assert kept(land) == ALL
    assert "suppliers-2026-06-20" in next(iter(land.waiting())).name


def test_a_wrong_key_is_said_and_not_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_companies_house(monkeypatch, {PROFILES[0]: in_turn(Reply(status=401))}) as publisher:
        with pytest.raises(MultiplierError, match="asks for a key") as refusal:
            ask(tmp_path)
        assert len(publisher.asked) == 1
    assert answers.KEY not in refusal.value.sentence


def test_no_more_is_asked_than_is_allowed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hands = Hands(NOON)
    with a_companies_house(monkeypatch):
        http = asking(tmp_path, hands, Allowance(3, 300, "As few as this for a test."))
        companies_asked.ask(Land(tmp_path, DAY, DAY), http, answers.EVERY, answers.KEY)
    assert sum(hands.slept) >= 600


def test_a_list_is_a_round_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_companies_house(monkeypatch):
        ask(tmp_path)
        land = ask(tmp_path, numbers=answers.EVERY)
    assert len(land.waiting()) == 2


def test_a_list_of_numbers() -> None:
    assert companies_asked.numbers_of("\ufeff1234567\r\n\nxx000101 \n01234567\n", "n.txt") == (
        "01234567",
        "XX000101",
    )
    with pytest.raises(SourceChanged, match="Line 2 is no company number"):
        companies_asked.numbers_of("01234567\nAcme Ltd\n", "n.txt")
