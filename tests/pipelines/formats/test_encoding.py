"""Text is understood whatever code page and byte order mark it came with."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats.encoding import Encoding, detect, mark_length

BOM = "\ufeff".encode()
TWICE = BOM.decode("cp1252").encode()
THRICE = TWICE.decode("cp1252").encode()
OTHER_THRICE = TWICE.decode("latin-1").encode()
ENGLISH = "Body,Supplier,Amount\nA Council,The Children’s Society – North,“Under £5k”\nB,Café Zoë,£9\n"


@pytest.mark.parametrize("mark", [b"", BOM, TWICE, THRICE, OTHER_THRICE, BOM + BOM, BOM + TWICE])
def test_a_byte_order_mark_is_seen_however_often_it_was_encoded(mark: bytes) -> None:
    assert mark_length(mark + b"Body,Supplier") == len(mark)


@pytest.mark.parametrize("name", ["cp1252", "mac_roman", "utf-8"])
def test_code_pages_are_told_apart_by_the_words_they_make(name: str) -> None:
    content = ENGLISH.encode(name)
    assert detect(content, content) == Encoding(name)
    assert Encoding(name).to_utf8(content).decode() == ENGLISH


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("less than £5k", {"cp1252", "mac_roman"}),
        ("Children’s", {"cp1252"}),
        ("Children’s", {"mac_roman"}),
        ("S17 –Prevention", {"cp1252"}),
        ("less than £5k", {"cp850"}),
        ("Café", {"cp850"}),
        ("Zoë Renée", {"mac_roman"}),
        ("Müller & Söhne", {"cp1252"}),
        ("Müller & Söhne", {"mac_roman"}),
    ],
)
def test_one_word_is_often_enough(words: str, names: set[str]) -> None:
    content = f"a,b\n{words},1\n".encode(min(names))
    assert detect(content, content).name in names


def test_pound_signs_alone_are_taken_for_cp1252_which_has_them_where_macs_had() -> None:
    content = "a,£5\n".encode("mac_roman")
    assert detect(content, content) == Encoding("cp1252")


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_seen_with_and_without_its_mark(name: str) -> None:
    content = ENGLISH.encode(name)
    mark = codecs.BOM_UTF16_LE if name.endswith("le") else codecs.BOM_UTF16_BE
    assert detect(content, content) == Encoding(name)
    assert detect(mark + content, mark + content) == Encoding(name, 2)


def test_a_file_of_two_encodings_is_utf_8_with_lines_to_heal() -> None:
    content = "Café,1\n".encode() + "Café,2\n".encode("cp1252")
    assert detect(content, content) == Encoding("utf-8")
    assert Encoding("utf-8").to_utf8(content).decode() == "Café,1\nCafé,2\n"


def test_a_byte_that_means_nothing_is_marked_and_not_dropped() -> None:
    assert Encoding("cp1252").to_utf8(b"a\x81b").decode() == "a\ufffdb"


@given(st.lists(st.sampled_from([b"plain ", b"\xe9", b"\xc2\xa3", b"\xe2\x80", b"\x81", b"x" * 600, b"\n"])))
def test_healing_run_by_run_is_healing_all_at_once(pieces: list[bytes]) -> None:
    content = b"".join(pieces)
    assert Encoding("utf-8").to_utf8(content) == content.decode("utf-8", "cp1252_or_mark").encode()
