"""What became of each figure of a pack: made again the same or not, the same today or not, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from pipelines.verified import apart, asked, listed_rows
from pipelines.verified.apart import Difference
from pipelines.verified.archive import Members, Pack
from pipelines.verified.asked import Answer
from pipelines.verified.because import NOT_TOLD, Why
from pipelines.verified.landing_then import Fault
from pipelines.verified.manifest import Asked, Figure, Rows
from pipelines.verified.since import Change
from warehouse import ask, lineage
from warehouse.errors import MultiplierError
from warehouse.settings import settings

SAME, CHANGED, UNASKED = "same", "changed", "not asked"
BEFORE = "raw._before"
NOT_LANDED = "it compares with the store before that one, which no landed file holds"


@dataclass(frozen=True)
class Moved:
    """A question whose answer is other, and what differs; nothing where the old one is not known."""

    question: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Verdict:
    """One figure. `again` and `today` are same, changed or not asked; each with its reasons as sentences."""

    figure: Figure
    again: str
    because: tuple[str, ...]
    today: str
    because_today: tuple[str, ...]
    moved: tuple[Moved, ...]


@dataclass(frozen=True)
class Verified:
    """All that is found of a pack. `store` is the version of the store in use; empty where there is none."""

    pack: Pack
    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...]
    store: str
    is_rebuilt: bool

    @property
    def members(self) -> Members:
        """How its members stand to its manifest."""
        return self.pack.members

    @property
    def differs(self) -> bool:
        """Whether anything is other than the pack says; of today only where nothing was made again."""
        told = [each.again if self.is_rebuilt else each.today for each in self.verdicts]
        return CHANGED in told or bool(self.faults) or not self.members.are_whole


@dataclass(frozen=True)
class Judge:
    """What a figure is judged by: both sets of answers (None: not asked), and what is other than then."""

    why: Why
    rebuilt: Mapping[str, Answer] | None
    now: Mapping[str, Answer] | None
    files: Mapping[str, list[Change]]

    def verdict(self, figure: Figure) -> Verdict:
        """What became of this figure."""
        every = list(asked.questions(figure))
        again, because = self._again(every)
        other = [each for each in every if self.now is not None and not _is_same(each, self.now)]
        told = _once(said for each in other for said in self._why_today(each))
        today = UNASKED if self.now is None else CHANGED if other else SAME
        return Verdict(figure, again, because, today, told, tuple(map(self._moved, other)))

    def _again(self, every: list[Asked | Rows]) -> tuple[str, tuple[str, ...]]:
        if self.rebuilt is None:
            return UNASKED, ()
        able = [each for each in every if not _is_of_before(each)]
        other = [each for each in able if not _is_same(each, self.rebuilt)]
        if other:
            return CHANGED, _once(
                said for each in other for said in self._why_again(each, self.rebuilt[asked.name(each)])
            )
        return (SAME, ()) if able else (UNASKED, (NOT_LANDED,))

    def _why_again(self, each: Asked | Rows, answer: Answer) -> list[str]:
        """What could not be built or asked first; that a question is no more is a reason already."""
        is_known = each.question in ask.names()
        trouble = [answer.trouble.rstrip(".")] if answer.trouble and is_known else []
        return [*trouble, *self.why.again(each)] or [NOT_TOLD]

    def _why_today(self, each: Asked | Rows) -> list[str]:
        answer = (self.now or {})[asked.name(each)]
        found = self.why.today(each, self.files, is_of_many=_is_of_many(answer.frame))
        return found or [answer.trouble.rstrip(".") or NOT_TOLD]

    def _moved(self, each: Asked | Rows) -> Moved:
        """What differs, where the answer of then could be made again; of source rows from the pack."""
        then = (self.rebuilt or {}).get(asked.name(each))
        now = (self.now or {})[asked.name(each)].frame
        if now is None:
            return Moved(each.question, ())
        if then is not None and then.frame is not None and then.sha256 == each.sha256:
            return Moved(each.question, _differences(then.frame, now))
        old = listed_rows.then(self.why.pack, each.member) if isinstance(each, Rows) else None
        return Moved(each.question, _differences(old, listed_rows.now(now)) if old is not None else ())


def _differences(then: pl.DataFrame, now: pl.DataFrame) -> tuple[Difference, ...]:
    """What differs; where a row stands in its file only where nothing else does."""
    every = apart.differences(then, now)
    return tuple([each for each in every if each.column not in apart.PLACES] or every)


def _is_of_many(frame: pl.DataFrame | None) -> bool:
    """Whether an answer sets several councils side by side."""
    return frame is not None and "council_ons" in frame.columns and frame["council_ons"].n_unique() > 1


def _is_same(each: Asked | Rows, answers: Mapping[str, Answer]) -> bool:
    return answers[asked.name(each)].sha256 == each.sha256


def _is_of_before(each: Asked | Rows) -> bool:
    try:
        return BEFORE in lineage.tables(settings().root / "sql", each.question)
    except MultiplierError:
        return False


def _once(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))
