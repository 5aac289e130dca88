"""What no text of the product may say: forbidden words on a page, a machine's paths, a registry's host."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, files, name, product, strings, syntax

# Words a councillor could be made to regret (auto-text only: a supplier may be called anything); the page of
# methods says why each is not used.
with (ROOT / "sql" / "seeds" / "avoided_words.csv").open(encoding="utf-8", newline="") as words:
    FORBIDDEN = tuple(row["word"] for row in csv.DictReader(words))
FORBIDDEN_WORD = re.compile(rf"\b({'|'.join(FORBIDDEN)})\b", re.IGNORECASE)
SPOKEN = ("pages/", "ui/", "pipelines/", "warehouse/", "app.py")
HEAD = re.compile(r"^-- ?(.*)$", re.MULTILINE)
SPOKEN_SQL = ("staging", "intermediate", "marts", "metrics", "reads", "checks")  # the dictionary's words
READ_BY_ALL = ("docs", "README.md", "CHANGELOG.md", "GLOSSARY.md", "CONTRIBUTING.md")
UNSPOKEN_COLUMNS = {"because"}  # of seeds: why a line stands there, which no page shows
UNSPOKEN = {
    "sql/seeds/organisation_words.csv": "words that others' payees bear, looked for and not said",
    "sql/seeds/payee_rules.csv": "patterns of others' payees, looked for and not said",
    "warehouse/plumbing.py": "the name of a column of counts of checks, which no page shows",
    "sql/seeds/avoided_words.csv": "it names the words that are not used",
    "sql/seeds/glossary.csv": "it names the words that are not used",
    "GLOSSARY.md": "it names the words that are not used",
}

# Spelt in two halves, so that the rule does not find itself.
MACHINE = re.compile(
    r"(?<![\w.$}>])/(?:"
    + "|".join(["ho" + "me/", "ro" + "ot/", "wo" + "rk/", "Us" + "ers/", "tm" + "p/"])
    + r")\w"
    r"|[A-Z]:\\" + r"Users"
)
REGISTRY = re.compile(
    "|".join(["pypi" + r"\.org", "python" + "hosted", "npm" + "js", "index" + "-url", "PIP_" + "INDEX"])
)
# What a test looks for in every text: each in two halves, so that this list does not find itself.
SIGNS = re.compile(
    r"\b(?:TO(?:)DO|FIX(?:)ME|XX(?:)X"  # marks of work put off: the patterns that forbid them, not marks
    r"|raise NotImplemented(?:)Error)\b"  # a body that is not written: likewise only looked for
    r"|pytest\.mark\.(?:)skip\b"
)
TEXTS = {".py", ".sql", ".md", ".toml", ".txt", ".csv", ".cfg", ".yml", ".yaml", ".json", ".css", ".html", ""}


def spoken(root: Path) -> Iterator[tuple[str, str]]:
    """Where and what: every text that may reach a reader's eye."""
    for path in product(root):
        if name(path, root).startswith(SPOKEN):
            yield from ((f"{name(path, root)}:{line}", text) for line, text in strings(syntax(path)))
    for layer in SPOKEN_SQL:
        for path in files(root / "sql" / layer, ".sql"):
            yield name(path, root), "\n".join(HEAD.findall(path.read_text("utf-8")))
    for path in files(root / "sql" / "seeds", ".csv"):
        yield from _seed(path, name(path, root))
    for path in files(root, ".md"):
        if name(path, root).split("/")[0] in READ_BY_ALL:
            yield name(path, root), path.read_text("utf-8")


def _seed(path: Path, where: str) -> Iterator[tuple[str, str]]:
    """What a seed says in the columns that reach a page."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            shown = [text for column, text in row.items() if text and column not in UNSPOKEN_COLUMNS]
            yield f"{where}:{number}", " | ".join(shown)


def forbidden(root: Path) -> list[str]:
    """A text that says what the product may not say."""
    return [
        f"{where} says {found.group()!r}"
        for where, text in spoken(root)
        if where.split(":")[0] not in UNSPOKEN and (found := FORBIDDEN_WORD.search(text))
    ]


def texts(root: Path) -> Iterator[tuple[str, int, str]]:
    """File, line number and line of every text file of the tree."""
    for path in files(root):
        if path.suffix in TEXTS:
            for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
                yield name(path, root), number, line


def machines(root: Path) -> list[str]:
    """A path of one machine, or the host of a package registry."""
    return [
        f"{where}:{number} names {found.group()!r}"
        for where, number, line in texts(root)
        if (found := MACHINE.search(line) or REGISTRY.search(line))
    ]


def unfinished(root: Path) -> list[str]:
    """Something left for later in the code."""
    return [
        f"{where}:{number} leaves {found.group()!r}"
        for where, number, line in texts(root)
        if where.endswith((".py", ".sql"))
        if (found := SIGNS.search(line))
    ]
