"""Write a large made-up package of grants in the shape of 360Giving, a few of them dirty.

    python -m tests.bench.grants --rows 500000 --out DIR     one file (about 360 MB), and truth.csv beside it

`truth.csv` is place and reason of every grant that must be set aside. All of it is invented; the same seed
gives the same bytes. Grants that only look odd (an amount with pence or an exponent, an award date with a
time, a postcode where a place's code stands, an amount as text) must be kept.
"""

import argparse
import csv
import json
import random
from pathlib import Path
from typing import Any

NAME = "grants-2026-06-01.json"
_WORDS = """
    garden kitchen youth choir hall roof minibus advice carers refugees football arts festival library
    allotment training volunteers respite disability heritage music theatre schools elders women families
"""
WORDS = _WORDS.split()
FUNDERS = [
    (f"GB-CHC-9{number:05}", f"The {WORDS[number % 20].title()} Trust {number}") for number in range(250)
]
DIRT = {
    997: ("no amount", lambda grant: grant.pop("amountAwarded")),
    71_993: ("amount not understood", lambda grant: grant.update(amountAwarded="to be agreed")),
    2_971: ("date not understood", lambda grant: grant.update(awardDate="soon")),
    4_973: ("no currency", lambda grant: grant.pop("currency")),
}
"""Every so many grants -> the reason why it is to be set aside, and what makes it so."""


def grant(number: int, rng: random.Random) -> dict[str, Any]:
    """One sound grant; of every ten one is to an individual, and three name a ward."""
    funder_id, funder = FUNDERS[number % 250]
    day = f"20{rng.randrange(10, 25)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    charity = str(1_000_000 + rng.randrange(200_000))
    made: dict[str, Any] = {
        "id": f"360G-bench-{number:07}",
        "title": f"Grant towards the {rng.choice(WORDS)} {rng.choice(WORDS)}",
        "description": "Towards " + " ".join(rng.choices(WORDS, k=rng.randrange(6, 24))) + ".",
        "currency": "GBP" if number % 400 else "USD",
        "amountAwarded": _amount(number, rng),
        "awardDate": day if number % 3 else f"{day}T00:00:00+00:00",
        "fundingOrganization": [{"id": funder_id, "name": funder}],
        "grantProgramme": [{"code": f"P{number % 40}", "title": f"Programme {number % 40}"}],
        "plannedDates": [{"startDate": day, "duration": rng.choice((6, 12, 24, 36))}],
        "dateModified": "2026-05-01T00:00:00Z",
        "dataSource": "http://www.example.org/grants",
    }
    if number % 10 == 0:
        return made | _to_individual(number)
    made["recipientOrganization"] = [
        {
            "id": f"GB-CHC-{charity}",
            "name": f"{rng.choice(WORDS).title()} {rng.choice(WORDS)} association",
            "charityNumber": charity,
            "postalCode": f"ZZ{rng.randrange(1, 99)} {rng.randrange(1, 9)}AA",
            "addressCountry": "England",
        }
    ]
    made["fromOpenCall"] = ("Yes", "Y", "No", "N")[number % 4]
    if places := _places(number, rng):
        made["beneficiaryLocation"] = places
    return made


def _amount(number: int, rng: random.Random) -> Any:
    pounds = rng.randrange(5, 5_000) * 50
    return {0: pounds + 0.25, 1: str(pounds), 2: 0}.get(number % 50, pounds)


def _to_individual(number: int) -> dict[str, Any]:
    return {
        "recipientIndividual": {"id": f"360G-bench-IND-{number}", "name": "An individual"},
        "toIndividualsDetails": {"primaryGrantReason": "GTIR010", "grantPurpose": ["GTIP020"]},
        "beneficiaryLocation": [{"name": "Zedshire", "geoCode": "E07000999", "geoCodeType": "NMD"}],
    }


def _places(number: int, rng: random.Random) -> list[dict[str, Any]]:
    def ward() -> str:
        return f"E05{rng.randrange(900_000, 908_000):06}"

    kind = number % 10
    if kind < 4:
        some = range(1 + (kind == 3) * 2)
        return [{"name": "A ward", "countryCode": "GB", "geoCode": ward(), "geoCodeType": "WD"} for _ in some]
    if kind < 7:
        code = f"E09{rng.randrange(900_000, 900_033):06}"
        return [{"name": "A borough", "countryCode": "GB", "geoCode": code, "geoCodeType": "LONB"}]
    return [{"name": "UK wide"}] if kind == 7 else []


def generate(rows: int, out: Path, seed: int = 2026) -> Path:
    """Write the package and truth.csv into `out`; returns the package."""
    out.mkdir(parents=True, exist_ok=True)
    rng, truths = random.Random(seed), []
    with (out / NAME).open("w", encoding="utf-8") as file:
        file.write('{"version": "1.4", "grants": [\n')
        for number in range(1, rows + 1):
            made = grant(number, rng)
            if dirt := next((DIRT[every] for every in DIRT if number % every == 0), None):
                dirt[1](made)
                truths.append((number, dirt[0]))
            file.write(json.dumps(made) + (",\n" if number < rows else "\n"))
        file.write("]}\n")
    with (out / "truth.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("place", "reason"), *truths])
    return out / NAME


def main() -> None:
    """Read the command line, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rows", type=int, default=500_000)
    ask.add_argument("--out", type=Path, required=True)
    said = ask.parse_args()
    print(generate(said.rows, said.out))


if __name__ == "__main__":
    main()
