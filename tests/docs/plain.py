"""How plainly a text is written: how long its words and its sentences are."""

import re
from collections.abc import Iterable, Iterator

from tests.house.tree import ROOT, name, product, strings, syntax

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
TABLE = re.compile(r"^\s*\|.*$|^ {4}.*$", re.MULTILINE)
END = re.compile(r"(?<=[.!?:])\s+(?=[A-Z£0-9\[x])|\n\s*\n|\n\s*- |\n#")
SHORTEST = 5


def words(sentence: str) -> list[str]:
    """The words of a sentence; figures are none."""
    return WORD.findall(sentence)


def sentences(text: str) -> list[str]:
    """The sentences of a text or a Markdown page, without tables and addresses; an `x` for its code."""
    text = LINK.sub(r"\1", TABLE.sub("", CODE.sub("x", text)))
    parts = (" ".join(part.split()) for part in END.split(re.sub(r"[*_]", "", text)))
    return [part for part in parts if len(words(part)) >= SHORTEST]


def grade(found: Iterable[str]) -> float:
    """The Automated Readability Index: the school year, in the United States, that reads this with ease."""
    every = [words(each) for each in found]
    count = sum(map(len, every))
    letters = sum(len(word) for each in every for word in each)
    return 4.71 * letters / count + 0.5 * count / len(every) - 21.43


def spoken() -> Iterator[tuple[str, str]]:
    """Module and sentence: everything the pages say in whole sentences, an `x` for each figure or name."""
    for path in product(ROOT):
        where = name(path, ROOT)
        if where.startswith(("pages/", "ui/")):
            for _, text in strings(syntax(path)):
                if " " in text and text.strip().endswith((".", "?")):
                    yield from ((where, each) for each in sentences(text))
