"""What becomes of a figure: by its answers made again and today's."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from pipelines.verified import asked
from pipelines.verified.apart import Difference
from pipelines.verified.archive import Members, Pack
from pipelines.verified.asked import Answer
from pipelines.verified.because import Why
from pipelines.verified.manifest import Asked, Figure, read
from pipelines.verified.since import Change
from pipelines.verified.verdict import Judge, Moved, Verified
from tests.pipelines.verified.test_manifest import SAMPLE

THEN, NOW = pl.DataFrame({"a": [1]}), pl.DataFrame({"a": [2]})
ONE = Asked("concentration/headline", {}, 1, "then")
FIGURE = Figure("figure-01", "One", (ONE,))
SAME, OTHER = Answer(THEN, "then"), Answer(NOW, "now")


def judge(tmp_path: Path, rebuilt: Answer | None, now: Answer | None) -> Judge:
    pack = Pack(read(SAMPLE.encode()), Members((), (), ()), {})
    answers = [None if each is None else {asked.name(ONE): each} for each in (rebuilt, now)]
    files = {"spending__payments": [Change("b.csv was loaded since")]}
    return Judge(Why(pack, tmp_path, ()), answers[0], answers[1], files)


@pytest.mark.parametrize(
    ("rebuilt", "now", "said"),
    [
        (SAME, SAME, ("same", "same")),
        (SAME, OTHER, ("same", "changed")),
        (OTHER, SAME, ("changed", "same")),
        (None, OTHER, ("not asked", "changed")),
        (SAME, None, ("same", "not asked")),
        (Answer(None, trouble="It cannot be built."), None, ("changed", "not asked")),
    ],
)
def test_made_again_and_today_are_two_things(
    tmp_path: Path, rebuilt: Answer | None, now: Answer | None, said: tuple[str, str]
) -> None:
    found = judge(tmp_path, rebuilt, now).verdict(FIGURE)
    assert (found.again, found.today) == said
    assert bool(found.because) is (found.again == "changed")
    assert bool(found.because_today) is (found.today == "changed")


def test_old_values_are_told_only_where_they_could_be_made_again(tmp_path: Path) -> None:
    known = judge(tmp_path, SAME, OTHER).verdict(FIGURE)
    assert known.moved == (Moved(ONE.question, (Difference("the answer", "a", 1, 2),)),)
    assert known.because_today[0] == "b.csv was loaded since"
    assert judge(tmp_path, OTHER, OTHER).verdict(FIGURE).moved == (Moved(ONE.question, ()),)
    assert judge(tmp_path, None, OTHER).verdict(FIGURE).moved == (Moved(ONE.question, ()),)


def test_today_alone_decides_only_where_nothing_was_made_again(tmp_path: Path) -> None:
    why = judge(tmp_path, SAME, OTHER)
    verdicts = (why.verdict(FIGURE),)
    assert not Verified(why.why.pack, verdicts, (), "wh-2", True).differs
    assert Verified(why.why.pack, verdicts, (), "wh-2", False).differs


def test_what_compares_with_the_store_before_is_not_made_again(tmp_path: Path) -> None:
    since = Asked("overview/since", {}, 1, "then")
    why = judge(tmp_path, SAME, None)
    found = Judge(why.why, {asked.name(since): OTHER}, None, {}).verdict(Figure("f", "F", (since,)))
    assert (found.again, found.because[0][:34]) == ("not asked", "it compares with the store before ")
