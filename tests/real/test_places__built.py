"""Camden and Walsall out of the real files: vintages, residents, need, and the way from wards to wards."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipelines import runner
from tests.real.places_files import FILES
from warehouse.ask import run_sql
from warehouse.settings import settings

pytestmark = pytest.mark.real
CAMDEN, WALSALL = "E09000007", "E08000030"


@pytest.fixture(scope="module")
def places(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store of the real files, for every test of this module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(tmp_path_factory.mktemp("places")))
        settings.cache_clear()
        missing = [name for name in FILES if not (real_data / name).is_file()]
        if missing:
            pytest.skip(f"The real file {missing[0]} is not in {real_data}.")
        assert not runner.load([real_data / name for name in FILES]).is_refused
        yield
    settings.cache_clear()


def rows(sql: str) -> list[tuple[Any, ...]]:
    return run_sql(sql).rows()


@pytest.fixture(autouse=True)
def of_these(places: None, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The store of the module, not that of the test."""
    monkeypatch.setenv("MULTIPLIER_STORE", str(next(tmp_path_factory.getbasetemp().glob("places*"))))
    settings.cache_clear()


def test_file_10_is_met() -> None:
    assert rows(
        "select lad_code, lsoas_decile1, lsoas, share_decile1, average_score, rank_of_average_score, "
        "round(residents_score, 2) from marts.place_facts "
        f"where edition = '2025' and lad_code in ('{CAMDEN}', '{WALSALL}') order by lad_code"
    ) == [(WALSALL, 42, 169, 0.2485, 31.732, 28, 31.69), (CAMDEN, 4, 130, 0.0308, 23.695, 96, 23.74)]
    assert rows("select count(*) from marts.place_facts where edition = '2025' and lsoas is not null") == [
        (296,)
    ]


def test_every_vintage_with_its_days() -> None:
    assert rows(
        "select council_ons, vintage, wards, is_current, valid_from, valid_to from marts.ward_sets "
        f"where council_ons in ('{CAMDEN}', '{WALSALL}') order by council_ons desc, vintage"
    ) == [
        (council, vintage, wards, vintage == "2025", pl.Series([start]).str.to_date()[0], day(end))
        for council, vintage, wards, start, end in (
            (CAMDEN, "2013", 18, "2002-01-01", "2022-05-04"),
            (CAMDEN, "2019", 18, "2002-01-01", "2022-05-04"),
            (CAMDEN, "2020", 18, "2002-01-01", "2022-05-04"),
            (CAMDEN, "2025", 20, "2022-05-05", None),
            (WALSALL, "2013", 20, "2004-01-01", "2026-05-06"),
            (WALSALL, "2019", 20, "2004-01-01", "2026-05-06"),
            (WALSALL, "2020", 20, "2004-01-01", "2026-05-06"),
            (WALSALL, "2025", 20, "2004-01-01", "2026-05-06"),
            (WALSALL, "2026", 20, "2026-05-07", None),
        )
    ]


def day(text: str | None) -> Any:
    return pl.Series([text], dtype=pl.String).str.to_date()[0]


def test_eleven_names_stand_in_two_schemes_with_another_code() -> None:
    same = rows(
        "select one.council_ons, count(distinct one.name) from marts.wards as one "
        "inner join marts.wards as other on one.council_ons = other.council_ons and one.name = other.name "
        "and one.ward_code < other.ward_code "
        f"where one.council_ons in ('{CAMDEN}', '{WALSALL}') group by all order by 1"
    )
    assert same == [(WALSALL, 11), (CAMDEN, 11)]


def test_wards_of_may_2026_are_there_without_a_boundary() -> None:
    assert rows(
        f"select count(*), count(geometry), bool_or(is_current) from marts.wards where vintage = '2026' and "
        f"council_ons = '{WALSALL}'"
    ) == [(20, 0, False)]
    assert rows(
        "select vintage, later_vintage, later_wards, later_from from marts.ward_sets "
        f"where is_current and council_ons = '{WALSALL}'"
    ) == [("2025", "2026", 20, day("2026-05-07"))]


def test_one_ward_of_the_current_vintage_a_place() -> None:
    assert rows("select council_ons, count(*) from marts.wards where is_current group by all order by 1") == [
        (WALSALL, 20),
        (CAMDEN, 20),
    ]


def test_residents_by_best_fit_of_output_areas() -> None:
    summed = rows(
        "select atoms.lad_code, parts.ward_vintage, sum(parts.residents) "
        "from intermediate.places__ward_parts as parts "
        "inner join intermediate.places__small_areas as atoms on parts.atom_code = atoms.atom_code "
        f"where parts.basis = 'OA 2021' and atoms.lad_code in ('{CAMDEN}', '{WALSALL}') "
        "group by all order by 1"
    )
    assert [(lad, year, round(people)) for lad, year, people in summed] == [
        (WALSALL, "2023", 284_157),
        (CAMDEN, "2023", 210_163),
    ]
    # The published figures of wards are rounded each.
    assert rows(
        "select council_ons, sum(population), any_value(population_basis) from marts.wards "
        "where is_current group by all order by 1"
    ) == [(WALSALL, 284_157, "OA best fit"), (CAMDEN, 210_162, "OA best fit")]


def test_need_of_wards_summed_here_is_near_what_is_published() -> None:
    apart = rows(
        "select max(abs(summed.score - wards.imd_score)) from marts.wards as wards inner join ("
        "  select parts.ward_code, sum(parts.residents * need.imd_score) / sum(parts.residents) as score "
        "  from intermediate.places__ward_parts as parts "
        "  inner join intermediate.places__small_areas as atoms on parts.atom_code = atoms.atom_code "
        "  inner join marts.deprivation as need on atoms.lsoa21_code = need.lsoa21_code "
        "  where parts.is_best group by parts.ward_code) as summed on wards.ward_code = summed.ward_code "
        "where wards.is_current"
    )
    assert apart[0][0] < 0.25


def test_each_edition_joins_the_areas_of_its_own_year_only() -> None:
    assert rows(
        "select edition, count(*), count(lsoa11_code), count(lsoa21_code) from marts.deprivation "
        "group by all order by edition"
    ) == [("2019", 32_844, 32_844, 0), ("2025", 33_755, 0, 33_755)]


def test_camdens_old_wards_in_the_new_by_residents(real_data: Path) -> None:
    with (real_data / "geography/lookups/camden_wd13_to_wd22_crosswalk_derived.csv").open() as file:
        derived = {
            (row["WD13CD"], row["WD22CD"]): float(row["share_of_old_pop_est"]) for row in csv.DictReader(file)
        }
    ours = {
        (old, new): share
        for old, new, share in rows(
            "select from_code, to_code, share_of_residents from marts.crosswalks "
            "where from_kind = 'ward' and is_current and from_code between 'E05000128' and 'E05000145'"
        )
    }
    apart = [abs(ours.get(pair, 0) - derived.get(pair, 0)) for pair in derived | ours]
    # That file weighs by live postcodes, this one by residents of output areas.
    assert sum(apart) / len(apart) < 0.02
    assert max(apart) < 0.08
    for old in {old for old, _ in ours}:
        assert sum(share for (each, _), share in ours.items() if each == old) == pytest.approx(1)


def test_postcodes_lead_to_current_wards_also_those_given_up() -> None:
    assert rows(
        "select is_terminated, ward_how, count(*) from intermediate.places__postcodes "
        f"where lad_code in ('{CAMDEN}', '{WALSALL}') and ward_code is not null group by all order by 1, 2"
    ) == [
        (False, "list", 13_753),
        (False, "output area", 168),
        (True, "list", 53),
        (True, "output area", 9_790),
    ]


def test_the_area_of_a_programme_is_an_msoa() -> None:
    assert rows(
        "select area_code, ward_code, round(share_of_residents, 4), round(residents) "
        "from marts.programme_areas where area = 'Blakenall South'"
    ) == [("E02002122", "E05001305", 1.0, 7162.0)]
