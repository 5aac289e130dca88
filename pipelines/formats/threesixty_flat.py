"""A grant as the standard nests it to our columns: the first of what it lists, and of places all."""

import polars as pl

from pipelines.formats.threesixty_shape import AS_WRITTEN

PLACE = pl.Struct({"code": pl.String, "type": pl.String, "name": pl.String, "lat": pl.Float64,
                   "lng": pl.Float64, "country": pl.String})  # fmt: skip
CLASS = pl.Struct({"vocabulary": pl.String, "code": pl.String, "title": pl.String})

TEXTS = (
    "grant_id", "title", "description", "currency", "amount", "amount_applied_for", "amount_disbursed",
    "awarded_on", "planned_start_on", "planned_end_on", "duration_months", "funder_id", "funder_name",
    "funder_department", "recipient_id", "recipient_name", "recipient_charity", "recipient_company",
    "recipient_postcode", "programme", "from_open_call", "related_activity", "regrant_type", "location_scope",
    "individual_purpose", "link",
)  # fmt: skip

SHAPE: dict[str, pl.DataType] = {
    "_row": pl.UInt32(),
    **{name: pl.String() for name in TEXTS},
    "is_individual": pl.Boolean(),
    "held_person": pl.Boolean(),
    "beneficiary_places": pl.List(PLACE),
    "recipient_places": pl.List(PLACE),
    "classifications": pl.List(CLASS),
}
"""Grants on their way, whatever they were read from. `held_person`: it named the person who was given it."""


def flat(nested: pl.DataFrame) -> pl.DataFrame:
    """Our columns of nested grants, but `_row`."""
    return nested.select(
        amount=_money("amountAwarded"),
        amount_applied_for=_money("amountAppliedFor"),
        amount_disbursed=_money("amountDisbursed"),
        awarded_on="awardDate",
        grant_id="id",
        title="title",
        description="description",
        currency="currency",
        planned_start_on=_first("plannedDates", "startDate"),
        planned_end_on=_first("plannedDates", "endDate"),
        duration_months=_first("plannedDates", "duration").cast(pl.String).str.replace(r"\.0+$", ""),
        funder_id=_first("fundingOrganization", "id"),
        funder_name=_first("fundingOrganization", "name"),
        funder_department=_first("fundingOrganization", "department"),
        recipient_id=_first("recipientOrganization", "id"),
        recipient_name=_first("recipientOrganization", "name"),
        recipient_charity=_first("recipientOrganization", "charityNumber"),
        recipient_company=_first("recipientOrganization", "companyNumber"),
        recipient_postcode=pl.coalesce(
            _first("recipientOrganization", "postalCode"), _of("recipientIndividual", "postalCode")
        ),
        programme=pl.coalesce(_first("grantProgramme", "title"), _first("grantProgramme", "code")),
        from_open_call="fromOpenCall",
        related_activity=_joined(pl.col("relatedActivity")),
        regrant_type="regrantType",
        location_scope="locationScope",
        individual_purpose=_joined(_of("toIndividualsDetails", "grantPurpose")),
        link="url",
        is_individual=_is_individual(),
        held_person=pl.any_horizontal(
            _of("recipientIndividual", name).fill_null("") != "" for name in ("id", "name")
        ),
        beneficiary_places=_places(pl.col("beneficiaryLocation")),
        recipient_places=_places(_first("recipientOrganization", "location")),
        classifications="classifications",
    )


def _money(name: str) -> pl.Expr:
    """As the shortest decimal; what is no number as it was written."""
    return pl.coalesce(
        pl.col(name).cast(pl.String).str.replace(r"\.?0+$", ""), pl.col(AS_WRITTEN.format(name))
    )


def _first(listed: str, field: str) -> pl.Expr:
    return pl.col(listed).list.get(0, null_on_oob=True).struct.field(field)


def _of(whole: str, field: str) -> pl.Expr:
    return pl.col(whole).struct.field(field)


def _joined(texts: pl.Expr) -> pl.Expr:
    return pl.when(texts.list.len() > 0).then(texts.list.drop_nulls().list.join("; "))


def _is_individual() -> pl.Expr:
    """Whoever says that it is to an individual is believed, whatever else stands there."""
    no_organisation = pl.all_horizontal(
        _first("recipientOrganization", name).str.strip_chars().fill_null("") == "" for name in ("id", "name")
    )
    return pl.col("recipientIndividual").is_not_null() | (
        pl.col("toIndividualsDetails").is_not_null() & no_organisation
    )


def _places(listed: pl.Expr) -> pl.Expr:
    one = pl.element().struct
    return listed.list.eval(
        pl.struct(
            code=one.field("geoCode"),
            type=one.field("geoCodeType"),
            name=one.field("name"),
            lat=one.field("latitude"),
            lng=one.field("longitude"),
            country=one.field("countryCode"),
        )
    )
