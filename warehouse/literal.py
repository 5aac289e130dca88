"""Text as SQL writes it.

Bound parameters are for what people ask. For the product's own paths and words literals do: the first bound
parameter of a process makes DuckDB import pandas, which costs a second.
"""


def literal(text: str) -> str:
    """`text` between quotes, safe inside SQL."""
    return "'" + text.replace("'", "''") + "'"
