"""Contracts registers: the contracts a council has in force, over £5,000, under the Transparency Code.

publisher  every council in England, each in a shape of its own
page       https://www.gov.uk/government/publications/local-government-transparency-code-2015
cadence    quarterly; some publish it once a year
oddities   Salford published its register of July 2022 as the spending file of that month (a triple-encoded
           byte order mark and all), the only file with a postcode for every supplier; Norfolk 2015 follows
           the full 39-column schema of the Local Government Association and writes company numbers as
           "gb/01234567".
"""

from pathlib import Path

from pipelines.formats import tables
from pipelines.source import Column, Reading, Source, Table, Told

CONTRACTS = Table(
    entity="contracts",
    kinds=("contracts_register",),
    columns=(
        Column("body", "The public body that buys, as published."),
        Column("body_code", "Its code or address in the file."),
        Column("reference", "The publisher's number of the contract."),
        Column("title", "What the contract is called.", required=True),
        Column("supplier", "Who holds it, as published."),
        Column("supplier_postcode", "The supplier's postcode."),
        Column("supplier_company_number", "The supplier's Companies House number."),
        Column("department", "The directorate or service that owns it."),
        Column("category", "What is bought, in the publisher's own words."),
        Column(
            "value", "The value of the whole contract, extensions included where the file says so.", "money"
        ),
        Column("starts_on", "The first day.", "date"),
        Column("ends_on", "The last day, as it stands now.", "date"),
    ),
    rows=(1, 100_000),
    rows_because="The smallest register seen holds 224 contracts, the largest 5,729.",
    body=("body_code", "body"),
    total="value",
    alike=("title", "supplier"),
)

SOURCE = Source(
    name="registers",
    title="Contracts registers",
    publisher="The council that buys",
    page="https://www.gov.uk/government/publications/local-government-transparency-code-2015",
    cadence="quarterly",
    licence="Open Government Licence v3.0",
    tables=(CONTRACTS,),
)


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that is a register."""
    return tables.read(path, CONTRACTS, "registers", told)
