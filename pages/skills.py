"""What is offered and needed in an exchange of skills, and what stays unmet? For a skills officer."""

from dataclasses import replace
from datetime import UTC, datetime

from ui import alongside, exchange, filters, maps, page
from ui.charts.skills import fit, heat, lists
from warehouse.reads import multiplier
from warehouse.reads import skills as asked
from warehouse.reads.skills import Exchange

TITLE = "What skills are offered and needed, where, and what stays unmet?"
MOST_ASKED = 200

standing, top = page.open_page(TITLE)
today = datetime.now(UTC).date()
with filters.line():
    council = filters.council(asked.councils())
    years = asked.periods(council.value)
    year = filters.year_over(years)
    chosen = filters.skills(asked.choices(council.value))

scope = Exchange(council.value, year.label, **chosen.kept)
head, cover = (frame.row(0, named=True) for frame in (asked.headline(scope), asked.coverage(scope)))
shown = exchange.shown(council.label, year.label, chosen.said)
where = exchange.where(council.label, year.label, len(scope.wards))
page.chosen(shown)
if exchange.is_empty(head):
    page.empty(chosen.chosen, year.label, "offer or need")

seal = exchange.seal(council.label, year.label, shown, exchange.coverage_line(cover), standing)
by_domain, by_ward, unmet = asked.by_domain(scope), asked.by_ward(scope), asked.unmet(scope)
page.answer(top, exchange.answer(head, by_domain, council.label, year.label, len(scope.wards)))
page.weather(exchange.stale(years, council.label, today))
page.coverage(seal.coverage, exchange.missing(cover), asked.set_aside(council.value))

page.section("What is asked for and offered, and where", exchange.WHO)
main = heat.heat(asked.heat(scope), filters.measure(heat.MEASURES), where)
page.show(main, seal)

page.section("How offers fit needs")
both, matched = fit.dumbbell(by_domain, where), fit.fit(by_domain, where)
page.show_any(both, seal)
page.show_any(matched, seal)

page.section("For the residents of each ward")
kind = filters.one("On the map", "rate", maps.OFFERED_KINDS, "needs")
mapped = exchange.mapped(seal, maps.CREDIT)
placed, ordered = maps.offered_map(by_ward, kind, where), maps.offered_bars(by_ward, kind, where)
page.show_map(placed, ordered, mapped, lambda: maps.deck(by_ward, maps.OFFERED[kind]))

page.section("What stays unmet, and who could meet it", exchange.UNMET)
left = lists.unmet(unmet, where)
page.show_any(left, seal)
needs = lists.options(unmet)
sealed = [(each, seal) for each in (main, both, matched)] + [
    (placed, mapped),
    (ordered, mapped),
    (left, seal),
]
if needs:
    need = filters.one("Who could meet", "need", needs, next(iter(needs)))
    ward, domain = need.split(" ", 1)
    could = asked.who_could(replace(scope, domains=(domain,), wards=(ward,)), MOST_ASKED)
    listed = lists.who_could(could, needs[need], council.label, MOST_ASKED)
    by_need = exchange.of_need(seal, needs[need])
    page.show_any(listed, by_need)
    page.lead("ward", "What else is there: the page of the ward", council=council.value, ward=ward)
    sealed.append((listed, by_need))

page.section("Alongside the council's money, in all wards", alongside.sentence(
    multiplier.alongside(council.value, year.from_on, year.to_on), council.label, year.label
))  # fmt: skip

page.section("How texts were taken for skills", exchange.TERMS)
understood, of_all = lists.terms(asked.terms(scope)), exchange.of_texts(seal, chosen.said)
page.show_any(understood, of_all)

page.notes(exchange.NOTES)
page.take_away([*sealed, (understood, of_all)], seal, TITLE)
