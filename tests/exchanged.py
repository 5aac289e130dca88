"""An exchange of skills in the council of four wards of `granted`; all of it made up."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

import polars as pl

from tests import granted, tiny
from warehouse.build import Built

COUNCIL, YEAR = granted.COUNCIL, "2024-25"
HOSTILE = "![x](http://evil.example/x.png) <script>alert(1)</script>"
# What the page reads: building the rest too takes longer.
READ = tuple(
    f"marts.{name}"
    for name in (
        "skill_offers", "skill_needs", "skill_matches", "skill_domains", "skill_terms", "wards", "areas",
        "councils", "ward_sets", "grants", "grant_places", "services", "hub_activity", "hub_chains",
        "hub_given", "labour", "lsips",
    )
)  # fmt: skip
# skill: offered in each ward, needed in each ward; the wards are those of `granted`
STORY = {
    "Gardening": ((12, 20, 3, 30), (6, 5, 0, 7)),
    "cookery": ((30, 10, 15, 8), (5, 20, 30, 6)),
    "Befriending": ((0, 2, 0, 5), (10, 25, 12, 8)),
    "juggling": ((6, 5, 0, 0), (0, 0, 0, 0)),
    HOSTILE: ((0, 7, 0, 0), (0, 0, 0, 0)),
}
AREAS = """
| area_code | area_kind | name      | seen_in |
| X99000001 | lad       | Merefield | 2025    |
"""
WORK = """
| topic      | dataset | area_code | category                 | counted_on | value |
| occupation | TS063   | X05000000 | Professional occupations | 2021-03-21 | 400   |
| occupation | TS063   | X05000000 | Elementary occupations   | 2021-03-21 | 900   |
| occupation | TS063   | X05000001 | Professional occupations | 2021-03-21 | 700   |
| occupation | TS063   | X05000001 | Elementary occupations   | 2021-03-21 | 200   |
"""
SERVICES = """
| service_id | name               | organisation     | taxonomy    | postcode | status |
| 1          | Lunch club         | Thrumley Lunches | Lunch clubs | ZZ9 1AA  | active |
| 2          | Befriending circle | Mere Company     | Befriending | ZZ9 1AA  | active |
"""


def side(place: int, key: str) -> pl.DataFrame:
    """The offers (0) or the needs (1) as they land, each of a person of its own."""
    rows = [
        {key: (who := f"{skill[:9]}{ward}{number}"), "person_key": who, "skill": skill, "ward_code": code}
        for skill, sides in STORY.items()
        for ward, (many, code) in enumerate(zip(sides[place], granted.CODES.values(), strict=True))
        for number in range(many)
    ]  # fmt: skip
    arrival = 61 + place
    return pl.DataFrame(rows).with_columns(
        opened_on=pl.lit("2024-05-01"), _arrival=pl.lit(arrival), hours=pl.lit("2")
    )


def matches() -> pl.DataFrame:
    """Half of the needs in cookery, ten days after."""
    needs = side(1, "need_id").filter(pl.col("skill") == "cookery").gather_every(2)
    return needs.select("need_id", "skill", "ward_code", "hours").with_columns(
        match_id=pl.col("need_id"), matched_on=pl.lit("2024-05-11"), _arrival=pl.lit(63),
        confirmed_by_offer=pl.lit("yes"), confirmed_by_need=pl.lit("yes"),
    )  # fmt: skip


def store(folder: Path | None = None, without: Container[str] = ()) -> Built:
    """The store, in `folder` or that of the test, `without` some of its raw tables."""
    given: dict[str, tiny.Given] = {
        "raw.areas__codes": AREAS,
        "raw.wards__boundaries": granted.boundaries(),
        "raw.populations__residents": granted.residents(),
        "raw.postcodes__postcodes": granted.POSTCODES,
        "raw.grants__grants": granted.grants(),
        "raw.services__services": SERVICES,
        "raw.labour__counts": WORK,
        "raw.skills__offers": side(0, "offer_id"),
        "raw.skills__needs": side(1, "need_id"),
        "raw.skills__matches": matches(),
    }
    kept = {name: each for name, each in given.items() if name not in without}
    return tiny.store({**kept, "raw._arrivals": _arrivals(kept)}, folder, only=READ)


def _arrivals(kept: dict[str, tiny.Given]) -> pl.DataFrame:
    numbers = {"skills__offers": 61, "skills__needs": 62, "skills__matches": 63}
    names = [name.removeprefix("raw.") for name in kept]
    sources = [name.split("__")[0] for name in names]
    return pl.DataFrame(
        {
            "arrival": [numbers.get(name, 1) for name in names],
            "source": sources,
            "entity": [name.split("__")[1] for name in names],
            "kind": [name.split("__")[1] for name in names],
            "_file": [f"{name}.csv" for name in names],
            "council_ons": [COUNCIL if source == "skills" else None for source in sources],
            "rows_read": [200 if source == "skills" else 1 for source in sources],
            "rows_set_aside": [0] * len(names),
        }
    )
