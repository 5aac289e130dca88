"""A ward's sheet as one page to print, with everything in it; and all wards' figures as one table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from html import escape

from ui import words
from ui.charts.figure import Field, Figure
from ui.exports import figure as picture
from ui.exports.cells import defused, printable
from ui.sheet import TITLE, Part, Sheet
from ui.ward import NOTES

# A table longer than the first is cut to the second on paper, and says so: the page's files hold it all.
LONGEST, SHOWN = 16, 10
_TOKENS = re.compile(r"\\.|\*\*|.", re.DOTALL)
STYLE = """
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.35 'Source Sans Pro', sans-serif; color: #0b0c0c; max-width: 190mm; margin: 0 auto;
  padding: 4mm; }
h1 { font-size: 19pt; margin: 0 0 1mm; }
h2 { font-size: 13pt; margin: 5mm 0 1mm; border-top: 1px solid #b1b4b6; padding-top: 2mm; }
h3 { font-size: 11pt; margin: 3mm 0 0; }
p { margin: 1mm 0; }
.answer { font-size: 12pt; }
.soft { color: #505a5f; font-size: 8.5pt; }
figure { margin: 0 0 3mm; break-inside: avoid; }
figure.long { break-inside: auto; }
figcaption { font-size: 8.5pt; margin-top: 1mm; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; overflow-wrap: break-word;
  border-bottom: 1px solid #e6e8ea; }
th { border-bottom: 1px solid #0b0c0c; overflow-wrap: normal; }
.number { text-align: right; }
td.number { white-space: nowrap; }
@media print { body { padding: 0; } h2, h3 { break-after: avoid; } }
"""
KEYS = ("ward_code", "ward_name", "vintage")
FIGURES = {
    "measure": "Measure", "here": "This ward", "council": "The council", "similar": "Similar wards",
    "finding": "Against the council's other wards", "finding_similar": "Against similar wards",
    "basis": "What it rests on",
}  # fmt: skip


def page(sheet: Sheet) -> bytes:
    """The sheet as one HTML file that needs no other: fonts and pictures are in it, and nothing runs."""
    unknown = "".join(f"<li>{_text(line)}</li>" for line in sheet.unknown)
    notes = "".join(f"<li>{_text(line)}</li>" for line in NOTES)
    said = (
        f"<h1>{_text(sheet.name)}</h1><p class=soft>{_text(sheet.seal.filters)}</p>"
        f"<p class=answer>{_marked(sheet.answer)}</p><p class=soft>Coverage: {_text(sheet.seal.coverage)}</p>"
        f"{''.join(_part(part) for part in sheet.parts)}"
        f"<h2>What we do not know</h2><ul>{unknown}</ul><h2>What to bear in mind</h2><ul>{notes}</ul>"
        f"<footer>{''.join(f'<p class=soft>{_text(line)}</p>' for line in sheet.seal.lines())}</footer>"
    )
    head = (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(sheet.name)}: {TITLE}</title><style>{picture.embedded()}{STYLE}</style></head>"
    )
    return f"{head}<body><main>{said}</main></body></html>\n".encode()


def file_name(sheet: Sheet, kind: str = "html") -> str:
    """What its file is called, whatever signs a published code may hold."""
    return f"{re.sub(r'[^A-Za-z0-9]+', '-', sheet.code)}.{kind}"


def table(sheets: Iterable[Sheet]) -> bytes:
    """Every ward's figures, a row a measure, as CSV (UTF-8 with a mark), formulas defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*KEYS, *FIGURES.values(), "source", "filters", "coverage"])
    for sheet in sheets:
        key = [sheet.code, defused(sheet.name), sheet.vintage]
        tail = [sheet.seal.origin, sheet.seal.filters, sheet.seal.coverage]
        for row in sheet.summary.table.select(list(FIGURES)).iter_rows():
            writer.writerow([*key, *(_cell(value) for value in row), *map(defused, tail)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return "[x]"
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else defused(str(value))


def _part(part: Part) -> str:
    said = f"<p>{_text(part.said)}</p>" if part.said else ""
    return f"<h2>{_text(part.heading)}</h2>{said}{''.join(_figure(each) for each in part.figures)}"


def _figure(figure: Figure) -> str:
    drawn = picture.drawing(figure) if figure.chart is not None else ""
    rows = "" if figure.chart is not None else _table(figure)
    kind = " class=long" if figure.table.height > SHOWN else ""
    return (
        f"<figure{kind}><h3>{_text(figure.title)}</h3><p class=soft>{_text(figure.subtitle)}</p>{drawn}{rows}"
        f"<figcaption>{_text(figure.sentence)}</figcaption></figure>"
    )


def _table(figure: Figure) -> str:
    if figure.table.is_empty():
        return ""
    # Nobody looks a file's line up from paper.
    fields = [field for field in figure.fields if not field.name.startswith("_")]
    head = "".join(f"<th scope=col{_align(field)}>{_text(field.label)}</th>" for field in fields)
    table = figure.table.select([field.name for field in fields])
    rows = table.head(SHOWN if table.height > LONGEST else LONGEST).rows()
    body = "".join(f"<tr>{_row(fields, row)}</tr>" for row in rows)
    left = table.height - len(rows)
    more = f"<p class=soft>{words.count(left, 'more row')}: in the files of the page.</p>" if left > 0 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _row(fields: Sequence[Field], row: Sequence[object]) -> str:
    cells = zip(fields, row, strict=True)
    return "".join(f"<td{_align(field)}>{_text(field.said(value))}</td>" for field, value in cells)


def _align(field: Field) -> str:
    return " class=number" if field.is_number else ""


def _text(text: str) -> str:
    return escape(printable(text))


def _marked(markdown: str) -> str:
    """Our own bold, and data as it was made safe, as HTML."""
    parts, is_bold = [], False
    for token in _TOKENS.findall(markdown):
        if token == "**":
            parts.append("</strong>" if is_bold else "<strong>")
            is_bold = not is_bold
        else:
            parts.append(escape(token[1:] if token[0] == "\\" else token))
    return "".join(parts)
