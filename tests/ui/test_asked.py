"""Templates to download: the files that the command line writes."""

from __future__ import annotations

import io
import zipfile

from pipelines import templates
from ui import asked


def test_what_is_offered_is_what_the_command_line_writes() -> None:
    made = {each.name: each.content for each in templates.files()}
    assert {name: asked.book(name) for name in asked.BOOKS.values()} == {
        name: made[name] for name in made if name.endswith(".xlsx")
    }
    with zipfile.ZipFile(io.BytesIO(asked.everything())) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made
