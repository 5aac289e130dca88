"""The rows of one sheet without what leads to a person, chunk by chunk, at the lines where they stood."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path

import polars as pl

from pipelines.door import cells, people, places, telling
from pipelines.door.plans import Plan
from pipelines.source import Column

DITTO = ("ditto", '"', "''", "\u3003", "as above", "do.", "\u201d")
FILLED = "filled"
KEYED = "keyed"
TO_WARD = "ward"
NO_WARD = "no ward"
LEFT = "left"


class Reduction:
    """One sheet on its way; `rows` is to be taken once, and then `counts` says what was done."""

    def __init__(self, plan: Plan, known: Set[str], secret: str, store: Path, mark: str) -> None:
        """`known`: names that may stand nowhere; `mark`: the file's, for lines that bear none."""
        self.plan = plan
        self.counts: Counter[str] = Counter()
        self._known, self._secret, self._store, self._mark = known, secret, store, mark
        self._above: dict[str, str] = {}

    def rows(self) -> Iterator[tuple[pl.DataFrame, list[int]]]:
        """`_row` and a text column for each cell of the sheet (`c0`..) and for each added one; beside it the
        lines whose cells cannot be told apart, of which nothing is kept."""
        for chunk in self.plan.part.records_after(self.plan.found.row, self.plan.width, ragged=True):
            self.counts["lines"] += chunk.odd.height
            yield self._reduced(chunk.frame), chunk.odd["_row"].to_list()

    def _reduced(self, frame: pl.DataFrame) -> pl.DataFrame:
        frame = frame.with_columns(pl.exclude("_row").str.strip_chars().replace("", None))
        self._count_left(frame)
        frame = self._filled(frame)
        again = self._again(frame)
        by_place = {at: column for column in self.plan.table.columns if (at := self._at(column)) is not None}
        made = [frame["_row"]]
        for at in range(self.plan.width):
            given = frame[f"c{at}"]
            told = given.set(again, None)
            kept = self._cell(by_place[at], frame, told) if at in by_place else given.clear(len(given))
            heading = pl.Series([self.plan.found.texts[at] if at in by_place else None], dtype=pl.String)
            made.append(kept.zip_with(~again, heading.new_from_index(0, len(kept))).alias(f"c{at}"))
        return self._added(pl.DataFrame(made), frame, again)

    def _again(self, frame: pl.DataFrame) -> pl.Series:
        """The lines on which the headings stand again, as on each page of what was printed."""
        same = [
            (pl.col(f"c{at}").str.to_lowercase() == self.plan.found.texts[at].lower()).fill_null(False)
            for at in self.plan.at.values()
        ]
        return frame.select(again=pl.sum_horizontal(same) >= 2)["again"]

    def _at(self, column: Column) -> int | None:
        return self.plan.at.get(column.name)

    def _cell(self, column: Column, frame: pl.DataFrame, given: pl.Series) -> pl.Series:
        if column.name == "person_key":
            return self._person(frame, given)
        if column.name == "ward_code":
            return self._ward(given)
        if column.type == "date":
            return cells.days(given, self.counts)
        if column.type != "text":
            read = cells.hours if column.name == "hours" else cells.numbers
            return read(given, self.counts)
        clean = telling.held_back(given, self._known, self.counts)
        return cells.ticks(clean) if column.among else clean

    def _person(self, frame: pl.DataFrame, given: pl.Series) -> pl.Series:
        if self.plan.pair:
            first, last = self.plan.pair
            given = people.together(frame[f"c{first}"], frame[f"c{last}"])
        labels = given.str.contains(cells.TOTAL).fill_null(False)
        key = people.keyed(given.set(labels, None), self._secret)
        self.counts[KEYED] += len(key) - key.null_count()
        return key.zip_with(~labels, given) if labels.any() else key

    def _ward(self, given: pl.Series) -> pl.Series:
        """A postcode, alone or in an address, as its ward; an address without one is not kept."""
        codes = places.postcode(given)
        if codes.is_not_null().any():
            wards = places.wards(codes.drop_nulls().unique(), self._store)
            ward = codes.replace_strict(wards, default=None, return_dtype=pl.String)
            self.counts[TO_WARD] += len(ward) - ward.null_count()
            self.counts[NO_WARD] += ward.null_count() - codes.null_count()
            given = (
                codes.is_null()
                .to_frame("free")
                .select(pl.when("free").then(pl.lit(given)).otherwise(pl.lit(ward)).alias("ward"))["ward"]
            )
        houses = given.str.contains(r"^\s*(?:flat\s*)?\d+[a-z]?[\s,]").fill_null(False)
        self.counts[NO_WARD] += int(houses.sum())
        return telling.held_back(given.set(houses, None), self._known, self.counts)

    def _count_left(self, frame: pl.DataFrame) -> None:
        used = {*self.plan.at.values(), *(self.plan.pair or ())}
        for at in range(self.plan.width):
            if at not in used:
                sort = telling.NAME if at in self.plan.people else LEFT
                self.counts[f"column of {sort}"] += len(frame) - frame[f"c{at}"].null_count()

    def _filled(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Cells left empty below the first of a block, as merged cells are, with what stands above them."""
        ours = list(self.plan.at.values())
        some = frame.select(
            blank=pl.all_horizontal(pl.exclude("_row").is_null()),
            whole=pl.sum_horizontal(pl.col(f"c{at}").is_not_null() for at in ours) >= 2,
            total=pl.any_horizontal(pl.exclude("_row").str.contains(cells.TOTAL).fill_null(False)),
        )
        for name in self._repeating():
            frame = frame.with_columns(self._down(name, frame, some))
        return frame

    def _repeating(self) -> list[str]:
        """Columns that are merged over several lines by habit; in a template nothing is."""
        days = [
            column.name for column in self.plan.table.columns if column.type == "date" and column.required
        ]
        return [
            name for name in (*days, "hub", "session_id")
            if name in self.plan.at and self.plan.heading(name) != name
        ]  # fmt: skip

    def _down(self, name: str, frame: pl.DataFrame, some: pl.DataFrame) -> pl.Series:
        at, above, made = f"c{self.plan.at[name]}", self._above.get(name), []
        for text, (blank, whole, total) in zip(frame[at], some.iter_rows(), strict=True):
            is_empty = text is None or text.lower() in DITTO
            if blank or total:
                above = None if blank else above
                made.append(text)
            elif is_empty and whole and above:
                self.counts[FILLED] += 1
                made.append(above)
            else:
                above = above if is_empty else text
                made.append(text)
        self._above[name] = above or ""
        return pl.Series(at, made, dtype=pl.String)

    def _added(self, kept: pl.DataFrame, given: pl.DataFrame, again: pl.Series) -> pl.DataFrame:
        """With what no column says, on each line that says anything and is no total."""
        if not self.plan.added:
            return kept
        texts = given.select(
            pl.any_horizontal(pl.exclude("_row").is_not_null())
            & ~pl.any_horizontal(pl.exclude("_row").str.contains(cells.TOTAL).fill_null(False))
            & ~pl.lit(again)
        ).to_series()
        mark = re.sub(r"\W+", "-", self._mark)
        for number, text in enumerate(self.plan.added.values()):
            value = pl.lit(text) if text else pl.format(f"{mark}-{{}}", pl.col("_row"))
            kept = kept.with_columns(pl.when(texts).then(value).alias(f"a{number}"))
        return kept
