"""What the documents point to is there, and what is there is pointed to."""

from pathlib import Path

from tests.docs.markdown import Block, blocks, dead_links, loose_pictures
from tests.house.tree import ROOT, holds, plant


def test_links_lead_somewhere() -> None:
    holds(dead_links)


def test_every_picture_is_shown() -> None:
    holds(loose_pictures)


def test_the_readme_shows_the_page_as_it_is() -> None:
    assert "docs/screenshots/concentration-1440.png" in (ROOT / "README.md").read_text("utf-8")
    assert (ROOT / "docs" / "screenshots" / "concentration-1440.png").stat().st_size > 20_000


def test_a_dead_link_and_a_loose_picture_are_named(tmp_path: Path) -> None:
    plant(tmp_path, **{"README.md": "[a](docs/a.md) [b](docs/b.md#c) [c](https://example.org) [d](#e)"})
    plant(tmp_path, **{"docs/b.md": "", "docs/screenshots/old.png": ""})
    assert dead_links(tmp_path) == ["README.md points to docs/a.md, which is not there"]
    assert loose_pictures(tmp_path) == ["docs/screenshots/old.png is shown nowhere"]


def test_blocks_are_read_with_what_their_fence_says(tmp_path: Path) -> None:
    plant(tmp_path, **{"a.md": "x\n```python pages/a.py\nimport b\n```\ny\n```\nc\n```\n"})
    assert blocks(tmp_path / "a.md") == [Block("python", "pages/a.py", "import b\n"), Block("", "", "c\n")]
