"""Zip files that unpack to far more than they say, and how much memory something takes at its most."""

import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

UNPACKED, MOST = 48 << 20, 16 << 20
"""Bytes: what comes out of one, and what may be in memory while it is refused."""


def lying(path: Path, name: str, method: int = zipfile.ZIP_DEFLATED, begins: bytes = b"") -> Path:
    """A zip file of one member that says it has a thousand bytes."""
    with zipfile.ZipFile(path, "w", method) as packed:
        packed.writestr(name, begins + bytes(UNPACKED))
    body = bytearray(path.read_bytes())
    for mark, behind in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", body, body.index(mark) + behind, 1000)
    path.write_bytes(body)
    return path


@contextmanager
def little_memory() -> Iterator[None]:
    """What is inside never holds more than MOST at once."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MOST
    finally:
        tracemalloc.stop()
