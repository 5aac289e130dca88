"""What else councils publish: cards, registers, totals, pivots; and what is none of it."""

from tests.pipelines.formats.shapes.shape import Cell, Grid, Shape, cells, grid, of_text, refused, text

CARDS = [
    of_text(
        "purchase cards with the merchant's category",
        grid(
            "Transaction Date|Merchant Name|Merchant Category|Net Amount|VAT|Gross Amount|Directorate",
            "paid supplier =Office_supplies net vat gross department",
        ),
        kind="card_transactions",
        basis="net",
    ),
    of_text(
        "purchase cards: posting date, the amount in the shop's own currency as a decoy",
        grid(
            "Trans Date|Posting Date|Merchant|MCC|MCC Description|Original Gross Amt|Original Currency"
            "|Billing Gross Amt",
            "paid paid supplier =5943 =Stationery =9.99 =USD net",
        ),
        kind="card_transactions",
        basis="gross",
    ),
]

REGISTER: list[Cell] = [
    *("Reference", "Contract Title", "Description", "Supplier Name", "Start Date"),
    *("End Date", "Review Date", "Contract Value", "Department", "Procurement Process"),
]
CONTRACTS = "number purpose purpose supplier =01/04/2022 =31/03/2025 =01/10/2024 net department =Tender"


def per_supplier(*times: int) -> Grid:
    """A row a supplier, with multiples of its amount."""
    return [[f"Supplier {n} Ltd", *(f"{n * each}.00" for each in times)] for n in range(1, 15)]


PIVOT: Grid = [
    ["Row Labels", "Apr-23", "May-23", "Jun-23", "Grand Total"],
    *per_supplier(100, 200, 300, 600),
    ["Grand Total", "10500.00", "21000.00", "31500.00", "63000.00"],
]
SUMS: Grid = [["Row Labels", "Sum of Net Amount"], *per_supplier(600), ["Grand Total", "63000.00"]]
TOTALS: Grid = [["Supplier Name", "Total Spend 2022/23"], *per_supplier(600)]
POST: list[Cell] = ["Officer", "Grade 7", "Head of Service", "\u00a330,000 - \u00a334,999"]
STAFF: Grid = [["Post", "Grade", "Reports To", "Salary Band"], *([POST] * 14)]

NOT_SPENDING = [
    refused(
        "a contracts register",
        text([REGISTER, *cells(CONTRACTS)]).encode(),
        "contracts register",
    ),
    refused("a pivot with months across", text(PIVOT).encode(), "pivot"),
    refused("a pivot of sums", text(SUMS).encode(), "pivot"),
    refused("totals of suppliers", text(TOTALS).encode(), "(?i)supplier totals|totals (of|by|per) supplier"),
    refused("a list of posts", text(STAFF).encode(), "(?i)not|no "),
    refused(
        "payments without any heading",
        text(cells("supplier department paid net number")).encode(),
        "(?i)heading",
    ),
]

SHAPES: list[Shape] = [*CARDS, *NOT_SPENDING]
