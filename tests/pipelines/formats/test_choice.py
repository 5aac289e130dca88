"""A claim that holds is a column, its kind and its sentence."""

from pipelines.formats.choice import Choice, Claim
from pipelines.source import Heading


def test_a_claim_is_taken_with_what_it_says() -> None:
    choice = Choice()
    choice.take(Claim(3, "Payee", "supplier", "1", "content", "It looks so"))
    choice.take(Claim(4, "Net", "amount", "net", "known"))
    assert choice.columns == {
        "supplier": Heading("Payee", 3, "content"),
        "amount": Heading("Net", 4, "known"),
    }
    assert choice.kinds == {"supplier": "1", "amount": "net"}
    assert choice.guessed == ["It looks so"]
