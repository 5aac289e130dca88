"""What is commissioned or granted in my ward, beside need, and how sure are we? For a councillor."""

from datetime import UTC, datetime
from functools import partial

from ui import filters, page, reach, sheet, ward
from ui.exports import printed
from warehouse.reads import funding
from warehouse.reads import ward as asked

standing, top = page.open_page(sheet.TITLE)
today = datetime.now(UTC).date()
with filters.line():
    council = filters.council(asked.councils(), "wards")
    chosen = filters.ward(asked.wards(council.value))
    period = filters.awarded(funding.periods(council.value))

found = asked.everything(asked.Place(council.value, chosen.value, period.from_on, period.to_on, today))
one = sheet.sheet(found, council.label, period.label, standing, asked.MOST_GRANTS)
page.chosen(one.seal.filters)
page.answer(top, one.answer)
page.weather(reach.stale(found["awards"].row(0, named=True), council.label, today))
page.coverage(one.seal.coverage, one.unknown, funding.set_aside(council.value))

for part in one.parts:
    page.section(part.heading, part.said)
    for figure in part.figures:
        page.show_any(figure, one.seal)

page.lead("hub", "Points of entry in every ward", council=council.value)

page.section("What we do not know")
page.bullets(one.unknown)
page.notes(ward.NOTES)
sealed = [(figure, one.seal) for figure in one.figures]
page.take_away(sealed, one.seal, f"{chosen.label}: {sheet.TITLE}", partial(printed.page, one))
