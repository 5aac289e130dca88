"""A workbook that went through American settings is noticed by both its halves together."""

from pipelines.formats import flipped

TEXT = ["13/04/2023", "14/04/2023", "28/04/2023"]
REAL = ["2023-03-04", "2023-05-04", "2023-11-04"]


def test_both_halves_together_tell() -> None:
    assert "exchanged day and month" in (flipped.said([*TEXT, *REAL]) or "")


def test_either_half_alone_says_nothing() -> None:
    assert flipped.said(TEXT) is None
    assert flipped.said(REAL) is None
    assert flipped.said([*TEXT, *REAL[:2]]) is None


def test_real_dates_late_in_the_month_are_true() -> None:
    assert flipped.said([*TEXT, *REAL, "2023-04-28"]) is None


def test_real_dates_of_the_same_month_as_the_texts_are_true() -> None:
    assert flipped.said([*TEXT, "2023-04-03", "2023-04-04", "2023-04-05"]) is None


def test_texts_with_early_days_are_the_publishers_own_manner() -> None:
    assert flipped.said([*TEXT, "03/04/2023", *REAL]) is None


def test_in_csv_the_noughts_tell() -> None:
    assert flipped.said([*TEXT, "4/3/2023", "4/5/2023", "4/11/2023"])
    assert flipped.said([*TEXT, "03/04/2023", "05/04/2023", "11/04/2023"]) is None
    assert flipped.said(["13/4/2023", "14/4/2023", "28/4/2023", "3/4/2023", "5/4/2023", "11/4/2023"]) is None
