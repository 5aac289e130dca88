"""The cells of made-up companies: of as many kinds, as long and as often empty as in the real register."""

import datetime as dt
from collections.abc import Sequence

import numpy as np
import polars as pl

HEADINGS = (
    "CompanyName", " CompanyNumber",
    *(f"RegAddress.{name}" for name in ("CareOf", "POBox", "AddressLine1")), " RegAddress.AddressLine2",
    *(f"RegAddress.{name}" for name in ("PostTown", "County", "Country", "PostCode")),
    "CompanyCategory", "CompanyStatus", "CountryOfOrigin", "DissolutionDate", "IncorporationDate",
    *(f"Accounts.{name}" for name in ("AccountRefDay", "AccountRefMonth", "NextDueDate", "LastMadeUpDate")),
    "Accounts.AccountCategory", "Returns.NextDueDate", "Returns.LastMadeUpDate",
    *(f"Mortgages.NumMort{name}" for name in ("Charges", "Outstanding", "PartSatisfied", "Satisfied")),
    *(f"SICCode.SicText_{place}" for place in range(1, 5)),
    "LimitedPartnerships.NumGenPartners", "LimitedPartnerships.NumLimPartners", "URI",
    "PreviousName_1.CONDATE", " PreviousName_1.CompanyName",
    " PreviousName_2.CONDATE", " PreviousName_2.CompanyName",
    *(name for place in range(3, 11)
      for name in (f"PreviousName_{place}.CONDATE", f" PreviousName_{place}.CompanyName")),
    "ConfStmtNextDueDate", " ConfStmtLastMadeUpDate",
)  # fmt: skip
_START, _MID, _END = (
    ("BRAM", "CORV", "DELM", "EAST", "FARN", "GRAV", "HOLM", "INGLE", "JARR", "KELD", "LANG", "MARN", "NETH",
     "ORM"),
    ("A", "EN", "ER", "I", "LE", "O", "STER", "TON", "WICK", "WOR"),
    ("BY", "DALE", "FIELD", "FORD", "GATE", "HAM", "LEY", "MERE", "MOOR", "STEAD", "THORPE", "WELL"),
)  # fmt: skip
_TRADES = (
    *("CARE", "HOMES", "TRANSPORT", "PROPERTY", "CONSULTING", "HOLDINGS", "ENGINEERING", "CATERING"),
    *("MANAGEMENT", "DEVELOPMENTS", "SOLUTIONS", "TRADING", "LOGISTICS", "BUILDERS", "MEDIA", "SERVICES"),
)
_FORMS = (
    "LTD",
    "LIMITED",
    "LIMITED",
    "LTD",
    "LLP",
    "PLC",
    "C.I.C.",
    "(UK) LIMITED",
    "GROUP LTD",
    "& SONS LTD",
)
_CATEGORIES = (
    *("Private Limited Company",) * 18,
    "PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)",
    "Community Interest Company",
)
_STATUSES = (*("Active",) * 46, *("Active - Proposal to Strike off",) * 3, "Liquidation")
_ACCOUNTS = (
    "NO ACCOUNTS FILED",
    "MICRO ENTITY",
    "TOTAL EXEMPTION FULL",
    "DORMANT",
    "UNAUDITED ABRIDGED",
    "FULL",
    "",
)
_SIC = (
    "41100 - Development of building projects",
    "43210 - Electrical installation",
    "47910 - Retail sale via mail order houses or via Internet",
    "56101 - Licensed restaurants",
    "62020 - Information technology consultancy activities",
    "68209 - Other letting and operating of own or leased real estate",
    "70229 - Management consultancy activities other than financial management",
    "99999 - Dormant Company",
)
_DAY_ONE = dt.date(1980, 1, 1)
_DAYS = pl.Series(
    [(_DAY_ONE + dt.timedelta(days=day)).strftime("%d/%m/%Y") for day in range(48 * 365)], dtype=pl.String
)


def cells(rows: range, rng: np.random.Generator) -> pl.DataFrame:
    """One column a heading, in their order, all text; empty where the register says nothing."""
    n = len(rows)
    kind = _drawn(rng, n, ("SC", "NI") if rows.start < 600_000 else ("",))  # six digits hold a million
    number = pl.Series(range(rows.start, rows.stop)).cast(pl.String)
    number = pl.select(kind + number.str.zfill(8).str.slice(kind.str.len_bytes())).to_series()
    made = rng.integers(0, 46 * 365, n)
    due = 46 * 365 + rng.integers(0, 600, n)
    town = _places(rng, n)
    countries = ("ENGLAND", "ENGLAND", "UNITED KINGDOM", "WALES", "SCOTLAND", "")
    district, unit = _drawn(rng, n, range(1, 100)), _drawn(rng, n, range(1, 10))
    columns = {
        "CompanyName": _names(rng, n),
        " CompanyNumber": number,
        "RegAddress.AddressLine1": _drawn(rng, n, range(1, 400)) + " " + _places(rng, n) + " ROAD",
        " RegAddress.AddressLine2": _sometimes(rng, 0.4, _places(rng, n)),
        "RegAddress.PostTown": town,
        "RegAddress.County": _sometimes(rng, 0.3, town + "SHIRE"),
        "RegAddress.Country": _drawn(rng, n, countries),
        "RegAddress.PostCode": "QX" + district + " " + unit + "ZZ",
        "CompanyCategory": _drawn(rng, n, _CATEGORIES),
        "CompanyStatus": _drawn(rng, n, _STATUSES),
        "CountryOfOrigin": _drawn(rng, n, ("United Kingdom",)),
        "IncorporationDate": _DAYS.gather(made),
        "Accounts.AccountRefDay": _drawn(rng, n, (31, 30, 28)),
        "Accounts.AccountRefMonth": _drawn(rng, n, range(1, 13)),
        "Accounts.NextDueDate": _sometimes(rng, 0.97, _DAYS.gather(due)),
        "Accounts.LastMadeUpDate": _sometimes(rng, 0.75, _DAYS.gather(due - 640)),
        "Accounts.AccountCategory": _drawn(rng, n, _ACCOUNTS),
        "Returns.NextDueDate": _sometimes(rng, 0.9, _DAYS.gather(made + 393)),
        "Returns.LastMadeUpDate": _sometimes(rng, 0.4, _DAYS.gather(made + 365)),
        **{f"Mortgages.NumMort{name}": _drawn(rng, n, (*(0,) * 17, 1, 2, 3))
           for name in ("Charges", "Outstanding", "PartSatisfied", "Satisfied")},
        "SICCode.SicText_1": _drawn(rng, n, _SIC),
        "SICCode.SicText_2": _sometimes(rng, 0.25, _drawn(rng, n, _SIC)),
        "SICCode.SicText_3": _sometimes(rng, 0.1, _drawn(rng, n, _SIC)),
        "SICCode.SicText_4": _sometimes(rng, 0.05, _drawn(rng, n, _SIC)),
        "LimitedPartnerships.NumGenPartners": _drawn(rng, n, (0,)),
        "LimitedPartnerships.NumLimPartners": _drawn(rng, n, (0,)),
        "URI": "http://business.data.gov.uk/id/company/" + number,
        "PreviousName_1.CONDATE": _sometimes(rng, 0.08, _DAYS.gather(made + 300)),
        " PreviousName_1.CompanyName": pl.Series([""] * n),
        " PreviousName_2.CONDATE": _sometimes(rng, 0.01, _DAYS.gather(made + 200)),
        "ConfStmtNextDueDate": _DAYS.gather(due),
        " ConfStmtLastMadeUpDate": _sometimes(rng, 0.8, _DAYS.gather(due - 379)),
    }  # fmt: skip
    for place in (1, 2):
        date = columns["PreviousName_1.CONDATE" if place == 1 else " PreviousName_2.CONDATE"]
        columns[f" PreviousName_{place}.CompanyName"] = _where(date != "", _names(rng, n))
    empty = pl.Series([""], dtype=pl.String).new_from_index(0, n)
    return pl.DataFrame({name: columns.get(name, empty) for name in HEADINGS})


def _names(rng: np.random.Generator, n: int) -> pl.Series:
    return (
        _places(rng, n)
        + " "
        + _drawn(rng, n, range(1, 1000))
        + " "
        + _drawn(rng, n, _TRADES)
        + " "
        + _drawn(rng, n, _FORMS)
    )


def _places(rng: np.random.Generator, n: int) -> pl.Series:
    return _drawn(rng, n, _START) + _drawn(rng, n, _MID) + _drawn(rng, n, _END)


def _drawn(rng: np.random.Generator, n: int, pool: Sequence[object]) -> pl.Series:
    texts = pl.Series([str(each) for each in pool], dtype=pl.String)
    return texts.gather(rng.integers(0, len(texts), n))


def _sometimes(rng: np.random.Generator, share: float, texts: pl.Series) -> pl.Series:
    return _where(pl.Series(rng.random(len(texts)) < share), texts)


def _where(mask: pl.Series, texts: pl.Series) -> pl.Series:
    return pl.select(pl.when(mask).then(texts).otherwise(pl.lit(""))).to_series()
