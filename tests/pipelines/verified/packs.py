"""Packs for tests, written by hand: figures of the store in use, as docs/evidence-packs.md has them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipelines import landing, rawtables, runner
from pipelines.destination import Destination
from pipelines.source import Told
from pipelines.verified.manifest import NAME
from tests import tiny
from ui.exports.pack import source_rows
from warehouse import ask, evidence
from warehouse.build import build
from warehouse.plumbing import PRODUCT
from warehouse.settings import settings

READ = tiny.read_by("concentration")
MARKET: dict[str, Any] = {
    "council": "X99000001", "from_on": "2024-04-01", "to_on": "2025-03-31", "wards": [], "departments": [],
    "categories": [], "payee_types": [], "kinds": [], "include_public": False,
}  # fmt: skip


def load(*paths: Path) -> None:
    """Land files, and build of all that landed what questions about concentration read."""
    to = Destination(settings().store)
    with runner.alone(to):
        arrived, outcomes = runner.read_all(list(paths), Told(), None, to, landing.landed(to.store))
        assert [each.status for each in outcomes] == ["loaded"] * len(paths)
        for each in arrived:
            landing.settle(to.store, each.landed)
        every = landing.landed(to.store)
        build(to.store, rawtables.tables(every), rawtables.arrivals(every, False),
              rejections=rawtables.rejections(every), sources=rawtables.sources(), only=READ)  # fmt: skip


def manifest(asked: Sequence[tuple[str, Mapping[str, Any]]]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """A manifest with a figure for each question, and the members it names."""
    members: dict[str, bytes] = {"report.html": b"<!doctype html><title>Report</title>"}
    with ask.snapshot():
        about, arrived = ask.about(), evidence.arrivals()
        figures = []
        for place, (question, params) in enumerate(asked, 1):
            members[f"sql/{question}.sql"] = evidence.sql(question).encode()
            said = _asked(question, params)
            if behind := said["rows_behind"]:
                behind["member"] = f"rows/{place}.csv"
                rows = ask.ask(behind["question"], **behind["params"])
                members[behind["member"]] = source_rows.to_csv(rows)
            figures.append(
                {"id": f"figure-{place:02d}-{question.partition('/')[2]}", "title": f"What {question} says",
                 "questions": [said]}
            )  # fmt: skip
    told = {
        "schema": "multiplier-pack/1", "title": "Who is paid", "part": "A", "place": "Merefield",
        "made_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "data": {
            "version": about.version, "built_at": f"{about.built_at:%Y-%m-%dT%H:%M:%SZ}",
            "is_demo": about.is_demo, "code_version": PRODUCT, "method_version": evidence.method_version(),
            "hidden_sha256": hashlib.sha256(b"[]").hexdigest(),
            "settings": {"council": settings().council, "vcse_strict": list(settings().vcse_strict)},
            "arrivals": [
                {"arrival": row["arrival"], "source": row["source"], "kind": row["kind"],
                 "file": row["_file"], "part": row["_part"], "sha256": row["sha256"],
                 "rows_kept": row["rows_kept"], "landed_at": f"{row['landed_at']:%Y-%m-%dT%H:%M:%SZ}",
                 "superseded_by": row["superseded_by"]}
                for row in arrived.to_dicts()
            ],
        },
        "figures": figures,
        "files": digests(members),
    }  # fmt: skip
    return told, members


def digests(members: Mapping[str, bytes]) -> dict[str, str]:
    """How a manifest names members."""
    return {name: hashlib.sha256(text).hexdigest() for name, text in members.items()}


def _asked(question: str, params: Mapping[str, Any]) -> dict[str, Any]:
    frame = ask.ask(question, **params)
    rows = evidence.rows_question(question, params)
    found = {"question": question, "params": dict(params), "rows": frame.height,
             "sha256": evidence.digest(frame), "sql": f"sql/{question}.sql", "rows_behind": None}  # fmt: skip
    if rows:
        listed = evidence.rows(rows, evidence.written(params))
        taken = {key: params[key] for key in ask.parameters(rows)}
        found["rows_behind"] = {
            "question": rows, "params": taken, "rows": listed.height, "sha256": evidence.digest(listed)
        }  # fmt: skip
    return found


def written(path: Path, told: Mapping[str, Any], members: Mapping[str, bytes]) -> Path:
    """The ZIP at `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        for name, text in members.items():
            held.writestr(name, text)
        held.writestr(NAME, json.dumps(told))
    return path
