"""The name of a hub, where it stands only above the table, or in the name of a sheet or file."""

import re
from collections.abc import Iterable

_ENDS = r"Hub|Centre|Center|CVS|Hall|Library|House"
_NAME = re.compile(rf"\b((?:[A-Z][\w'\u2019&]*\s+){{1,4}}(?:{_ENDS}))\b")
_GENERIC = re.compile(
    r"^(?:(?:The|Our|Attendance|Attendances|Register|Registers|Visitors|Sessions|Session|Activity|Events|Sign|In|"
    r"At|Of|For|Sheet|List|Hub|Record|Records|Introductions|Data|Copy)\s+)+",
)


def named(texts: Iterable[str]) -> str | None:
    """The first name of a hub in them; None where there is none."""
    for text in texts:
        clean = " ".join(re.sub(r"[_-]+", " ", text).split())
        shown = clean.title() if clean.islower() else clean
        for found in _NAME.finditer(shown):
            name = _GENERIC.sub("", found[1])
            if " " in name:
                return name
    return None
