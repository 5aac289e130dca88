"""Grants on their way to the rows that are kept and those set aside, and what is said of them at the end."""

from collections import Counter
from dataclasses import dataclass, field

import polars as pl

from pipelines import contract, wording
from pipelines.formats import amounts, dates, threesixty_people, threesixty_places
from pipelines.formats.dates import Order
from pipelines.source import ASIDE, Batch, Table

MONEY = ("amount", "amount_applied_for", "amount_disbursed")
DAYS = ("awarded_on", "planned_start_on", "planned_end_on")
IDS = ("grant_id", "funder_id", "recipient_id")
_BREAKS = r"[\r\n\t]+"
_POUNDS = ("£", "GBP", "POUND", "POUNDS", "STERLING")
_MONTHS = r"(?i)^(\d+(?:\.\d+)?)\s*(?:months?|mths?)?\.?$"
_YEARS = r"(?i)^(\d+(?:\.\d+)?|one|two|three|four|five)[ -]*(?:years?|yrs?)$"
_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_TWELVE = pl.lit(12, dtype=pl.Int64)


@dataclass
class Rows:
    """How to read the grants of one part, and what was counted on the way."""

    table: Table
    order: Order | None
    style: amounts.Style = "english"
    published_type: str = "360giving"
    counts: Counter[str] = field(default_factory=Counter)
    ids: list[pl.Series] = field(default_factory=list)

    def batch(self, flat: pl.DataFrame, aside: pl.DataFrame | None = None) -> Batch:
        """Grants in threesixty_flat.SHAPE as a batch; `aside` are records that never became one."""
        frame = flat.with_columns(
            pl.col(each.name).str.strip_chars().replace("", None)
            for each in flat
            if each.dtype == pl.String and each.null_count() < len(each)
        )
        self._count(frame)
        frame = frame.with_columns(
            *(pl.col(name).str.replace_all(_BREAKS, "") for name in IDS),
            threesixty_places.settled("beneficiary_places"),
            threesixty_places.settled("recipient_places"),
        )
        frame = self._typed(threesixty_people.withheld(frame, self.counts))
        reasons = frame.select(r=self._reasons()).to_series().struct.unnest()
        broken = reasons["reason"].is_not_null()
        self._count_kept(frame.filter(~broken))
        out = pl.concat([frame.filter(broken), reasons.filter(broken)], how="horizontal").select(
            "_row", "reason", "column", text=_text()
        )
        asides = [each for each in (aside, out) if each is not None]
        kept = frame.filter(~broken).select(list(self.table.schema()))
        return Batch(kept, pl.concat(asides).sort("_row").cast(pl.Schema(ASIDE)))

    def _typed(self, frame: pl.DataFrame) -> pl.DataFrame:
        money = {f"_{name}": amounts.read(frame[name], self.style) for name in MONEY}
        days = {f"_{name}": _days(frame[name], self.order) for name in DAYS}
        code = pl.col("currency").str.to_uppercase().replace(dict.fromkeys(_POUNDS, "GBP"))
        frame = frame.with_columns(**money, **days, currency=code)
        pounds = pl.col("currency") == "GBP"
        person = pl.col("is_individual")
        return frame.with_columns(
            amount_gbp=pl.when(pounds).then("amount"),
            _amount_gbp=pl.when(pounds).then("_amount"),
            _duration_months=_months(pl.col("duration_months")),
            recipient_kind=pl.when(person).then(pl.lit("individual")).otherwise(pl.lit("organisation")),
            published_type=pl.lit(self.published_type),
            beneficiary_places=threesixty_places.text("beneficiary_places"),
            recipient_places=threesixty_places.text("recipient_places"),
            classifications=threesixty_places.text("classifications"),
        )

    def _reasons(self) -> pl.Expr:
        strange = pl.col("currency").is_not_null() & ~pl.col("currency").str.contains("^[A-Z]{3}$")
        said = pl.struct(
            pl.lit("currency not understood").alias("reason"), pl.lit("currency").alias("column")
        )
        found = contract.reasons(self.table, self.table.schema())
        return pl.when(found.struct.field("reason").is_null() & strange).then(said).otherwise(found)

    def _count(self, frame: pl.DataFrame) -> None:
        """What is counted before anything is left out."""
        self.counts["types"] += threesixty_places.conflicts(frame, "beneficiary_places")
        self.counts["types"] += threesixty_places.conflicts(frame, "recipient_places")
        self.counts["breaks"] += sum(int(frame[name].str.contains(_BREAKS).sum()) for name in IDS)
        self.ids.append(frame["grant_id"])

    def _count_kept(self, kept: pl.DataFrame) -> None:
        zero = pl.col("_amount") == 0
        found = kept.select(
            zero=zero.sum(),
            linked=(zero & pl.col("related_activity").is_not_null()).sum(),
            negative=(pl.col("_amount") < 0).sum(),
            foreign=(pl.col("currency") != "GBP").sum(),
            letters=pl.col("from_open_call").str.to_uppercase().is_in(["Y", "N"]).sum(),
            regrants=pl.col("regrant_type").is_not_null().sum(),
            nobody=(
                pl.col("recipient_id").is_null()
                & pl.col("recipient_name").is_null()
                & ~pl.col("is_individual")
            ).sum(),
            no_funder=(pl.col("funder_id").is_null() & pl.col("funder_name").is_null()).sum(),
            days=sum((pl.col(f"_{name}").is_null() & pl.col(name).is_not_null()).sum() for name in DAYS[1:]),
        )
        self.counts.update(found.row(0, named=True))


def _days(text: pl.Series, order: Order | None) -> pl.Series:
    """Days; those of the standard at once, others as dates.read has them."""
    iso = pl.col("t").str.contains(r"^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)")
    day = pl.col("t").str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
    found = pl.DataFrame({"t": text}).select("t", x=pl.when(iso).then(day))
    left = found.select(pl.arg_where(pl.col("x").is_null() & pl.col("t").is_not_null())).to_series()
    return found["x"].scatter(left, dates.read(text.gather(left), order)) if left.len() else found["x"]


def _months(text: pl.Expr) -> pl.Expr:
    """ "18", "18 months" and "1.5 years" as months, exactly; null where a length is told in another way."""
    months = text.str.extract(_MONTHS).cast(pl.Decimal(18, 6), strict=False)
    years = text.str.extract(_YEARS).str.to_lowercase().replace(_WORDS).cast(pl.Decimal(18, 6), strict=False)
    return pl.coalesce(months, (years * _TWELVE).cast(pl.Decimal(18, 6)))


def _text() -> pl.Expr:
    """What was set aside, for whoever looks for it; of an individual nothing but the grant's own number."""
    shown = ("grant_id", "title", "currency", "amount", "awarded_on", "funder_name", "recipient_name")
    return pl.concat_str([pl.col(name).fill_null("") for name in shown], separator=" | ").alias("text")


_SAID = {
    "foreign": "{} grant{} stood in another currency than pounds: kept with it, and in no total in pounds",
    "zero": "{} grant{} came to nothing",
    "linked": "{} grant{} of nothing named a related activity: lines linked to another grant, and no grants "
    "of their own",
    "negative": "{} grant{} came to less than nothing",
    "regrants": "{} grant{} went to be passed on: they may stand a second time as the onward grants",
    "types": "{} place{} had another type than their code: the code is believed",
    "letters": "{} grant{} said Y or N for Yes or No to an open call",
    "nobody": "{} grant{} did not say who received them",
    "no_funder": "{} grant{} did not say who gave them",
    "days": "{} planned date{} could not be understood, and stay empty",
    "breaks": "{} identifier{} held line breaks: taken out",
    "missing": "{} grant{} had no identifier: the same grant in another file cannot be told",
    "twice": "{} grant{} had the identifier of an earlier grant of the same file",
}


def said(rows: Rows) -> list[str]:
    """What a person should know of the grants, as sentences."""
    ids = pl.concat(rows.ids) if rows.ids else pl.Series(dtype=pl.String)
    missing = ids.null_count()
    counts = rows.counts | Counter(missing=missing, twice=len(ids) - missing - ids.drop_nulls().n_unique())
    found = [wording.many(counts[name], words) for name, words in _SAID.items() if counts[name]]
    return [*threesixty_people.said(rows.counts), *found]
