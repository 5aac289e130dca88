"""The grants of one JSON file as a Reading: what is decided of the whole file, then chunk by chunk."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import polars as pl

from pipelines.formats import threesixty_decode as decode
from pipelines.formats import threesixty_json, threesixty_order, threesixty_rows
from pipelines.formats.threesixty_json import Grants
from pipelines.formats.threesixty_rows import Rows
from pipelines.formats.threesixty_shape import FIELDS, UNREAD
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Told, Understanding
from warehouse.errors import SourceChanged

_NAMES = {
    "grant_id": "id", "title": "title", "description": "description", "currency": "currency",
    "amount": "amountAwarded", "amount_gbp": "amountAwarded", "amount_applied_for": "amountAppliedFor",
    "amount_disbursed": "amountDisbursed", "awarded_on": "awardDate", "funder_name": "fundingOrganization",
    "recipient_name": "recipientOrganization", "beneficiary_places": "beneficiaryLocation",
}  # fmt: skip
_TELL = ("amountAwarded", "awardDate", "fundingOrganization", "recipientOrganization", "recipientIndividual")
_SAMPLE = 10
"""Of a file of more than a chunk the keys of every tenth grant are counted."""


def read(body: bytes, where: str, part: str | None, table: Table, told: Told) -> Reading:
    """The grants of a file, or of a member of an archive. SourceChanged where it holds none."""
    try:
        whole = _Whole(threesixty_json.opened(body, where), table, where)
    except RecursionError as error:
        raise threesixty_json.too_deep(where) from error
    order = threesixty_order.decide(whole.days(), where, told)
    whole.rows.order = order.order
    understanding = Understanding(
        kind=table.kinds[0],
        part=part,
        encoding="utf-8",
        columns={ours: Heading(theirs, 0, "known") for ours, theirs in _NAMES.items()},
        unused=whole.unused,
        date_order=order.date_order,
        guessed=order.guessed,
    )
    return Reading(understanding, whole.batches(), whole.finish)


def _no_grants(keys: Iterable[str], where: str) -> SourceChanged:
    named = ", ".join(f'"{key}"' for key in list(keys)[:5]) or "nothing"
    return SourceChanged(
        f"The list holds no grants: what is in it has {named}, and none of {', '.join(_TELL)}",
        where=where,
        next='A package of 360Giving has a list of grants under "grants".',
    )


class _Whole:
    """The grants of a file. All are decoded before the first is handed on: the order of day and month is a
    fact about the whole file."""

    def __init__(self, grants: Grants, table: Table, where: str) -> None:
        self.rows = Rows(table, None)
        self._odd = list(grants.odd)
        starts = range(0, len(grants.raws), decode.A_CHUNK)
        self._count(grants, starts, where)
        self._wrong: Counter[str] = Counter()
        self._frames: list[pl.DataFrame] = []
        with ThreadPoolExecutor(max_workers=2) as pool:
            for found in pool.map(lambda start: self._decoded(grants, start), starts):
                self._frames.append(found.frame)
                self._odd += found.odd
                self._wrong.update(found.wrong)

    @staticmethod
    def _decoded(grants: Grants, start: int) -> decode.Decoded:
        end = start + decode.A_CHUNK
        return decode.decode(grants.raws[start:end], grants.rows[start:end])

    def _count(self, grants: Grants, starts: range, where: str) -> None:
        every = 1 if len(starts) == 1 else _SAMPLE
        some = (grants.raws[start : start + decode.A_CHUNK : every] for start in starts)
        self._counted = sum((decode.keys(raws) for raws in some), Counter[str]())
        self._is_sample = every > 1
        if not self._counted.keys() & set(_TELL):
            raise _no_grants(self._counted, where)
        self.unused = tuple(key for key in self._counted if key not in FIELDS)
        self._unknown = [key for key in self.unused if key not in UNREAD]

    def days(self) -> pl.Series:
        """The award dates of all, as published."""
        return pl.concat([frame["awarded_on"] for frame in self._frames])

    def batches(self) -> Iterator[Batch]:
        """Each chunk is given up once it is handed on."""
        aside = pl.DataFrame(
            [(row, reason, None, "") for row, reason in self._odd], schema=pl.Schema(ASIDE), orient="row"
        )
        self._frames.reverse()
        while self._frames:
            yield self.rows.batch(self._frames.pop(), aside)
            aside = aside.clear()

    def finish(self) -> Ending:
        said = threesixty_rows.said(self.rows)
        said += [
            f"{many:,} values at {path} are not what the standard has there: not used"
            for path, many in sorted(self._wrong.items())
        ]
        if self._unknown:
            of = " of every tenth grant" if self._is_sample else ""
            named = ", ".join(f"{key} ({self._counted[key]:,})" for key in self._unknown[:12])
            more = f" and {len(self._unknown) - 12:,} more" if len(self._unknown) > 12 else ""
            said.append(f"keys{of} that are not the standard's, not used: {named}{more}")
        return Ending(warnings=tuple(said))
