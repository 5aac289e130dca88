"""Rules 5 and names: how long a thing may be, and what it may not be called."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.house.tree import files, name, product, syntax

MODULE, PAGE, FUNCTION, MEDIAN, SQL = 200, 80, 40, 12, 150
# A limit in the way of a clearer file is raised here, in one line, with its reason.
RAISED: dict[str, tuple[int, str]] = {
    "tests/pipelines/test_demo.py": (240, "one demonstration is built for all of it"),
    "tests/ui/frames.py": (290, "one answer of every question, as data"),
    "tests/ui/warded.py": (290, "one answer of every question about a ward, as data"),
}
BANNED = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers"}
SQL_PREFIXES = ("stg_", "fct_", "dim_", "int_", "src_")


def long_files(root: Path) -> list[str]:
    """A module, page or SQL file longer than its limit."""
    paths = [*product(root), *files(root / "tests", ".py"), *files(root / "sql", ".sql")]
    return [
        f"{name(path, root)} has {lines} lines; {limit} at most"
        for path in paths
        if (lines := len(path.read_text("utf-8").splitlines())) > (limit := _limit(name(path, root)))
    ]


def _limit(path: str) -> int:
    if path in RAISED:
        return RAISED[path][0]
    if path.endswith(".sql"):
        return SQL
    return PAGE if path.startswith("pages/") else MODULE


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length (decorators left out) of every function of a module."""
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def long_functions(root: Path) -> list[str]:
    """A function longer than its limit, or a product whose usual function is long."""
    lengths = [(path, *each) for path in product(root) for each in functions(path)]
    broken = []
    for path, function, length in lengths:
        limit = RAISED.get(f"{name(path, root)}:{function}", (FUNCTION, ""))[0]
        if length > limit:
            broken.append(f"{name(path, root)}:{function} has {length} lines; {limit} at most")
    if lengths and median(length for *_, length in lengths) > MEDIAN:
        broken.append(
            f"the median function has {median(length for *_, length in lengths)} lines; {MEDIAN} at most"
        )
    return broken


def idle_raises(root: Path) -> list[str]:
    """A raised limit that no file needs any longer, or that gives no reason."""
    broken = []
    for what, (limit, because) in RAISED.items():
        path, _, function = what.partition(":")
        if not because:
            broken.append(f"{what}: a raised limit gives its reason")
        if not (root / path).exists():
            broken.append(f"{what}: raised, but gone")
        elif _size(root / path, function) <= (FUNCTION if function else _usual(path)):
            broken.append(f"{what}: raised to {limit}, and no longer needed")
    return broken


def _size(path: Path, function: str) -> int:
    if function:
        return max((length for each, length in functions(path) if each == function), default=0)
    return len(path.read_text("utf-8").splitlines())


def _usual(path: str) -> int:
    return SQL if path.endswith(".sql") else PAGE if path.startswith("pages/") else MODULE


def banned_names(root: Path) -> list[str]:
    """A file or folder named for nothing, or a table named for its layer."""
    code = [*product(root), *files(root / "tests", ".py")]
    parts = [(path, part) for path in code for part in path.relative_to(root).with_suffix("").parts]
    nameless = [
        f"{name(path, root)}: {part} says nothing; name what it is for"
        for path, part in parts
        if part in BANNED
    ]
    return nameless + [
        f"{name(path, root)}: no {path.stem.split('_')[0]}_ prefix; the folder says the layer"
        for path in files(root / "sql", ".sql")
        if path.stem.startswith(SQL_PREFIXES)
    ]
