"""The bar of what has no known ward, which stands under every chart by place."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.bars import Bar


def unplaced(by_ward: pl.DataFrame) -> list[Bar]:
    """What is not located, hollow, as pounds for each resident of the council; empty where all is located.

    `by_ward` is the answer of `funding.by_ward`.
    """
    left = by_ward.filter(pl.col("ward_code").is_null() & (pl.col("amount_gbp") != 0)).to_dicts()
    if not left or left[0]["per_head_gbp"] is None:
        return []
    per_head = left[0]["per_head_gbp"]
    grants = words.count(left[0]["grants"], "grant")
    said = f"{words.a_head(per_head)} a head · {words.pounds(left[0]['amount_gbp'])} · {grants}"
    return [Bar("Not located", per_head, said, "unsure")]
