"""Tables with headings of their own, before payments: but never what is as surely payments."""

from pipelines.formats import heading_search, own_kinds
from pipelines.formats.headings import known
from pipelines.formats.parts import Record
from pipelines.source import Told


def head(*lines: tuple[str, ...]) -> list[Record]:
    """Lines as records."""
    return [Record(row, cells) for row, cells in enumerate(lines, 1)]


def test_payments_with_one_heading_of_a_register_stay_payments() -> None:
    lines = head(
        ("Payment date", "Supplier name", "Net amount", "Visitor name"), ("01/05/2024", "x", "5.00", "y")
    )
    spending = heading_search.find(lines, known("spending"))
    assert {"supplier", "amount", "paid_on"} <= own_kinds.means(spending, "spending")
    assert own_kinds.kept(lines, ("register",), Told(), spending) is None
    assert own_kinds.means(None, "spending") == set()


def test_a_register_is_said_to_be_one() -> None:
    lines = head(("Date", "Visitor name", "Came as"), ("01/05/2024", "x", "GP"))
    judged = own_kinds.kept(lines, ("a",), Told(), None)
    assert judged
    assert (judged.kind, judged.because) == ("hub_attendance", "its headings on line 1 are of hub attendance")
    assert own_kinds.own(lines, None, None) is None
