"""Nomis: what residents of a council's wards work as, have learned and do, and how many claim."""

from collections.abc import Sequence

from pipelines import nomis
from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.nomis import Asked

WARDS_OF_2022, WARDS_OF_CLAIMANTS = "TYPE153", "TYPE182"
_BY = (
    ("ts063", "NM_2080_1", "c2021_occ_10_name"),
    ("ts066", "NM_2083_1", "c2021_eastat_20_name"),
    ("ts067", "NM_2084_1", "c2021_hiqual_8_name"),
)
TABLES = (
    *(Asked(f"{name}-ward22", table, WARDS_OF_2022, {}, (said,)) for name, table, said in _BY),
    Asked(
        "claimants-ward",
        "NM_162_1",
        WARDS_OF_CLAIMANTS,
        {"gender": 0, "age": 0, "measure": 1},
        ("gender_name", "age_name", "measure_name"),
        is_yearly=True,
    ),
)
"""Occupation, activity and qualification of the Census by ward of 2022; claimants of the latest month."""


def bring(land: Land, http: Http, councils: Sequence[str]) -> None:
    """Every table for each council. The Census is asked for once, claimants once a month."""
    nomis.bring(land, http, councils, TABLES)
