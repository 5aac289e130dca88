"""What may be chosen in a cell of a template."""

from pipelines.source import Column
from warehouse.seeds import seed

VERSION = 1
"""Of the templates: another number where a column or its meaning changes, not where a list grows."""

LABEL = "label"


def of(column: Column) -> tuple[str, ...]:
    """The words to choose from, in the order of their list; none where anything may stand there."""
    return tuple(seed(column.listed)[LABEL].to_list()) if column.listed else column.among


def is_closed(column: Column) -> bool:
    """Whether nothing else may stand there."""
    return bool(of(column)) and not column.is_free
