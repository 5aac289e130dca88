"""The files in which this product asks for what nobody publishes: workbooks, CSV and its schemas.

All of it is made from the declarations of `pipelines/sources/` and the lists of `sql/seeds/`: a column added
there stands in the templates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipelines import registry
from pipelines.source import Source
from pipelines.templates import texts, workbook
from warehouse.errors import MultiplierError


@dataclass(frozen=True)
class Template:
    """One file of a template: its name, what it is in a few words, and its bytes."""

    name: str
    about: str
    content: bytes


def sources() -> list[Source]:
    """The sources that are asked for in templates."""
    return [reader.source for reader in registry.readers().values() if reader.source.template]


def files() -> Iterator[Template]:
    """Every file: of each source a workbook, of each of its tables a CSV file and its schema."""
    for source in sources():
        book = workbook.book(source)
        yield Template(f"{source.template}.xlsx", f"{source.title}: a workbook with a sheet a table", book)
        for table in source.tables:
            stem = f"{source.template}-{table.entity}"
            yield Template(f"{stem}.csv", f"{source.title}: {table.entity} as CSV", texts.headings(table))
            schema = texts.schema(source, table)
            yield Template(f"{stem}.schema.json", f"What may stand in {stem}.csv", schema)


def write(folder: Path) -> list[Template]:
    """Write them into the folder. MultiplierError where one is there: it may be filled in."""
    made = list(files())
    if there := next((each.name for each in made if (folder / each.name).exists()), None):
        raise MultiplierError(
            "It is there already, and may be filled in",
            where=str(folder / there),
            next="Name an empty folder, and copy from there what you need.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in made:
            (folder / each.name).write_bytes(each.content)
    except OSError as error:
        raise MultiplierError(
            f"The folder cannot be written: {error.strerror or error}",
            where=str(folder),
            next="Name a folder that you may write to.",
        ) from error
    return made
