"""Which organisations a list names, and how 360Giving is asked about one."""

import pytest

from pipelines import threesixty_asked
from warehouse.errors import SourceChanged


def test_a_list_names_organisations_by_identifier_or_company_number() -> None:
    text = "\ufeffGB-CHC-1234567\n\n 360G-example \n1234567\nsc123456\nGB-CHC-1234567\n"
    assert threesixty_asked.organisations_of(text, "a.txt") == (
        *("GB-CHC-1234567", "360G-example", "GB-COH-01234567", "GB-COH-SC123456"),
    )


@pytest.mark.parametrize(
    "line", ["Merefield Council", "GB-CHC", "../../etc/passwd", "GB-CHC-1?x=2", "1234567890"]
)
def test_a_line_that_is_neither_is_named(line: str) -> None:
    with pytest.raises(SourceChanged, match="Line 2 is neither"):
        threesixty_asked.organisations_of(f"GB-CHC-1234567\n{line}", "a.txt")


def test_an_identifier_stays_one_word_of_the_address() -> None:
    said = threesixty_asked.address("360G-a/b c", "grants_made")
    assert said == "https://api.threesixtygiving.org/api/v1/org/360G-a%2Fb%20c/grants_made/?limit=1000"


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"results": ['])
def test_what_is_no_json_is_asked_for_again(body: bytes) -> None:
    said = threesixty_asked.wrong(body, "https://a.org/")
    assert said == "it sent no JSON, or JSON that is cut off"


@pytest.mark.parametrize(
    "body", [b"[]", b'{"results": []}', b'{"results": [{"id": 1}], "count": 1, "next": null}']
)
def test_another_shape_is_said_at_once(body: bytes) -> None:
    with pytest.raises(SourceChanged, match="360Giving's answer is not as it was"):
        threesixty_asked.wrong(body, "https://a.org/")


def test_a_next_page_on_another_host_is_said_at_once() -> None:
    body = b'{"results": [], "count": 1, "next": "https://b.org/?offset=1"}'
    with pytest.raises(SourceChanged, match="a.org sends on to https://b.org"):
        threesixty_asked.wrong(body, "https://a.org/")
