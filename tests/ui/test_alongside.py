"""The multiplier in a sentence: never an effect, never a nought for what is not known."""

import polars as pl

from tests.house.words import FORBIDDEN_WORD
from tests.ui import hubbed
from ui import alongside


def test_each_pound_has_what_stood_alongside() -> None:
    said = alongside.sentence(hubbed.alongside(), "Merefield", "2025-26")
    assert (
        "for each £1 that the council granted to groups (less than £1k), **£1.68** of others' grants" in said
    )
    assert "**£2.50** of others" in said
    assert "**6 hours** were given" in said
    assert "**355 exchanges** of skills were confirmed." in said
    assert said.endswith("It does not say that one brought the other.")
    assert not FORBIDDEN_WORD.search(said)


def test_without_money_of_the_council_nothing_is_said() -> None:
    none = hubbed.alongside().with_columns(council_gbp=pl.lit(0, pl.Decimal(38, 2)))
    assert "so nothing is said of what stood alongside" in alongside.sentence(none, "M", "Y")


def test_withheld_and_unknown_exchanges_are_told_apart() -> None:
    hidden = hubbed.alongside().with_columns(exchanges=pl.lit(None, pl.Int64), exchanges_mark=pl.lit("[c]"))
    assert "is withheld [c]" in alongside.sentence(hidden, "M", "Y")
    unknown = hidden.with_columns(exchanges_mark=pl.lit(None, pl.String))
    assert "Confirmed exchanges: not known" in alongside.sentence(unknown, "M", "Y")


def test_only_hubs_or_only_groups_is_said_alone() -> None:
    hubs = hubbed.alongside().with_columns(groups_per_gbp=pl.lit(None, pl.Float64))
    assert "granted to groups" not in alongside.sentence(hubs, "M", "Y")
    neither = hubs.with_columns(hub_per_gbp=pl.lit(None, pl.Float64), hours=pl.lit(None, pl.Decimal(38, 2)))
    assert "no other money is known alongside" in alongside.sentence(neither, "M", "Y")
