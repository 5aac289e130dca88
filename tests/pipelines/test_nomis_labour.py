"""How Nomis is asked what residents work as: by ward, each table with its own columns."""

from urllib.parse import parse_qs, urlsplit

from pipelines import nomis, nomis_labour

COUNCIL = "E08000030"


def test_the_census_is_asked_for_by_ward_and_claimants_by_theirs() -> None:
    *census, claimants = nomis_labour.TABLES
    for asked in census:
        query = parse_qs(urlsplit(nomis.address(asked, COUNCIL)).query)
        assert query["geography"] == [f"{COUNCIL}TYPE153"]
        assert asked.said[0] in query["select"][0].split(",")
        assert not asked.is_yearly
    query = parse_qs(urlsplit(nomis.address(claimants, COUNCIL)).query)
    assert query["geography"] == [f"{COUNCIL}TYPE182"]
    assert (query["measure"], query["age"], query["gender"]) == (["1"], ["0"], ["0"])
    assert claimants.is_yearly


def test_rows_that_differ_in_their_category_are_two() -> None:
    url = nomis.address(nomis_labour.TABLES[0], COUNCIL)
    heading = "DATE_NAME,GEOGRAPHY_CODE,OBS_VALUE,RECORD_COUNT,C2021_OCC_10_NAME"
    page = nomis._page(
        f"{heading}\n2021,X05000001,5,2,Elementary occupations\n2021,X05000001,5,2,Skilled trades\n", url
    )
    assert len(set(page.keys)) == 2
