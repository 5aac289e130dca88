"""The grants of one JSON file as a Reading: what is decided of the whole file, then chunk by chunk."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import polars as pl

from pipelines.formats import threesixty_decode as decode
from pipelines.formats import threesixty_flat as flat
from pipelines.formats import threesixty_json, threesixty_order, threesixty_rows
from pipelines.formats.threesixty_json import Grants
from pipelines.formats.threesixty_rows import Rows
from pipelines.formats.threesixty_shape import FIELDS, SCALARS, UNREAD
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
    grants = decode.objects(threesixty_json.opened(body, where))
    whole = _Whole(grants, table)
    if not whole.counted.keys() & set(_TELL):
        raise _no_grants(whole, where)
    order = threesixty_order.decide(whole.scalars["awarded_on"], where, told)
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


def _no_grants(whole: "_Whole", where: str) -> SourceChanged:
    named = ", ".join(f'"{key}"' for key in list(whole.counted)[:5]) or "nothing"
    return SourceChanged(
        f"The list holds no grants: what is in it has {named}, and none of {', '.join(_TELL)}",
        where=where,
        next='A package of 360Giving has a list of grants under "grants".',
    )


@dataclass
class _Whole:
    """The grants of a file, and what is known of all of them before the first is read."""

    grants: Grants
    table: Table
    wrong: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.rows = Rows(self.table, None)
        chunks = [self.grants.raws[start : start + decode.A_CHUNK] for start in self._starts()]
        self.scalars = pl.concat([decode.scalars(chunk) for chunk in chunks])
        known = {*FIELDS, *SCALARS}
        every = 1 if len(chunks) == 1 else _SAMPLE
        self.counted = sum((decode.keys(chunk[::every]) for chunk in chunks), Counter[str]())
        self.is_sample = every > 1
        self.unused = tuple(key for key in self.counted if key not in known)
        self.unknown = [key for key in self.unused if key not in UNREAD]

    def _starts(self) -> range:
        return range(0, max(1, len(self.grants.raws)), decode.A_CHUNK)

    def batches(self) -> Iterator[Batch]:
        """The next chunk is decoded while this one is read."""
        odd = pl.DataFrame(
            [(row, reason, None, "") for row, reason in self.grants.odd], schema=dict(ASIDE), orient="row"
        )
        with ThreadPoolExecutor(max_workers=1) as ahead:
            coming = ahead.submit(self._decoded, 0)
            for start in self._starts():
                frame = coming.result()
                coming = ahead.submit(self._decoded, start + decode.A_CHUNK)
                yield self.rows.batch(frame, odd if start == 0 else None)

    def _decoded(self, start: int) -> pl.DataFrame:
        raws = self.grants.raws[start : start + decode.A_CHUNK]
        if not raws:
            return pl.DataFrame(schema=flat.SHAPE)
        nested, wrong = decode.nested(raws)
        self.wrong.update(wrong)
        rows = pl.Series("_row", self.grants.rows[start : start + decode.A_CHUNK], dtype=pl.UInt32)
        found = flat.flat(nested).with_columns(rows, *self.scalars.slice(start, decode.A_CHUNK))
        return found.select(list(flat.SHAPE)).cast(pl.Schema(flat.SHAPE))

    def finish(self) -> Ending:
        said = threesixty_rows.said(self.rows)
        said += [
            f"{many:,} values at {path} are not what the standard has there: not used"
            for path, many in sorted(self.wrong.items())
        ]
        if self.unknown:
            of = " of every tenth grant" if self.is_sample else ""
            named = ", ".join(f"{key} ({self.counted[key]:,})" for key in self.unknown[:12])
            more = f" and {len(self.unknown) - 12:,} more" if len(self.unknown) > 12 else ""
            said.append(f"keys{of} that are not the standard's, not used: {named}{more}")
        return Ending(warnings=tuple(said))
