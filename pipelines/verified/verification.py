"""A pack verified, from its ZIP to a verdict on each figure."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pipelines.verified import archive, asked, landing_then, restored, since
from pipelines.verified.archive import Pack
from pipelines.verified.asked import Answer
from pipelines.verified.because import Why
from pipelines.verified.landing_then import Then
from pipelines.verified.manifest import Figure, ended
from pipelines.verified.verdict import Judge, Verified
from warehouse import ask, evidence, lineage
from warehouse.build import Step
from warehouse.errors import MultiplierError, StoreMissing
from warehouse.settings import settings

NONE_LANDED = "none of the files that the pack names is in this landing"


def verify(path: Path, tell: restored.Progress = lambda step: None, *, now_only: bool = False) -> Verified:
    """What became of every figure of the pack in this file; with `now_only` nothing is built.

    NotAPack where the file is none, or is not opened.
    """
    tell(Step(0, 1, "opening the pack"))
    pack = archive.read(path)
    data, figures = pack.manifest.data, pack.manifest.figures
    folder = settings().demo_store if data.is_demo else settings().store
    then = Then((), ()) if now_only else landing_then.find(folder, data.arrivals)
    rebuilt = None if now_only else _rebuilt(pack, folder, then, tell)
    version, now, files = "", None, {}
    try:
        with evidence.of(folder):
            about = ask.about()
            files = since.changes(data.arrivals, evidence.arrivals())
        if about.is_demo == data.is_demo:
            version, now = about.version, asked.again(figures, folder)
    except StoreMissing:
        tell(Step(1, 1, "no store is in use"))
    judge = Judge(Why(pack, folder, then.faults), rebuilt, now, files)
    return Verified(pack, tuple(map(judge.verdict, figures)), then.faults, version, not now_only)


def _rebuilt(pack: Pack, folder: Path, then: Then, tell: restored.Progress) -> Mapping[str, Answer]:
    """The answers of the store of then, made again; each the refusal where it cannot be built."""
    told, figures = pack.manifest, pack.manifest.figures
    if not then.landed:
        return _all(figures, NONE_LANDED)
    try:
        with restored.store(folder, told.data, then.landed, _tables(figures), tell) as place:
            restored.decide(folder, place, ended(told.made_at))
            return asked.again(figures, place)
    except MultiplierError as refusal:
        return _all(figures, refusal.sentence)


def _all(figures: Iterable[Figure], trouble: str) -> dict[str, Answer]:
    answer = Answer(None, trouble=trouble)
    return {asked.name(each): answer for figure in figures for each in asked.questions(figure)}


def _tables(figures: Iterable[Figure]) -> tuple[str, ...]:
    """What a build must make for these questions; of one that is not known, nothing."""
    found: set[str] = set()
    for name in {each.question for figure in figures for each in asked.questions(figure)}:
        if name in ask.names():
            found |= set(lineage.built(lineage.tables(settings().root / "sql", name)))
    return tuple(sorted(found))
