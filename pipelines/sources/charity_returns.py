"""What charities of England and Wales return each year: income, public money, reserves, debts, and when.

publisher  The Charity Commission for England and Wales
page       https://register-of-charities.charitycommission.gov.uk/register/full-register-download
cadence    daily; each extract holds the returns of many years (history) or of the last five (parts A and B)
oddities   Part A has what charities with an income over £10,000 answer, among it the income from government
           contracts and grants, which is empty where there is none of it, and for years before 2018. Part B
           has the accounts of those over £500,000. What trustees are paid and how many earn over £60,000 is
           not read. An amount may be below nought; the size of a gap in the years is not a sign of anything
           by itself.
"""

from pathlib import Path

from pipelines.fetched import Land
from pipelines.formats import charity_extract, exact
from pipelines.formats.charity_extract import OF_MAIN, of_extract
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Told

_YEAR = (
    Column("year_starts_on", "The first day of the year it speaks of.", "date"),
    Column("year_ends_on", "The last day of the year it speaks of.", "date", required=True),
    Column("cycle", "Which annual return, as AR22."),
    Column("due_on", "The day it had to be in.", "date"),
    Column("received_on", "The day it was in; none where it never was.", "date"),
)
_ORDER = (Column("year_order", "1 for the latest year returned, 2 for the one before.", "whole"),)

HISTORY = of_extract(
    entity="history",
    kinds=("charity_returns",),
    columns=(
        *OF_MAIN,
        *_YEAR,
        Column("accounts_received_on", "The day the accounts were in.", "date"),
        Column("income", "Income of the year, in pounds.", "money"),
        Column("expenditure", "Expenditure of the year, in pounds.", "money"),
        Column("is_qualified", "True where the accounts came with the auditor's or examiner's reservations."),
        Column("is_suppressed", "True where the Commission withholds something of the return."),
    ),
    rows_because="Each main charity has one a year; the register has some two million.",
    alike=("organisation_number", "year_ends_on"),
)

PART_A = of_extract(
    entity="part_a",
    kinds=("charity_returns_a",),
    columns=(
        *OF_MAIN,
        *_ORDER,
        *_YEAR,
        Column("income", "Income of the year, in pounds.", "money"),
        Column("expenditure", "Expenditure of the year, in pounds.", "money"),
        Column(
            "has_government_contracts", "True where it earned from contracts with government, also local."
        ),
        Column("government_contracts", "From how many contracts.", "whole"),
        Column("government_contracts_income", "Income from these contracts, in pounds.", "money"),
        Column("has_government_grants", "True where it had grants from government, also local."),
        Column("government_grants", "How many grants.", "whole"),
        Column("government_grants_income", "Income from these grants, in pounds.", "money"),
        Column("has_trading_subsidiary", "True where it owns a company that trades for it."),
        Column("volunteers", "How many volunteers.", "whole"),
    ),
    rows_because="Charities over £10,000 have five years each.",
    alike=("organisation_number", "year_ends_on"),
)

PART_B = of_extract(
    entity="part_b",
    kinds=("charity_returns_b",),
    columns=(
        *OF_MAIN,
        *_ORDER,
        *_YEAR,
        Column("income", "All income and endowments, in pounds.", "money"),
        Column(
            "income_charitable_activities", "Income from what it is there to do: fees, contracts.", "money"
        ),
        Column("income_donations", "Donations and legacies.", "money"),
        Column("expenditure", "All expenditure, in pounds.", "money"),
        Column("reserves", "Reserves, as the charity counts them.", "money"),
        Column("cash", "Cash at bank and in hand.", "money"),
        Column("fixed_assets", "All fixed assets.", "money"),
        Column("creditors_within_a_year", "What it owes within a year.", "money"),
        Column("creditors_after_a_year", "What it owes later.", "money"),
        Column("pension_scheme", "Asset or (below nought) debt of a defined benefit scheme.", "money"),
        Column("net_assets", "All assets less all debts.", "money"),
        Column("unrestricted_funds", "Funds it may spend as it sees fit.", "money"),
        Column("restricted_funds", "Funds for a purpose.", "money"),
        Column("endowment_funds", "Funds to be kept.", "money"),
        Column("employees", "How many employees.", "whole"),
        Column("is_consolidated", "True where the accounts are those of a group."),
    ),
    rows_because="Charities over £500,000 have five years each.",
    alike=("organisation_number", "year_ends_on"),
)

SOURCE = Source(
    name="charity_returns",
    title="Annual returns of charities, England and Wales",
    publisher="The Charity Commission for England and Wales",
    page="https://register-of-charities.charitycommission.gov.uk/register/full-register-download",
    cadence="daily",
    licence="Open Government Licence v3.0",
    tables=(HISTORY, PART_A, PART_B),
)

_YEAR_NAMED = {
    "year_order": "fin_period_order_number",
    "year_starts_on": "fin_period_start_date",
    "year_ends_on": "fin_period_end_date",
    "cycle": "ar_cycle_reference",
    "due_on": "ar_due_date",
    "received_on": "ar_received_date",
    "income": "total_gross_income",
    "expenditure": "total_gross_expenditure",
}
LAYOUTS = {
    "history": charity_extract.layout(
        HISTORY,
        {
            **_YEAR_NAMED,
            "due_on": "reporting_due_date",
            "received_on": "date_annual_return_received",
            "accounts_received_on": "date_accounts_received",
            "is_qualified": "accounts_qualified",
            "is_suppressed": "suppression_ind",
        },
        "suppression_type",
    ),
    "part_a": charity_extract.layout(
        PART_A,
        {
            **_YEAR_NAMED,
            "has_government_contracts": "charity_receives_govt_funding_contracts",
            "government_contracts": "count_govt_contracts",
            "government_contracts_income": "income_from_government_contracts",
            "has_government_grants": "charity_receives_govt_funding_grants",
            "government_grants": "count_govt_grants",
            "government_grants_income": "income_from_government_grants",
            "has_trading_subsidiary": "charity_has_trading_subsidiary",
            "volunteers": "count_volunteers",
        },
    ),
    "part_b": charity_extract.layout(
        PART_B,
        {
            **_YEAR_NAMED,
            "income": "income_total_income_and_endowments",
            "income_donations": "income_donations_and_legacies",
            "expenditure": "expenditure_total",
            "cash": "assets_cash",
            "fixed_assets": "assets_total_fixed",
            "creditors_within_a_year": "creditors_one_year_total_current",
            "creditors_after_a_year": "creditors_falling_due_after_one_year",
            "pension_scheme": "defined_benefit_pension_scheme",
            "net_assets": "assets_total_assets_and_liabilities",
            "unrestricted_funds": "funds_unrestricted",
            "restricted_funds": "funds_restricted",
            "endowment_funds": "funds_endowment",
            "employees": "count_employees",
            "is_consolidated": "consolidated_accounts",
        },
    ),
}
TEXTS = (
    "charity_annual_return_history",
    "charity_annual_return_parta",
    "charity_annual_return_partb",
)
"""The names of the texts that are read."""


def takes(path: Path) -> bool:
    """Whether it is a text of the extract that holds returns."""
    return charity_extract.chosen(exact.headings(path), LAYOUTS) is not None


def read(path: Path, told: Told) -> list[Reading]:
    """The text's rows. SourceChanged where it is not as it was."""
    return charity_extract.read(path, SOURCE.tables, LAYOUTS, told)


def fetch(land: Land, http: Http) -> None:
    """Today's texts that are read, and no other: the one of the trustees is never asked for."""
    charity_extract.fetch(land, http, TEXTS)
