"""Line ends and doubtful lines, as a plain look at each byte finds them, wherever the windows are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import exact_marks, oversize


def uneven(text: bytes) -> set[int]:
    """Lines with an odd number of quotes."""
    return {at for at, line in enumerate(text.split(b"\n")) if line.count(b'"') % 2}


def doubtful(text: bytes) -> set[int]:
    """Lines with a quote amid a cell, or with two marks side by side."""
    found, line = set(), 0
    for at, byte in enumerate(text):
        around = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
        amid = len(around) == 2 and not set(around) & set(b",\r\n")
        if (byte == ord('"') and amid) or text[max(at - 1, 0) : at + 1] == b",,":
            found.add(line)
        line += byte == ord("\n")
    return found


@given(
    st.lists(st.sampled_from(["a", '"', ",", "\n", "\r\n"]), max_size=60), st.sampled_from([1, 2, 3, 7, 1000])
)
def test_as_byte_by_byte(some: list[str], window: int) -> None:
    text = ("".join(some) + "\n").encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact_marks, "_WINDOW", window)
        seen = exact_marks.look(text, ord(","))
    assert seen is not None
    assert seen.ends.tolist() == [at for at, byte in enumerate(text) if byte == ord("\n")]
    assert (seen.uneven, seen.doubted) == (uneven(text), uneven(text) | doubtful(text))
    assert [seen.line(text, at) for at in range(len(seen.ends))] == [
        line.removesuffix(b"\r") for line in text.split(b"\n")[:-1]
    ]


def test_a_line_longer_than_any_record_is_nothing_to_look_at() -> None:
    assert exact_marks.look(b"a\n" + b"x" * (oversize.LONGEST + 1) + b"\n", ord(",")) is None
