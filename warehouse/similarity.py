"""name_similarity(a, b): how alike two names are, 0 to 100, in whatever order their words stand."""

import duckdb
import numpy as np
import pyarrow as pa
from rapidfuzz import fuzz, process

NAME = "name_similarity"


def _similarity(a: pa.ChunkedArray, b: pa.ChunkedArray) -> pa.Array:
    """The better of: letter by letter, and letter by letter with the words of both in order."""
    one, other = a.to_pylist(), b.to_pylist()
    plain = process.cpdist(one, other, scorer=fuzz.ratio, dtype=np.float32)
    in_order = process.cpdist(one, other, scorer=fuzz.token_sort_ratio, dtype=np.float32)
    return pa.array(np.maximum(plain, in_order).astype(np.float64))


def register(db: duckdb.DuckDBPyConnection) -> None:
    """Make name_similarity known to every cursor of this connection. Null where either name is null."""
    # mypy knows no functions over Arrow.
    db.create_function(NAME, _similarity, ["VARCHAR", "VARCHAR"], "DOUBLE", type="arrow")  # type: ignore[call-overload]
