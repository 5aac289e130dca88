"""The report as one web page that needs nothing else: no script, no other host, fonts and pictures inside."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ui import words
from ui.charts.figure import Field
from ui.exports import figure as picture
from ui.exports.cells import printable
from ui.exports.pack import pack as told
from ui.exports.pack.item import Item
from ui.exports.pack.listed import called
from ui.exports.pack.pack import Pack

MOST_ROWS = 200
STYLE = """
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
body { font: 1.05rem/1.5 'Source Sans Pro', Arial, sans-serif; color: #0b0c0c; background: #fff;
  max-width: 48rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 2rem; line-height: 1.15; } h2 { font-size: 1.4rem; margin-top: 2.5rem; }
h3 { font-size: 1.15rem; margin-bottom: .25rem; }
.soft { color: #505a5f; font-size: .9rem; margin: .25rem 0; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; background: #fd0; padding: .5rem; }
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
.wide { overflow-x: auto; } .wide:focus { outline: 3px solid #12436d; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0;
  border-bottom: 1px solid #b1b4b6; }
.number { text-align: right; } summary { cursor: pointer; padding: .5rem 0; min-height: 24px; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .skip { display: none; }
  h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } .wide { overflow: visible; } }
"""


def report(pack: Pack, drawn: Callable[[Item], str]) -> bytes:
    """The page. `drawn` gives the bare picture of a figure as an SVG element that says what it shows."""
    head = (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(pack.title)}: {_text(pack.place)}</title>"
        f"<style>{picture.embedded()}{STYLE}</style></head>"
    )
    front = (
        f"<h1>{_text(pack.title)}</h1><p>{_text(pack.part_said)}. Ward(s) affected: {_text(pack.wards)}. "
        f"Data as of {words.day(pack.built_at)}.</p>"
    )
    body = (
        f'<a class="skip" href="#evidence">Skip to the evidence</a><main>{front}'
        f'<h2 id="evidence">The evidence</h2>{"".join(_figure(item, drawn) for item in pack.items)}'
        f"<h2>What to bear in mind</h2>{_list(pack.caveats)}"
        f"<h2>Background papers</h2>{_list(pack.background)}</main>"
    )
    return f"{head}<body>{body}</body></html>\n".encode()


def _figure(item: Item, drawn: Callable[[Item], str]) -> str:
    figure = item.figure
    note = f"<p>{_text(item.note)}</p>" if item.note else ""
    said = f"<p>{_text(figure.sentence)}</p>"
    art, rows = "", _table(item)
    if figure.chart is not None:
        named = f"<figcaption>{called(item)}: {_text(figure.subtitle)}</figcaption>"
        art = f"<figure>{drawn(item)}{named}</figure>"
        rows = f"<details><summary>The table of {called(item).lower()}</summary>{rows}</details>"
    under = "".join(f'<p class="soft">{_text(line)}</p>' for line in told.lines(item))
    return (
        f'<section aria-labelledby="{item.id}"><h3 id="{item.id}">{_text(figure.title)}</h3>'
        f"{note}{said}{art}{rows}{under}</section>"
    )


def _table(item: Item) -> str:
    figure = item.figure
    if not figure.table.height:
        return ""
    heads = "".join(f'<th scope="col"{_side(field)}>{_text(field.label)}</th>' for field in figure.fields)
    columns = [[_cell(value, field) for value in figure.cells(field)[:MOST_ROWS]] for field in figure.fields]
    rows = "".join(f"<tr>{''.join(row)}</tr>" for row in zip(*columns, strict=True))
    left = figure.table.height - MOST_ROWS
    more = f'<p class="soft">{words.count(left, "more row")}: tables/{item.id}.csv.</p>' if left > 0 else ""
    name = _text(f"{called(item)}: {figure.subtitle}")
    # What is scrolled must be reached by keys.
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{name}: table">'
        f"<table><caption>{name}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{more}"
    )


def _cell(value: object, field: Field) -> str:
    said = value if isinstance(value, str) else field.said(value)
    return f"<td{_side(field)}>{_text(said)}</td>"


def _side(field: Field) -> str:
    return ' class="number"' if field.is_number else ""


def _list(lines: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in lines)}</ul>"


def _text(text: str) -> str:
    return escape(printable(text))
