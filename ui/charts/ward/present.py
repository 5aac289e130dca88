"""Who is registered in one ward: suppliers, failed ones among them, and the voluntary sector."""

from __future__ import annotations

import polars as pl

from ui import events, words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.ward.funded import ADDRESS

NO_EVENTS = "No insolvency events are loaded, so nothing can be said of who has failed."
HERE, FUNDED = "address in this ward", "granted money for work here"


NONE_HERE = "No supplier with an address here is known. Where few payments have an address, that says little."
NO_PAYMENTS = (
    "No payments of the council are loaded, so whom it pays here is not known. Its list of payments over "
    "£500 is what to load."
)


@traced
def suppliers(frame: pl.DataFrame, where: str, *, has_payments: bool = True) -> Figure:
    """Suppliers with an address in the ward, the most paid first: `ward.suppliers`."""
    total = frame["amount_gbp"].sum() if frame.height else None
    return Figure(
        key="suppliers-here",
        title=f"{words.count(frame.height, 'supplier')} registered here"
        if frame.height
        else "Suppliers registered here",
        subtitle=f"Paid by the council, by the address of the supplier; {where}",
        sentence=f"{words.pounds(total)} was paid to {words.count(frame.height, 'supplier')} with an "
        f"address here. {ADDRESS}"
        if frame.height
        else NONE_HERE
        if has_payments
        else NO_PAYMENTS,
        chart=None,
        table=frame.with_columns(vcse=_vcse()),
        fields=(
            Field("supplier_name", "Supplier"),
            Field("categories", "For, most first"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("payments", "Payments", "count"),
            Field("legal_form", "Legal form"),
            Field("vcse", "Voluntary or community"),
        ),
    )


def _vcse() -> pl.Expr:
    """Whether a supplier is of the voluntary sector, in words."""
    strict, broad = pl.col("is_vcse_strict"), pl.col("is_vcse_broad")
    return (
        pl.when(strict).then(pl.lit("yes"))
        .when(broad).then(pl.lit("by the broad definition"))
        .when(strict.is_null() | broad.is_null()).then(pl.lit(words.UNKNOWN))
        .otherwise(pl.lit("no"))
    )  # fmt: skip


def serving(failed: pl.DataFrame, granted: pl.DataFrame, ward: str) -> pl.DataFrame:
    """Of the failed suppliers those tied to the ward, by address or by a grant for work here."""
    funded = granted.filter(pl.col("reach") == "delivered here")["org_id"].drop_nulls().to_list()
    by_grant = pl.col("org_id").is_in(funded)
    by_address = (pl.col("ward_code") == ward).fill_null(False)
    tied = failed.filter(pl.col("event_class") == "failure").filter(by_address | by_grant)
    return tied.with_columns(
        events.link(),
        tie=pl.when(by_address & by_grant).then(pl.lit(f"{HERE}; {FUNDED}"))
        .when(by_address).then(pl.lit(HERE)).otherwise(pl.lit(FUNDED)),
    )  # fmt: skip


@traced
def failed(every: pl.DataFrame, granted: pl.DataFrame, ward: str, where: str, *, has_events: bool) -> Figure:
    """Suppliers at risk that are tied to the ward, confirmed failures alone: `insolvency.exposed`."""
    table = serving(every, granted, ward)
    left = every.height - table.height
    others = words.count(left, "other supplier")
    rest = (
        f" {others} of the council with a confirmed failure may serve it too: "
        "where their work is done is not known."
    )
    some = words.count(table.height, "supplier") if table.height else "No supplier"
    tied = f"{some} with a confirmed failure {'are' if table.height > 1 else 'is'} tied to this ward."
    said = f"{tied}{rest if left else ''}"
    return Figure(
        key="failed-suppliers",
        title="Confirmed failures tied to this ward",
        subtitle=f"Suppliers matched by number or by a person; {where}",
        sentence=f"{said} That none is known does not say that all are solvent." if has_events else NO_EVENTS,
        chart=None,
        table=table,
        fields=(
            Field("organisation", "Supplier"),
            Field("procedure_name", "What happened"),
            Field("happened_on", "On", "date"),
            Field("tie", "Tied to this ward by"),
            Field("paid_gbp", "Paid in the twelve months (£)", "money"),
            Field("checked_on", "Checked on", "date"),
            Field("link", "Notice", "link"),
        ),
    )


def _known(are: pl.Series) -> int:
    return int(are.sum() or 0)


@traced
def voluntary(compared: pl.DataFrame, found: pl.DataFrame, where: str) -> Figure:
    """The voluntary sector in the ward, by address and by delivery. `found` is `ward.suppliers`."""
    cases = {row["measure"]: row["cases"] for row in compared.to_dicts()}
    is_loaded = "suppliers" in cases
    strict, broad = (_known(found[f"is_vcse_{kind}"]) if is_loaded else None for kind in ("strict", "broad"))
    unknown = found["is_vcse_strict"].null_count()
    rows = [
        (
            "Registered charities with an address here",
            cases.get("charities"),
            "as far as registers are loaded",
        ),
        ("Organisations granted money for work here", cases.get("delivering"), "where the funder says so"),
        ("Organisations granted money, address here", cases.get("based"), "wherever they work"),
        (
            "Suppliers that are voluntary or community, strict",
            strict,
            f"{unknown:,} of {found.height:,} not known",
        ),
        ("The same by the broad definition", broad, f"{unknown:,} of {found.height:,} not known"),
    ]
    return Figure(
        key="voluntary-sector",
        title="Voluntary and community organisations",
        subtitle=f"Counted by address and by delivery; {where}",
        sentence="An organisation may stand in several rows. A charity's address may be a trustee's, so "
        "none is listed; "
        "groups on no register are not here.",
        chart=None,
        table=pl.DataFrame(
            rows, schema={"what": pl.String, "number": pl.Int64, "hedge": pl.String}, orient="row"
        ),
        fields=(Field("what", "What"), Field("number", "Number", "count"), Field("hedge", "To bear in mind")),
    )
