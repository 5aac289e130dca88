"""Accounts of some of Merefield's suppliers, and insolvencies to be counted by sector: all fictional."""

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from pipelines.samples import companies
from pipelines.samples.world import HERE, categories

BALANCE_ON = "2025-03-31"
DOCUMENT = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" \
xmlns:xbrli="http://www.xbrl.org/2003/instance"><body><ix:header><ix:resources>
<xbrli:context id="now"><xbrli:entity><xbrli:identifier>{number}</xbrli:identifier></xbrli:entity>\
<xbrli:period><xbrli:instant>2025-03-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:context id="year"><xbrli:entity><xbrli:identifier>{number}</xbrli:identifier></xbrli:entity>\
<xbrli:period><xbrli:startDate>2024-04-01</xbrli:startDate><xbrli:endDate>2025-03-31</xbrli:endDate>\
</xbrli:period></xbrli:context>
<xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit></ix:resources></ix:header>
<ix:nonFraction name="core:NetAssetsLiabilities" contextRef="now" unitRef="GBP"{sign}>{net}</ix:nonFraction>
<ix:nonFraction name="core:TurnoverRevenue" contextRef="year" unitRef="GBP">{turnover}</ix:nonFraction>
<ix:nonFraction name="core:AverageNumberEmployeesDuringPeriod" contextRef="year" unitRef="pure">{staff}\
</ix:nonFraction></body></html>"""
# The sections of SIC that a council's suppliers are of most: code of a class, and how many fail each month.
SECTORS = {"O": ("84110", 1), "P": ("85590", 5), "Q": ("88100", 11)}
MONTHS = [f"{year}-{month:02d}" for year in range(2023, 2027) for month in range(1, 13)][:42]
KINDS = {
    "2410": "In Administration",
    "2443": "Creditors Voluntary Liquidation",
    "2452": "Compulsory Liquidation",
}
"""What the Insolvency Service calls what a notice of this code begins."""
CASES = ("Creditors Voluntary Liquidation", "Compulsory Liquidation", "In Administration")


def write_accounts(path: Path) -> Path:
    """The accounts of the companies that fates.csv names: few say what they earned."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for row in companies.fates():
            its = companies.number(row["supplier"])
            random = Random(f"accounts {its}")
            text = DOCUMENT.format(
                number=its,
                sign=' sign="-"' if row["status"] == "Liquidation" else "",
                net=random.randint(20_000, 400_000),
                turnover=1000 * random.randint(1_500, 6_500),
                staff=random.randint(12, 160),
            )
            day = BALANCE_ON.replace("-", "")
            made.writestr(zipfile.ZipInfo(f"Prod223_0001_{its}_{day}.html"), text)
    return path


def write_insolvencies(path: Path) -> Path:
    """Every insolvency of three sectors, a line each, of three and a half years."""
    sample = HERE.parent / "insolvency_service_records.csv"
    with sample.open(encoding="latin-1", newline="") as file:
        headings = next(csv.reader(file))
    with path.open("w", encoding="latin-1", newline="") as file:
        writer = csv.DictWriter(file, headings, restval="")
        writer.writeheader()
        writer.writerows([*_insolvencies(), *_of_suppliers()])
    return path


def _of_suppliers() -> Iterator[dict[str, str]]:
    """The insolvencies that fates.csv tells of, each under the first notice of it."""
    trades = {what.name: what for what in categories()}
    for row in companies.fates():
        supplier = row["supplier"]
        steps = [step.split() for step in row["notices"].split("|") if step[:4] in KINDS]
        for code, on in steps[:1]:
            bought = next(name for name, what in trades.items() if supplier in what.suppliers)
            sic = companies.trades()[bought][:5]
            yield {
                "company_number": companies.number(supplier) or "",
                "company_name": companies.registered_name(supplier) or "",
                "register_location": "England/Wales",
                "case_type": KINDS[code],
                "month_registered": on[:7],
                "sic07_2_digit": sic[:2],
                "sic07_5_digit": sic,
                "isBulk": "N",
            }


def _insolvencies() -> Iterator[dict[str, str]]:
    random, number = Random("insolvencies"), 0
    for month in MONTHS:
        for section, (sic, usual) in SECTORS.items():
            for _ in range(random.randint(max(0, usual - 2), usual + 2)):
                number += 1
                yield {
                    "company_number": f"XX9{number:05d}",
                    "company_name": f"FICTIONAL COMPANY {number} LIMITED",
                    "register_location": "England/Wales",
                    "case_type": random.choices(CASES, (8, 2, 1))[0],
                    "month_registered": month,
                    "sic07_1_digit": section,
                    "sic07_2_digit": sic[:2],
                    "sic07_5_digit": sic,
                    "isBulk": "N",
                }
