"""What no build can make again is in the page's list of what to back up."""

import re

from pipelines import remembered
from tests.house.tree import ROOT
from warehouse import decisions, variables


def test_what_people_said_and_the_key_are_backed_up() -> None:
    text = (ROOT / "docs" / "deployment.md").read_text("utf-8")
    (section,) = re.findall(r"^## Backup and undo\n(.*?)^## ", text, re.MULTILINE | re.DOTALL)
    kept = {"landing/", f"{decisions.FOLDER}/", remembered.NAME, variables.KEY_FILE}
    assert kept <= set(re.findall(r"`([^`]+)`", section))
