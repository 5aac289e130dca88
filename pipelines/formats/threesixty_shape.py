"""What 360Giving's standard (1.4) says a grant holds, as far as it is read; and what its names mean to us."""

import pyarrow as pa

_TEXT = pa.string()
_NUMBER = pa.float64()
"""Places and months: no money is among them."""
_MONEY = pa.decimal128(38, 6)
"""Read digit by digit, from a number or from text that is one."""


def _some(**fields: pa.DataType) -> pa.DataType:
    return pa.struct(list(fields.items()))


PLACE = _some(
    geoCode=_TEXT, geoCodeType=_TEXT, name=_TEXT, latitude=_NUMBER, longitude=_NUMBER, countryCode=_TEXT
)
_EVENT = _some(startDate=_TEXT, endDate=_TEXT, duration=_NUMBER)
_RECIPIENT = _some(
    id=_TEXT, name=_TEXT, charityNumber=_TEXT, companyNumber=_TEXT, postalCode=_TEXT, location=pa.list_(PLACE)
)

FIELDS: dict[str, pa.DataType] = {
    "id": _TEXT,
    "title": _TEXT,
    "description": _TEXT,
    "currency": _TEXT,
    "amountAwarded": _MONEY,
    "amountAppliedFor": _MONEY,
    "amountDisbursed": _MONEY,
    "awardDate": _TEXT,
    "url": _TEXT,
    "fromOpenCall": _TEXT,
    "regrantType": _TEXT,
    "locationScope": _TEXT,
    "relatedActivity": pa.list_(_TEXT),
    "plannedDates": pa.list_(_EVENT),
    "fundingOrganization": pa.list_(_some(id=_TEXT, name=_TEXT, department=_TEXT)),
    "recipientOrganization": pa.list_(_RECIPIENT),
    "recipientIndividual": _some(id=_TEXT, name=_TEXT, postalCode=_TEXT),
    "toIndividualsDetails": _some(primaryGrantReason=_TEXT, grantPurpose=pa.list_(_TEXT)),
    "beneficiaryLocation": pa.list_(PLACE),
    "grantProgramme": pa.list_(_some(title=_TEXT, code=_TEXT)),
    "classifications": pa.list_(_some(vocabulary=_TEXT, code=_TEXT, title=_TEXT)),
}
"""The standard's key -> what stands under it. Keys that are not here are not read."""

MONEY = ("amountAwarded", "amountAppliedFor", "amountDisbursed")
AS_WRITTEN = "{} as it is written"
"""Under this name goes what stands for an amount and is none, so that it can be told."""

SCHEMA = pa.schema([*FIELDS.items(), *((AS_WRITTEN.format(name), _TEXT) for name in MONEY)])

UNREAD = (
    "dateModified", "dataSource", "actualDates", "fundingType", "relatedDocument", "applicationTransaction",
    "commitmentTransaction", "disbursementTransaction", "deiDetails", "additional_data",
)  # fmt: skip
"""Known, and of no use here; the last is what the 360Giving Data Store adds of its own."""
