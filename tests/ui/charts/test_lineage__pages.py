"""Every figure of every page is traced to the questions it stands on, and to no more than it needs."""

import pytest

from tests.pages.opened import opened
from ui import page
from ui.charts import lineage
from ui.exports.workbook import Sealed
from ui.provenance import Provenance
from warehouse import evidence

PAGES = ("overview", "concentration", "insolvency", "funding", "hub", "skills", "ward", "sources", "methods")
MOST = 5
"""No figure needs more answers; where one is not traced at all it is held to stand on all of its page's."""


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("name", PAGES)
def test_every_figure_is_traced(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, list[str]] = {}

    def look(figures: list[Sealed], seal: Provenance, title: str, to_print: object = None) -> None:
        asked = evidence.answered()
        found.clear()
        found.update({each.key: [one.question for one in lineage.behind(each, asked)] for each, _ in figures})

    monkeypatch.setattr(page, "take_away", look)
    test = opened(name)
    assert not test.exception
    assert found
    untraced = {key: questions for key, questions in found.items() if not 0 < len(questions) <= MOST}
    assert untraced == {}
