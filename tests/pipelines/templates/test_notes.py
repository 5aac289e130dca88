"""What a volunteer is told: of people where people are asked for, in sentences that end."""

import pytest

from pipelines import templates
from pipelines.source import Column, Source, Table
from pipelines.templates import notes


@pytest.mark.parametrize("source", templates.sources(), ids=lambda each: each.name)
def test_a_volunteer_is_told_what_never_to_write_and_how_to_count_a_person(source: Source) -> None:
    told = dict(notes.paragraphs(source))
    assert told["What never to write"] == notes.NEVER
    assert told["How to count a person once"][0] == notes.ONCE[0]
    assert all(sentence.endswith(".") for sentences in told.values() for sentence in sentences)


def test_a_source_without_people_is_asked_nothing_of_them() -> None:
    columns = (Column("title", "What it is.", required=True),)
    table = Table("things", ("things",), columns, (1, 9), "Few.")
    source = Source("x", "Things", "Nobody", "https://example.org", "never", "None", (table,), "things")
    assert [heading for heading, _ in notes.paragraphs(source)] == [
        "How to fill it in",
        "What never to write",
    ]
    assert list(notes.meanings(source)) == [("things", "title", "yes", "What it is.", "any words")]
