"""Which suppliers have failed, what rests on them, and how sure is that? For a scrutiny member."""

from datetime import UTC, datetime

from ui import covered, events, failures, filters, maps, page, words
from ui.charts import card, exposure, half_years, resting, timeline
from warehouse.reads import concentration, sectors
from warehouse.reads import insolvency as asked

TITLE = "Which suppliers have failed, and what rests on them?"
MOST_OTHERS, MOST_CHOICES = 500, 200

standing, top = page.open_page(TITLE)
today = datetime.now(UTC).date()
with filters.line():
    council = filters.council(concentration.councils())
    classes = filters.events(is_officer=standing.is_officer)

window = asked.window(council.value, today).row(0, named=True)
watch = asked.Watch(council.value, window["from_on"], window["to_on"], today, standing.is_officer, classes)
found = asked.exposed(watch)
ids = events.ids(found)
stake = asked.rests_on(watch, ids)
period = f"twelve months to {words.day(window['to_on'])}"
where, whose = f"{council.label}, {period}", events.whose(classes)
seal = failures.seal(council.label, period, whose, window, standing)
page.chosen(seal.filters)
page.answer(top, failures.answer(window, found, stake, council.label))
page.weather(*failures.stale(window, today))
page.coverage(seal.coverage, covered.missing(window), concentration.set_aside(council.value))

main = exposure.exposed(found, where)
page.section("What was paid to them", failures.WHAT_COUNTS)
page.show(main, seal)
sealed = [(main, seal)]
if ids:
    dots, rests = timeline.timeline(asked.events(watch), where, today), resting.resting(stake, where, whose)
    page.pair("When it happened, and what rests on them", [(dots, seal), (rests, seal)])
    others = resting.left(asked.others(watch, ids, MOST_OTHERS), stake, where, MOST_OTHERS)
    page.show_table(others, seal)
    page.section("Where their addresses are")
    placed = asked.wards(watch, ids)
    mapped = failures.with_wards(seal, maps.CREDIT)
    map_, sorted_ = maps.exposed_map(placed, where, whose), maps.exposed_bars(placed, where, whose)
    page.show_map(map_, sorted_, mapped, lambda: maps.deck(placed))
    sealed += [(dots, seal), (rests, seal), (others, seal), (map_, mapped)]

    page.section("One supplier", "Choose a supplier to see who it is, how that is known, and each notice.")
    page.show_table(exposure.listed(found, where), seal)
    with filters.drill():
        chosen = filters.row("Supplier to open", "organisation", found, "org_id", "None yet", "organisation")
    if chosen:
        one, told = failures.one(found, chosen), asked.card_events(watch, chosen)
        who = card.identity(card.facts(asked.card(watch, chosen)), one["organisation"])
        happened = card.happened(told, one["organisation"])
        paid = card.paid(asked.card_payments(watch, chosen), one["organisation"], one["happened_on"])
        page.show_table(happened, seal)
        page.show_table(who, seal)
        page.show(paid, seal)
        page.report(standing.contact, council.label, events.numbers(told))
        sealed += [(happened, seal), (who, seal), (paid, seal)]

page.section("If they were gone", failures.STRESS)
taken = filters.stress(asked.choosable(watch, MOST_CHOICES), is_officer=standing.is_officer)
if taken.ids:
    test = failures.seal(council.label, period, taken.words, window, standing)
    gone, rest = asked.rests_on(watch, taken.ids), asked.others(watch, taken.ids, MOST_OTHERS)
    need = resting.resting(gone, where, taken.words, "stress")
    give = resting.left(rest, gone, where, MOST_OTHERS, "stress-others")
    page.show(need, test)
    page.show_table(give, test)
    sealed += [(need, test), (give, test)]

nation = half_years.half_years(sectors.half_years("national", sections=half_years.SECTIONS), "national")
ours, live = (half_years.half_years(sectors.half_years(one, council.value), one) for one in half_years.OURS)
halves = [(nation, failures.counted(seal)), (ours, seal), (live, seal)]
page.pair("In the country, and among our suppliers", halves[:2])
page.show(*halves[2])
page.notes(failures.bear_in_mind(window))
page.take_away([*sealed, *halves], seal, TITLE)
