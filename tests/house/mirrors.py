"""Rule 4: what must stand in two places stands in both: module and test, read and SQL, and so on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import files, name, product, strings, syntax

KINDS = {
    "house",
    "golden",
    "oracle",
    "real",
    "browser",
    "bench",
    "docs",
    "examples",
}  # tests that mirror no module
THEN = re.compile(r"^## then (\S+)$", re.MULTILINE)


def untested(root: Path) -> list[str]:
    """A module without a test at the mirrored path: test_<module>.py, or test_<module>__<aspect>.py."""
    return [
        f"{name(path, root)} has no {_test_of(path, root)}"
        for path in product(root)
        if not path.name.startswith("__")
        and not (root / _test_of(path, root)).exists()
        and not any((root / _test_of(path, root)).parent.glob(f"test_{path.stem}__*.py"))
    ]


def _test_of(path: Path, root: Path) -> str:
    inside = path.relative_to(root)
    return (Path("tests") / inside.parent / f"test_{inside.name}").as_posix()


def testing_nothing(root: Path) -> list[str]:
    """A test in a mirrored folder whose module is gone (`test_<module>__<aspect>.py` is fine too)."""
    broken = []
    for path in files(root / "tests", ".py"):
        inside = path.relative_to(root / "tests")
        if path.name.startswith("test_") and inside.parts[0] not in KINDS:
            module = inside.parent / f"{path.stem.removeprefix('test_').split('__')[0]}.py"
            if not (root / module).exists() and not (root / module.with_suffix("")).is_dir():
                broken.append(f"{name(path, root)} tests {module.as_posix()}, which is not there")
    return broken


def reads(root: Path) -> list[str]:
    """A read whose SQL is missing or says another sentence, or an SQL question that no function asks."""
    broken = []
    asked: set[str] = set()
    for path in files(root / "warehouse" / "reads", ".py"):
        for function, question in _questions(path):
            asked.add(question)
            sql = root / "sql" / "reads" / f"{question}.sql"
            said = (ast.get_docstring(function) or "").split("\n")[0]
            if not sql.exists():
                broken.append(f"{name(path, root)}:{function.name} asks {question}, which has no SQL")
            elif said != first_sentence(sql):
                broken.append(
                    f"{name(path, root)}:{function.name} says {said!r}; its SQL {first_sentence(sql)!r}"
                )
    return broken + [f"sql/reads/{question}.sql is asked by nobody" for question in _silent(root, asked)]


def _questions(path: Path) -> Iterator[tuple[ast.FunctionDef, str]]:
    for function in syntax(path).body:
        if isinstance(function, ast.FunctionDef):
            for call in _calls(function, "ask"):
                yield from (
                    (function, str(each.value)) for each in call.args[:1] if isinstance(each, ast.Constant)
                )


def _calls(tree: ast.AST, called: str) -> Iterator[ast.Call]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == called:
            yield call


def _silent(root: Path, asked: set[str]) -> list[str]:
    folder = root / "sql" / "reads"
    questions = {path.relative_to(folder).with_suffix("").as_posix(): path for path in files(folder, ".sql")}
    text = "\n".join(path.read_text("utf-8") for path in questions.values())
    stood_on = {question for question in questions if f"reads.{question.replace('/', '__')}" in text}
    return sorted(set(questions) - asked - stood_on)


def first_sentence(sql: Path) -> str:
    """The first line of an SQL file, without its dashes."""
    return sql.read_text("utf-8").split("\n", 1)[0].removeprefix("--").strip()


def pages(root: Path) -> list[str]:
    """A page that the contents page does not name, or a name there without a page."""
    main = root / "ui" / "main.py"
    named = {text for _, text in strings(syntax(main))} if main.exists() else set()
    there = {path.stem for path in files(root / "pages", ".py") if not path.name.startswith("__")}
    told = {page for page in there if page in named or f"{page}.py" in named or f"pages/{page}.py" in named}
    gone = {Path(text).stem for text in named if re.fullmatch(r"(pages/)?\w+\.py", text)} - there
    return [f"pages/{page}.py is not in ui/main.py" for page in sorted(there - told)] + [
        f"ui/main.py names pages/{page}.py, which is not there" for page in sorted(gone)
    ]


def sources(root: Path) -> list[str]:
    """A source without its sample or without staging for one of its tables."""
    broken = []
    for path in files(root / "pipelines" / "sources", ".py"):
        source = path.stem
        if source.startswith("__"):
            continue
        if not any((root / "pipelines" / "samples").glob(f"{source}*")):
            broken.append(f"{name(path, root)} has no sample pipelines/samples/{source}*")
        staged = root / "sql" / "staging"
        broken += [
            f"{name(path, root)} has no sql/staging/{source}__{entity}.sql"
            for entity in _entities(path)
            if not (staged / f"{source}__{entity}.sql").exists()
        ]
    return broken


def _entities(path: Path) -> Iterator[str]:
    for call in _calls(syntax(path), "Table"):
        given = [*call.args[:1], *(each.value for each in call.keywords if each.arg == "entity")]
        yield from (str(each.value) for each in given if isinstance(each, ast.Constant))


def examples(root: Path) -> list[str]:
    """A table of meaning (intermediate, mart, metric) that no example page shows."""
    known = shown(root)
    return [
        f"sql/{layer}/{path.stem}.sql has no example page in tests/examples/"
        for layer in ("intermediate", "marts", "metrics")
        for path in files(root / "sql" / layer, ".sql")
        if f"{layer}.{path.stem}" not in known
    ]


def shown(root: Path) -> set[str]:
    """The tables that example pages say come out."""
    pages = files(root / "tests" / "examples", ".md")
    return {table for page in pages for table in THEN.findall(page.read_text("utf-8"))}
