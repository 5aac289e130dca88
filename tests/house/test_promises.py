"""The columns of marts that pages, exports and other people's SQL rely on; more may stand beside them."""

import pytest

from tests import tiny
from warehouse.ask import run_sql

PROMISED = {
    "payments": "payment_id council_ons paid_on amount_gbp vat_basis supplier_id supplier_name department "
    "category description kind payee_type is_capital ward_code _file _row",
    "suppliers": "supplier_id name org_id match_tier legal_form is_vcse_strict is_vcse_broad size postcode "
    "ward_code is_local group_id",
    "wards": "ward_code name council_ons vintage valid_from valid_to population imd_score imd_quintile "
    "geometry",
    "councils": "council_ons name",
    "categories": "council_ons category",
    "insolvency_events": "event_id org_id supplier_id happened_on event_class procedure source notice_url "
    "confirmed_by",
    "insolvencies_by_sector": "half_year sic_section scope cases source",
    "hub_activity": "hub_id happened_on stage role org_id ward_code function amount_gbp source_class hours "
    "count",
    "skill_offers": "ward_code skill_scheme domain year count hours mark",
    "skill_needs": "ward_code skill_scheme domain year count hours mark",
    "skill_matches": "ward_code skill_scheme domain year count hours mark",
    "coverage": "council_ons source period payments amount_gbp identified_pct located_pct redacted_pct "
    "months",
}


def columns(mart: str) -> set[str]:
    """The columns of a mart of the store in use."""
    return set(run_sql(f"select * from marts.{mart} limit 0").columns)


@pytest.mark.parametrize("mart", PROMISED)
def test_a_mart_has_what_was_promised(mart: str) -> None:
    tiny.store({}, only=[f"marts.{mart}"])
    missing = set(PROMISED[mart].split()) - columns(mart)
    assert not missing


def test_a_column_that_is_gone_would_be_noticed() -> None:
    tiny.store({}, only=["marts.categories"])
    assert {"council_ons", "no_such_column"} - columns("categories") == {"no_such_column"}
