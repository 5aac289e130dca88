"""Headings as councils, police forces and trusts describe them on their own pages. The rows are invented."""

from tests.pipelines.formats.shapes.shape import TOTAL, Grid, Shape, grid, of_text


def carded(every: int) -> Grid:
    """A list in which every so-many-th payment was made by card."""
    heads = (
        "Organisation_Name|Directorate|Creditor_Name|Payment_Date|Transaction_No|Card_Transaction|Net_Amount"
    )
    rows = grid(heads, "=Merefield department supplier paid number =N net")
    for row in rows[1::every]:
        row[5] = "Y"
    return rows


SHAPES: list[Shape] = [
    of_text(
        "a county: body, service area categorisation, responsible unit",
        grid(
            "Body name|Body|Service area categorisation|Responsible unit|Expenses type|Date"
            "|Transaction number|Amount|Supplier name",
            "=Merefield =http://example.invalid/m department department purpose paid number net supplier",
        ),
    ),
    of_text(
        "a city: 'Body Name' twice, the second a code",
        grid(
            "Body Name|Body Name|Service Division Categorisation|Expense Type|Detailed Expense Type"
            "|Expense Code|Payment Date|Transaction Number|Amount|Supplier Name",
            "=Merefield =00XX department purpose purpose =R1234 paid number net supplier",
        ),
    ),
    of_text(
        "a district: sums with and without VAT as a database names them",
        grid(
            "Service_Area_Categorisation|Responsible_Unit|Narrative|Date|Transaction_Number"
            "|SumOfAmount_Inc_VAT|SumOfAmount_Exc_VAT|Capital_Revenue|Supplier_Name|Supplier_ID|Contract_ID",
            "department department purpose paid number gross net =Revenue supplier vendor =N/A",
        ),
        basis="net",
    ),
    of_text(
        "a county: service division, detailed expense type, amount exc VAT",
        grid(
            "Service area|Service division|Expense type|Expense code|Detailed expense type|Payment date"
            "|Transaction number|Amount Exc VAT|Supplier name",
            "department department purpose =R12 purpose paid number net supplier",
        ),
        basis="net",
    ),
    of_text(
        "a district: cost centre first, creditor name, fund, ledger code",
        grid(
            "Name ID|Cost centre|Creditor name|Date|Detail Description|Fund|Ledger code|Amount",
            "=32XX department supplier paid purpose =Revenue =1234/5678 net",
        ),
    ),
    of_text(
        "a district: supplier (beneficiary), irrecoverable VAT, purpose (narrative)",
        grid(
            "Body name|Transaction date|Supplier (beneficiary)|Transaction number|Net amount"
            "|Irrecoverable VAT|Department/service where expenditure occurred|Procurement category"
            "|Purpose of expenditure (narrative)",
            "=Merefield paid supplier number net =0.00 department purpose purpose",
        ),
        basis="net",
    ),
    of_text("a city: some payments by card, marked in a column", carded(4), basis="net"),
    of_text(
        "a police force: 'Company Name' is who pays, and the invoice's whole stands beside the line",
        grid(
            "URI|Company Name|Transaction Date|Voucher Number|Invoice Number|Amount|Supplier|G/L Description"
            "|G/L Code|Cost Centre|INV/CRN|Total Invoice Amount",
            "number =Merefield_Police paid number =INV1 net supplier purpose =4100 department =INV gross",
        ),
    ),
    of_text(
        "a hospital trust: date paid, amount in sterling",
        grid(
            "Department family|Entity|Date paid|Expense type|Expense area|Supplier|Transaction number"
            "|Amount in sterling|Supplier VAT registration number",
            "=Health =A_Trust paid purpose department supplier number net =GB123456789",
        ),
    ),
    of_text(
        "a parish: No., Details, a total with a pound",
        [
            *grid("No.|Date|Category|Supplier|Details|Amount", "=1 paid department supplier purpose net"),
            ["Total", None, None, None, None, f"£{TOTAL:,.2f}"],
        ],
        aside={"total row": 1},
        own_total=TOTAL,
    ),
    of_text(
        "the Code's own sentences as headings",
        grid(
            "Date the expenditure was incurred|Local authority department which incurred the expenditure"
            "|Beneficiary|Summary of the purpose of the expenditure|Amount|VAT that cannot be recovered"
            "|Merchant category",
            "paid department supplier purpose net =0.00 purpose",
        ),
    ),
    of_text(
        "two languages in one heading",
        grid(
            "Cyflenwr / Supplier|Dyddiad / Date|Swm / Amount|Adran / Department",
            "supplier paid net department",
        ),
    ),
    of_text(
        "how to write it, in the heading",
        grid(
            "Supplier|Payment Date (dd/mm/yyyy)|Amount (ex VAT) £|Cost Centre", "supplier paid net department"
        ),
        basis="net",
    ),
]
