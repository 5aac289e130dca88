"""Real lists of grants, and 360Giving's own bad ones: each is kept, set aside or refused in its sentence."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import grants
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real

QUALITY, FLATTEN, INSIGHTS = (
    f"360g_fixtures_{name}" for name in ("dataquality", "flattentool", "insights_ng")
)
TWO = "fundingproviders-grants_2_grants"
NOT_UNDERSTOOD = "amount not understood"
LOADED: dict[str, tuple[int, dict[str, int], str]] = {
    # file -> rows kept, set aside, and words of a sentence
    "360g_real/a001p00000zgyHZAAY.json": (783, {}, "Website (500)"),
    "360g_real/a001p00000zgyHZAAY.xlsx": (783, {}, "Website: Decision Notes"),
    "360g_real/a003W000001B7PzQAK.json": (475, {}, ""),
    "360g_real/a003W000001B7PzQAK.xlsx": (475, {}, ""),
    "360g_json/a002400000OiDBQAA3.json": (4116, {}, "4,116 grants said Y or N for Yes or No"),
    "360g_json/a002400000nO46WAAS.json": (870, {}, "recipientWardNameGeoCode (834)"),
    "360g_json/awefw001p00000zgyHZAAY.json": (154, {}, "99 grants went to individuals"),
    "council_trafford/trafford_council_voluntary_sector_grants.csv": (555, {}, ""),
    "council_trafford/trafford_council_voluntary_sector_grants.json": (555, {}, ""),
    "360g_fixtures_datagetter/conversion_errors.xlsx": (5, {}, "not used: cat, dog"),
    "360g_fixtures_datagetter/valid.xlsx": (125, {}, ""),
    "360g_fixtures_datagetter/expected_validfile.json": (125, {}, ""),
    "360g_fixtures_datagetter/invalid_file.xlsx": (
        119, {NOT_UNDERSTOOD: 3, "no currency": 1, "no amount": 1, "no date": 1}, "3 grants had no identifier"
    ),
    "360g_fixtures_datagetter/expected_aninvalidfile.json": (
        118, {NOT_UNDERSTOOD: 3, "no currency": 1, "no amount": 1, "no date": 1}, "in another currency"
    ),
    f"{QUALITY}/additional_fields.json": (1, {}, "AdditionalField (1), CheckMicOne (1)"),
    f"{QUALITY}/RecipientIndDEI.json": (0, {"no amount": 1}, "1 grant to individuals held a name"),
    f"{QUALITY}/RecipientIndWithoutToIndividualsDetails.xlsx": (3, {}, "3 grants to individuals held a name"),
    f"{QUALITY}/badfile_all_validation_errors.json": (0, {NOT_UNDERSTOOD: 1}, "at plannedDates[]"),
    f"{QUALITY}/badfile_all_validation_errors.xlsx": (0, {NOT_UNDERSTOOD: 1}, ""),
    f"{QUALITY}/badfile_all_validation_errors_4_times.xlsx": (1, {NOT_UNDERSTOOD: 4}, '"extra sheet"'),
    f"{QUALITY}/badfile_too_many_rows.xlsx": (0, {"no amount": 50_000}, "50,000 grants had no identifier"),
    f"{QUALITY}/badfile_too_many_rows_multiple_sheets.xlsx": (0, {"no amount": 100_001}, ""),
    f"{QUALITY}/decimal_amounts.json": (0, {"no date": 7}, ""),
    f"{QUALITY}/dei_extension.xlsx": (9, {}, '"dei", "Meta"'),
    f"{QUALITY}/duration_usefulness.json": (1, {}, ""),
    f"{QUALITY}/fundingproviders-grants-email.json": (3, {}, "Award dates are day first"),
    f"{QUALITY}/fundingproviders-grants_broken_grants.json": (4, {}, "commitmentTransaction"),
    f"{QUALITY}/{TWO}_cp1252.csv": (2, {}, "Award dates are day first"),
    f"{QUALITY}/{TWO}_titleswithoutrollup.xlsx": (2, {}, "Surname of applicant"),
    f"{QUALITY}/fundingproviders_grants_2_grants.csv": (2, {}, "Award dates are day first"),
    f"{QUALITY}/fundingtrust-grants_dc.txt": (9, {}, "Recipient Org:FCRA number"),
    f"{QUALITY}/ids-unexpected-chars.xlsx": (1, {}, "3 identifiers held line breaks"),
    f"{QUALITY}/multiple_funder_names_org_ids.json": (2, {}, ""),
    f"{QUALITY}/nulls.json": (0, {"no amount": 2}, ""),
    f"{FLATTEN}/{TWO}.ods": (2, {}, ""),
    f"{FLATTEN}/{TWO}.xlsx": (2, {}, ""),
    f"{FLATTEN}/{TWO}_sheet_title_case.ods": (2, {}, ""),
    f"{FLATTEN}/{TWO}_title_space_case.ods": (2, {}, ""),
    f"{FLATTEN}/{TWO}_title_space_case.xlsx": (2, {}, ""),
    f"{FLATTEN}/fundingproviders-grants_fixed_2_grants.json": (2, {}, "test_array_of_arrays (1)"),
    f"{INSIGHTS}/ExampleTrust-grants-broken.csv": (2, {}, ""),
    f"{INSIGHTS}/ExampleTrust-grants-fixed.csv": (10, {}, ""),
    f"{INSIGHTS}/ExampleTrust-grants-fixed.json": (10, {}, ""),
    f"{INSIGHTS}/ExampleTrust-grants-fixed.xlsx": (10, {}, ""),
    f"{INSIGHTS}/ExampleTrust-grants-merged-cell.xlsx": (10, {}, ""),
    f"{INSIGHTS}/ExampleTrust-grants-metadata.xlsx": (10, {}, '"Meta"'),
    "360g_dei_extension/examples__simple.json": (1, {}, ""),
}  # fmt: skip
REFUSED = {  # file -> words of the sentence
    f"{QUALITY}/bad.xlsx": "The file is empty",
    f"{QUALITY}/bom.csv": 'for amount; the heading is taken to be: "Identifier", "Currency"',
    f"{QUALITY}/decimal_amounts.csv": "No column was found for awarded_on",
    f"{QUALITY}/GeoCodePostcode.xlsx": "GeoCodePostcode.xlsx, grants:1",
    f"{QUALITY}/GeoCodePostcodeRecipientInd.xlsx": "No column was found for amount",
    f"{QUALITY}/oneof.csv": "No column was found for amount",
    f"{QUALITY}/fundingproviders-grants_malformed.json": "broken or cut off at line 10, column 15",
    f"{QUALITY}/publishers.json": 'at $ stand "360-testpublisher"',
    f"{QUALITY}/validation_errors-3.json": "The JSON holds no grants",
    f"{QUALITY}/tenders_releases_2_releases.xlsx": "No column was found for amount",
    f"{FLATTEN}/360-giving-schema.json": "It is a schema",
    f"{FLATTEN}/bad-utf8.json": "No heading of a list of grants was found",
    "360g_json/data.json": "The list holds no grants",
    "360g_standard/360-giving-schema-titles-with-meta-tab-2023.xlsx": "no grants below it",
    "registry/data_original.json": "The list holds no grants",
    "council_trafford/trafford_council_voluntary_sector_grants.csv-metadata.json": "The JSON holds no grants",
}
Find = Callable[[str], Path]


@pytest.mark.parametrize("name", LOADED)
def test_what_is_kept_and_set_aside(name: str, real_file: Find) -> None:
    kept, aside, words = LOADED[name]
    readings = list(grants.read(real_file(f"grants/{name}"), Told()))
    batches = [batch for reading in readings for batch in reading.batches]
    reasons: Counter[str] = Counter(reason for batch in batches for reason in batch.aside["reason"])
    assert (sum(batch.kept.height for batch in batches), dict(reasons)) == (kept, aside)
    said = [
        sentence
        for reading in readings
        for known in [reading.understanding]
        for sentence in (*known.guessed, *known.warnings, *known.unused, *reading.finish().warnings)
    ]
    assert words in " ".join(said)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_says_where_and_what_to_do(name: str, real_file: Find) -> None:
    with pytest.raises(MultiplierError) as refusal:
        list(grants.read(real_file(f"grants/{name}"), Told()))
    assert REFUSED[name] in refusal.value.sentence
    assert refusal.value.next


def test_every_file_of_the_folder_ends_in_rows_or_in_a_sentence(real_data: Path) -> None:
    ends = [_end(path) for path in sorted((real_data / "grants").rglob("*")) if path.is_file()]
    assert [end for end in ends if not end[1]] == []


def _end(path: Path) -> tuple[str, int | str]:
    """As a load would have it: recognised, and by whoever takes it read to the end; how many rows, or the
    sentence where it names the file and what to do."""
    try:
        return path.name, sum(
            batch.kept.height + batch.aside.height
            for reader in recognise.readers(path, None, Told())
            for reading in reader.read(path, Told())
            for batch in reading.batches
        )
    except MultiplierError as refusal:
        return path.name, refusal.sentence if refusal.next and refusal.where else ""


def test_nobodys_name_is_kept(real_file: Find) -> None:
    (reading,) = grants.read(real_file("grants/360g_json/awefw001p00000zgyHZAAY.json"), Told())
    rows = [row for batch in reading.batches for row in batch.kept.rows(named=True)]
    people = [row for row in rows if row["recipient_kind"] == "individual"]
    assert len(people) == 99
    withheld = ("title", "description", "recipient_id", "recipient_name", "recipient_postcode", "link")
    assert not [row["_row"] for row in people if any(row[name] for name in withheld)]
    assert {len(row["individual_lad"]) for row in people if row["individual_lad"]} == {9}


def test_json_and_workbook_of_one_publisher_agree(real_file: Find) -> None:
    for name in ("a001p00000zgyHZAAY", "a003W000001B7PzQAK"):
        totals = []
        for suffix in ("json", "xlsx"):
            (reading,) = grants.read(real_file(f"grants/360g_real/{name}.{suffix}"), Told())
            rows = [
                row for batch in reading.batches for row in batch.kept.select("grant_id", "_amount").rows()
            ]
            totals.append(sorted(rows))
        assert totals[0] == totals[1]
