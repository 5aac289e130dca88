"""Whether a heading or the name of a sheet names nobody: it is made of words that headings are made of."""

import csv
import re
from functools import lru_cache

from pipelines.formats import spelling
from pipelines.formats.headings import FOLDER

_MONTHS = "january february march april may june july august september october november december"
_OTHERS = (
    f"{_MONTHS} spring summer autumn winter week month quarter sheet data list log form notes lists totals "
    "summary activity attendance offers needs matches sessions returns volunteers visitors members requests"
)
MOST_NAME = 31


def is_safe(text: str) -> bool:
    """Whether all its words are known of headings, or are numbers."""
    found = spelling.words(text)
    return bool(found) and all(word in _words() or word.isdigit() for word in found)


def sheet(name: str, number: int, kind: str = "Sheet") -> str:
    """The name of a sheet, as it was where it names nobody; else what it is and its number."""
    clean = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:MOST_NAME]
    return clean if clean and is_safe(clean) else f"{kind} {number}"


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    files = [*FOLDER.glob("kept/*.csv"), FOLDER / "grants.csv", FOLDER / "registers.csv"]
    texts = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as rows:
            texts += [row["heading"] for row in csv.DictReader(rows)]
    return frozenset(word for text in (*texts, _OTHERS) for word in spelling.words(text))
