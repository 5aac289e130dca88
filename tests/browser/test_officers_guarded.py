"""What an attacker may send to the server: the public gets nothing of the officers' page by any message."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests import insolvent
from tests.browser.serving import fetch, serving

TITLE = b"Which supplier is which organisation?"
OFFICERS_ONLY = (TITLE, b"For officers only", b"petition", b"solvent wind-down", b"Matches and decisions")
ASKED = "events=all&officers=everyone&is_officer=true&stress=warned&email=anna%40council.example"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("guarded") / "store"
    insolvent.store(made, also=("marts.skill_terms",))
    return made


@pytest.fixture(scope="module")
def officers(store: Path) -> Iterator[str]:
    flag = "--server.allowedHosts=127.0.0.1"
    with serving(store, store.parent / "officers.txt", flag, officers="everyone") as address:
        yield address


@pytest.fixture(scope="module")
def public(store: Path) -> Iterator[str]:
    with serving(store, store.parent / "public.txt") as address:
        yield address


def line(address: str, called: str = "") -> ClientConnection:
    """A connection as a browser makes it from a page of the server, which is `called` so."""
    there = urlsplit(address)
    called = called or there.netloc
    return connect(
        f"ws://{called}/_stcore/stream",
        sock=socket.create_connection((there.hostname, there.port), timeout=20),
        origin=Origin(f"http://{called}"),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        proxy=None,
    )


def answers(connection: ClientConnection, *, page: str = "", name: str = "", query: str = "") -> list[bytes]:
    """Everything the server sends for one run that asks for this page."""
    asked = BackMsg()
    asked.rerun_script.page_script_hash = page
    asked.rerun_script.page_name = name
    asked.rerun_script.query_string = query
    # A session begins with something of its own; the state of a widget nobody drew does no harm either.
    for key, value in (("events", "all"), ("officers", "everyone")):
        state = asked.rerun_script.widget_states.widgets.add()
        state.id, state.string_value = f"$$ID-x-{key}", value
    connection.send(asked.SerializeToString())
    got = []
    while True:
        text = connection.recv(timeout=60)
        assert isinstance(text, bytes)
        got.append(text)
        message = ForwardMsg()
        message.ParseFromString(text)
        if message.WhichOneof("type") == "script_finished":
            return got


def hashes(messages: list[bytes]) -> dict[str, str]:
    """The pages that a run offers, and by which code each is asked for."""
    found = {}
    for text in messages:
        message = ForwardMsg()
        message.ParseFromString(text)
        for page in message.navigation.app_pages:
            found[page.url_pathname] = page.page_script_hash
    return found


def test_the_page_of_decisions_is_not_drawn_for_the_public_by_any_message(officers: str, public: str) -> None:
    with line(officers) as connection:
        code = hashes(answers(connection))["review"]
        assert any(TITLE in each for each in answers(connection, page=code))
    for page, name in ((code, ""), ("", "review"), (code, "review"), ("", "pages/review")):
        with line(public) as connection:
            got = answers(connection, page=page, name=name, query=ASKED)
            got += answers(connection, page=page, name=name, query=ASKED)
        assert "review" not in hashes(got)
        assert [word for word in OFFICERS_ONLY for each in got if word in each] == []


def test_warnings_are_not_sent_to_the_public_by_any_message(officers: str, public: str) -> None:
    with line(officers) as connection:
        code = hashes(answers(connection))["insolvency"]
        seen = b"".join(answers(connection, page=code, query=ASKED))
    assert b"For officers only" in seen
    assert b"petition" in seen
    # The same questions as the officers' just now, and each organisation that only they may see opened.
    for query in (ASKED, *(f"{ASKED}&organisation=GB-COH-XX00010{n}&stress=own&take=1" for n in (2, 3))):
        with line(public) as connection:
            got = answers(connection, page=code, query=query)
        assert any(b"Which suppliers have failed" in each for each in got)
        assert [word for word in OFFICERS_ONLY for each in got if word in each] == []


def test_a_page_elsewhere_that_calls_the_server_by_its_own_name_is_refused(
    officers: str, public: str
) -> None:
    # Without the setting of docs/deployment.md a browser that is led astray is let in.
    with line(public, "evil.example:8501") as connection:
        assert answers(connection)
    with pytest.raises(InvalidStatus, match="403"), line(officers, "evil.example:8501"):
        pass


@pytest.mark.parametrize(
    "path",
    [
        "pages/review.py", "review.py", "app/static/../../pages/review.py",
        "static/..%2f..%2fmultiplier.toml", "media/../decisions/decisions.jsonl", "media/0.csv",
        "_stcore/metrics", "_stcore/message",
        "component/../../decisions/decisions.jsonl", ".streamlit/secrets.toml",
        "_stcore/..%2f.streamlit/secrets.toml",
    ],
)  # fmt: skip
def test_no_path_leads_to_a_file_of_the_server(officers: str, path: str) -> None:
    _, headers, body = fetch(f"{officers}/{path}")
    for word in (
        b"import streamlit",
        b"decision_id",
        b"officer_emails",
        b"cookie_secret",
        b"active_sessions",
    ):
        assert word not in body, word
    assert "content-security-policy" in headers
