"""Is the hub producing anything: introductions, matches, funded, delivering? For a manager and a cabinet."""

from datetime import UTC, datetime

from ui import alongside, filters, hub, page
from ui.charts.entry import beside, points
from ui.charts.hub import brought, funnel, months, people, ties, unmet
from warehouse.reads import hub as asked
from warehouse.reads import multiplier
from warehouse.reads.hub import Activity

TITLE = "What do our hubs bring about, and where does it stop?"

standing, top = page.open_page(TITLE)
with filters.line():
    council = filters.council(asked.councils(), "hubs")
    period = filters.begun_in(asked.periods(council.value))
    year = filters.counted_in(asked.years(council.value))
    chosen = filters.introductions(asked.choices(council.value))

days = (council.value, period.from_on, period.to_on)
scope = Activity(council.value, period.from_on, period.to_on, **chosen.kept)
head, cover = (frame.row(0, named=True) for frame in (asked.headline(scope), asked.coverage(scope)))
shown = f"{council.label}; begun in {period.label}; {chosen.said}"
where, of_period = f"{council.label}, begun in {period.label}", f"{council.label}, {period.label}"
page.chosen(shown)
if chosen.chosen and not head["chains"]:
    page.empty(chosen.chosen, period.label, "introduction")

seal = hub.seal(council.label, period.label, shown, hub.coverage_line(head, cover), standing)
page.answer(top, hub.answer(head, council.label, period.label))
page.weather(hub.stale(cover, datetime.now(UTC).date()))
page.coverage(seal.coverage, hub.missing(cover), asked.set_aside(council.value))

page.section("Where it stops")
main, strips = funnel.funnel(asked.funnel(scope), where), months.months(asked.by_month(scope), where)
each = funnel.side_by_side(asked.by_hub(scope), "hub_name", "hub", where)
page.show(main, seal)
page.pair("Each hub, and each month", [(each, seal), (strips, seal)])

page.section("What can a hub provide?", hub.PROVIDE)
parts = funnel.by_parts(asked.by_part(scope), where)
page.show_each(parts, seal)
counted, of_year = hub.of_year(seal, year), f"{council.label}, {year}"
visits = people.everything(asked.people(council.value, year), of_year)
page.show_each(visits, counted)

page.section("How well does it identify need?", hub.need(asked.who_came_back(scope).row(0, named=True)))
open_asks = unmet.unmet(asked.unmet(scope), where)
page.show_any(open_asks, seal)
page.lead_wards(council.value, unmet.wards(asked.unmet(scope)))

page.section("What makes it sustainable?", hub.SUSTAIN)
money, hours = brought.money(asked.money(scope), where), brought.hours(asked.hours(scope), where)
lags, outcomes = brought.lags(asked.lags(scope), where), brought.outcomes(asked.outcomes(scope), where)
page.pair("Money and hours", [(money, seal), (hours, seal)])
page.show_each([lags, outcomes], seal)

page.section("Who is brought together", hub.hanging_together(asked.network(scope).row(0, named=True)))
bands = [ties.ties(asked.ties(scope), where)] if standing.is_officer else []
page.show_each(bands, seal)

beside_it, found = multiplier.alongside(*days), multiplier.points_of_entry(*days)
page.section("The multiplier", alongside.sentence(beside_it, council.label, period.label))
per_pound, together = beside.alongside(beside_it, of_period), hub.unfiltered(seal, alongside.PUBLISHED)
page.show(per_pound, together)

page.section("Points of entry", hub.POINTS)
grid, entries = points.grid(found, of_period), points.listed(found, of_period)
page.show_each([entries, grid], together)
point = filters.point(entries.table)
behind = [points.evidence(multiplier.evidence(*days, *point.place), point.label, of_period)] if point else []
page.show_each(behind, together)
page.lead_wards(council.value, [(point.place[1], f"All of this ward: {point.label}")] if point else [])

page.notes(hub.NOTES)
ours = (main, each, strips, *parts, open_asks, money, hours, lags, outcomes, *bands)
every = ((ours, seal), (visits, counted), ((per_pound, entries, grid, *behind), together))
page.take_away([(figure, lines) for figures, lines in every for figure in figures], seal, TITLE)
