"""docs/data-dictionary.md, from the heads of the SQL files: each table, column and question in words.

`python -m warehouse.dictionary` writes it anew, and with it docs/measures.md and GLOSSARY.md.
"""

from collections.abc import Iterable
from pathlib import Path

from warehouse import functions, wordbook
from warehouse import question as questions
from warehouse.functions import Function
from warehouse.model import Model, load_all
from warehouse.settings import settings

LAYERS = {
    "marts": "What pages, exports and other people's SQL rely on. Names and columns here are a promise.",
    "metrics": "Comparable figures: one row a council, ward or category and period.",
    "intermediate": "Steps on the way to a mart; nobody outside sql/ reads them.",
    "staging": "One raw table each: renamed, typed, trimmed.",
}
FIRST = """\
# The data dictionary

Made from the heads of the files in `sql/`; a test keeps it fresh. Every published figure can be walked back:
facts carry `_file` and `_row`.
"""


def dictionary(sql: Path) -> str:
    """The whole document. BuildBroken where a head cannot be read."""
    parts = [FIRST]
    for layer, words in LAYERS.items():
        models = load_all(sql, (layer,))
        if models:
            parts += [f"## {layer.capitalize()}\n\n{words}\n", *(_table(model) for model in models.values())]
    ours = sorted(functions.load_all(sql), key=lambda found: found.name)
    if ours:
        parts += [
            "## Functions\n\nWhat SQL in `sql/` may call; no store holds them.\n",
            *map(_function, ours),
        ]
    asked = questions.names(sql)
    if asked:
        parts += ["## Questions\n\n`python -m pipelines ask TOPIC/QUESTION` answers each.\n"]
        parts += [_question(sql, name) for name in asked]
    return "\n".join(parts)


def _table(model: Model) -> str:
    said = [f"### {model.name}\n", f"{model.head.about} (`{model.where}`)\n"]
    facts = (
        [f"One row for each {' and '.join(f'`{c}`' for c in model.head.grain)}."] if model.head.grain else []
    )
    facts += [f"Always: {fact.words}." for fact in model.head.facts if fact.severity == "stop"]
    facts += [f"{word.capitalize()}: {text}" for word, text in model.head.words.items() if word != "kept"]
    return "\n".join([*said, *_list(facts), *_columns(model.head.columns.items())])


def _question(sql: Path, name: str) -> str:
    found = questions.find(sql, name)
    takes = [f"`{key}` {kind}".strip() for key, kind in found.params.items()]
    said = [
        f"### {name}\n",
        f"{found.about}\n",
        f"Takes {', '.join(takes)}.\n" if takes else "Takes nothing.\n",
    ]
    return "\n".join([*said, *_columns(found.columns.items())])


def _function(found: Function) -> str:
    said = [f"### {found.name}({', '.join(found.params)})\n", f"{found.about}\n"]
    return "\n".join([*said, *_columns(zip(found.params, found.said, strict=True))])


def _list(lines: Iterable[str]) -> list[str]:
    said = [f"- {line}" for line in lines]
    return [*said, ""] if said else []


def _columns(columns: Iterable[tuple[str, str]]) -> list[str]:
    rows = [f"| `{name}` | {words.replace('|', chr(92) + '|')} |" for name, words in columns]
    return ["| column | what it is |", "|---|---|", *rows, ""] if rows else []


def write() -> None:
    """Write docs/data-dictionary.md, docs/measures.md and GLOSSARY.md anew."""
    root = settings().root
    (root / "GLOSSARY.md").write_text(wordbook.glossary(root / "sql"), encoding="utf-8")
    (root / "docs" / "measures.md").write_text(wordbook.measures(root / "sql"), encoding="utf-8")
    (root / "docs" / "data-dictionary.md").write_text(dictionary(root / "sql"), encoding="utf-8")


if __name__ == "__main__":
    write()
