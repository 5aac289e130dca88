"""Pages checked as they come, and notices as rows: each is kept or set aside, once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import notice_rows, notices
from pipelines.sources.gazette import NOTICES
from tests.pipelines import feeds
from warehouse.errors import SourceChanged

TWO = [feeds.notice(1), feeds.notice(2)]


@pytest.mark.parametrize(
    ("body", "number", "said"),
    [
        (feeds.page(TWO), 1, None),
        (feeds.page([]), 1, None),
        (feeds.page(TWO[:1]), 1, None),
        (feeds.page(TWO), 2, "it sent page 1 for page 2"),
        (feeds.page(TWO)[:-9], 1, "it sent half a page"),
        (b"", 1, "it sent half a page"),
        (b"\xff\xfe\x00", 1, "it sent half a page"),
        (b"\n<!doctype html>", 1, "it sent a web page instead of notices"),
        (feeds.page([], total=9), 1, "it sent page 1 empty"),
    ],
)
def test_what_is_wrong_with_a_page(body: bytes, number: int, said: str | None) -> None:
    assert notice_rows.wrong(body, number, "https://a.org") == said


def test_a_page_that_is_no_longer_one_stops() -> None:
    with pytest.raises(SourceChanged):
        notice_rows.wrong(b'{"results": []}', 1, "https://a.org")


def test_a_notice_twice_is_seen() -> None:
    assert notice_rows.repeated([*TWO, TWO[0]])
    assert not notice_rows.repeated([*TWO, {"f:notice-code": "2503"}, {"f:notice-code": "2503"}])


def test_a_day_as_written_is_a_feed_of_a_line_each() -> None:
    text = notice_rows.written([notices.reduced(each) for each in TWO], 2)
    assert len(text.splitlines()) == 4
    assert notices.entries(notices.opened(text.encode(), "a")) == [notices.reduced(each) for each in TWO]


FIELD = st.one_of(st.none(), st.text(max_size=12), st.integers(), st.lists(st.text(max_size=3), max_size=2))
ENTRY = st.fixed_dictionaries(
    {"f:notice-code": st.one_of(FIELD, st.sampled_from(sorted(notices.codes())))},
    optional=dict.fromkeys(("id", "title", "published", "content", "category", "link", "f:status"), FIELD),
)


@given(st.lists(ENTRY, max_size=12))
def test_whatever_comes_is_kept_or_set_aside_once_and_reads_the_same_when_reduced(
    found: list[dict[str, object]],
) -> None:
    batch = notice_rows._batch(found, NOTICES)
    rows = [*batch.kept["_row"], *batch.aside["_row"]]
    assert sorted(rows) == list(range(1, len(found) + 1))
    reduced = notice_rows._batch([notices.reduced(each) for each in found], NOTICES)
    assert reduced.kept.equals(batch.kept)
    assert reduced.aside["reason"].to_list() == batch.aside["reason"].to_list()
    assert json.dumps([notices.reduced(each) for each in found])
