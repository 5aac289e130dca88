"""The words of XLSX cells that hold an error (#REF!, #N/A), which the reader of workbooks leaves empty."""

import io
import re
import zipfile
from collections import defaultdict
from xml.etree import ElementTree

from pipelines.formats.cell_places import column

# That it ends is looked at first: what has no end is not gone through again from each place in it.
_CELL = re.compile(rb'<(?:\w+:)?c\s(?=[^<>]*+>)([^<>]*\bt="e"[^<>]*)>')
_WORDS = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_FURTHEST = 4096  # a cell's value stands so near its start, even behind a formula
_PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Errors = dict[int, dict[int, str]]  # row and column, from 1, to the words


def of_workbook(content: bytes) -> dict[str, Errors]:
    """By sheet's name. Other kinds of workbook than XLSX have none that can be known."""
    if not content.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = set(packed.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return {}
        sheets = _sheets(packed.read("xl/workbook.xml"), packed.read("xl/_rels/workbook.xml.rels"))
        return {name: _errors(packed.read(path)) for name, path in sheets.items() if path in names}


def _sheets(book: bytes, relations: bytes) -> dict[str, str]:
    """A sheet's name to its file in the package."""
    targets = {one.get("Id"): one.get("Target", "") for one in ElementTree.fromstring(relations)}
    paths = {}
    for one in ElementTree.fromstring(book).iter():
        if one.tag.endswith("}sheet") and (target := targets.get(one.get(_RELATION))):
            paths[one.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return paths


def _errors(sheet: bytes) -> Errors:
    found: Errors = defaultdict(dict)
    for cell in _CELL.finditer(sheet):
        place, words = _PLACE.search(cell[1]), _WORDS.search(sheet, cell.end(), cell.end() + _FURTHEST)
        if place and words:
            found[int(place[2])][column(place[1])] = words[1].decode()
    return found
