"""Leave to send files: for one session, for an hour, and for nothing but its own address."""

from __future__ import annotations

import pytest

from ui.uploads import LASTS_SECONDS, Leave

HERE = "/_stcore/upload_file"


@pytest.mark.parametrize(
    ("path", "is_held"),
    [
        (f"{HERE}/mine/a-file", True),
        (f"/base{HERE}/mine/a-file/", True),
        (f"{HERE}/mine", False),
        (f"{HERE}/yours/a-file", False),
        (f"{HERE}/yours/mine", False),
        (f"{HERE}/mine/../yours", False),
        (f"{HERE}//mine/a-file", False),
        ("/_stcore/metrics/mine/a-file", False),
    ],
)
def test_only_the_session_that_was_given_it(path: str, is_held: bool) -> None:
    leave = Leave()
    leave.give("mine")
    assert leave.holds(path) is is_held


def test_it_ends_and_is_lengthened() -> None:
    now = [0.0]
    leave = Leave(lambda: now[0])
    leave.give("mine")
    now[0] = LASTS_SECONDS - 1
    assert leave.holds(f"{HERE}/mine/a")
    leave.give("mine")
    now[0] = 2 * LASTS_SECONDS - 2
    assert leave.holds(f"{HERE}/mine/a")
    now[0] = 2 * LASTS_SECONDS
    assert not leave.holds(f"{HERE}/mine/a")
    leave.give("yours")
    assert list(leave._until) == ["yours"]
