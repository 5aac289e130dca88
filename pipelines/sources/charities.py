"""The register of charities of England and Wales: who they are, were and are called, and what became of them.

publisher  The Charity Commission for England and Wales
page       https://register-of-charities.charitycommission.gov.uk/register/full-register-download
cadence    daily; each extract is the whole register, of today and of the past
oddities   A zip file a subject (publicextract.charity.zip), of one text with a byte order mark, tabs and no
           quoting: a quote mark in a name is one. Days carry a midnight. A charity that belongs to another
           shares its number and has a linked number above 0; 0 is the main one. The postcode is all that is
           read of where to write to, as telephone, e-mail and address may be a person's. Trustees are
           people and are refused. Of a removed or linked charity most columns are empty, but insolvent and
           in administration say False.
"""

from pathlib import Path

from pipelines.fetched import Land
from pipelines.formats import charity_extract, exact, left_out
from pipelines.formats.charity_extract import WHO, of_extract
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Told

CHARITIES = of_extract(
    entity="charities",
    kinds=("charities",),
    columns=(
        *WHO,
        Column("name", "Its main name.", required=True),
        Column("type", "Its legal form, in the Commission's words; none where it is not known."),
        Column("status", "Registered or Removed."),
        Column("registered_on", "The day it was registered.", "date"),
        Column("removed_on", "The day it was removed.", "date"),
        Column(
            "reporting_status", "Whether its last return is in, late or overdue, in the Commission's words."
        ),
        Column("year_ends_on", "The last day of the year its latest accounts speak of.", "date"),
        Column("latest_income", "Its income of that year, in pounds.", "money"),
        Column("latest_expenditure", "Its expenditure of that year, in pounds.", "money"),
        Column("postcode", "The postcode it can be written to at."),
        Column("company_number", "Its number at Companies House, if it is a company too."),
        Column("is_insolvent", "True where the Commission knows it to be insolvent."),
        Column("is_in_administration", "True where it is in administration."),
        Column("is_cio", "True for a charitable incorporated organisation."),
        Column("is_cio_dissolved", "True where it was one and is dissolved."),
        Column("cio_dissolution_notice_on", "The day notice was given that it is to be dissolved.", "date"),
    ),
    rows_because="The register has some four hundred thousand, with those removed since 1960.",
    alike=("organisation_number",),
)

NAMES = of_extract(
    entity="names",
    kinds=("charity_other_names",),
    columns=(
        *WHO,
        Column("kind", "Working name or Previous name."),
        Column("name", "The name.", required=True),
    ),
    rows_because="The register has some hundred and fifty thousand.",
    alike=("organisation_number", "name"),
)

EVENTS = of_extract(
    entity="events",
    kinds=("charity_events",),
    columns=(
        *WHO,
        Column("event_order", "Which of its events it is, from 1.", "whole"),
        Column("event_type", "What happened: registered, removed, assets transferred.", required=True),
        Column("happened_on", "The day.", "date", required=True),
        Column("reason", "Why, in the Commission's words: Ceased to exist, Does not operate, Amalgamated."),
        Column("other_organisation_number", "The Commission's number of the charity it happened with."),
        Column("other_number", "The registered number of that charity."),
    ),
    rows_because="Each charity has one to two dozen, from its registration on.",
    alike=("organisation_number", "event_order"),
)

AREAS = of_extract(
    entity="areas",
    kinds=("charity_areas",),
    columns=(
        *WHO,
        Column("area_type", "Local Authority, Region, Country or Continent."),
        Column("area", "The area it works in, by name.", required=True),
        Column("within_type", "What it lies in: a continent, or a metropolitan county."),
        Column("within", "The name of that."),
    ),
    rows_because="A charity that is registered names two to three.",
    alike=("organisation_number", "area"),
)

CLASSIFICATIONS = of_extract(
    entity="classifications",
    kinds=("charity_classifications",),
    columns=(
        *WHO,
        Column("code", "The Commission's code: 1xx what it does, 2xx for whom, 3xx how.", required=True),
        Column("kind", "What, Who or How."),
        Column("description", "The code in words."),
    ),
    rows_because="A charity that is registered names seven or so.",
    alike=("organisation_number", "code"),
)

SOURCE = Source(
    name="charities",
    title="Register of charities, England and Wales",
    publisher="The Charity Commission for England and Wales",
    page="https://register-of-charities.charitycommission.gov.uk/register/full-register-download",
    cadence="daily",
    licence="Open Government Licence v3.0",
    tables=(CHARITIES, NAMES, EVENTS, AREAS, CLASSIFICATIONS),
)

LAYOUTS = {
    "charities": charity_extract.layout(
        CHARITIES,
        {
            "name": "charity_name",
            "type": "charity_type",
            "status": "charity_registration_status",
            "registered_on": "date_of_registration",
            "removed_on": "date_of_removal",
            "reporting_status": "charity_reporting_status",
            "year_ends_on": "latest_acc_fin_period_end_date",
            "postcode": "charity_contact_postcode",
            "company_number": "charity_company_registration_number",
            "is_insolvent": "charity_insolvent",
            "is_in_administration": "charity_in_administration",
            "is_cio": "charity_is_cio",
            "is_cio_dissolved": "cio_is_dissolved",
            "cio_dissolution_notice_on": "date_cio_dissolution_notice",
        },
        "latest_acc_fin_period_start_date charity_contact_address1 charity_contact_address2"
        " charity_contact_address3 charity_contact_address4 charity_contact_address5 charity_contact_phone"
        " charity_contact_email charity_contact_web charity_previously_excepted charity_is_cdf_or_cif"
        " charity_activities charity_gift_aid charity_has_land",
    ),
    "names": charity_extract.layout(
        NAMES, {"kind": "charity_name_type", "name": "charity_name"}, "charity_name_id"
    ),
    "events": charity_extract.layout(
        EVENTS,
        {
            "event_order": "charity_event_order",
            "happened_on": "date_of_event",
            "other_organisation_number": "assoc_organisation_number",
            "other_number": "assoc_registered_charity_number",
        },
        "charity_name assoc_charity_name",
    ),
    "areas": charity_extract.layout(
        AREAS,
        {
            "area_type": "geographic_area_type",
            "area": "geographic_area_description",
            "within_type": "parent_geographic_area_type",
            "within": "parent_geographic_area_description",
        },
        "welsh_ind",
    ),
    "classifications": charity_extract.layout(
        CLASSIFICATIONS,
        {
            "code": "classification_code",
            "kind": "classification_type",
            "description": "classification_description",
        },
    ),
}
TEXTS = (
    "charity",
    "charity_other_names",
    "charity_event_history",
    "charity_area_of_operation",
    "charity_classification",
)
"""The names of the texts that are read."""


def takes(path: Path) -> bool:
    """Whether it is a text of the extract: of a table here, or one that is left out."""
    headings = exact.headings(path)
    is_left = left_out.because(headings, left_out.CHARITY_EXTRACT) is not None
    return is_left or charity_extract.chosen(headings, LAYOUTS) is not None


def read(path: Path, told: Told) -> list[Reading]:
    """The text's rows. SourceChanged where it is left out, or not as it was."""
    return charity_extract.read(path, SOURCE.tables, LAYOUTS, told)


def fetch(land: Land, http: Http) -> None:
    """Today's texts that are read, and no other: the one of the trustees is never asked for."""
    charity_extract.fetch(land, http, TEXTS)
