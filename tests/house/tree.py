"""The tree as the house rules see it: Python modules with their syntax, SQL files with theirs, text files."""

import ast
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("pages", "ui", "pipelines", "warehouse")
CACHES = {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"}
LEFT_OUT = CACHES | {"__pycache__", ".git", ".venv", "venv"}

Rule = Callable[[Path], list[str]]


def files(root: Path, suffix: str = "") -> Iterator[Path]:
    """Every file of the tree but the store, caches and git's own, in order of name."""
    store = root / "warehouse" / "store"
    for path in sorted(root.rglob(f"*{suffix}")):
        hidden = LEFT_OUT.intersection(path.relative_to(root).parts) or store in path.parents
        if path.is_file() and not hidden:
            yield path


def product(root: Path) -> Iterator[Path]:
    """Every Python file of the product itself: the rooms and the door."""
    for path in files(root, ".py"):
        top = path.relative_to(root).parts[0]
        if top in ROOMS or top == "app.py":
            yield path


def name(path: Path, root: Path) -> str:
    """The path as people say it: from the root, with forward slashes."""
    return path.relative_to(root).as_posix()


@lru_cache(maxsize=1024)
def _parsed(path: Path, _mtime: int) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def syntax(path: Path) -> ast.Module:
    """The file's syntax tree (read once for all rules)."""
    return _parsed(path, path.stat().st_mtime_ns)


def strings(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string that is not a docstring; an f-string is one text, its holes `x`."""
    inside: set[int] = {id(each) for each in _docstrings(module)}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            inside.update(id(part) for part in node.values)
            parts = (p.value if isinstance(p, ast.Constant) else "x" for p in node.values)
            yield node.lineno, "".join(str(part) for part in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.lineno, node.value


def _docstrings(module: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def plant(root: Path, **texts: str) -> Path:
    """A small tree for showing that a rule fires: `plant(tmp_path, **{"pages/a.py": "..."})`."""
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def holds(rule: Rule) -> None:
    """Fail with one line for every place where the product breaks the rule."""
    broken = rule(ROOT)
    if broken:
        pytest.fail("\n".join(broken), pytrace=False)
