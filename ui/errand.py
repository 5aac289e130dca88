"""One run of the command line in a process of its own: how far it is, and what it answered.

A load may take minutes and as much memory as it needs. Here nobody who looks at a page waits for it, and
whatever becomes of it, the server stays.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import Any

from ui.first_start import State

ROOT = Path(__file__).resolve().parent.parent
FAILED = "It could not be done; the log of the server says why."
log = logging.getLogger("multiplier")


class Errand:
    """`python -m pipelines` with these words and --json, begun at once."""

    def __init__(self, words: Sequence[str]) -> None:
        self.state = State(0.0, "starting")
        self.found: Any = None
        Thread(target=self._run, args=(list(words),), name="errand", daemon=True).start()

    def _run(self, words: list[str]) -> None:
        try:
            said = self._said(words)
        except Exception:  # the thread's last stop: a person must be told, whatever it was
            log.exception("The command line could not be run")
            said = FAILED
        self.state = State(1.0, "", is_over=True, trouble=None if self.found is not None else said)

    def _said(self, words: list[str]) -> str:
        """Run it to its end; its last sentence on the error output."""
        last = FAILED
        with TemporaryFile() as answer:
            command = [sys.executable, "-m", "pipelines", words[0], "--json", *words[1:]]
            with subprocess.Popen(
                command, cwd=ROOT, stdout=answer, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
            ) as process:
                for line in process.stderr or ():
                    last = self._heard(line) or last
            answer.seek(0)
            text = answer.read().decode("utf-8")
        if text.strip():
            self.found = json.loads(text, parse_float=Decimal)
        return last

    def _heard(self, line: str) -> str:
        """A step becomes the state; anything else is a sentence, which is given back."""
        if not line.startswith('{"done": '):
            return line.strip()
        step = json.loads(line)
        self.state = State(min(step["done"] / max(step["total"], 1), 1.0), step["what"])
        return ""
