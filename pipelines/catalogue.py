"""docs/sources.md, written from what the sources say of themselves: `python -m pipelines.catalogue`."""

from collections.abc import Iterator
from pathlib import Path

from pipelines import registry
from pipelines.formats.headings import KEPT, kept
from pipelines.source import Source, Table

PAGE = Path("docs/sources.md")
OPENING = """# Sources

What Multiplier can load. Written by `python -m pipelines.catalogue` from `pipelines/sources/`: edit there.
To add one: [adding-a-source.md](adding-a-source.md). Which files are loaded, and what was set aside of them:
`python -m pipelines list`.
"""


def text() -> str:
    """The whole page."""
    named = sorted(registry.readers().items())
    return "\n".join([OPENING, *("\n".join(_source(reader.source)) for _, reader in named)])


def _source(source: Source) -> Iterator[str]:
    yield f"## {source.title}\n"
    yield f"`{source.name}`, from <{source.page}>\n"
    yield "| | |\n|---|---|"
    yield f"| publisher | {source.publisher} |"
    yield f"| cadence | {source.cadence} |"
    yield f"| licence | {source.licence} |\n"
    if tools := _tools(source):
        yield f"Exports of other tools are known by the headings that their code gives: {'; '.join(tools)}.\n"
    for table in source.tables:
        yield from _table(source, table)


def _tools(source: Source) -> list[str]:
    """Whose exports are read beside templates and sheets by hand, and where the headings are from."""
    if not (KEPT / f"{source.name}.csv").exists():
        return []
    rows = [row for table in source.tables for row in kept(source.name, table.entity)]
    return list(dict.fromkeys(row["where"] for row in rows if "/" in row["where"]))


def _table(source: Source, table: Table) -> Iterator[str]:
    fewest, most = table.rows
    kinds = " or ".join(kind.replace("_", " ") for kind in table.kinds)
    yield f"`raw.{source.name}__{table.entity}`, from files of {kinds}, of {fewest:,} to {most:,} rows:"
    yield f"{table.rows_because}\n"
    yield "| column | type | required | meaning |\n|---|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {column.type} | {'yes' if column.required else ''} | {column.about} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
