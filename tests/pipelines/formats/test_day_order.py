"""Which number is the day, the month and the year is decided by the whole file, or refused."""

import pytest

from pipelines.formats import day_order


@pytest.mark.parametrize(
    ("values", "months", "order"),
    [
        (["01/02/2012", "13/02/2012"], [], "dmy"),
        (["02/01/2012", "02/13/2012"], [], "mdy"),
        (["01/02/2012", "05/02/2012"], [(2012, 2)], "dmy"),
        (["02/01/2012", "02/05/2012"], [(2012, 2)], "mdy"),
        ([f"{day:02}/04/2012" for day in range(1, 13)], [], "dmy"),
        (["04/04/2012"], [], "dmy"),
        (["03/04/2012"], [], None),
        (["13/01/2012", "01/13/2012"], [], None),
        (["2012-04-03"], [], None),
        ([f"23-04-{day:02}" for day in range(3, 29)], [], "ymd"),
        (["23-04-03", "23-04-05"], [], None),
        (["23-04-03", "23-04-05"], [(2023, 4)], "ymd"),
        (["23-04-03", "23-05-04"], [(2003, 4), (2004, 5)], "dmy"),
        (["15/03/12", "15/03/12"], [], "dmy"),
        (["31/03/15", "31/03/30"], [], "dmy"),
        ([f"{day:02}/04/12" for day in range(8, 20)], [], "dmy"),
    ],
)
def test_the_order_is_decided_by_evidence(
    values: list[str], months: list[tuple[int, int]], order: str | None
) -> None:
    assert day_order.decide(values, months).order == order


def test_an_ambiguity_is_spelled_out() -> None:
    evidence = day_order.decide(["03/04/2012", "05/06/2012"])
    assert evidence.needed
    assert "3 April 2012 or 4 March 2012" in evidence.because


def test_a_year_that_may_stand_first_is_spelled_out() -> None:
    evidence = day_order.decide(["23-04-03", "23-04-05"])
    assert evidence.needed
    assert "23 April 2003 or 3 April 2023" in evidence.because
