"""Every test has a store folder of its own, no network beyond this machine, and no way to the real store."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from warehouse import question, settings
from warehouse.build import Built
from warehouse.settings import PREFIX, ROOT

REAL_STORE = str(ROOT / "warehouse" / "store") + os.sep
LOCAL = ("127.", "::1", "localhost", "0.0.0.0")
TOUCHES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "shutil.rmtree"}


def _watch(event: str, args: tuple[object, ...]) -> None:
    """Refuse what no test may do, whatever library does it."""
    if event == "socket.connect":
        address = args[1]
        host = str(address[0]) if isinstance(address, tuple) else ""
        if host and not host.startswith(LOCAL):
            raise RuntimeError(f"A test asked the network: {host}")
    elif event == "socket.getaddrinfo" and args[0] and not str(args[0]).startswith(LOCAL):
        raise RuntimeError(f"A test asked the network: {args[0]!s}")
    elif event in TOUCHES and args and isinstance(args[0], (str, os.PathLike)):
        path = os.fspath(args[0])
        if isinstance(path, str) and f"{path}{os.sep}".startswith(REAL_STORE):
            raise RuntimeError(f"A test touched the real store: {path}")


def pytest_configure() -> None:
    """Watch from before the first test is collected; time nothing."""
    sys.addaudithook(_watch)
    # A busy machine is no bug: hypothesis looks for wrong answers here, not for slow ones.
    hypothesis.settings.register_profile("untimed", deadline=None)
    hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for key in [key for key in os.environ if key.startswith(PREFIX) and key != f"{PREFIX}REAL_DATA"]:
        monkeypatch.delenv(key)
    monkeypatch.setenv(f"{PREFIX}STORE", str(tmp_path / "store"))
    settings.cache_clear()
    yield
    settings.cache_clear()
    question.forget()


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store folder with the demonstration council, made once for all workers; only to read."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demonstration"
    command = [sys.executable, "-m", "pipelines", "demo"]
    environ = {**os.environ, f"{PREFIX}STORE": str(folder)}
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=environ)
    return folder


@pytest.fixture
def demonstration(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demonstration council is what is loaded."""
    monkeypatch.setenv(f"{PREFIX}STORE", str(demo_folder))
    settings.cache_clear()


@pytest.fixture
def a_store() -> Callable[..., Built]:
    """Make the store of this test: a_store({"raw.spending__payments": "| supplier | amount | ..."})."""
    from tests import tiny  # a source that cannot be imported must not take every other test with it

    return tiny.store
