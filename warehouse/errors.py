"""What can go wrong, each said as one sentence: what, where (file:row), how many, what next."""

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

Known = TypeVar("Known")

# A path between quotes may hold blanks; one without ends at a blank or a mark.
_QUOTED_PATH = re.compile(r"""(["'])/[^"']*?([^/"']+)/?\1""")
_BARE_PATH = re.compile(r"""(?<![\w./"'])/(?:[^\s/"',;:()]+/)*([^\s/"',;:()]+)/?""")


def _bare(text: str) -> str:
    return _BARE_PATH.sub(r"\1", _QUOTED_PATH.sub(r"\1\2\1", text))


class MultiplierError(Exception):
    """A refusal a person can act on. `what` says it, `where` is file:row, `next` is the thing to do."""

    def __init__(
        self,
        what: str,
        where: str | None = None,
        how_many: int | str | None = None,
        next: str | None = None,  # noqa: A002 - the word a reader of the call expects
    ) -> None:
        super().__init__(what, where, how_many, next)
        self.what, self.where, self.how_many, self.next = what, where, how_many, next

    @property
    def sentence(self) -> str:
        """The whole of it as text for a person: no class name, no traceback."""
        text = self.what.rstrip(".")
        if self.where:
            text += f" ({self.where})"
        if self.how_many is not None:
            many = f"{self.how_many:,}" if isinstance(self.how_many, int) else self.how_many
            text += f": {many}"
        return f"{text}. {self.next}" if self.next else f"{text}."

    @property
    def public(self) -> str:
        """The sentence for anybody who opens the page: of a path on this machine only its last name."""
        where = (
            self.where.rstrip("/").rsplit("/", 1)[-1] if self.where and self.where[0] == "/" else self.where
        )
        shown = MultiplierError(_bare(self.what), where, self.how_many, self.next and _bare(self.next))
        return shown.sentence

    def __str__(self) -> str:
        return self.sentence


class SettingWrong(MultiplierError):
    """multiplier.toml or a MULTIPLIER_ variable says something that is not known or cannot be."""


class SourceUnreachable(MultiplierError):
    """A publisher's address did not answer."""


class SourceChanged(MultiplierError):
    """A file is not what its source has published until now, or not what was asked for."""


class ContractBroken(MultiplierError):
    """A table's rows break what its source promises."""


class BuildBroken(MultiplierError):
    """The SQL could not be built, or what it built breaks a check. The store people read is as it was."""


class StoreBusy(MultiplierError):
    """Another load holds the store folder and did not end in time."""


class DiskFull(MultiplierError):
    """There is no room for a new store. The store people read is as it was."""


class StoreMissing(MultiplierError):
    """There is no store to read, or the pointer to it is lost."""


class DecisionRefused(MultiplierError):
    """A decision that is not whole, is about nothing known, or does not stand any longer."""


class QuestionMisasked(MultiplierError):
    """A question that is not known, or a parameter that is unknown, missing or of the wrong kind."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence naming the nearest known word, or all of them where none is near."""
    words = sorted(known)
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f"Did you mean {near[0]!r}?"
    return f"Known: {', '.join(words)}." if words else "None is known."


def named(word: str, known: Mapping[str, Known]) -> Known:
    """What is loaded by that name. MultiplierError names the nearest."""
    if word not in known:
        raise MultiplierError(f"{word!r} is not loaded", next=did_you_mean(word, known))
    return known[word]
