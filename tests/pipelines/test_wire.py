"""One request on the wire: which addresses, which proxy, which words for what went wrong."""

import pytest
import urllib3
from urllib3.exceptions import HTTPError

from pipelines import wire
from tests.pipelines.replay import Reply, in_turn, replay
from warehouse.errors import SourceUnreachable


@pytest.mark.parametrize(
    "url", ["https://a.org/b", "http://127.0.0.1:80/b", "http://localhost/b", "http://[::1]/"]
)
def test_https_and_this_machine_are_asked(url: str) -> None:
    assert wire.host_of(url)


@pytest.mark.parametrize(
    "url", ["http://a.org", "ftp://a.org", "//a.org/b", "https://", "", "http://127.0.0.1.a.org"]
)
def test_nothing_else_is(url: str) -> None:
    with pytest.raises(SourceUnreachable, match="Only https"):
        wire.host_of(url)


def test_each_hop_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    hop = in_turn(Reply(status=301, headers={"Location": "/b"}))
    with (
        replay(lambda path, n: Reply(b"x") if path == "/b" else hop(path, n)) as publisher,
        wire.opened(f"{publisher.url}/a", {}, 2.0, asked.append) as response,
    ):
        assert response.status == 200
    assert asked == ["127.0.0.1", "127.0.0.1"]


def test_the_proxy_of_the_machine_is_for_others_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.getproxies", lambda: {"https": "http://127.0.0.1:3128"})
    monkeypatch.setattr("urllib.request.proxy_bypass", lambda host: host == "near.org")
    pools = [wire._pool(f"https://{host}/", 1.0) for host in ("far.org", "near.org", "127.0.0.1")]
    assert [isinstance(pool, urllib3.ProxyManager) for pool in pools] == [True, False, False]


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("HTTPSConnectionPool(host='a'): Read timed out. (read timeout=2)", "it did not answer in time"),
        ("('Connection broken: IncompleteRead(5 bytes read)', ...)", "the answer was cut off"),
        ("<urllib3.X object at 0x7f>: something odd", "the connection failed: something odd"),
    ],
)
def test_errors_in_words(said: str, plain: str) -> None:
    assert wire.plain(HTTPError(said)) == plain
