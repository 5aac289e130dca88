"""What tells a list of postcodes from a table that only speaks of how many there are."""

from collections.abc import Sequence

from pipelines.formats import contents
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.headings import known


def holds_postcodes(head: Sequence[Record], found: Found) -> bool:
    """Whether postcodes stand under a heading of postcodes, and not how many there are. An empty column may
    hold any."""
    for at, text in enumerate(found.texts):
        match = known("postcodes").match(text) if text else None
        if match and any(meaning.partition(".")[0] == "postcode" for meaning in match.meanings):
            cells = [record.cells[at] for record in head[found.index + 1 :] if at < len(record.cells)]
            look = contents.look(cells)
            if not look.filled or look.postcodes >= 0.5:
                return True
    return False
