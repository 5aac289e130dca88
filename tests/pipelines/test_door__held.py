"""Wherever in a sheet somebody is named, the copy does not name them."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.door import reduce
from pipelines.formats.records import open_parts
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE
from warehouse.settings import settings as chosen

HEADINGS = (
    "Date",
    "Hub",
    "Visitor name",
    "Came as",
    "Organisation",
    "Number attending",
    "Ward",
    "Notes on tea",
)
NAMES = (
    "Mabel Ashgrove",
    "Orla Fernsby-Vane",
    "Tarquin O'Dell",
    "Wenceslas \u0141uk",
    "Zo\u00eb Quartermain",
)
OTHERS = (
    "mabel.a@example.org", "M_A+b@mail.example.co.uk", "07700 900123", "07700900123", "+447700900123",
    "(0161) 496-0123", "0161 496 0123", "ZZ1 1AA", "zz11aa", "ZZ1A 2BB",
)  # fmt: skip
PLAIN = ("", "13/05/2024", "Kiln Hub", "A1", "GP", "Thrumley Choir", "12", "X05000001", "with care")
AROUND = ("{}", "ask {}", "{}, again", "({})", "x\n{}", "{} / Kiln", "MR {}")

secrets = st.sampled_from(OTHERS).map(lambda text: (text, text))
around = st.tuples(
    st.one_of(secrets, st.sampled_from(NAMES).map(lambda name: (name, name))), st.sampled_from(AROUND)
)
cells = st.one_of(st.sampled_from(PLAIN).map(lambda text: ((text, ""), "{}")), around)
lines = st.lists(cells, min_size=len(HEADINGS), max_size=len(HEADINGS) + 1)


def lines_of(path: Path, heading: int) -> list[int]:
    """The lines that records begin on, below the headings."""
    (part,) = open_parts(path)
    (texts,) = (record.cells for record in part.head(heading) if record.row == heading)
    chunks = part.records_after(heading, len(texts), ragged=True)
    return sorted(row for chunk in chunks for row in (*chunk.frame["_row"], *chunk.odd["_row"]))


@settings(max_examples=40, deadline=None)
@given(st.lists(lines, min_size=1, max_size=6), st.lists(st.sampled_from((*OTHERS, *NAMES)), max_size=2))
def test_nobody_stands_in_the_copy(rows: list[list[tuple[tuple[str, str], str]]], above: list[str]) -> None:
    written = [[frame.format(text) for (text, _), frame in line] for line in rows]
    # Everybody who is named somewhere also came: a name that stands nowhere as one cannot be told.
    came = [["13/05/2024", "Kiln Hub", name, "GP", "", "", "", ""] for name in NAMES]
    out = io.StringIO()
    csv.writer(out).writerows([[text] for text in above])
    csv.writer(out).writerows([HEADINGS, *came, *written])
    with TemporaryDirectory() as name:
        path, copy = Path(name) / "visitors.csv", Path(name) / "copy.csv"
        path.write_text(out.getvalue(), "utf-8")
        reduce(path, copy, SOURCE.tables, Told(), chosen().store)
        found = copy.read_text("utf-8").lower()
        assert lines_of(copy, len(above) + 1) == lines_of(path, len(above) + 1)
    assert not [text for text in (*NAMES, *OTHERS) if text.lower() in found]
