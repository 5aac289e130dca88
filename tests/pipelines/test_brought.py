"""A file brought in: as it is, or reduced once and never twice."""

from hashlib import sha256
from pathlib import Path

from pipelines import brought, landing
from pipelines.door import Held
from pipelines.source import Told


def reducing(path: Path, target: Path, told: Told, store: Path) -> Held:
    """A door that keeps one letter."""
    target.write_bytes(path.read_bytes()[:1])
    return Held("given", path.stat().st_size, {"": ("reduced",)})


def test_it_is_copied_reduced_or_left_as_it_was_reduced(tmp_path: Path) -> None:
    path, sizes = tmp_path / "a.csv", list[int]()
    path.write_bytes(b"abc")
    for door, before, content, held in (
        (None, None, b"abc", Held(sha256(b"abc").hexdigest(), 3, {})),
        (reducing, None, b"a", Held("given", 3, {"": ("reduced",)})),
        (reducing, Held("earlier", 9, {}), b"abc", Held("earlier", 9, {})),
    ):
        folder = landing.incoming(tmp_path)
        target, found = brought.bring(path, folder, Told(), tmp_path, door, before, sizes.append)
        assert (target, target.read_bytes(), found) == (folder / "a.csv", content, held)
    assert sizes == [3, 3, 3]


def test_beside_it_stands_in_a_second_folder(tmp_path: Path) -> None:
    path = landing.incoming(tmp_path) / "a.csv"
    path.write_bytes(b"abc")
    folder = brought.beside(path, tmp_path)
    assert folder != path.parent
    assert (folder / "a.csv").read_bytes() == b"abc"
