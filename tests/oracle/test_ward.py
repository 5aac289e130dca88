"""Which wards are alike, and what an interval lets one say, recomputed in boring Python over random wards."""

from collections.abc import Callable
from datetime import date
from math import log, sqrt
from random import Random

import polars as pl
import pytest

from warehouse.build import Built
from warehouse.reads import ward
from warehouse.reads.ward import Months, Place

Ward = tuple[
    int, int, int, int
]  # residents, area in km², deprivation, organisations granted money for work there
LEAST = {1: 40.0, 2: 25.0, 3: 15.0, 4: 8.0, 5: 0.0}  # the least score of each fifth of the small areas below
NO_MONTHS = Months(None, None)


def fifth(score: int) -> int:
    """The fifth of England that a mean score lies in."""
    return min(each for each, least in LEAST.items() if score >= least)


def wilson(cases: int, base: int) -> tuple[float, float]:
    """The 95 per cent interval of a share, as Wilson wrote it."""
    z = 1.959963984540054
    share = cases / base
    middle = (share + z * z / (2 * base)) / (1 + z * z / base)
    half = z * sqrt(share * (1 - share) / base + z * z / (4 * base * base)) / (1 + z * z / base)
    return middle - half, middle + half


def alike(wards: list[Ward], this: int) -> list[int]:
    """The five wards nearest in density among those of the same fifth; none where fewer than three are."""
    dense = [people / area for people, area, *_ in wards]
    same = [i for i, each in enumerate(wards) if i != this and fifth(each[2]) == fifth(wards[this][2])]
    near = sorted(same, key=lambda i: (round(abs(log(dense[i] / dense[this])), 12), i))
    return near[:5] if len(same) >= 3 else []


def finding(wards: list[Ward], this: int, others: list[int]) -> str | None:
    """higher, lower or similar against these wards; None where nothing may be said."""
    here, there = wards[this][3], sum(wards[i][3] for i in others)
    if not others or here + there < 5:
        return None
    low, high = wilson(here, here + there)
    even = wards[this][0] / (wards[this][0] + sum(wards[i][0] for i in others))
    return "higher" if low > even else "lower" if high < even else "similar"


def world(seed: int) -> list[list[Ward]]:
    """Towns of one ward to sixteen, some of their wards without any organisation."""
    chance = Random(seed)
    return [
        [
            (
                chance.randint(500, 20_000),
                chance.randint(1, 9),
                chance.randint(0, 60),
                chance.choice((0, 2, 7, 40)),
            )
            for _ in range(size)
        ]
        for size in (1, 4, 9, 16, 16)
    ]


def test_words_are_what_the_intervals_say(a_store: Callable[..., Built]) -> None:
    towns = world(7)
    rows = [
        {"town": f"X99{t:06d}", "code": f"X05{t:03d}{i:03d}", "people": p, "km2": a, "score": s, "cases": n}
        for t, wards in enumerate(towns)
        for i, (p, a, s, n) in enumerate(wards)
    ]
    every = pl.DataFrame(rows)
    grants = [{"code": row["code"], "number": i} for row in rows for i in range(int(str(row["cases"])))]
    a_store(
        {
            "raw.wards__boundaries": every.select(
                ward_code="code", name="code", council_ons="town", vintage=pl.lit("2025"),
                geometry=pl.lit("{}"), _area_km2=pl.col("km2").cast(pl.String),
            ),
            "raw.populations__residents": every.select(
                area_code="code", area_kind=pl.lit("ward"), counted_on=pl.lit("2021-03-21"),
                basis=pl.lit("OA best fit"), _residents=pl.col("people").cast(pl.String),
                _imd_score=pl.col("score").cast(pl.String),
            ),
            "raw.deprivation__indices": pl.DataFrame(
                [
                    (f"X0100000{each}", "2021", str(least), str(each), str(2 * each))
                    for each, least in LEAST.items()
                ],
                schema=["lsoa_code", "lsoa_vintage", "_imd_score", "_imd_rank", "_imd_decile"], orient="row",
            ),
            "raw.grants__grants": pl.DataFrame(
                [("none", 0)] if not grants else [(each["code"], each["number"]) for each in grants],
                schema=["code", "number"], orient="row",
            ).select(
                grant_id=pl.col("code") + "-" + pl.col("number").cast(pl.String), currency=pl.lit("GBP"),
                _amount=pl.lit("10.00"), _awarded_on=pl.lit("2024-05-01"),
                recipient_kind=pl.lit("organisation"),
                recipient_name=pl.col("code") + " Association " + pl.col("number").cast(pl.String),
                beneficiary_places=pl.lit('[{"code": "') + pl.col("code") + pl.lit('"}]'),
            ),
        },
        only=(
            "marts.grants", "marts.grant_places", "marts.wards", "marts.ledger", "marts.ward_charities",
            "marts.community_needs", "marts.crosswalks",
        ),
    )  # fmt: skip
    said = [
        _holds(town, wards, this) for town, wards in enumerate(towns) for this in range(min(len(wards), 5))
    ]
    assert {each for found in said for each in found} == {"higher", "lower", "similar", None}


def _holds(town: int, wards: list[Ward], this: int) -> list[str | None]:
    """The ward's findings, each held against ours."""
    code = f"X05{town:03d}{this:03d}"
    place = Place(f"X99{town:06d}", code, date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1))
    near = ward.peers(place).filter(pl.col("is_similar"))["ward_code"].to_list()
    others = {"similar": alike(wards, this), "council": [i for i in range(len(wards)) if i != this]}
    assert near == [f"X05{town:03d}{i:03d}" for i in others["similar"]]
    found = {
        row["against"]: row
        for row in ward.compared(place, NO_MONTHS).to_dicts()
        if row["measure"] == "delivering"
    }
    for against, row in found.items():
        assert row["finding"] == finding(wards, this, others[against]), (against, row)
        assert (row["finding"] is None) == (row["because"] is not None)
        if row["ratio_low"] is not None and row["ratio"] is not None:
            assert row["ratio_low"] <= row["ratio"] + 1e-9
    people = sum(each[0] for each in wards)
    mean = sum(each[0] * each[2] for each in wards) / people
    levels = {row["measure"]: row for row in ward.levels(place).to_dicts()}
    assert levels["imd_score"]["council"] == pytest.approx(mean)
    assert levels["imd_score"]["here"] == pytest.approx(wards[this][2])
    if any(each[3] for each in wards):
        assert levels["delivered_gbp"]["council"] == pytest.approx(
            sum(10 * each[3] for each in wards) / people
        )
    return [row["finding"] for row in found.values()]
