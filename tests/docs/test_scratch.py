"""The documents that say how to add something, followed to the letter: what they promise comes true."""

from pathlib import Path

import pytest

from tests.docs import scratch
from tests.house.tree import ROOT, plant

ADDING = sorted((ROOT / "docs").glob("adding-a-*.md"))
# Held of everything there is: here of the documents' new files alone.
EACH = ("tests/examples", "tests/pipelines/sources")
WHOLE = (
    "tests/pipelines/test_registry.py",
    "tests/pipelines/test_catalogue.py",
    "tests/warehouse/test_dictionary.py",
)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A copy of the tree in which every adding-a-* document was followed; and the files they wrote."""
    tree = scratch.copy(tmp_path_factory.mktemp("scratch") / "tree")
    paths = [path for document in ADDING for path in scratch.follow(document, tree)]
    for writes_a_document in ("pipelines.catalogue", "warehouse.dictionary"):
        assert scratch.run(tree, "-m", writes_a_document).returncode == 0
    return tree, paths


def test_the_house_and_the_new_tests_hold(followed: tuple[Path, list[str]]) -> None:
    tree, paths = followed
    tests = [path for path in paths if path.startswith("tests/") and path.endswith(".py")]
    new = " or ".join(Path(path).stem for path in paths if path.startswith(("tests/", "pipelines/")))
    for chosen in (("tests/house", "-k", "test_holds"), (*EACH, "-k", new), (*WHOLE, *tests)):
        said = scratch.run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", *chosen)
        assert said.returncode == 0, said.stdout[-5000:] + said.stderr[-2000:]


def test_lint_and_types_hold(followed: tuple[Path, list[str]]) -> None:
    tree, paths = followed
    python = [path for path in paths if path.endswith(".py")]
    for command in (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)):
        said = scratch.run(tree, "-m", *command, *python)
        assert said.returncode == 0, said.stdout + said.stderr


def test_an_edit_goes_where_the_document_says(tmp_path: Path) -> None:
    plant(tmp_path, **{"a.py": "one\ntwo\n"})
    scratch.edit(tmp_path / "a.py", " one\n+one and a half\n")
    assert (tmp_path / "a.py").read_text() == "one\none and a half\ntwo\n"
    with pytest.raises(AssertionError, match="no single line"):
        scratch.edit(tmp_path / "a.py", " three\n+four\n")
