"""Rule 3: what each layer of sql/ may read, on the parsed files: no cycles, orphans, files of its own."""

from collections.abc import Iterator
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import sqlglot
from sqlglot import exp

from tests.house.mirrors import shown
from tests.house.tree import files, name

MAY_READ: dict[str, tuple[str, ...]] = {
    "staging": (),  # raw of its own source and the register of arrivals, see _allowed
    "intermediate": ("staging.", "intermediate.", "seeds.", "raw._arrivals", "raw._decisions"),
    "marts": ("staging.", "intermediate.", "marts.", "seeds.", "raw._arrivals", "raw._decisions"),
    "metrics": ("marts.",),
    "reads": (
        "marts.",
        "metrics.",
        "raw._arrivals",
        "raw._rejections",
        "raw._sources",
        "raw._store",
        "raw._before",
        # Words for readers: nothing is worked out of them that a mart could say.
        "seeds.glossary",
        "seeds.measures",
        "seeds.avoided_words",
        "seeds.pages",
    ),
    "checks": ("raw.", "staging.", "intermediate.", "marts.", "metrics.", "seeds."),
}
READ_BY_OTHERS = ("staging", "intermediate")  # marts and metrics are a promise to people; these only serve
FUNCTIONS = "functions"
FILE_READERS = ("read_csv", "read_csv_auto", "read_parquet", "parquet_scan", "read_json", "read_text", "glob")


@lru_cache(maxsize=512)
def _statements(path: Path, _mtime: int) -> tuple[exp.Expr, ...]:
    parsed = sqlglot.parse(path.read_text("utf-8"), dialect="duckdb")
    return tuple(each for each in parsed if each is not None)


def statements(path: Path) -> tuple[exp.Expr, ...]:
    """What an SQL file says, parsed once for all rules."""
    return _statements(path, path.stat().st_mtime_ns)


def models(root: Path) -> Iterator[Path]:
    """Every .sql file under sql/ that is a select."""
    yield from (path for path in files(root / "sql", ".sql") if path.parent.name != FUNCTIONS)


def functions(root: Path) -> Iterator[Path]:
    """Every .sql file that is an expression of ours."""
    yield from files(root / "sql" / FUNCTIONS, ".sql")


def needs(path: Path) -> set[str]:
    """The tables a file reads, as schema.table; its own CTEs left out."""
    found: set[str] = set()
    for statement in statements(path):
        own = {cte.alias_or_name for cte in statement.find_all(exp.CTE)}
        for table in statement.find_all(exp.Table):
            if table.name and not (table.name in own and not table.db):
                found.add(f"{table.db}.{table.name}" if table.db else table.name)
    return found


def table(path: Path, root: Path) -> str:
    """Path is name: sql/marts/payments.sql builds marts.payments, sql/reads/a/b.sql answers reads.a__b."""
    layer, *rest = path.relative_to(root / "sql").with_suffix("").parts
    return f"{layer}.{'__'.join(rest)}"


def layering(root: Path) -> list[str]:
    """A file that reads a layer it may not."""
    return [
        f"{name(path, root)} reads {needed}, which {table(path, root).split('.')[0]} may not"
        for path in models(root)
        for needed in sorted(needs(path))
        if not _allowed(table(path, root), needed)
    ]


def _allowed(model: str, needed: str) -> bool:
    layer, own = model.split(".", 1)
    if layer == "staging":
        return needed.startswith(f"raw.{own.split('__')[0]}__") or needed == "raw._arrivals"
    if layer == "reads" and needed.startswith("reads."):
        return needed.split(".")[1].split("__")[0] == own.split("__")[0]
    return needed.startswith(MAY_READ.get(layer, ()))


def shape(root: Path) -> list[str]:
    """A file that is not one select, reads a file itself, or has no table of that name to read from."""
    built = {table(path, root) for path in models(root)}
    broken = []
    for path in models(root):
        parsed = statements(path)
        if len(parsed) != 1 or not isinstance(parsed[0], exp.Query):
            broken.append(f"{name(path, root)} is not one select")
        broken += [f"{name(path, root)} reads a file with {each}" for each in _file_readers(path)]
        missing = {need for need in needs(path) if _ours(need) and need not in built}
        broken += [f"{name(path, root)} reads {need}, which no file builds" for need in sorted(missing)]
    return broken


def _ours(needed: str) -> bool:
    return needed.startswith(("staging.", "intermediate.", "marts.", "metrics.", "reads."))


def _file_readers(path: Path) -> Iterator[str]:
    for statement in statements(path):
        for call in statement.find_all(exp.Func):
            called = call.name if isinstance(call, exp.Anonymous) else call.sql_name()
            if called.lower() in FILE_READERS:
                yield called.lower()
        for each in statement.find_all(exp.Table):
            if each.name.endswith((".csv", ".parquet", ".json")):
                yield each.name


def calls(path: Path) -> set[str]:
    """The functions a file calls that DuckDB does not know."""
    return {call.name.lower() for statement in statements(path) for call in statement.find_all(exp.Anonymous)}


def ours(root: Path) -> list[str]:
    """A function that reads a table, or a mart or metric kept as a view that calls one of ours.

    Whoever opens a store without this product has no such function.
    """
    known = {path.stem for path in functions(root)}
    broken = [f"{name(path, root)} reads {need}" for path in functions(root) for need in sorted(needs(path))]
    for path in models(root):
        layer = path.relative_to(root / "sql").parts[0]
        if layer in ("marts", "metrics") and "-- kept: view" in path.read_text("utf-8"):
            broken += [
                f"{name(path, root)} is a view and calls {each}" for each in sorted(calls(path) & known)
            ]
    return broken


def cycles(root: Path) -> list[str]:
    """Models that wait for each other."""
    graph = {table(path, root): needs(path) for path in models(root)}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [f"a circle: {' -> '.join(error.args[1])}"]
    return []


def orphans(root: Path) -> list[str]:
    """A staging or intermediate model that nothing reads and no example page shows, or a seed nothing reads.

    What a new source brings may stand before the mart that uses it; its example page says what it is for.
    """
    read = {needed for path in models(root) for needed in needs(path)}
    unread = [
        name(path, root)
        for path in models(root)
        if table(path, root).startswith(READ_BY_OTHERS) and table(path, root) not in read | shown(root)
    ]
    seeds = [path for path in files(root / "sql" / "seeds", ".csv") if f"seeds.{path.stem}" not in read]
    return [f"{path} is read by nothing" for path in [*unread, *(name(each, root) for each in seeds)]]


def stars(root: Path) -> list[str]:
    """A star over a named table: columns are said one by one, but for a last `select * from a_cte`."""
    return [
        f"{name(path, root)} takes * from {', '.join(sorted(taken))}; name the columns"
        for path in models(root)
        for statement in statements(path)
        for select in statement.find_all(exp.Select)
        if any(isinstance(each, exp.Star) and not each.args.get("except_") for each in select.expressions)
        if (taken := {f"{each.db}.{each.name}" for each in _sources(select) if each.db})
    ]


def _sources(select: exp.Select) -> Iterator[exp.Table]:
    source = select.args.get("from_") or select.args.get("from")
    for each in (source, *(select.args.get("joins") or ())):
        if each is not None and isinstance(each.this, exp.Table):
            yield each.this
