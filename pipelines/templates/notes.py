"""What a volunteer is told who fills a template in: what never to write, how to count a person once."""

from collections.abc import Iterator

from pipelines.source import Column, Source
from pipelines.templates import choices

SHEET = "Notes"
HEADINGS = ("Sheet", "Column", "Must be filled", "What it means", "What may stand there")

HOW = (
    "Fill in the other sheets, one line for each thing that happened. Leave the headings as they are.",
    "Leave a cell empty where you do not know: empty says that it is not known, 0 that there was none.",
    "Write days as 2024-05-01 or as 01/05/2024, day first.",
    "Choose from the list where a cell offers one.",
)
NEVER = (
    "Never write a person's name, e-mail address, telephone number, home address or full postcode anywhere.",
    "What is recognised as one is taken out before the file is kept, and how many were is said.",
    "A name in the middle of a sentence may not be recognised: leave it out yourself.",
)
ONCE = (
    "To count a person once, give them a number, as M001, and write it under person_key each time they come.",
    "The list that says whose number it is stays with you.",
    "Here the number becomes a code that cannot be turned back into it.",
    "Where you only counted heads, leave person_key empty and write how many under people.",
)
WARD = "A ward's code is nine letters and figures, as E05013652; a council's map names the ward of a street."

_MAY = {
    "text": "any words",
    "money": "pounds, as 1250.50",
    "decimal": "a number, as 2.5",
    "whole": "a whole number",
    "date": "a day",
}


def title(source: Source) -> str:
    """The first line, by which a filled template is known."""
    return f"{source.title}: template {choices.VERSION}"


def paragraphs(source: Source) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A heading and its sentences, each in turn; of people only what this template asks."""
    names = {column.name for table in source.tables for column in table.columns}
    yield "How to fill it in", (*HOW, *((WARD,) if "ward_code" in names else ()))
    yield "What never to write", NEVER
    if "person_key" in names:
        yield "How to count a person once", ONCE if "people" in names else ONCE[:-1]


def meanings(source: Source) -> Iterator[tuple[str, ...]]:
    """One line a column of each sheet, under HEADINGS."""
    for table in source.tables:
        for column in table.columns:
            must = "yes" if column.required else ""
            yield table.entity, column.name, must, column.about, _may(column)


def _may(column: Column) -> str:
    words = choices.of(column)
    if not words:
        return _MAY[column.type]
    return f"{', '.join(words)}{'; or other words' if column.is_free else ''}"
