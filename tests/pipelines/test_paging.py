"""Pages of an answer: addresses of further ones stay on their host, and a circle of pages ends."""

import json
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pipelines import paging
from pipelines.fetched import Land
from pipelines.paging import Page, Pages
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable

DAY = date(2026, 6, 20)


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("/v1/org/?offset=2", "https://a.org/v1/org/?offset=2"),
        ("?offset=2", "https://a.org/api/v1/?offset=2"),
        # A server behind a proxy may think that it is asked by http.
        ("http://a.org/api/v1/?offset=2", "https://a.org/api/v1/?offset=2"),
    ],
)
def test_a_further_page_is_asked_for_by_the_same_scheme(said: str, there: str) -> None:
    assert paging.further("https://a.org/api/v1/", said) == there


@pytest.mark.parametrize(
    "said",
    [
        "http://[",
        "https://a.org:x/",
        "https://b.org/api/v1/",
        "//b.org/",
        "https://a.org.b.org/",
        "https://a.org:81/",
    ],
)
def test_a_further_page_on_another_host_is_not_asked_for(said: str) -> None:
    with pytest.raises(SourceChanged, match="no other host is asked"):
        paging.further("https://a.org:443/api/v1/", said)


def test_what_is_refused_keeps_nothing_else_away_unless_nobody_answers() -> None:
    done: list[str] = []

    def refused(error: MultiplierError) -> None:
        raise error

    changed = partial(refused, SourceChanged("It has changed"))
    with pytest.raises(SourceChanged, match="It has changed"):
        paging.each_tried([changed, partial(done.append, "a"), partial(refused, SourceChanged("Later"))])
    with pytest.raises(SourceUnreachable, match="Away"):
        paging.each_tried([changed, partial(refused, SourceUnreachable("Away")), partial(done.append, "b")])
    assert done == ["a"]


def test_pages_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    body = json.dumps({"rows": [1, 2]}).encode()
    with replay(in_turn(Reply(body))) as publisher:

        def read(text: str, url: str) -> Page:
            return Page(json.loads(text)["rows"], None, f"{publisher.url}/?page=2")

        pages = Pages("unit", f"{publisher.url}/?page=1", wrong=lambda body, url: None, read=read)
        with pytest.raises(SourceChanged, match="page 2 has a row for the second time"):
            paging.every(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()), pages)
        assert publisher.asked == ["/?page=1", "/?page=2"] * 2


@pytest.mark.parametrize("rows", [[], [1, 2]], ids=["of nothing", "of ever more rows"])
def test_pages_without_end_end(tmp_path: Path, rows: list[int]) -> None:
    def answer(path: str, count: int) -> Reply:
        number = int(path.rpartition("=")[2])
        return Reply(json.dumps({"count": 3, "rows": [number * 10 + each for each in rows]}).encode())

    with replay(answer) as publisher:

        def read(text: str, url: str) -> Page:
            assert len(publisher.asked) < 20, "it is asked for ever"
            number = int(url.rpartition("=")[2]) + 1
            told = json.loads(text)
            return Page(told["rows"], told["count"], f"{publisher.url}/?page={number}")

        pages = Pages("unit", f"{publisher.url}/?page=1", wrong=lambda body, url: None, read=read)
        with pytest.raises(SourceChanged, match="page 2 is empty|3 rows are said"):
            paging.every(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()), pages)
        assert len(publisher.asked) == 4
