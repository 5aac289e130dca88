"""Which of a portal's services is the newest of its kind, as names change with each release."""

import pytest

from pipelines.open_geography import Wanted, chosen
from pipelines.sources import areas, wards
from warehouse.errors import SourceChanged

(WARDS,) = wards.SERVICES
SMALL, PARTS, CHANGES = areas.SERVICES


@pytest.mark.parametrize(
    ("wanted", "names", "newest"),
    [
        (WARDS, ["WD_DEC_2025_UK_BGC", "WD_MAY_2026_UK_BSC", "WD_MAY_2025_UK_BSC_V2"], 1),
        (WARDS, ["WD_MAY_2026_UK_BSC", "WD_MAY_2026_UK_BGC", "WD_MAY_2026_UK_BFC", "WD_MAY_2026_UK_NC"], 1),
        (WARDS, ["WD_MAY_2025_UK_BSC", "WD_MAY_2025_UK_BSC_V2", "CMWD_MAY_2026_UK_BSC"], 1),
        (WARDS, ["WD_MAY_2025_UK_BGC", "WD_DEC_2025_UK_BSC", "WD_DEC_2024_UK_BGC"], 1),
        (PARTS, ["OA21_WD23_LAD23_EW_LU", "OA21_WD25_LAD25_EW_LU_v2", "LSOA21_WD26_LAD26_EW_LU"], 1),
        (PARTS, ["OA21_WD25_LAD25_EW_LU", "OA21_WD25_LAD25_EW_LUv2", "OA21_WD24_LAD24_EW_LU_v3"], 1),
        (SMALL, ["OA11_LSOA11_MSOA11_LAD11_EW_LUv2", "OA21_LSOA21_MSOA21_LAD22_EW_LU"], 1),
        (CHANGES, ["LSOA01_LSOA11_LAD11_EW_LU", f"LSOA11_LSOA21_LAD22_EW_LU_{'0a' * 16}"], 1),
    ],
)
def test_the_newest_release_counts_then_the_finer_one_then_the_last_version(
    wanted: Wanted, names: list[str], newest: int
) -> None:
    assert chosen(names, wanted) == names[newest]


def test_two_that_are_as_new_are_named() -> None:
    names = [f"OA21_WD25_LAD25_EW_LU_{letter * 32}" for letter in "ab"]
    with pytest.raises(SourceChanged, match=f"{names[0]} and {names[1]}"):
        chosen(names, PARTS)


def test_none_is_said_with_what_was_looked_for() -> None:
    with pytest.raises(SourceChanged, match="None of the portal's 1 services .* boundaries of wards"):
        chosen(["LAD_MAY_2026_UK_BSC"], WARDS)
