"""Classes of events in words, and which addresses may be opened."""

import polars as pl
import pytest

from tests.ui import events as frames
from ui import events

GAZETTE = "https://www.thegazette.co.uk/notice/99000001"
HOUSE = "https://find-and-update.company-information.service.gov.uk/company/XX000101"


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        (GAZETTE, GAZETTE),
        (HOUSE, HOUSE),
        ("http://www.thegazette.co.uk/notice/1", None),
        ("https://www.thegazette.co.uk.evil.example/notice/1", None),
        ("https://evil.example/https://www.thegazette.co.uk/notice/1", None),
        ("https://www.thegazette.co.uk/notice/1#<script>", None),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_only_a_register_is_opened(url: str | None, opened: str | None) -> None:
    frame = pl.DataFrame({"notice_url": [url]}, schema={"notice_url": pl.String})
    assert frame.select(events.link()).item() == opened


def test_every_class_and_tier_has_words_and_none_of_them_is_a_verdict() -> None:
    assert events.whose(("failure",)) == "suppliers with a confirmed failure"
    assert "another event" in events.whose(("failure", "warning"))
    assert events.CLASSES["solvent"] == "solvent wind-down"
    assert set(events.TIERS) == {"number", "confirmed", "exact"}
    assert events.numbers(frames.events()) == [1, 2]
