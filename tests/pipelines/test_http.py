"""The door to the network against a publisher with every fault."""

from email.utils import formatdate
from pathlib import Path

import pytest

from pipelines.answer import Declined
from pipelines.http import Http
from pipelines.pace import Allowance, Pace, Window
from tests.pipelines.replay import PATIENT, SILENT, Hands, Reply, asking, in_turn, replay
from warehouse.errors import MultiplierError, SettingWrong, SourceChanged, SourceUnreachable

PAGE = Reply(
    b'{"entry": []}' * 50, headers={"ETag": '"one"', "Last-Modified": "Mon, 01 Jun 2026 00:00:00 GMT"}
)


def test_an_answer_comes_with_what_it_is_known_by(tmp_path: Path) -> None:
    with replay(in_turn(PAGE)) as publisher:
        found = asking(tmp_path, Hands()).get(f"{publisher.url}/a")
    assert (found.status, found.body, found.etag) == (200, PAGE.body, '"one"')
    assert publisher.headers[0]["User-Agent"].endswith("contact officer@example.gov.uk)")


def test_what_is_unchanged_is_not_sent_again(tmp_path: Path) -> None:
    with replay(in_turn(PAGE, Reply(status=304, has_length=False))) as publisher:
        http = asking(tmp_path, Hands())
        first = http.get(f"{publisher.url}/a")
        assert http.get(f"{publisher.url}/a", known=first).is_unchanged
    assert publisher.headers[1]["If-None-Match"] == '"one"'
    assert publisher.headers[1]["If-Modified-Since"] == "Mon, 01 Jun 2026 00:00:00 GMT"


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429),
        Reply(status=500),
        Reply(status=503),
        Reply(PAGE.body, sends=0),
        Reply(PAGE.body, sends=100),
    ],
)
def test_a_fault_that_passes_is_waited_out(tmp_path: Path, fault: Reply) -> None:
    hands = Hands()
    with replay(in_turn(fault, fault, PAGE)) as publisher:
        assert asking(tmp_path, hands).get(f"{publisher.url}/a").body == PAGE.body
    assert hands.slept == [2.0, 4.0]
    assert publisher.times("/a") == 3


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("how", ["seconds", "date"])
def test_retry_after_is_obeyed(tmp_path: Path, status: int, how: str) -> None:
    hands = Hands(1_780_000_000.0)
    said = "17" if how == "seconds" else formatdate(1_780_000_017.0, usegmt=True)
    with replay(in_turn(Reply(status=status, headers={"Retry-After": said}), PAGE)) as publisher:
        asking(tmp_path, hands).get(f"{publisher.url}/a")
    assert hands.slept == [18.0]


@pytest.mark.parametrize("said", ["", "soon", "-5", "0.5", "Fri, 01 Jan 99999999999999 00:00:00 GMT"])
def test_a_retry_after_that_says_nothing_is_waited_for_as_usual(tmp_path: Path, said: str) -> None:
    hands = Hands()
    with replay(in_turn(Reply(status=429, headers={"Retry-After": said}), PAGE)) as publisher:
        asking(tmp_path, hands).get(f"{publisher.url}/a")
    assert hands.slept == [2.0]


def test_a_publisher_that_wants_to_be_left_alone_for_a_day_is(tmp_path: Path) -> None:
    fault = Reply(status=429, headers={"Retry-After": "86400"})
    with (
        replay(in_turn(fault)) as publisher,
        pytest.raises(SourceUnreachable, match=r"alone for 24\.0 hours"),
    ):
        asking(tmp_path, Hands()).get(f"{publisher.url}/a")
    assert publisher.times("/a") == 1


def test_waits_grow_and_end_in_a_sentence(tmp_path: Path) -> None:
    hands = Hands()
    with replay(in_turn(Reply(status=500))) as publisher, pytest.raises(SourceUnreachable) as refusal:
        asking(tmp_path, hands).get(f"{publisher.url}/a")
    assert hands.slept == [2.0, 4.0, 8.0, 16.0, 32.0]
    assert "was asked 6 times; the last time it answered 500" in refusal.value.sentence


def test_no_two_fetches_wait_alike(tmp_path: Path) -> None:
    hands = Hands()
    with replay(in_turn(Reply(status=500), PAGE)) as publisher:
        asking(tmp_path, hands, jitter=lambda low, high: low).get(f"{publisher.url}/a")
    assert hands.slept == [1.0]


@pytest.mark.parametrize(
    ("status", "said"), [(401, "key"), (403, "refuses to answer"), (404, "nothing at this")]
)
def test_a_refusal_is_said_at_once(tmp_path: Path, status: int, said: str) -> None:
    with replay(in_turn(Reply(status=status))) as publisher, pytest.raises(Declined, match=said) as refusal:
        asking(tmp_path, Hands()).get(f"{publisher.url}/a")
    assert (publisher.times("/a"), refusal.value.status) == (1, status)


def test_absence_is_an_answer_where_it_may_be(tmp_path: Path) -> None:
    with replay(in_turn(Reply(status=404))) as publisher:
        assert asking(tmp_path, Hands()).get(f"{publisher.url}/a", may_be_absent=True).is_absent


def test_a_body_that_is_not_right_is_asked_for_again_and_then_refused(tmp_path: Path) -> None:
    def check(body: bytes) -> str | None:
        return None if body == PAGE.body else "it sent half a page"

    half = Reply(PAGE.body[:90], has_length=False)
    with replay(in_turn(half, PAGE)) as publisher:
        assert asking(tmp_path, Hands()).get(f"{publisher.url}/a", check=check).body == PAGE.body
    with replay(in_turn(half)) as publisher, pytest.raises(SourceChanged, match="it sent half a page"):
        asking(tmp_path, Hands()).get(f"{publisher.url}/a", check=check)


def test_a_slow_drip_is_not_waited_for(tmp_path: Path) -> None:
    drip = Reply(b"x" * 60, drip=0.01)
    with replay(in_turn(drip, PAGE)) as publisher:
        found = asking(tmp_path, Hands(tick=30.0)).get(f"{publisher.url}/a")
    assert (found.body, publisher.times("/a")) == (PAGE.body, 2)


def test_silence_is_not_waited_for(tmp_path: Path) -> None:
    with replay(in_turn(SILENT, PAGE)) as publisher:
        assert asking(tmp_path, Hands(), timeout=PATIENT).get(f"{publisher.url}/a").body == PAGE.body


def test_a_body_larger_than_can_be_meant_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.http.LARGEST", 1 << 10)
    with replay(in_turn(Reply(b"x" * 5_000))) as publisher, pytest.raises(SourceChanged, match="larger than"):
        asking(tmp_path, Hands()).get(f"{publisher.url}/a")


def test_the_pace_of_the_host_is_kept_over_restarts(tmp_path: Path) -> None:
    hands, allowance = Hands(), Allowance(5, 10, "Its fair use.")
    with replay(in_turn(PAGE)) as publisher:
        for _ in range(4):
            asking(tmp_path, hands, allowance).get(f"{publisher.url}/a")
        assert hands.slept == []
        http = asking(tmp_path, hands, allowance)
        for _ in range(4):
            http.get(f"{publisher.url}/a")
    assert hands.slept == [10.0]


def test_only_https_and_only_the_host_that_was_asked(tmp_path: Path) -> None:
    http = asking(tmp_path, Hands())
    for address in ("http://www.example.org/a", "ftp://127.0.0.1/a", "file:///etc/hostname", "127.0.0.1/a"):
        with pytest.raises(SourceUnreachable, match="Only https"):
            http.get(address)
    away = Reply(status=302, headers={"Location": "https://www.example.org/b"})
    with replay(in_turn(away)) as publisher, pytest.raises(SourceUnreachable, match="no other host is asked"):
        http.get(f"{publisher.url}/a")
    with replay(
        lambda path, _: PAGE if path == "/b" else Reply(status=302, headers={"Location": "/b"})
    ) as there:
        assert http.get(f"{there.url}/a").body == PAGE.body
    circle = in_turn(Reply(status=302, headers={"Location": "/a"}))
    with replay(circle) as there, pytest.raises(SourceUnreachable, match="from one address to the next"):
        http.get(f"{there.url}/a")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"is_offline": True}, "switched off"),
        ({"window": Window("21:00", "07:00")}, r"It is 21:26|only from 21:00 to 07:00"),
        ({"contact": "a\r\nX-Evil: 1"}, "contact"),
    ],
)
def test_what_may_not_be_asked_is_not(tmp_path: Path, more: dict[str, object], said: str) -> None:
    noon = 1_780_000_000.0 - 1_780_000_000.0 % 86400 + 12 * 3600
    with replay(in_turn(PAGE)) as publisher:
        with pytest.raises(MultiplierError, match=said):
            asking(tmp_path, Hands(noon), None, **more).get(f"{publisher.url}/a")
        assert publisher.asked == []


def test_the_gazette_is_told_who_asks_or_not_asked(tmp_path: Path) -> None:
    with pytest.raises(SettingWrong, match="not asked without a contact"):
        Http(Pace(tmp_path, Hands())).get("https://www.thegazette.co.uk/insolvency/notice/data.json")
