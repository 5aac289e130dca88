"""What is fetched and waits: pages come once, units whole, and nothing is lost with a process."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from pipelines.answer import Answer
from pipelines.fetched import JOURNAL, Land
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceUnreachable

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 3)


def land(folder: Path, landed: set[str] | None = None) -> Land:
    """The place of a fetch of three days, as a new process finds it."""
    return Land(folder, FIRST, LAST, landed or set())


def days(folder: Path, landed: set[str] | None = None) -> list[int]:
    """The days still to be fetched."""
    return [day.day for day in land(folder, landed).days()]


def page(text: str) -> Answer:
    """An answer."""
    return Answer("https://a.org/1", 200, text.encode())


def never() -> Answer:
    """A question that nobody may ask."""
    raise AssertionError("asked twice")


def test_a_page_is_asked_for_once_and_only_what_is_kept_is_written(tmp_path: Path) -> None:
    assert land(tmp_path).page("2026-06-01", "1", lambda: page("secret"), lambda body: "kept") == "kept"
    assert land(tmp_path).page("2026-06-01", "1", never, lambda body: "") == "kept"
    assert all(b"secret" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    (line,) = [json.loads(each) for each in (tmp_path / JOURNAL).read_text().splitlines()]
    assert (line["unit"], line["page"], line["url"]) == ("2026-06-01", "1", "https://a.org/1")


def test_a_whole_day_waits_then_is_landed_and_is_never_fetched_again(tmp_path: Path) -> None:
    here = land(tmp_path)
    here.page("2026-06-01", "1", lambda: page("a"), bytes.decode)
    here.whole("2026-06-01", "day-1.json", "a day", "https://a.org/1", is_final=True)
    here.whole("2026-06-02", "day-2.json", None, "https://a.org/2", is_final=True)
    assert days(tmp_path) == [3]
    assert here.last_whole() == date(2026, 6, 2)
    ((path, url),) = land(tmp_path).waiting().items()
    assert (path.read_text(), url, (tmp_path / "2026-06-01").exists()) == ("a day", "https://a.org/1", False)
    sha256 = hashlib.sha256(b"a day").hexdigest()
    here.loaded(path)
    assert land(tmp_path).waiting() == {}
    assert days(tmp_path, {sha256}) == [3]
    assert days(tmp_path) == [1, 3], "what was taken out of the landing is fetched again"


def test_a_day_that_is_not_over_is_asked_again_and_a_forgotten_one_too(tmp_path: Path) -> None:
    here = land(tmp_path)
    here.whole("2026-06-01", "day-1.json", "half a day", "u", is_final=False)
    here.whole("2026-06-02", "day-2.json", "a day", "u", is_final=True)
    assert days(tmp_path) == [1, 3]
    here.forget_days()
    assert days(tmp_path) == [1, 2, 3]


@pytest.mark.parametrize("torn", [b'{"unit": "2026-06-02", "pa', b"\xff\xfe", b"[1, 2]\n", b'{"other": 1}\n'])
def test_a_torn_line_says_nothing_and_spoils_nothing(tmp_path: Path, torn: bytes) -> None:
    land(tmp_path).whole("2026-06-01", "day-1.json", "a day", "u", is_final=True)
    with (tmp_path / JOURNAL).open("ab") as journal:
        journal.write(torn)
    assert days(tmp_path) == [2, 3]
    land(tmp_path).whole("2026-06-02", "day-2.json", "a day", "u", is_final=True)
    assert days(tmp_path) == [3]


def test_a_register_comes_when_it_is_new_and_only_then(tmp_path: Path) -> None:
    one = Reply(b"one", headers={"ETag": '"1"'})
    two = Reply(b"two", headers={"ETag": '"2"'})
    with replay(in_turn(one, Reply(status=304, has_length=False), two)) as publisher:
        http, url = asking(tmp_path, Hands()), f"{publisher.url}/register.zip"
        assert land(tmp_path).file(http, url, "register.zip")
        assert not land(tmp_path).file(http, url, "register.zip")
        assert publisher.headers[1]["If-None-Match"] == '"1"'
        assert land(tmp_path).file(http, url, "register.zip")
    ((path, _),) = land(tmp_path).waiting().items()
    assert path.read_bytes() == b"two"


def test_a_register_that_was_taken_out_comes_again_though_it_is_the_same(tmp_path: Path) -> None:
    with replay(in_turn(Reply(b"one", headers={"ETag": '"1"'}))) as publisher:
        http, url = asking(tmp_path, Hands()), f"{publisher.url}/register.zip"
        assert land(tmp_path).file(http, url, "register.zip")
        land(tmp_path).loaded(next(iter(land(tmp_path).waiting())))
        assert land(tmp_path).file(http, url, "register.zip")
        assert "If-None-Match" not in publisher.headers[1]


def test_a_register_that_cannot_be_had_leaves_the_one_before(tmp_path: Path) -> None:
    with replay(in_turn(Reply(b"one"), Reply(status=403))) as publisher:
        http, url = asking(tmp_path, Hands()), f"{publisher.url}/register.zip"
        land(tmp_path).file(http, url, "register.zip")
        with pytest.raises(SourceUnreachable):
            land(tmp_path).file(http, url, "register.zip")
    assert [path.read_bytes() for path in land(tmp_path).waiting()] == [b"one"]


def test_units_that_are_no_days_have_no_last_day(tmp_path: Path) -> None:
    here = Land(tmp_path, date(2026, 6, 1), date(2026, 6, 3))
    here.whole("suppliers-2026-06-02", "a.jsonl", "{}", "https://example.org", is_final=True)
    assert here.last_whole() is None
    assert here.units("suppliers-") == ["suppliers-2026-06-02"]


def test_a_unit_that_was_begun_is_known(tmp_path: Path) -> None:
    here = Land(tmp_path, date(2026, 6, 1), date(2026, 6, 3))
    assert here.begun("suppliers-") is None
    here.page(
        "suppliers-2026-06-02", "a.json", lambda: Answer("https://example.org", 200, b"{}"), bytes.decode
    )
    assert here.begun("suppliers-") == "suppliers-2026-06-02"
    here.whole("suppliers-2026-06-02", "a.jsonl", "{}", "https://example.org", is_final=True)
    assert here.begun("suppliers-") is None
