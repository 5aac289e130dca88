"""Which days are covered is said by source, and a gap is no day of them."""

from datetime import date

from tests.ui import events as frames
from ui import covered


def test_how_many_notices_have_no_number_is_said() -> None:
    assert "of those loaded 1,631 have none" in covered.missing(frames.window())[0]


def test_a_gap_between_notices_never_reads_as_covered() -> None:
    day, week = date(2021, 1, 25), (date(2026, 6, 16), date(2026, 6, 23))
    line = covered.line(
        frames.window(notice_days=7, stretches_from=[day, week[0]], stretches_to=[day, week[1]], asked_on=day)
    )
    assert "notices of 7 days (25 January 2021; 16 June 2026 to 23 June 2026) and cases that" in line
    assert "25 January 2021 to" not in line
    many = [date(2020 + year, 1, 1) for year in range(6)]
    line = covered.line(frames.window(notice_days=6, stretches_from=many, stretches_to=many))
    assert "notices of 6 days (1 January 2023; 1 January 2024; 1 January 2025; 3 earlier stretches)" in line
