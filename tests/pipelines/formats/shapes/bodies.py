"""Headings of bodies that are not councils, of several amounts, and headings nobody has seen.

Rows are invented.
"""

from pipelines.source import Told
from tests.pipelines.formats.shapes.shape import GROSS, Shape, grid, of_text

OTHERS = [
    of_text(
        "central government, over £25,000",
        grid(
            "Department family|Entity|Date|Expense Type|Expense Area|Supplier|Transaction Number|Amount"
            "|Description|Supplier Postcode|Supplier Type|Contract Number|Project Code",
            "=A_Department =Core paid purpose department supplier number net"
            " purpose =ZZ1_1ZZ =WGA blank blank",
        ),
    ),
    of_text(
        "a hospital trust",
        grid(
            "Department Family|Entity|Date of Payment|Expense Type|Expense Area|Supplier|Transaction Number"
            "|AP Amount (£)|Purchase Invoice Number",
            "=Health =A_Hospital_Trust paid purpose department supplier number net number",
        ),
    ),
    of_text(
        "a police force, net of VAT in the heading",
        grid("Date Paid|Supplier|Description|Amount £ (Net of VAT)", "paid supplier purpose net"),
        basis="net",
    ),
    of_text(
        "a transport body",
        grid(
            "Entity|Vendor Name|Expense Area|Expenditure Code|Clearing Date|Amount",
            "=A_Body supplier department =510100 paid net",
        ),
    ),
    of_text(
        "a parish council's cash book: net, VAT, gross",
        grid("Date|Payee|Cheque/BACS|Details|Net|VAT|Gross", "paid supplier number purpose net vat gross"),
        basis="net",
    ),
    of_text(
        "a housing association",
        grid(
            "Paid To|Payment Run Date|Payment Value|Business Unit|What For",
            "supplier paid net department purpose",
        ),
    ),
    of_text(
        "a fire authority",
        grid(
            "Supplier/Payee|Date Cleared|Total (Ex VAT)|Budget Heading|Merchant category",
            "supplier paid net department blank",
        ),
        basis="net",
    ),
]

MONEY_COLUMNS = [
    of_text(
        "gross, VAT and net: net is taken",
        grid("Supplier Name|Gross Amount|VAT Amount|Net Amount|Payment Date", "supplier gross vat net paid"),
        basis="net",
    ),
    of_text(
        "gross alone",
        grid("Supplier Name|Gross Amount|Payment Date|Department", "supplier gross paid department"),
        basis="gross",
        total=GROSS,
    ),
    of_text(
        "amount including VAT and excluding VAT",
        grid(
            "Supplier Name|Amount Inc VAT|Amount Exc VAT|Date of Payment|Dept",
            "supplier gross net paid department",
        ),
        basis="net",
    ),
    of_text(
        "a running total beside the amount",
        grid(
            "Supplier Name|Payment Date|Amount|Cumulative Total|Department",
            "supplier paid net =1900000.00 department",
        ),
    ),
    of_text(
        "debit and credit in two columns",
        grid(
            "Supplier Name|Payment Date|Debit Amount|Credit Amount|Department",
            "supplier paid debit credit department",
        ),
    ),
]

UNKNOWN = [
    of_text(
        "the amount's heading is empty",
        grid("Supplier Name|Payment Date||Department", "supplier paid net department"),
    ),
    of_text(
        "headings nobody has seen, contents that say it",
        grid("Who|When|How much|Which part", "supplier paid net department"),
    ),
    of_text(
        "headings in a private language, told by the officer",
        grid("F1|F2|F3|F4", "supplier paid net department"),
        told=Told(columns={"supplier": "F1", "paid_on": "F2", "amount": "F3", "department": "F4"}),
    ),
    of_text(
        "two amounts, told by the officer",
        grid("Supplier|Date Paid|Ledger Amount|Invoice Amount", "supplier paid =1.00 net"),
        told=Told(columns={"amount": "Invoice Amount"}),
    ),
]

SHAPES: list[Shape] = [*OTHERS, *MONEY_COLUMNS, *UNKNOWN]
