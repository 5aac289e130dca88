"""The cells of a list of grants to grants on their way: a column each, places out of numbered ones."""

from collections.abc import Sequence

import polars as pl

from pipelines import councils
from pipelines.formats import periods
from pipelines.formats.parts import Chunk, Part
from pipelines.formats.threesixty_flat import CLASS, PLACE, SHAPE, TEXTS
from pipelines.formats.threesixty_headings import LISTED, Headed
from pipelines.source import ASIDE, Heading, Told

_CHARITY = r"(?i)^(?:\d{6,7}(?:-\d+)?|SC\d{6}|NI\d{6}|1\d{6})$"
_COMPANY = r"(?i)^(?:\d{8}|(?:OC|RC|IP|CE|SO|RS|FC|LP|R0)\d{6})$"
_STRUCTS = {"beneficiary_places": PLACE, "recipient_places": PLACE, "classifications": CLASS}


class Filled:
    """How the columns of one table fill ours. `guessed` are sentences."""

    def __init__(self, headed: Headed, told: Told, file: str, further: pl.DataFrame | None) -> None:
        self._headed, self._further = headed, further
        self.guessed: list[str] = []
        self.columns = _columns(headed)
        self._day = (
            periods.said(told.period).first.isoformat()
            if told.period and not headed.holds("awarded_on")
            else None
        )
        if self._day:
            self.guessed.append(
                f"The list has no award dates: all are put on {self._day}, the period's first day"
            )
        self._funder = self._by_council(told, file)

    def _by_council(self, told: Told, file: str) -> str | None:
        """Whoever publishes a list that does not say who gave: the council told, or the file's name's."""
        if self._headed.holds("funder_name") or self._headed.holds("funder_id"):
            return None
        stem = file.rpartition(".")[0]
        council = councils.named_or_refuse(told.council) if told.council else councils.from_name(stem)
        if council:
            self.guessed.append(f"The list does not say who gave the grants: {council.name} is taken to have")
            return council.name
        self.guessed.append("THE LIST DOES NOT SAY WHO GAVE THE GRANTS: say it with --council")
        return None

    def split(self, chunk: Chunk) -> tuple[pl.DataFrame, pl.DataFrame]:
        """A chunk as grants in SHAPE, and what is none: blank rows and records of another width."""
        cells = [name for name in chunk.frame.columns if name != "_row"]
        blank = chunk.frame.select(
            b=pl.all_horizontal((pl.col(name).str.strip_chars().fill_null("") == "") for name in cells)
        ).to_series()
        empty = chunk.frame.filter(blank).select(
            "_row", reason=pl.lit("blank row"), column=None, text=pl.lit("")
        )
        # A broken row of a list of people may hold a name in any of its cells.
        text = pl.lit("") if self._headed.all("individual") else pl.col("text")
        odd = chunk.odd.select("_row", "reason", column=None, text=text)
        aside = pl.concat([empty.cast(pl.Schema(ASIDE)), odd.cast(pl.Schema(ASIDE))])
        return self._flat(chunk.frame.filter(~blank)), aside

    def _flat(self, frame: pl.DataFrame) -> pl.DataFrame:
        person = [f"c{each.heading.position}" for each in self._headed.all("individual")]
        named = [
            f"c{each.heading.position}"
            for kind in ("id", "name")
            for each in self._headed.all("individual", kind)
        ]
        found = frame.select(
            "_row",
            *[self._text(name).alias(name) for name in TEXTS],
            *[self._listed(name).alias(name) for name in LISTED],
            is_individual=_any(person),
            held_person=_any(named),
        )
        organisation = pl.col("recipient_id").is_not_null() | pl.col("recipient_name").is_not_null()
        only_details = ~pl.col("held_person") & organisation
        found = found.with_columns(is_individual=pl.col("is_individual") & ~only_details)
        return self._with_further(found).select(list(SHAPE)).cast(pl.Schema(SHAPE))

    def _text(self, name: str) -> pl.Expr:
        if name == "awarded_on" and self._day:
            return pl.lit(self._day)
        if name == "currency" and not self._headed.holds("currency"):
            return pl.lit("GBP")
        if name == "funder_name" and self._funder:
            return pl.lit(self._funder)
        found = [_cell(each.heading) for each in self._headed.all(name)]
        if name == "recipient_postcode":
            found += [_cell(each.heading) for each in self._headed.all("individual", "postcode")]
        if name in ("recipient_charity", "recipient_company"):
            shape = _CHARITY if name == "recipient_charity" else _COMPANY
            numbers = [_cell(each.heading) for each in self._headed.all("recipient_registration")]
            found += [pl.when(each.str.contains(shape)).then(each) for each in numbers]
        return pl.coalesce(found) if found else pl.lit(None, dtype=pl.String)

    def _listed(self, name: str) -> pl.Expr:
        """Objects out of their columns; none where all cells of one are empty."""
        struct = _STRUCTS[name]
        numbers = list(dict.fromkeys(each.number for each in self._headed.all(name)))
        if not numbers:
            return pl.lit(None, dtype=pl.List(struct))
        ones = []
        for number in numbers:
            cells = {
                each.kind: _cell(each.heading) for each in self._headed.all(name) if each.number == number
            }
            fields = [
                cells.get(field.name, pl.lit(None)).cast(field.dtype, strict=False).alias(field.name)
                for field in struct.fields
            ]
            telling = [cell.is_not_null() for kind, cell in cells.items() if kind != "country"]
            filled = pl.any_horizontal(telling) if telling else pl.lit(value=False)
            ones.append(pl.when(filled).then(pl.struct(fields)))
        return pl.concat_list(ones).list.drop_nulls()

    def _with_further(self, found: pl.DataFrame) -> pl.DataFrame:
        if self._further is None:
            return found
        joined = found.join(self._further, on="grant_id", how="left", maintain_order="left")
        return joined.with_columns(
            pl.concat_list(pl.col(name).fill_null([]), pl.col(f"more_{name}").fill_null([])).alias(name)
            for name in LISTED[:2]
        )


def further_places(sheets: Sequence[tuple[Part, Headed]]) -> pl.DataFrame | None:
    """`grant_id`, `more_beneficiary_places`, `more_recipient_places` of the sheets that only list places."""
    frames = []
    for part, headed in sheets:
        filled = Filled(headed, Told(period="2000-01"), "", None)
        frames += [
            filled.split(chunk)[0] for chunk in part.records_after(headed.row, len(headed.texts), ragged=True)
        ]
    rows = pl.concat(frames) if frames else pl.DataFrame(schema=SHAPE)
    rows = rows.filter(pl.col("grant_id").is_not_null())
    if rows.is_empty():
        return None
    return rows.group_by("grant_id", maintain_order=True).agg(
        pl.col(name).explode(empty_as_null=True).drop_nulls().alias(f"more_{name}") for name in LISTED[:2]
    )


def _cell(heading: Heading) -> pl.Expr:
    text = pl.col(f"c{heading.position}").str.strip_chars(" \t\r\n\u00a0")
    return pl.when(text != "").then(text)


def _any(cells: Sequence[str]) -> pl.Expr:
    return pl.any_horizontal(
        [pl.col(cell).str.strip_chars().fill_null("") != "" for cell in cells] or pl.lit(False)
    )


def _columns(headed: Headed) -> dict[str, Heading]:
    found = {each.column: each.heading for each in reversed(headed.meant)}
    names = {*TEXTS, *LISTED}
    kept = {name: heading for name, heading in found.items() if name in names}
    if "amount" in kept:
        kept["amount_gbp"] = kept["amount"]
    return kept
