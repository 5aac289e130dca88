"""Decisions are numbered in order, and every library that is pinned has its reason there."""

import re

from tests.house.tree import ROOT

TEXT = ROOT / "docs" / "decisions.md"


def test_records_are_numbered_in_order() -> None:
    numbers = [int(each) for each in re.findall(r"^## (\d+)\. ", TEXT.read_text("utf-8"), re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


def test_every_pinned_library_has_its_reason() -> None:
    text = TEXT.read_text("utf-8")
    pins = [
        line
        for file in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / file).read_text("utf-8").splitlines()
        if line and not line.startswith(("#", "-r"))
    ]
    assert [pin for pin in pins if not re.fullmatch(r"[\w\-\[\]]+==[\w.]+", pin)] == [], (
        "pinned to one version"
    )
    assert [pin for pin in pins if f"| {pin.split('==')[0]} |" not in text] == []


def test_the_glossary_is_in_order() -> None:
    words = re.findall(r"^\| \*\*(.+?)\*\* \|", (ROOT / "GLOSSARY.md").read_text("utf-8"), re.MULTILINE)
    assert words == sorted(words, key=str.lower)
