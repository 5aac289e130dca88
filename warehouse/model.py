"""A .sql file as an object: its path is its name, its head what it promises, its select what it needs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import sqlglot
from sqlglot import exp

from warehouse.errors import BuildBroken, did_you_mean
from warehouse.head import Head, parse

BUILT = ("staging", "intermediate", "marts", "metrics")
LAYERS = ("raw", "seeds", *BUILT, "reads")
_FILE = re.compile(r"[a-z][a-z0-9_]*$")


@dataclass(frozen=True)
class Model:
    """One select. `name` is layer.entity; a read's is reads.<topic>__<question>."""

    path: Path
    layer: str
    entity: str
    text: str
    head: Head

    @property
    def name(self) -> str:
        """What it is called in SQL."""
        return f"{self.layer}.{self.entity}"

    @property
    def where(self) -> str:
        """The file, as a person would open it."""
        return f"sql/{self.path.as_posix()}"

    @property
    def is_table(self) -> bool:
        """Kept as rows (marts, metrics, or `kept: table`), or worked out anew each time it is read."""
        kept = self.head.words.get("kept")
        return kept == "table" if kept else self.layer in ("marts", "metrics")

    @property
    def select(self) -> str:
        """The select alone, without its head and its last semicolon."""
        return "\n".join(self.text.splitlines()[self.head.lines :]).strip().rstrip(";").rstrip()

    @cached_property
    def tree(self) -> exp.Query:
        """The parsed select. BuildBroken with file:line where it is not one select."""
        blank = "\n" * self.head.lines + "\n".join(self.text.splitlines()[self.head.lines :])
        try:
            trees = [tree for tree in sqlglot.parse(blank, read="duckdb") if tree is not None]
        except sqlglot.errors.SqlglotError as error:
            at = error.errors[0] if isinstance(error, sqlglot.errors.ParseError) and error.errors else {}
            said = at.get("description", str(error).splitlines()[0])
            raise BuildBroken(str(said), f"{self.where}:{at.get('line') or self.head.lines + 1}") from error
        if len(trees) != 1 or not isinstance(trees[0], exp.Query):
            raise BuildBroken(f"{self.name} must be one select", self.where)
        return trees[0]

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The names (layer.entity) this select reads, in the order of the alphabet."""
        inside = {cte.alias for cte in self.tree.find_all(exp.CTE)}
        names = set()
        for table in self.tree.find_all(exp.Table):
            if not isinstance(table.this, exp.Identifier) or (not table.db and table.name in inside):
                continue
            if table.db not in LAYERS:
                line = table.this.meta.get("line", self.head.lines + 1)
                full = f"{table.db}.{table.name}" if table.db else table.name
                raise BuildBroken(
                    f"{full!r} is not a table",
                    f"{self.where}:{line}",
                    next="Write its layer: marts.payments.",
                )
            names.add(f"{table.db}.{table.name}")
        return tuple(sorted(names))

    @cached_property
    def params(self) -> dict[str, str]:
        """`$name` -> its DuckDB type where the select casts it (`$wards::varchar[]`), else ''."""
        found: dict[str, str] = {}
        for param in self.tree.find_all(exp.Placeholder):
            if not param.name:
                continue
            kind = param.parent.to.sql("duckdb").lower() if isinstance(param.parent, exp.Cast) else ""
            found[param.name] = found.get(param.name) or kind
        return dict(sorted(found.items()))


def load(root: Path, path: Path) -> Model:
    """The model in `path`, which lies under `root` (the sql folder).

    BuildBroken with file:line where it is not one.
    """
    return _model(path.relative_to(root), path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def _model(inside: Path, text: str) -> Model:
    """Kept by its text, because parsing is most of what a small build costs."""
    where = f"sql/{inside.as_posix()}"
    parts = [*inside.parts[1:-1], inside.stem]
    for part in parts:
        if not _FILE.match(part):
            raise BuildBroken(f"{part!r} cannot name a table", where, next="Lower case, digits, underscores.")
    head = parse(text, where)
    if not head.about:
        raise BuildBroken(
            "The head does not say what this is about", f"{where}:1", next="Begin with a sentence."
        )
    return Model(inside, inside.parts[0], "__".join(parts), text, head)


def load_all(root: Path, layers: Iterable[str] = BUILT) -> dict[str, Model]:
    """Every model of these layers under the sql folder, by name."""
    models: dict[str, Model] = {}
    for layer in layers:
        for path in sorted((root / layer).rglob("*.sql")):
            model = load(root, path)
            if model.name in models:
                raise BuildBroken(
                    f"{model.name} is written twice", f"{models[model.name].where}, {model.where}"
                )
            models[model.name] = model
    return models


def in_order(models: Mapping[str, Model], given: Iterable[str]) -> list[Model]:
    """The models so that each comes after all it needs; `given` stand already.

    BuildBroken names a cycle or a gap.
    """
    here = {*given, *models}
    for model in models.values():
        for need in model.needs:
            if need not in here:
                raise BuildBroken(
                    f"{model.name} reads {need}, which is not there",
                    model.where,
                    next=did_you_mean(need, here),
                )
    graph = {name: [n for n in model.needs if n in models] for name, model in sorted(models.items())}
    try:
        return [models[name] for name in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        ring = " reads ".join(reversed(error.args[1]))
        raise BuildBroken(f"The SQL goes in a circle: {ring}", next="Take one of these steps out.") from error


def upstream(models: Mapping[str, Model], names: Iterable[str]) -> dict[str, Model]:
    """These models and everything they stand on."""
    wanted, queue = {}, list(names)
    while queue:
        name = queue.pop()
        if name in models and name not in wanted:
            wanted[name] = models[name]
            queue += models[name].needs
    return wanted
