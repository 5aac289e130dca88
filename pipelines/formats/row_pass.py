"""The rows of a part, chunk by chunk: typed at vectorised speed; only those under suspicion are looked at
singly."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
import polars as pl

from pipelines import contract
from pipelines.formats import amounts, odd_rows, totals
from pipelines.formats.layout import Layout
from pipelines.formats.odd_rows import Places, Row
from pipelines.formats.parts import Chunk
from pipelines.formats.strays import Strays
from pipelines.formats.totals import Totals
from pipelines.formats.typed_rows import Typing
from pipelines.source import ASIDE, Batch, Ending

_POUNDS = ("GBP", "\u00a3", "STERLING", "UKL", "POUNDS", "GB POUNDS", "GBP (\u00a3)", "\u00a3GBP", "")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")
_FOUND = {"_i": pl.UInt32, "reason": pl.String, "column": pl.String, "text": pl.String}

_Found = tuple[int, str, str | None, str]


class RowPass:
    """One reading of a part's rows. `batches` is to be taken once, in order; then `finish` says how it
    ended."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.sums = Totals()
        self.strays = Strays(layout)
        self.largest = Decimal(0)
        self.rounded = self.errors = self.unnamed = self.unread = self.credits = 0
        self.at = {name: heading.position for name, heading in layout.choice.columns.items()}
        if layout.month_at is not None:
            self.at["paid_on"] = layout.month_at
        self.typing = Typing(layout, self.at)
        self.places = Places(self.at, layout.found.texts, layout.part.delimiter or ",")
        self.money = next(
            (c.name for c in layout.table.columns if c.type == "money" and c.name in self.at), None
        )

    def batches(self) -> Iterator[Batch]:
        """Kept and set aside, a chunk at a time."""
        for chunk in self.layout.part.records_after(
            self.layout.found.row, self.layout.width, self.layout.ragged
        ):
            yield self._batch(self.strays.taken_in(chunk))

    def finish(self) -> Ending:
        """The file's own total, and what was seen on the way."""
        said = [
            self.sums.sentence(),
            self.strays.warning(),
            _many(self.rounded, "amount", "with more than two decimals, rounded half up"),
            _many(self.errors, "row", "with an error of Excel (#REF!) for a supplier: the payee is unknown"),
            _many(self.unnamed, "row", "without a supplier: the payee is unknown"),
            _many(self._most_are_credits(), "negative amount", "of more than half: so may payments be"),
            _many(self.unread, "cell", "not understood in columns that may be empty"),
        ]
        return Ending(self.sums.own(), tuple(sentence for sentence in said if sentence))

    def _most_are_credits(self) -> int:
        return self.credits if self.credits * 2 > self.sums.rows else 0

    def _batch(self, chunk: Chunk) -> Batch:
        frame = self.typing.frame(chunk.frame)
        suspect = frame.select(self._suspicion())["suspect"]
        keep = np.ones(len(frame), dtype=bool)
        aside = [odd_rows.records(chunk.odd, self.places)]
        if suspect.any():
            rest = frame.with_row_index("_i").filter(suspect)
            judged = self._judge(rest, frame, chunk.frame)
            keep[judged["_i"].to_numpy()] = False
            aside.append(judged.select(list(ASIDE)))
        kept = frame.filter(pl.Series(keep)).select(list(self.layout.table.schema()))
        self._count(kept)
        return Batch(kept, pl.concat(aside).sort("_row"))

    def _suspicion(self) -> pl.Expr:
        masks = [contract.suspects(self.layout.table, self.at)]
        if "supplier" in self.at:
            supplier = pl.col("supplier")
            masks += [
                supplier.is_null(),
                supplier.str.len_bytes() < 4,
                supplier.str.contains(totals.SUSPECT if "paid_on" in self.at else totals.UNDATED_SUSPECT),
            ]
        if "currency" in self.layout.choice.beside:
            masks.append(_foreign())
        return pl.any_horizontal(*[mask.fill_null(True) for mask in masks]).alias("suspect")

    def _judge(self, rest: pl.DataFrame, frame: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
        """The rows of `rest` that are set aside: `_i`, and what ASIDE says."""
        raw = cells[rest["_i"]]
        blank = raw.select(pl.all_horizontal(pl.exclude("_row").is_null()).alias("b"))["b"]
        found: list[_Found] = [(i, "blank row", None, "") for i in rest["_i"].filter(blank)]
        rest, raw = rest.filter(~blank), raw.filter(~blank).drop("_row")
        said = rest.select(
            "_i", contract.reasons(self.layout.table, self.at).alias("said"), self._facts().alias("facts")
        ).unnest("said", "facts")
        found += self._one_by_one(said, raw, frame)
        judged = pl.DataFrame(found, schema=_FOUND, orient="row")
        return judged.with_columns(frame["_row"].gather(judged["_i"]))

    def _facts(self) -> pl.Expr:
        """What a row is judged by besides its cells: its amount, whether it has a day, whether it is not in
        pounds."""
        amount = pl.col(f"_{self.money}") if self.money else pl.lit(None, dtype=amounts.MONEY)
        day = pl.col("_paid_on").is_not_null() if "paid_on" in self.at else pl.lit(False)
        foreign = _foreign() if "currency" in self.layout.choice.beside else pl.lit(False)
        return pl.struct(amount.alias("amount"), day.alias("day"), foreign.fill_null(False).alias("foreign"))

    def _one_by_one(self, said: pl.DataFrame, raw: pl.DataFrame, frame: pl.DataFrame) -> list[_Found]:
        before = self._sums_before(frame, said)
        found, gone, gone_rows = [], Decimal(0), 0
        for line, why, (kept, rows) in zip(raw.iter_rows(), said.iter_rows(named=True), before, strict=True):
            row = Row(
                odd_rows.clean(line), why["amount"], why["day"], kept - gone, rows - gone_rows, self.largest
            )
            reason, column = odd_rows.reason(row, self.places, self.sums), None
            if reason is None and why["foreign"]:
                reason, column = "not in pounds", "currency"
            if reason and why["reason"] is None:
                gone, gone_rows = gone + (why["amount"] or Decimal(0)), gone_rows + 1
            if reason is None:
                reason, column = why["reason"], why["column"]
            if reason:
                found.append((why["_i"], reason, column, odd_rows.as_text(line)))
        return found

    def _sums_before(self, frame: pl.DataFrame, said: pl.DataFrame) -> list[tuple[Decimal, int]]:
        """(sum, rows) kept before each row of `said`, were all rows kept that keep the contract."""
        if self.money is None or not said["amount"].is_not_null().any():
            return [(self.sums.kept, self.sums.rows)] * len(said)
        keep = np.ones(len(frame), dtype=bool)
        keep[said.filter(pl.col("reason").is_not_null())["_i"].to_numpy()] = False
        kept = pl.DataFrame({"amount": frame[f"_{self.money}"], "keep": pl.Series(keep)}).select(
            sum=pl.when("keep")
            .then(pl.col("amount").fill_null(0))
            .otherwise(0)
            .cum_sum()
            .shift(1, fill_value=0),
            rows=pl.col("keep").cast(pl.Int64).cum_sum().shift(1, fill_value=0),
        )
        return [
            (self.sums.kept + total, self.sums.rows + rows) for total, rows in kept[said["_i"]].iter_rows()
        ]

    def _count(self, kept: pl.DataFrame) -> None:
        if self.money:
            money = pl.col(f"_{self.money}")
            total, most, negative = kept.select(
                total=money.sum(), most=money.max(), negative=(money < 0).sum()
            ).row(0)
            self.credits += negative
            self.sums.kept += total or Decimal(0)
            self.largest = max(self.largest, most or Decimal(0))
            self.rounded += amounts.more_than_pence(kept[self.money]) if not self.layout.choice.scale else 0
        self.sums.rows += len(kept)
        if "supplier" in self.at:
            self.unnamed += kept["supplier"].null_count()
            self.errors += int(kept["supplier"].is_in(_ERRORS).sum())
        for column in self.layout.table.columns:
            if column.type != "text" and not column.required and column.name in self.at:
                self.unread += _not_understood(kept, column.name)


def _foreign() -> pl.Expr:
    return ~pl.col("_currency").fill_null("").str.strip_chars().str.to_uppercase().is_in(_POUNDS)


def _many(count: int, what: str, words: str) -> str | None:
    return f"{count:,} {what}{'' if count == 1 else 's'} {words}" if count else None


def _not_understood(kept: pl.DataFrame, name: str) -> int:
    left = kept.filter(pl.col(f"_{name}").is_null() & pl.col(name).is_not_null())
    return int(left.select((~amounts.is_absent(pl.col(name))).sum()).item()) if len(left) else 0
