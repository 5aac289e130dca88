"""Small tables written as a person would: names above, cells between pipes, an empty cell for null."""

import polars as pl


def table(text: str) -> pl.DataFrame:
    """The pipe table in `text`: every column text, no cell means null.

    A line of dashes under the names is passed over.
    """
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    rows = [_cells(line) for line in lines if set(line) - set("|-: ")]
    names, data = [name or "" for name in rows[0]], rows[1:]
    for line in data:
        if len(line) != len(names):
            raise ValueError(f"{len(line)} cells under {len(names)} names: {line}")
    return pl.DataFrame(data, schema=dict.fromkeys(names, pl.String()), orient="row")


def _cells(line: str) -> list[str | None]:
    return [cell.strip() or None for cell in line.strip("|").split("|")]
