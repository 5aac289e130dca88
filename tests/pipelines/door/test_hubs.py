"""The name of a hub above a table or in the name of a file."""

import pytest

from pipelines.door import hubs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Attendance Register for Kiln Street Hub, May 2024", "Kiln Street Hub"),
        ("kiln-street-hub_2024-05", "Kiln Street Hub"),
        ("Visitors at St Osyth's Community Centre", "St Osyth's Community Centre"),
        ("The Attendance Hub", None),
        ("Sheet1", None),
        ("register 2024", None),
    ],
)
def test_it_ends_in_a_word_of_hubs(text: str, name: str | None) -> None:
    assert hubs.named(["", text]) == name
