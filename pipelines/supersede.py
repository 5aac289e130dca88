"""What a new part is to those landed before: a correction of one, the same months again, an unusual month."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median

import polars as pl

from pipelines import wording
from pipelines.landing import Landed
from pipelines.receipt import PartReceipt, Superseded
from pipelines.source import Table

HALF, NEARLY_ALL = 0.5, 0.9
UNUSUAL = 3
FEWEST_MONTHS, NEAR = 3, 12
"""With fewer other months than this nothing can be called usual; further off than a year none is compared."""

_MONTH = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True)
class Counted:
    """A part that counts: landed, and not superseded."""

    landed: Landed
    part: PartReceipt

    @property
    def file(self) -> str:
        """The published file's name."""
        return self.landed.receipt.file

    def pairs(self, table: Table) -> pl.DataFrame:
        """Its distinct pairs of `table.alike`."""
        return pairs(self.landed.kept(self.part), table)


@dataclass(frozen=True)
class Comparison:
    """What the new part takes the place of, and what a person should know, as sentences."""

    supersedes: tuple[Superseded, ...]
    warnings: tuple[str, ...]


def gone(landed: Iterable[Landed]) -> dict[int, tuple[int, str]]:
    """Superseded arrival -> (the one in its place, why). What was read again after that stands again."""
    every = [(each.receipt.landed_at, part) for each in landed for part in each.receipt.parts]
    landed_at = {part.arrival: when for when, part in every}
    return {
        old.arrival: (part.arrival, old.because)
        for when, part in every
        for old in part.supersedes
        if landed_at.get(old.arrival, when) <= when
    }


def counted(landed: Iterable[Landed]) -> list[Counted]:
    """Every part that no later one superseded."""
    every = list(landed)
    superseded = gone(every)
    return [
        Counted(each, part) for each in every for part in each.receipt.parts if part.arrival not in superseded
    ]


def judge(new: Counted, table: Table, earlier: Iterable[Counted]) -> Comparison:
    """Compare a new part with those of the same source, kind and council that stand."""
    supersedes: list[Superseded] = []
    warnings: list[str] = []
    stays: list[Counted] = []
    for old in _of_the_same(new, earlier):
        because = _correction(new, old, table)
        if because:
            supersedes.append(Superseded(old.part.arrival, because))
            warnings.append(f"{_name(new)} takes the place of {_name(old)}: {because}")
        else:
            stays.append(old)
            warnings.extend(() if table.is_of_many else _overlap(new, old, table))
    warnings.extend(() if table.is_of_many else _unusual(new, stays))
    return Comparison(tuple(supersedes), tuple(warnings))


def months(part: PartReceipt) -> list[str]:
    """The months a file is about, in order: those with at least a quarter of its average month's rows."""
    if not part.spans:
        return []
    average = sum(span.rows for span in part.spans.values()) / len(part.spans)
    return sorted(name for name, span in part.spans.items() if span.rows * 4 >= average)


def pairs(files: Iterable[Path], table: Table) -> pl.DataFrame:
    """The distinct pairs by which two files of a table are told to be alike."""
    typed = [f"_{name}" if _typed(table, name) else name for name in table.alike]
    return pl.scan_parquet(list(files)).select(typed).unique().collect()


def _typed(table: Table, name: str) -> bool:
    return any(column.name == name and column.type != "text" for column in table.columns)


def _of_the_same(new: Counted, earlier: Iterable[Counted]) -> Iterator[Counted]:
    for old in earlier:
        same = (old.part.entity, old.part.kind, old.part.council_ons) == (
            new.part.entity,
            new.part.kind,
            new.part.council_ons,
        )
        one, other = old.landed.receipt, new.landed.receipt
        if same and one.source == other.source and one.sha256 != other.sha256:
            yield old


def _correction(new: Counted, old: Counted, table: Table) -> str | None:
    mine, theirs = months(new.part), months(old.part)
    if (mine[:1], mine[-1:]) != (theirs[:1], theirs[-1:]) or (table.is_snapshot and not mine):
        return None
    has_name = (new.file, new.part.part) == (old.file, old.part.part)
    if has_name and (mine or not table.is_of_many):
        return "same body, same period, same file name"
    # Of many publishers, and without a period, a name alone says little: services.csv is everybody's.
    share = _share(old.pairs(table), new.pairs(table))
    if has_name and share:
        return f"same file name, {share:.0%} of its rows stand here too"
    return f"same body, same period, {share:.0%} of its rows stand here too" if share >= HALF else None


def _share(old: pl.DataFrame, new: pl.DataFrame) -> float:
    """How much of the old pairs stand in the new."""
    alike = old.join(new, on=old.columns, how="semi", nulls_equal=True).height
    return alike / old.height if old.height else 0.0


def _overlap(new: Counted, old: Counted, table: Table) -> Iterator[str]:
    mine, theirs = months(new.part), months(old.part)
    both = sorted(set(mine) & set(theirs))
    if not both or not table.total:
        return
    if len(mine) != len(theirs):
        larger, smaller = (new, old) if len(mine) > len(theirs) else (old, new)
        if set(months(smaller.part)) <= set(months(larger.part)):
            share = _share(smaller.pairs(table), larger.pairs(table))
            if share >= NEARLY_ALL:
                yield (
                    f"cumulative: {larger.file} holds {share:.0%} of {smaller.file} again,"
                    f" so {_months(both)} may count twice"
                )
                return
    yield f"{_months(both)} stands in {_name(new)} and in {_name(old)}: check that nothing is counted twice"


def _unusual(new: Counted, stays: list[Counted]) -> Iterator[str]:
    sizes: dict[str, tuple[int, Decimal]] = {}
    for each in [*stays, new]:
        for name in months(each.part):
            rows, total = sizes.get(name, (0, Decimal(0)))
            sizes[name] = rows + each.part.spans[name].rows, total + each.part.spans[name].total
    for name in months(new.part):
        near = sorted(other for other in sizes if other != name and _apart(other, name) <= NEAR)
        if len(near) < FEWEST_MONTHS:
            continue
        month, (rows, total) = wording.month(name), sizes[name]
        usual_rows = median(sizes[other][0] for other in near)
        usual_total = median(sizes[other][1] for other in near)
        those = f"the usual month of the {len(near)} loaded within a year of it, {_months(near)}"
        if rows >= UNUSUAL * usual_rows > 0:
            yield f"{month} holds {rows:,} rows, {rows / usual_rows:.1f} times {those}"
        elif total >= UNUSUAL * usual_total > 0:
            yield f"{month} adds up to £{total:,.2f}, {total / usual_total:.1f} times {those}"


def _apart(one: str, other: str) -> int:
    """How many months are between two; more than are near where one is no month."""
    if not (_MONTH.fullmatch(one) and _MONTH.fullmatch(other)):
        return NEAR + 1
    first, second = (12 * int(name[:4]) + int(name[5:]) for name in (one, other))
    return abs(first - second)


def _months(names: list[str]) -> str:
    return " to ".join(dict.fromkeys(wording.month(name) for name in (names[0], names[-1])))


def _name(old: Counted) -> str:
    return f"{old.file} ({old.part.part})" if old.part.part else old.file
