"""Every setting is in the file an adopter edits and in the page for who runs it, and no other is."""

import re
import tomllib
from dataclasses import fields

from tests.house.tree import ROOT
from warehouse.settings import Settings

KEYS = {field.name for field in fields(Settings)} - {"root"}


def test_the_file_says_every_setting() -> None:
    assert set(tomllib.loads((ROOT / "multiplier.toml").read_text("utf-8"))) == KEYS


def test_deployment_says_every_setting_and_its_variable() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| `(\w+)` \|", (ROOT / "docs/deployment.md").read_text("utf-8"), re.MULTILINE
    )
    assert set(rows) == {(key, f"MULTIPLIER_{key.upper()}") for key in KEYS}
