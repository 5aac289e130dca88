"""The stairs between the rooms hold; and import-linter, set up as it is, notices each wrong step."""

import shutil
from pathlib import Path

import pytest

from tests.house.stairs import broken
from tests.house.tree import ROOT, name, plant, product

ROOMS = {
    "pages/ward.py": "from ui.words import pounds\nfrom warehouse.reads.ward import facts",
    "pages/overview.py": "",
    "ui/words.py": "",
    "ui/main.py": "from warehouse.ask import about",
    "pipelines/demo.py": "from warehouse.ask import about",
    "pipelines/sources/a.py": "",
    "pipelines/sources/b.py": "",
    "warehouse/ask.py": "",
    "warehouse/reads/ward.py": "from warehouse.ask import about",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small tree that keeps every contract between the rooms; the floors are for the whole tree only."""
    mark = "[[tool.importlinter.contracts]]"
    head, *contracts = (ROOT / "pyproject.toml").read_text("utf-8").split(mark)
    between = [each for each in contracts if "exhaustive" not in each]
    (tmp_path / "pyproject.toml").write_text(mark.join([head, *between]), "utf-8")
    return plant(tmp_path, **ROOMS)


def test_holds() -> None:
    assert broken(ROOT) == ""


def test_a_right_tree_is_left_alone(small: Path) -> None:
    assert broken(small) == ""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("ui/words.py", "import warehouse.ask"),
        ("ui/words.py", "import pages.ward"),
        ("ui/main.py", "import pipelines.demo"),
        ("warehouse/ask.py", "import ui.words"),
        ("warehouse/ask.py", "import pipelines.demo"),
        ("pipelines/demo.py", "import ui.words"),
        ("pages/ward.py", "import pages.overview"),
        ("pages/ward.py", "import warehouse.ask"),
        ("pages/ward.py", "import pipelines.demo"),
        ("pipelines/sources/a.py", "import pipelines.sources.b"),
    ],
)
def test_a_wrong_step_is_named(small: Path, path: str, line: str) -> None:
    room = line.removeprefix("import ")
    assert room in broken(plant(small, **{path: line}))


@pytest.mark.parametrize("room", ["warehouse", "ui", "pipelines"])
def test_a_module_without_a_floor_is_named(tmp_path: Path, room: str) -> None:
    for path in [*product(ROOT), ROOT / "pyproject.toml"]:
        (tmp_path / name(path, ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / name(path, ROOT))
    assert "attic" in broken(plant(tmp_path, **{f"{room}/attic.py": ""}))
