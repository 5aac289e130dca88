"""Rule 1: every room owns one tool, and no other room may pick it up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import sqlglot
from sqlglot import exp

from tests.house.tree import name, product, strings, syntax

# tool -> where it may lie; a trailing slash is a folder, anything else the beginning of a path
OWNERS: dict[str, tuple[str, ...]] = {
    "duckdb": ("warehouse/",),
    "sqlglot": ("warehouse/",),
    "streamlit": ("app.py", "pages/", "ui/main.py", "ui/page", "ui/filters"),
    "altair": ("ui/charts", "ui/theme", "ui/maps"),
    "pydeck": ("ui/maps",),
    "vl_convert": ("ui/exports/",),
    # Tables that are shown, templates that are filled in, and copies reduced at the door.
    "xlsxwriter": ("ui/exports/", "pipelines/templates/workbook.py", "pipelines/door/written.py"),
    "python_calamine": ("pipelines/formats/",),
    "urllib3": ("pipelines/wire.py",),  # which only pipelines/http.py may use
    "pipelines.wire": ("pipelines/http.py",),
    "urllib.request": ("pipelines/wire.py",),
    "http.client": (),
    "socket": (),
    "requests": (),
    "httpx": (),
    "polars": ("pipelines/", "warehouse/", "ui/"),
}
ENVIRONMENT = "warehouse/settings.py"
COMMAND = "pages/__main__.py"  # the command line of the pages, and no page itself
FRAME_VERBS = {
    "agg", "drop", "explode", "filter", "group_by", "join_asof", "map_elements", "over", "pivot",
    "rename", "select", "sort", "unique", "unpivot", "when", "with_columns", "with_row_index",
}  # fmt: skip
STATEMENT = re.compile(
    r"\s*(select|with|from|insert|update|delete|create|attach|copy|pragma)\s", re.IGNORECASE
)
CLAUSE = re.compile(r"\b(select|where|join|group by|order by|limit)\b", re.IGNORECASE)


def misplaced(root: Path) -> list[str]:
    """A tool imported, or the environment read, outside its room."""
    return [
        f"{name(path, root)}:{line} uses {tool}, which lies only in {', '.join(OWNERS[tool]) or 'no room'}"
        for path in product(root)
        for line, tool in _tools(path)
        if not name(path, root).startswith(OWNERS[tool])
    ] + [
        f"{name(path, root)}:{line} reads the environment; only {ENVIRONMENT} does"
        for path in product(root)
        for line in _environment(path)
        if name(path, root) != ENVIRONMENT
    ]


def _tools(path: Path) -> Iterator[tuple[int, str]]:
    for line, module in imports(syntax(path)):
        for tool in OWNERS:
            if module == tool or module.startswith(f"{tool}."):
                yield line, tool


def imports(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported; `from a import b` gives both `a` and `a.b`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _environment(path: Path) -> Iterator[int]:
    for node in ast.walk(syntax(path)):
        named = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
        if named and isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv", "putenv"):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            yield from (node.lineno for alias in node.names if alias.name in ("environ", "getenv"))


def loose_sql(root: Path) -> list[str]:
    """A string outside warehouse/ that is SQL: SQL lies in sql/ and in warehouse/ only."""
    return [
        f"{name(path, root)}:{line} holds SQL: {text.strip()[:50]!r}"
        for path in product(root)
        if not name(path, root).startswith("warehouse/")
        for line, text in strings(syntax(path))
        if is_sql(text)
    ]


def is_sql(text: str) -> bool:
    """Whether a string is SQL, and not a sentence: "Select a council" begins with a capital."""
    first = STATEMENT.match(text)
    if (
        not first
        or first[1].istitle()
        or (first[1].lower() == "from" and not CLAUSE.search(text[first.end() :]))
    ):
        return False
    try:
        parsed = sqlglot.parse_one(text, dialect="duckdb", error_level=sqlglot.ErrorLevel.IMMEDIATE)
    except sqlglot.errors.SqlglotError:
        return False
    return not isinstance(parsed, exp.Command | exp.Alias | exp.Column)


def frame_verbs(root: Path) -> list[str]:
    """A page that works on a frame: pages choose, ask and draw; what the data means is said in SQL."""
    return [
        f"{name(path, root)}:{node.lineno} calls .{node.func.attr}() on a frame; say it in sql/reads"
        for path in product(root)
        if name(path, root).startswith("pages/")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in FRAME_VERBS
    ]


def not_straight(root: Path) -> list[str]:
    """A page that catches errors or defines things: it is a straight script; ui/main.py says what failed."""
    return [
        f"{name(path, root)}:{node.lineno} is not straight: {type(node).__name__}"
        for path in product(root)
        if name(path, root).startswith("pages/") and name(path, root) != COMMAND
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Try | ast.FunctionDef | ast.ClassDef)
    ]


def shorthand(root: Path) -> list[str]:
    """A channel written as a string: Altair parses each at about 2 ms, `alt.X("a:Q")` at nothing."""
    return [
        f"{name(path, root)}:{call.lineno} encodes a channel as a string; say alt.X(...), alt.Tooltip(...)"
        for path in product(root)
        for call in ast.walk(syntax(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "encode"
        and _altair(path)
        and any(_bare(value) for value in [*call.args, *(each.value for each in call.keywords)])
    ]


def _altair(path: Path) -> bool:
    return any(module == "altair" for _, module in imports(syntax(path)))


def _bare(value: ast.expr) -> bool:
    if isinstance(value, ast.List | ast.Tuple):
        return any(_bare(each) for each in value.elts)
    return isinstance(value, ast.Constant) and isinstance(value.value, str)
