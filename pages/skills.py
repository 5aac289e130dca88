"""What is offered and needed in an exchange of skills, and what stays unmet? For a skills officer."""

from dataclasses import replace
from datetime import UTC, datetime

from ui import alongside, exchange, filters, maps, page
from ui.charts.skills import fit, formal, heat, lists, registered
from warehouse.reads import multiplier
from warehouse.reads import skills as asked
from warehouse.reads.skills import Exchange

TITLE = "What skills are offered and needed, where, and what stays unmet?"

standing, top = page.open_page(TITLE)
with filters.line():
    council = filters.council(asked.councils(), "skills")
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
mapped = exchange.mapped(seal, maps.CREDIT)
by_domain, by_ward, unmet = asked.by_domain(scope), asked.by_ward(scope), asked.unmet(scope)
page.answer(top, exchange.answer(head, by_domain, council.label, year.label, len(scope.wards)))
page.weather(exchange.stale(years, council.label, datetime.now(UTC).date()))
page.coverage(seal.coverage, exchange.missing(cover), asked.set_aside(council.value))

page.section("What is asked for and offered, and where", exchange.WHO)
main = heat.heat(asked.heat(scope), filters.measure(heat.MEASURES), where)
page.show(main, seal)

page.section("How offers fit needs")
page.show_each(fits := [fit.dumbbell(by_domain, where), fit.fit(by_domain, where)], seal)

page.section("For the residents of each ward")
kind = filters.one("On the map", "rate", maps.OFFERED_KINDS, "needs")
placed, ordered = maps.offered_map(by_ward, kind, where), maps.offered_bars(by_ward, kind, where)
page.show_map(placed, ordered, mapped, lambda: maps.deck(by_ward, maps.OFFERED[kind]))

page.section("What stays unmet, and who could meet it", exchange.UNMET)
left, needs = lists.unmet(unmet, where), lists.options(unmet)
page.show_any(left, seal)
sealed = [(each, seal) for each in (main, *fits, left)] + [(placed, mapped), (ordered, mapped)]
if needs:
    need = filters.one("Who could meet", "need", needs, next(iter(needs)))
    ward, domain = need.split(" ", 1)
    could = asked.who_could(replace(scope, domains=(domain,), wards=(ward,)), lists.MOST)
    listed, by_need = lists.who_could(could, needs[need], council.label), exchange.of_need(seal, needs[need])
    page.show_any(listed, by_need)
    page.lead("ward", "What else is there: the page of the ward", council=council.value, ward=ward)
    sealed.append((listed, by_need))

if official := {each.key: each for each in formal.topics(asked.formal(council.value), council.label)}:
    page.section(
        "What official counts say", exchange.official(formal.plan(asked.lsip(council.value), council.label))
    )
    topics = {key: each.title for key, each in official.items()}
    counted = official[filters.one("Topic", "topic", topics, next(iter(topics)))]
    offered, by_office = registered.registered(by_domain, where), exchange.of_counts(seal, counted.subtitle)
    page.pair("Counted, and registered", [(counted, by_office), (offered, seal)])
    sealed += [(counted, by_office), (offered, seal)]

beside = multiplier.alongside(council.value, year.from_on, year.to_on)
page.section(
    "Alongside the council's money, in all wards", alongside.sentence(beside, council.label, year.label)
)

page.section("How texts were taken for skills", exchange.TERMS)
understood, of_all = lists.terms(asked.terms(scope)), exchange.of_texts(seal, chosen.said)
page.show_any(understood, of_all)
page.notes(exchange.NOTES)
page.take_away([*sealed, (understood, of_all)], seal, TITLE)
