"""The questions of a pack asked of a store: each once, and one that cannot be asked spoils no other."""

from pathlib import Path

from pipelines.verified import asked
from pipelines.verified.manifest import Asked, Figure, Rows
from tests import tiny
from warehouse import evidence

CAME = Asked("overview/came", {"council": "X99000001"}, 1, "0", rows_behind=None)
WRONG = Asked("overview/came", {"counsel": "X99000001"}, 1, "0")
ROWS = Rows("overview/since", {}, 1, "0")
FIGURES = (
    Figure("one", "One", (WRONG, Asked("funding/coverage", {}, 1, "0", rows_behind=ROWS))),
    Figure("two", "Two", (CAME, CAME)),
)


def test_a_figure_stands_on_its_questions_and_on_those_for_rows() -> None:
    assert [each.question for each in asked.questions(FIGURES[0])] == [
        "overview/came", "funding/coverage", "overview/since",
    ]  # fmt: skip


def test_what_cannot_be_asked_says_why_and_the_rest_is_answered(tmp_path: Path) -> None:
    tiny.store({}, tmp_path / "store", only=("marts.lsips",))
    found = asked.again(FIGURES, tmp_path / "store")
    assert len(found) == 4
    assert "takes no parameter 'counsel'" in found[asked.name(WRONG)].trouble
    assert found[asked.name(WRONG)].frame is None
    for each in (CAME, ROWS):
        answer = found[asked.name(each)]
        assert answer.frame is not None
        assert answer.sha256 == evidence.digest(answer.frame)
        assert answer.trouble == ""
