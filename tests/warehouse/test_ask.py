from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from tests.warehouse.worlds import TOKEN_SQL, build_token, sql_folder
from tests.warehouse.worlds import model as text
from warehouse import ask as asking
from warehouse import reader
from warehouse.ask import about, ask, names, parameters, run_sql, snapshot, version
from warehouse.errors import QuestionMisasked, StoreMissing
from warehouse.settings import settings

READS = {
    "reads/world/tokens.sql": text(
        "select token from marts.first where token >= $least::bigint", columns=("token",)
    ),
    "reads/world/broken.sql": text("select gone from marts.first", columns=("gone",)),
}


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], str]:
    """Publish a store of that token, built from and asked with this test's own sql folder."""
    sql = sql_folder(tmp_path / "sql", {**TOKEN_SQL, **READS})
    chosen = replace(settings(), root=tmp_path)
    monkeypatch.setattr(asking, "settings", lambda: chosen)
    return lambda token: build_token(settings().store, sql, token).version


def test_a_question_is_answered_by_the_store_in_use(publish: Callable[[int], str]) -> None:
    for token in (1, 2):
        built = publish(token)
        assert set(ask("world/tokens", least=1)["token"]) == {token}
        assert version() == built
    assert ask("world/tokens", least=3).is_empty()


def test_one_block_sees_one_version(publish: Callable[[int], str]) -> None:
    first = publish(1)
    with snapshot() as now:
        publish(2)
        with snapshot() as same:
            assert same is now
        assert (version(), about().version) == (first, first)
        assert set(ask("world/tokens", least=0)["token"]) == {1}
    assert set(ask("world/tokens", least=0)["token"]) == {2}


def test_an_answer_is_kept_and_given_out_as_one_s_own(
    publish: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(1)
    first = ask("world/tokens", least=0)

    def never(*_: object) -> pl.DataFrame:
        raise AssertionError

    monkeypatch.setattr(reader.Snapshot, "frame", never)
    first.insert_column(0, pl.Series("more", first["token"]))
    assert ask("world/tokens", least="0").columns == ["token"]
    with pytest.raises(AssertionError):
        ask("world/tokens", least=1)


def test_about_says_what_the_store_is(publish: Callable[[int], str]) -> None:
    built = publish(1)
    said = about()
    assert (said.version, said.is_demo) == (built, False)
    assert abs(datetime.now(UTC).replace(tzinfo=None) - said.built_at) < timedelta(minutes=10)


@pytest.mark.usefixtures("publish")
def test_a_wrong_question_is_a_sentence(publish: Callable[[int], str]) -> None:
    publish(1)
    assert names() == ["world/broken", "world/tokens"]
    assert parameters("world/tokens") == {"least": "bigint"}
    with pytest.raises(
        QuestionMisasked, match=r"world/broken cannot be answered.*sql/reads/world/broken\.sql"
    ):
        ask("world/broken")
    with pytest.raises(QuestionMisasked, match="Did you mean 'world/tokens'"):
        ask("world/token")
    with pytest.raises(QuestionMisasked, match="needs least"):
        ask("world/tokens")


def test_nothing_loaded_is_a_sentence(publish: Callable[[int], str]) -> None:
    for asked in (lambda: ask("world/tokens", least=1), about, version, lambda: run_sql("select 1")):
        with pytest.raises(StoreMissing, match="Nothing is loaded yet"):
            asked()
