"""How Nomis is asked, and what a page of it must be."""

from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines import nomis

MUST = {"geography_code", "record_count"}
HEADING = b"GEOGRAPHY_CODE,RECORD_COUNT\n"


def test_a_table_is_asked_for_by_the_kind_of_its_areas_in_a_council() -> None:
    census, _, yearly = nomis.TABLES
    url = nomis.address(census, "E08000030", 25_000)
    assert url.startswith("https://www.nomisweb.co.uk/api/v01/dataset/NM_2021_1.data.csv?date=latest&")
    query = parse_qs(urlsplit(url).query)
    assert (query["geography"], query["measures"]) == (["E08000030TYPE150"], ["20100"])
    assert (query["recordoffset"], query["recordlimit"]) == (["25000"], ["25000"])
    assert parse_qs(urlsplit(nomis.address(yearly, "E08000030")).query)["geography"] == ["E08000030"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "it sent no table"),
        (b"<!doctype html>,\n", "it sent no table"),
        (b"Error\n", "it sent no table"),
        (b"x" * 200_000, "it sent no table"),
        (HEADING + b"X1,2\nX2", "the table was cut off"),
        (HEADING + b"X1,12\nX2,1", "the table was cut off"),
        (HEADING + b"X1,", "the table was cut off"),
        (HEADING, None),
        (HEADING + b"X1,2\nX2,2", None),
    ],
)
def test_a_page_is_whole_or_asked_for_again(body: bytes, said: str | None) -> None:
    assert nomis.wrong(body, "https://nomis.example/", MUST) == said
