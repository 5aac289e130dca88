"""Headings as different councils write them. The forms were seen in public; the rows are invented."""

from tests.pipelines.formats.shapes.shape import Shape, grid, of_text

SHAPES: list[Shape] = [
    of_text(
        "the Code's own list, with an effective date that is not the payment date",
        grid(
            "Organisation Name|Organisation Code|Effective Date|Directorate|Beneficiary Name|Payment Date"
            "|Transaction Number|Amount|Irrecoverable VAT|Purpose of Spend|Procurement Category",
            "=Merefield_Council =X99000001 =30/04/2023 department supplier paid"
            " number net =0.00 purpose =Various",
        ),
        basis="unknown",
    ),
    of_text(
        "cost centre first, payee called Name",
        grid(
            "Service Cost Centre|Account Detail|Description|Our ref no|Name|Payment date|Net Amount(£)",
            "department purpose purpose number supplier paid net",
        ),
        basis="net",
    ),
    of_text(
        "payee called 'Name:', then a column without heading, amount last",
        grid(
            "Department Area|Service Area|Description|Line|Ref No.|Name:||Payment Date|Amount Paid",
            "department department purpose =1 number supplier blank paid net",
        ),
    ),
    of_text(
        "letters behind the headings",
        grid(
            "Organisation Name (A)|Department (B)|Purpose of Spend (C )|Supplier (D)|Supplier Reference (N/A)"
            "|Pay Date (E)|Transaction Number (F)|Net Amount (G)|Grant to VCSE? (H)|Card Transaction (I)",
            "=Merefield department purpose supplier vendor paid number net =N =N",
        ),
        basis="net",
    ),
    of_text(
        "Trans Date and Trans Ref/No",
        grid(
            "Trans Date|Supplier Name|Trans Ref/No|Net Amount|Expense Description|Service Code|Category",
            "paid supplier number net purpose department =Supplies",
        ),
        basis="net",
    ),
    of_text(
        "words run together",
        grid(
            "BodyName|ServiceLabel|SupplierName|DatePaid|TransactionNumber|NetAmount",
            "=Merefield department supplier paid number net",
        ),
        basis="net",
    ),
    of_text(
        "capitals and underscores",
        grid(
            "VENDOR_NAME|INVOICE_DATE|CHECK_DATE|CHECK_NUMBER|AMOUNT_PAID|DIRECTORATE",
            "supplier =01/02/2023 paid number net department",
        ),
    ),
    of_text(
        "three dates of one ledger: document, posting, clearing",
        grid(
            "Vendor|Vendor Name|Document Date|Posting Date|Clearing Date|Document No|Amount|Cost Centre",
            "vendor supplier =01/02/2023 =15/03/2023 paid number net department",
        ),
    ),
    of_text(
        "a supplier code and a supplier name under the same heading",
        grid("Supplier|Supplier|Department|Date Paid|Amount", "vendor supplier department paid net"),
    ),
    of_text(
        "creditor, cheque date, value",
        grid(
            "Creditor No|Creditor Name|Cheque Date|Cheque No|Value £|Cost Centre Description",
            "vendor supplier paid number net department",
        ),
    ),
    of_text(
        "line breaks and spaces within headings",
        grid(
            " Supplier\nName |Payment\n  Date|Net\nAmount\n(£)| Directorate ", "supplier paid net department"
        ),
        basis="net",
    ),
    of_text(
        "full stops, stars and question marks in headings",
        grid(
            "Supplier Name*|Dept.|Payment Date**|Trans. No.|Amount (£)?",
            "supplier department paid number net",
        ),
    ),
    of_text(
        "invoices: the date of payment, not of the invoice",
        grid(
            "Invoice Number|Invoice Date|Date Paid|Payee|Invoice Amount (exc VAT)|Service",
            "number =01/02/2023 paid supplier net department",
        ),
        basis="net",
    ),
    of_text(
        "a registered number and a postcode of the supplier",
        grid(
            "Supplier Name|Company Registration No|Supplier Postcode|Payment Date|Net Value|Directorate",
            "supplier =01234567 =ZZ1_1ZZ paid net department",
        ),
        basis="net",
    ),
]
