"""Why an answer may be other than it was: method, settings, decisions and files, for one question."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.verified.archive import Pack
from pipelines.verified.landing_then import Fault
from pipelines.verified.manifest import Asked, Rows, ended, utc
from pipelines.verified.since import Change
from warehouse import decision, decisions, evidence, lineage
from warehouse.errors import MultiplierError
from warehouse.plumbing import PRODUCT
from warehouse.settings import settings

EVENTS = "marts.supplier_events"
DECIDED = "raw._decisions"
NOT_TOLD = "neither the pack nor what is landed says why"


@dataclass(frozen=True)
class Why:
    """What a pack was made with, against what is there today. `folder` is the store folder it is held to."""

    pack: Pack
    folder: Path
    faults: tuple[Fault, ...]

    def again(self, asked: Asked | Rows) -> list[str]:
        """Why a figure made again of the files of then may be another."""
        return [*self._method(asked), *self._settings(), *self._faults(asked), *self._hidden(asked)]

    def today(
        self, asked: Asked | Rows, files: Mapping[str, list[Change]], *, is_of_many: bool = False
    ) -> list[str]:
        """Why the store in use may answer otherwise. `files` by source__entity or source.

        Of other councils' files none is named where one's own changed, unless the answer `is_of_many`.
        """
        feeding = sources(asked.question)
        every = [each for place, some in files.items() if _feeds(place, feeding) for each in some]
        own = [each for each in every if each.council in (None, asked.params.get("council", each.council))]
        told = [each.sentence for each in (every if is_of_many else own or every)]
        return [*told, *self._decided(asked), *self._method(asked), *self._settings()]

    def _method(self, asked: Asked | Rows) -> Iterator[str]:
        data = self.pack.manifest.data
        text = self.pack.sql.get(asked.sql) if isinstance(asked, Asked) else None
        try:
            own = evidence.sql(asked.question)
        except MultiplierError:
            yield f"there is no question {asked.question!r} any more"
            return
        if text is not None and text.strip() != own.strip():
            yield f"the method of this question changed: sql/reads/{asked.question}.sql is another text now"
        elif data.method_version != evidence.method_version():
            now = evidence.method_version()
            yield f"the method changed elsewhere than in this question: {data.method_version} then, {now} now"
        if data.code_version != PRODUCT:
            yield f"the product is another version: {data.code_version} then, {PRODUCT} now"

    def _settings(self) -> Iterator[str]:
        for key, then in self.pack.manifest.data.settings.items():
            now = _plain(getattr(settings(), key, None))
            if now != then:
                yield f"the setting {key} is another: {_said(then)} then, {_said(now)} now"

    def _faults(self, asked: Asked | Rows) -> Iterator[str]:
        feeding = sources(asked.question)
        for fault in self.faults:
            if _feeds(fault.source, feeding):
                yield f"{fault.file}: {fault.sentence}"

    def _hidden(self, asked: Asked | Rows) -> Iterator[str]:
        if EVENTS in _tables(asked.question) and self.pack.manifest.data.hidden_sha256 != hidden_digest(
            hidden(self.folder, ended(self.pack.manifest.made_at))
        ):
            yield "other events are hidden, as the decisions here tell it, than when the pack was made"

    def _decided(self, asked: Asked | Rows) -> Iterator[str]:
        found = _tables(asked.question)
        since = [
            each
            for each in decisions.listed(self.folder)
            if each.decided_at > utc(self.pack.manifest.data.built_at)
            and ((each.kind == "hide" and EVENTS in found) or (each.kind != "hide" and DECIDED in found))
        ]
        kinds = sorted({each.kind for each in since})
        if since:
            many = "one decision" if len(since) == 1 else f"{len(since):,} decisions"
            yield f"{many} of officers since then ({', '.join(kinds)}): python -m pipelines review decisions"


def sources(question: str) -> frozenset[str]:
    """What of what is landed feeds a question, as source__entity; nothing where there is no such question."""
    return lineage.landed(_tables(question))


def hidden(folder: Path, until: datetime) -> list[int]:
    """The events that nobody was to see at that time."""
    told = [each for each in decisions.listed(folder) if each.decided_at <= until]
    return sorted({int(each.subject["event_id"]) for each in decisions.standing(told) if _hides(each)})


def hidden_digest(events: list[int]) -> str:
    """How a manifest writes which events were hidden, naming none."""
    return hashlib.sha256(json.dumps(events).encode()).hexdigest()


def _hides(each: decision.Decision) -> bool:
    return each.kind == "hide"


def _tables(question: str) -> frozenset[str]:
    try:
        return lineage.tables(settings().root / "sql", question)
    except MultiplierError:
        return frozenset()


def _feeds(place: str, feeding: frozenset[str]) -> bool:
    """Whether source__entity, or a source of which no more is known, is among what feeds a question."""
    return place in feeding or any(each.partition("__")[0] == place for each in feeding)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _said(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else repr(value)
