"""`fetch companies_house`: with a key, for the suppliers that are known for sure, and into the store."""

import base64
from datetime import date
from pathlib import Path

import pytest

from pipelines import companies_asked, companies_stream, fetching
from pipelines.destination import Destination
from pipelines.fetched import Land
from pipelines.fetching import Asked
from pipelines.sources import companies_house
from tests import insolvent, tiny
from tests.pipelines import answers
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse import settings as chosen
from warehouse.ask import run_sql
from warehouse.errors import MultiplierError, SettingWrong
from warehouse.settings import settings

DAY = date(2026, 6, 20)
NOON = 1_781_956_800.0


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """As an adopter sets it."""
    monkeypatch.setenv("MULTIPLIER_COMPANIES_HOUSE_KEY", answers.KEY)
    chosen.cache_clear()


def test_without_a_key_nothing_is_asked(tmp_path: Path) -> None:
    with pytest.raises(SettingWrong, match="MULTIPLIER_COMPANIES_HOUSE_KEY"):
        companies_house.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands(NOON)))


@pytest.mark.usefixtures("key")
def test_the_key_is_not_shown_with_the_settings() -> None:
    assert answers.KEY not in repr(settings())


@pytest.mark.usefixtures("key")
def test_without_payments_there_is_nobody_to_ask_about(tmp_path: Path) -> None:
    tiny.store({}, is_demo=True)
    with pytest.raises(MultiplierError, match="no payments are loaded"):
        companies_house.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands(NOON)))


@pytest.mark.usefixtures("key")
def test_the_suppliers_known_by_number_are_asked_about(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    insolvent.store()
    with replay(answers.companies_house()) as publisher:
        monkeypatch.setattr(companies_asked, "API", publisher.url)
        companies_house.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands(NOON)))
        profiles = [path for path in publisher.asked if path.count("/") == 2]
    assert profiles == [f"/company/XX00010{place}" for place in range(1, 6)]


@pytest.mark.usefixtures("key")
def test_a_stream_that_was_left_too_long_keeps_nobody_from_being_asked_about(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MULTIPLIER_COMPANIES_HOUSE_STREAM_KEY", "another-key")
    chosen.cache_clear()
    insolvent.store()
    land = Land(tmp_path, DAY, DAY)
    with replay(answers.companies_house()) as publisher, replay(in_turn(Reply(status=416))) as other:
        monkeypatch.setattr(companies_asked, "API", publisher.url)
        monkeypatch.setattr(companies_stream, "STREAM", other.url)
        with pytest.raises(MultiplierError, match="416"):
            companies_house.fetch(land, asking(tmp_path, Hands(NOON)))
    assert len(land.waiting()) == 1
    keys = [
        base64.b64decode(each.headers[0]["Authorization"].removeprefix("Basic "))
        for each in (publisher, other)
    ]
    assert keys == [f"{answers.KEY}:".encode(), b"another-key:"]


@pytest.mark.usefixtures("key")
def test_a_list_is_asked_about_and_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    store = settings().store
    with replay(answers.companies_house()) as publisher:
        monkeypatch.setattr(companies_asked, "API", publisher.url)
        asked = Asked("companies_house", numbers=answers.EVERY)
        for _ in range(2):
            http = asking(store / "fetching", Hands(NOON))
            done = fetching.fetch(asked, http, Destination(store))
            assert (done.refusal, done.loaded.is_refused) == (None, False)
        assert len(publisher.asked) == 7
    rows = run_sql(
        "select org_id, event_class, procedure, role from marts.insolvency_events order by all"
    ).rows()
    late = [(f"GB-COH-{number}", "warning", "accounts_overdue", "status") for number in answers.EVERY[:3]]
    failed = f"GB-COH-{answers.WITH_CASES}"
    assert rows == sorted(
        [*late, (failed, "failure", "cvl", "start"), (failed, None, "liquidation", "status")], key=str
    )
    written = b"".join(path.read_bytes() for path in store.rglob("*") if path.is_file())
    assert answers.KEY.encode() not in written
    assert b"OF THIS TEST" not in written
