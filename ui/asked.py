"""The templates in which volunteers are asked for what nobody publishes, as files to download."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ui.errand import ROOT

BOOKS = {"Hub activity": "hub-activity.xlsx", "Skills exchange": "skills-exchange.xlsx"}
ALL = "multiplier-templates.zip"


def book(name: str) -> bytes:
    """One workbook. KeyError where there is none of that name."""
    return _made()[name]


def everything() -> bytes:
    """All of them, with CSV and schemas, in one archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _made().items():
            archive.writestr(name, content)
    return out.getvalue()


@cache
def _made() -> dict[str, bytes]:
    """Every file by its name, made once by the command line."""
    with TemporaryDirectory(prefix="multiplier-templates-") as folder:
        command = [sys.executable, "-m", "pipelines", "templates", "--to", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
