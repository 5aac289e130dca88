"""What the questions about concentration must answer, worked out with loops over a list.

No SQL, no frames, nothing of sql/ or warehouse/: only what docs/methods.md says in words.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True)
class Payee:
    """Who somebody is, as a person would say who reads the name."""

    key: str
    kind: str
    is_pass_through: bool = False

    @property
    def is_named(self) -> bool:
        """Whether one payee stands behind the name."""
        return self.kind not in ("redacted", "unknown")


PAYEES: dict[str | None, Payee] = {
    "Alpha Ltd": Payee("alpha", "supplier"),
    "ALPHA   LIMITED **": Payee("alpha", "supplier"),
    "The Beta & Gamma Trust": Payee("beta", "supplier"),
    "Beta and Gamma Trust": Payee("beta", "supplier"),
    "Delta Services": Payee("delta", "supplier"),
    "Epsilon P.L.C.": Payee("epsilon", "supplier"),
    "Nowhereshire County Council": Payee("county", "public_body"),
    "HMRC": Payee("hmrc", "public_body"),
    "Post Office Ltd": Payee("post", "supplier", is_pass_through=True),
    "Mr J Quillfeather": Payee("quill", "individual"),
    "Jane Doe-Thistlewick": Payee("doe", "individual"),
    "REDACTED PERSONAL DATA": Payee("redacted", "redacted"),
    "Name withheld": Payee("redacted", "redacted"),
    "#REF!": Payee("unknown", "unknown"),
    None: Payee("unknown", "unknown"),
}


@dataclass(frozen=True)
class Paid:
    """One payment of the little world."""

    council: str
    paid_on: date
    amount: Decimal
    supplier: str | None
    category: str | None
    department: str | None

    @property
    def payee(self) -> Payee:
        """Who was paid."""
        return PAYEES[self.supplier]


def market(world: Iterable[Paid], council: str, first: date, last: date, public: bool) -> list[Paid]:
    """The payments of a council's market in a period."""
    return [
        paid
        for paid in world
        if paid.council == council
        and first <= paid.paid_on <= last
        and (public or (paid.payee.kind != "public_body" and not paid.payee.is_pass_through))
    ]


def nets(payments: Iterable[Paid], named: bool = True) -> dict[str, Decimal]:
    """Payee -> what it was paid, refunds netted."""
    found: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for paid in payments:
        if paid.payee.is_named == named:
            found[paid.payee.key] += paid.amount
    return dict(found)


@dataclass(frozen=True)
class Measures:
    """How concentrated a market is; None where there is nothing to share."""

    suppliers: int
    top1: float | None
    top5: float | None
    hhi: float | None
    low: float | None
    high: float | None
    unnamed: float | None


def measures(payments: list[Paid]) -> Measures:
    """Shares of the named, bounded by what the unnamed may be."""
    shares = sorted((net for net in nets(payments).values() if net > 0), reverse=True)
    hidden = max(sum(nets(payments, named=False).values(), ZERO), ZERO)
    named = sum(shares, ZERO)
    whole = float(named + hidden)
    squares = sum(float(net) ** 2 for net in shares)
    if not whole:
        return Measures(0, None, None, None, None, None, None)
    largest = float(shares[0]) if shares else 0.0
    return Measures(
        suppliers=len(shares),
        top1=100 * largest / float(named) if shares else None,
        top5=100 * float(sum(shares[:5])) / float(named) if shares else None,
        hhi=10_000 * squares / float(named) ** 2 if shares else None,
        low=10_000 * squares / whole**2,
        high=10_000 * (squares - largest**2 + (largest + float(hidden)) ** 2) / whole**2,
        unnamed=100 * float(hidden) / whole,
    )


def by_category(payments: list[Paid]) -> dict[str | None, list[Paid]]:
    """The payments of each category; None where none is stated."""
    found: dict[str | None, list[Paid]] = defaultdict(list)
    for paid in payments:
        found[paid.category].append(paid)
    return dict(found)


def single_supplier_categories(payments: list[Paid]) -> int:
    """Categories in which one named payee has all the money there is; what is not stated is no category."""
    count = 0
    for some in by_category([paid for paid in payments if paid.category is not None]).values():
        named = [net for net in nets(some).values() if net > 0]
        hidden = [net for net in nets(some, named=False).values() if net > 0]
        count += len(named) == 1 and not hidden
    return count


def lorenz(payments: list[Paid]) -> list[tuple[float, float]]:
    """Share of suppliers, share of money: every step from none to all."""
    shares = sorted(net for net in nets(payments).values() if net > 0)
    points, running = [(0.0, 0.0)] if shares else [], ZERO
    for place, net in enumerate(shares, 1):
        running += net
        points.append((100 * place / len(shares), 100 * float(running) / float(sum(shares))))
    return points


def churn(before: list[Paid], now: list[Paid]) -> dict[str, Decimal | int]:
    """Payees kept, won and lost, and their money."""
    old = {key: net for key, net in nets(before).items() if net > 0}
    new = {key: net for key, net in nets(now).items() if net > 0}
    kept, won, lost = old.keys() & new.keys(), new.keys() - old.keys(), old.keys() - new.keys()
    return {
        "kept": len(kept),
        "new": len(won),
        "lost": len(lost),
        "kept_gbp": sum((new[key] for key in kept), ZERO),
        "new_gbp": sum((new[key] for key in won), ZERO),
        "lost_gbp": sum((old[key] for key in lost), ZERO),
    }


def beside(
    world: list[Paid], thresholds: dict[str, Decimal], asked: str, first: date, last: date
) -> tuple[Decimal, dict[str, list[Paid]], set[str]]:
    """The highest threshold of those with the months of `asked`, what each paid from it, and who they are."""
    there = {council: market(world, council, first, last, False) for council in thresholds}
    months = {name: {paid.paid_on.replace(day=1) for paid in some} for name, some in there.items() if some}
    alike = {
        council
        for council, own in months.items()
        if asked in months and 4 * len(own & months[asked]) >= 3 * max(len(own), len(months[asked]))
    }
    cut = max((thresholds[council] for council in alike or months), default=ZERO)
    kept = {council: [paid for paid in some if abs(paid.amount) >= cut] for council, some in there.items()}
    return cut, {council: some for council, some in kept.items() if some}, alike
