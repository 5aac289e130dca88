"""How far does funding reach, against people and need? For a councillor and for a CVS."""

from dataclasses import replace
from datetime import UTC, datetime

from ui import filters, maps, page, reach
from ui.charts.reach import fifths, lists, need, places, recipients
from warehouse.reads import funding as asked

TITLE = "How far does funding reach, against people and need?"
MOST_GRANTS = 1_000

standing, top = page.open_page(TITLE)
today = datetime.now(UTC).date()
with filters.line():
    council = filters.council(asked.councils(), "grants")
    period = filters.years(asked.periods(council.value))
    location = filters.location()
    chosen = filters.grants(asked.choices(council.value), asked.SIZES)

scope = asked.Reach(council.value, period.from_on, period.to_on, location, **chosen.kept)
head, cover = (frame.row(0, named=True) for frame in (asked.headline(scope), asked.coverage(scope)))
shown = reach.shown(council.label, period.label, location, chosen.said)
where = reach.where(council.label, period.label, len(scope.wards))
page.chosen(shown)
if not head["grants"] and not head["not_located_gbp"]:
    page.empty(chosen.chosen, period.label, "grant")

may_find = reach.may_find(head, len(scope.wards))
indices, by_ward = asked.reach_indices(scope), asked.by_ward(scope)
seal = reach.seal(council.label, period.label, shown, reach.coverage_line(head, cover), standing)
apart = reach.unfiltered(seal, period.label, reach.ALONGSIDE)
clock = reach.unfiltered(seal, "the next six months", reach.ENDING)
page.answer(top, reach.answer(head, indices, council.label, period.label, location, len(scope.wards)))
page.weather(reach.stale(cover, council.label, today))
page.coverage(seal.coverage, reach.missing(head, cover), asked.set_aside(council.value))

main = fifths.fifths(asked.by_quintile(scope), by_ward, where, may_find=may_find)
curve = need.against_need(asked.ranked(scope), indices, where, may_find=may_find)
known = places.rungs(asked.rungs(scope), reach.where(council.label, period.label, 0))
measured = need.indices(indices, where)
page.section("What reaches the most deprived", reach.LADDER)
page.show(main, seal)
page.pair("How near to need, and how well places are known", [(curve, seal), (known, seal)])
page.show_any(measured, seal)

page.section("Where it lands")
mapped = reach.mapped(seal, maps.CREDIT)
placed, ordered = maps.reach_map(by_ward, where), maps.reach_bars(by_ward, where)
page.show_map(placed, ordered, mapped, lambda: maps.deck(by_ward, maps.A_HEAD))

givers, sizes = fifths.givers(asked.classes(scope), where), recipients.sizes(asked.sizes(scope), where)
kinds = recipients.kinds(head, where)
page.pair("Who gives, and how large those are who have it", [(givers, seal), (sizes, seal)])
page.show_any(kinds, seal)

page.section("Cold spots", reach.COLD)
spots = lists.cold_spots(asked.cold_spots(scope), by_ward, where)
page.show_any(spots, seal)

page.section("Notice clock", reach.CLOCK)
ending = lists.notice_clock(asked.notice_clock(council.value, today), today, council.label)
page.show_any(ending, clock)

addresses = replace(scope, location="based_in") if location == "delivered_in" else scope
beside = recipients.alongside(asked.alongside(scope), council.label, period.label)
offices = places.head_offices(asked.head_offices(addresses), where)
other = reach.shown(council.label, period.label, addresses.location, chosen.said)
by_address = reach.placed(seal, other, asked.headline(addresses).row(0, named=True), cover)
page.pair("Other money alongside, and head offices", [(beside, apart), (offices, by_address)])
page.lead("hub", "What stands alongside each £1, and points of entry", council=council.value)

page.section("Follow the money to its line")
behind = lists.grants(asked.grants(scope, MOST_GRANTS), where, MOST_GRANTS)
page.show_any(behind, mapped)

page.notes(reach.bear_in_mind(head))
sealed = [(each, seal) for each in (main, curve, known, measured, givers, sizes, kinds, spots)]
sealed += [(placed, mapped), (ending, clock), (beside, apart), (offices, by_address), (behind, mapped)]
page.take_away(sealed, seal, TITLE)
