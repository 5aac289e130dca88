"""Tables that lead from one kind of area to another: they speak of wards, and of how many postcodes, and are
no list of postcodes."""

import re
from collections.abc import Sequence

from pipelines.formats import contents
from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.headings import known

_WARD = re.compile(r"(?:cm)?(?:wd|ward)_?(?:\d\d)?_?(?:cd|code)", re.IGNORECASE)
_AREA = re.compile(
    r"(?:wd|cmwd|ward|oa|lsoa|msoa|lad?|ltla|utla|pcon|cauth|rgn|ctry|ew|gb|uk)_?(?:\d\d)?_?(?:cd|code).*",
    re.IGNORECASE,
)


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


def areas(head: Sequence[Record]) -> tuple[str, str] | None:
    """What such a table is and why, by two codes of areas among its headings; None where it is none."""
    for record in head[:30]:
        texts = list(dict.fromkeys(text for cell in record.cells if _AREA.fullmatch(text := said(cell))))
        if len(texts) < 2:
            continue
        wards = [text for text in texts if _WARD.fullmatch(text)]
        first, second = (wards if len(wards) >= 2 else texts)[:2]
        because = f'its headings on line {record.row} are codes of areas, "{first}" and "{second}"'
        return ("ward_crosswalk" if len(wards) >= 2 else "area_lookup"), because
    return None
