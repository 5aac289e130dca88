"""Small hand-kept facts: sql/seeds/<table>.csv, all text, each row with its `because`."""

from pathlib import Path

import polars as pl

from warehouse.errors import BuildBroken, did_you_mean
from warehouse.settings import settings


def seed(name: str, root: Path | None = None) -> pl.DataFrame:
    """One seed, every column text and an empty cell null. BuildBroken where there is none of that name."""
    folder = (root or settings().root / "sql") / "seeds"
    file = folder / f"{name}.csv"
    if not file.exists():
        known = (path.stem for path in folder.glob("*.csv"))
        raise BuildBroken(f"There is no seed {name!r}", where="sql/seeds", next=did_you_mean(name, known))
    try:
        return pl.read_csv(file, infer_schema=False).with_columns(pl.all().replace("", None))
    except pl.exceptions.PolarsError as error:
        said = str(error).splitlines()[0]
        raise BuildBroken(f"The seed cannot be read: {said}", where=f"sql/seeds/{file.name}") from error


def names(root: Path | None = None) -> list[str]:
    """The seeds there are."""
    folder = (root or settings().root / "sql") / "seeds"
    return sorted(path.stem for path in folder.glob("*.csv"))
