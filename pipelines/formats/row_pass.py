"""The rows of a part, chunk by chunk: typed at vectorised speed, and only those under suspicion looked at one by one."""

import csv
from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np
import polars as pl

from pipelines import contract
from pipelines.formats import amounts, dates, odd_rows, periods
from pipelines.formats.layout import Layout
from pipelines.formats.odd_rows import Places, Row
from pipelines.formats.parts import Chunk
from pipelines.formats.totals import Totals
from pipelines.source import ASIDE, Batch, Ending

_POUNDS = ("GBP", "\u00a3", "STERLING", "UKL", "POUNDS", "GB POUNDS", "GBP (\u00a3)", "\u00a3GBP")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")


class RowPass:
    """One reading of a part's rows. `batches` is to be taken once, in order; then `finish` says how it ended."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.sums = Totals()
        self.largest = Decimal(0)
        self.counts = {"rounded": 0, "errors": 0, "unnamed": 0, "optional": 0}
        at = {name: heading.position for name, heading in layout.choice.columns.items()}
        if layout.month_at is not None:
            at["paid_on"] = layout.month_at
        self.at = at
        self.places = Places(at, layout.found.texts)
        self.money = next((c.name for c in layout.table.columns if c.type == "money" and c.name in at), None)

    def batches(self) -> Iterator[Batch]:
        """Kept and set aside, a chunk at a time."""
        for chunk in self.layout.part.records_after(self.layout.found.row, self.layout.width, self.layout.ragged):
            yield self._batch(chunk)

    def finish(self) -> Ending:
        """The file's own total and what was seen on the way."""
        said = [
            (self.sums.sentence(), True),
            (f"{self.counts['rounded']:,} amounts had more than two decimals and were rounded half up", self.counts["rounded"]),
            (f"{self.counts['errors']:,} suppliers are Excel errors such as #REF!: the payee is unknown", self.counts["errors"]),
            (f"{self.counts['unnamed']:,} rows have no supplier: the payee is unknown", self.counts["unnamed"]),
            (f"{self.counts['optional']:,} cells of columns that may be empty were not understood", self.counts["optional"]),
        ]
        return Ending(self.sums.own(), tuple(sentence for sentence, holds in said if holds and sentence))

    def _batch(self, chunk: Chunk) -> Batch:
        frame = self._typed(chunk.frame)
        suspect = frame.select(self._suspicion())["suspect"].fill_null(True)
        keep = np.ones(len(frame), dtype=bool)
        aside = [_odd(chunk.odd, self)]
        if suspect.any():
            rest = frame.with_row_index("_i").filter(suspect)
            judged = self._judge(rest, frame, chunk.frame)
            keep[judged["_i"].to_numpy()] = False
            aside.append(judged.select(list(ASIDE)))
        kept = frame.filter(pl.Series(keep)).select(list(self.layout.table.schema()))
        self._count(kept)
        return Batch(kept, pl.concat(aside).sort("_row"))

    def _typed(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The table's columns as published, and typed beside them."""
        made: list[pl.Series] = [frame["_row"]]
        for column in self.layout.table.columns:
            text = self._text(frame, column.name)
            made.append(text.alias(column.name))
            if column.type == "money":
                made.append(self._amount(frame, column.name, text).alias(f"_{column.name}"))
            elif column.type == "date":
                made.append(self._days(text, column.name).alias(f"_{column.name}"))
            elif column.type != "text":
                kind = self.layout.table.schema()[f"_{column.name}"]
                made.append(text.str.strip_chars().cast(kind, strict=False).alias(f"_{column.name}"))
        if "currency" in self.layout.choice.beside:
            made.append(frame[f"c{self.layout.choice.beside['currency']}"].alias("_currency"))
        return pl.DataFrame(made)

    def _text(self, frame: pl.DataFrame, name: str) -> pl.Series:
        if name not in self.at:
            return pl.Series(name, [None], dtype=pl.String).new_from_index(0, len(frame))
        text = frame[f"c{self.at[name]}"]
        credit = self._credit(frame, name)
        return text if credit is None else pl.select(
            pl.when(amounts.is_absent(pl.lit(text))).then(pl.lit(credit)).otherwise(pl.lit(text))
        ).to_series()

    def _credit(self, frame: pl.DataFrame, name: str) -> pl.Series | None:
        at = self.layout.choice.beside.get("amount.credit")
        if name != "amount" or at is None or self.layout.choice.kinds.get("amount") != "debit":
            return None
        return frame[f"c{at}"]

    def _amount(self, frame: pl.DataFrame, name: str, text: pl.Series) -> pl.Series:
        scale = self.layout.choice.scale
        if scale and name in ("amount", "value"):
            return amounts.scaled(text, self.layout.style, scale)
        credit = self._credit(frame, name)
        if credit is None:
            return amounts.read(text, self.layout.style)
        debit = amounts.read(frame[f"c{self.at[name]}"], self.layout.style)
        back = amounts.read(credit, self.layout.style)
        either = debit.is_not_null() | back.is_not_null()
        both = (debit.fill_null(0).cast(amounts.MONEY) - back.fill_null(0).cast(amounts.MONEY)).cast(amounts.MONEY)
        return pl.select(pl.when(pl.lit(either)).then(pl.lit(both))).to_series()

    def _days(self, text: pl.Series, name: str) -> pl.Series:
        if name == "paid_on" and self.layout.period:
            return pl.Series([self.layout.period.first], dtype=pl.Date).new_from_index(0, len(text))
        if name == "paid_on" and self.layout.month_at is not None:
            return periods.read_months(text)
        return dates.read(text, self.layout.order)

    def _asked(self) -> list[str]:
        return list(self.at)

    def _suspicion(self) -> pl.Expr:
        masks = [contract.suspects(self.layout.table, self._asked())]
        if "supplier" in self.at:
            supplier = pl.col("supplier")
            masks += [supplier.is_null(), supplier.str.len_bytes() < 4, supplier.str.contains(r"(?i)\btotals?\b")]
        if "currency" in self.layout.choice.beside:
            masks.append(~pl.col("_currency").str.strip_chars().str.to_uppercase().is_in(_POUNDS).fill_null(True))
        return pl.any_horizontal(*[mask.fill_null(True) for mask in masks]).alias("suspect")

    def _judge(self, rest: pl.DataFrame, frame: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
        """The rows of `rest` that are set aside, with reason, column and text."""
        said = rest.select("_i", contract.reasons(self.layout.table, self._asked()).alias("s")).unnest("s")
        raw = cells[said["_i"]].drop("_row")
        sums = self._sums_before(frame, said)
        found: list[tuple[int, str, str | None, str]] = []
        days = rest["_paid_on"].is_not_null() if "paid_on" in self.at else None
        money = rest[f"_{self.money}"] if self.money else None
        gone, gone_rows = Decimal(0), 0
        for place, (line, why) in enumerate(zip(raw.iter_rows(), said.iter_rows(named=True), strict=True)):
            amount = money[place] if money is not None else None
            row = Row(
                odd_rows.clean(line), amount, bool(days is not None and days[place]),
                sums[place][0] - gone, sums[place][1] - gone_rows, self.largest,
            )  # fmt: skip
            reason = odd_rows.reason(row, self.places, self.sums)
            column = why["column"]
            if reason is None and self._is_foreign(rest, place):
                reason, column = "not in pounds", "currency"
            if reason and not why["reason"]:
                gone, gone_rows = gone + (amount or 0), gone_rows + 1
            if reason := reason or why["reason"]:
                found.append((why["_i"], reason, column if reason == why["reason"] or column == "currency" else None, _line(line)))
        schema = {"_i": pl.UInt32, "reason": pl.String, "column": pl.String, "text": pl.String}
        judged = pl.DataFrame(found, schema=schema, orient="row")
        return judged.with_columns(frame["_row"].gather(judged["_i"]))

    def _is_foreign(self, rest: pl.DataFrame, place: int) -> bool:
        if "_currency" not in rest.columns:
            return False
        text = rest["_currency"][place]
        return text is not None and text.strip().upper() not in _POUNDS

    def _sums_before(self, frame: pl.DataFrame, said: pl.DataFrame) -> list[tuple[Decimal, int]]:
        """What was kept before each row of `said`, were all rows without a reason kept."""
        if self.money is None:
            return [(Decimal(0), 0)] * len(said)
        keep = np.ones(len(frame), dtype=bool)
        keep[said.filter(pl.col("reason").is_not_null())["_i"].to_numpy()] = False
        mask = pl.Series(keep)
        amount = pl.select(pl.when(pl.lit(mask)).then(pl.lit(frame[f"_{self.money}"].fill_null(0).cast(amounts.MONEY))).otherwise(0).cast(amounts.MONEY)).to_series()
        total, rows = amount.cum_sum() - amount, mask.cast(pl.Int64).cum_sum() - mask.cast(pl.Int64)
        at = said["_i"]
        return [
            (self.sums.kept + (sum_before or 0), self.sums.rows + count)
            for sum_before, count in zip(total.gather(at), rows.gather(at), strict=True)
        ]

    def _count(self, kept: pl.DataFrame) -> None:
        if self.money:
            money = kept[f"_{self.money}"]
            self.sums.kept += money.sum() or Decimal(0)
            self.largest = max(self.largest, money.max() or Decimal(0))
            self.counts["rounded"] += amounts.more_than_pence(kept[self.money]) if not self.layout.choice.scale else 0
        self.sums.rows += len(kept)
        if "supplier" in self.at:
            supplier = kept["supplier"]
            self.counts["unnamed"] += supplier.null_count()
            self.counts["errors"] += int(supplier.is_in(_ERRORS).sum())
        for column in self.layout.table.columns:
            if column.type != "text" and not column.required and column.name in self.at:
                self.counts["optional"] += _not_understood(kept, column.name)


def _not_understood(kept: pl.DataFrame, name: str) -> int:
    left = kept.filter(pl.col(f"_{name}").is_null() & pl.col(name).is_not_null())
    return int(left.select((~amounts.is_absent(pl.col(name))).sum()).item()) if len(left) else 0


def _line(cells: Sequence[str | None]) -> str:
    """A row as text: its cells with commas between, quoted where needed."""
    return ",".join(
        '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\n\r') else cell
        for cell in (text or "" for text in cells)
    )


def _odd(odd: pl.DataFrame, rows: RowPass) -> pl.DataFrame:
    """The records of another width, by their reason, or by their shape where that says more (a footer of one cell)."""
    if odd.is_empty():
        return pl.DataFrame(schema=ASIDE)
    reasons = [
        _shape(text, rows) if reason == "too few cells" else reason
        for reason, text in zip(odd["reason"], odd["text"], strict=True)
    ]
    made = odd.with_columns(pl.Series("reason", reasons, dtype=pl.String), pl.lit(None, dtype=pl.String).alias("column"))
    return made.select(pl.col(name).cast(kind) for name, kind in ASIDE.items())


def _shape(text: str, rows: RowPass) -> str:
    cells = next(csv.reader([text], delimiter=rows.layout.part.delimiter or ","), [])
    row = Row(odd_rows.clean(cells), None, False, Decimal(0), 0, Decimal(0))
    reason = odd_rows.reason(row, Places({}, ()), Totals()) if len(cells) <= 2 else None
    return reason if reason in ("footer", "blank row") else "too few cells"
