"""Council spending: the payments a public body must publish under the Local Government Transparency Code.

publisher  every council in England, and many other public bodies, each in a shape of its own
page       https://www.gov.uk/government/publications/local-government-transparency-code-2015
cadence    monthly or quarterly; purchase card transactions quarterly
oddities   headings drift at every council (pipelines/headings/spending.csv says where and when); some file a
           contracts register as the month's spend (Salford 2022-07); some leave out the payment date
           (Darlington 2013, Lambeth 2011), and then the officer says the period.
"""

from pathlib import Path

from pipelines.formats import tables
from pipelines.source import Column, Reading, Source, Table, Told

PAYMENTS = Table(
    entity="payments",
    kinds=("payments", "card_transactions"),
    columns=(
        Column("body", "The public body that paid, as published."),
        Column("body_code", "Its code or address in the file (ONS code, opendatacommunities URI)."),
        Column("department", "The directorate, service area or cost centre that spent."),
        Column("category", "What was bought, in the publisher's own words."),
        Column("category_code", "The code beside the category (ledger code, ProClass, SERCOP, CPV)."),
        Column(
            "description",
            "The summary of the purpose. May name a person, so it never reaches a page for one.",
        ),
        Column("supplier", "Who was paid, as published."),
        Column("supplier_ref", "The publisher's own number for the supplier."),
        Column("supplier_company_number", "The supplier's Companies House number."),
        Column("supplier_charity_number", "The supplier's charity number."),
        Column("supplier_postcode", "The supplier's postcode."),
        Column("transaction_ref", "The publisher's number of the transaction."),
        Column(
            "paid_on",
            "The day of the payment; the first of the period where the file has no date.",
            "date",
            True,
        ),
        Column("amount", "What was paid, net of recoverable VAT where the file has both.", "money", True),
        Column("amount_gross", "The same with VAT, where the file has both.", "money"),
        Column("vat_irrecoverable", "The VAT that cannot be recovered.", "money"),
        Column("capital_or_revenue", "Whether it is capital or revenue spending."),
        Column("card_or_invoice", "How it was paid, where the file says."),
        Column("merchant_category", "The card scheme's category of the merchant."),
        Column("contract_ref", "The contract or purchase order it belongs to."),
        Column("grant_flag", "Whether the publisher calls it a grant."),
    ),
    rows=(1, 20_000_000),
    rows_because="A parish may pay once a month; a nation of ten years of councils is ten million rows.",
    body=("body_code", "body"),
    period="paid_on",
    total="amount",
    alike=("paid_on", "supplier"),
)

SOURCE = Source(
    name="spending",
    title="Council spending over £500 and purchase cards",
    publisher="The council that spent",
    page="https://www.gov.uk/government/publications/local-government-transparency-code-2015",
    cadence="monthly or quarterly",
    licence="Open Government Licence v3.0",
    tables=(PAYMENTS,),
)


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that holds payments or card transactions."""
    return tables.read(path, PAYMENTS, "spending", told)
