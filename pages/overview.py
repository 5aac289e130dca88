"""Where does our money go, and what comes with it? For a leader and a councillor."""

from datetime import UTC, datetime

from ui import alongside, answers, filters, glance, overview, page
from ui.charts import comparison
from ui.charts.entry import beside as pounds
from ui.charts.hub import funnel
from ui.charts.overview import changed, paid
from warehouse.reads import concentration, hub, insolvency, multiplier
from warehouse.reads import overview as asked
from warehouse.reads.scope import Scope

TITLE = "Where does our money go, and what comes with it?"

standing, top = page.open_page(TITLE)
today = datetime.now(UTC).date()
with filters.line():
    council = filters.council(concentration.councils())
    period = filters.period(concentration.periods(council.value))

scope = Scope(council.value, period.from_on, period.to_on)
head = concentration.headline(scope).row(0, named=True)
cover = concentration.coverage(scope).row(0, named=True)
churn = concentration.churn(scope).row(0, named=True)
shown = f"{council.label}; {period.label}; public bodies and pass-throughs left out"
where = f"{council.label}, {answers.period_shown(cover, period.label)}"
seal = overview.seal(council.label, period.label, shown, answers.coverage_line(cover), standing)
quarters = overview.quarters(seal)
loads = overview.loads(seal)
page.chosen(shown)
page.answer(top, answers.answer(head, cover, council.label, period.label))
page.weather(answers.stale(cover, today))
page.coverage(seal.coverage, answers.missing(cover), concentration.set_aside(council.value))

last = Scope(council.value, *glance.earlier(churn))
by_category = concentration.by_category(scope)
window = insolvency.window(council.value, today).row(0, named=True)
watch = insolvency.Watch(council.value, window["from_on"], window["to_on"], today)
was = glance.before(concentration.headline(last), churn)
sector = asked.vcse(scope).row(0, named=True)
reached, reached_before = (asked.delivering(each).row(0, named=True) for each in (scope, last))
cards = (
    glance.paid(head, was, churn, cover, period.label),
    glance.spread(head, was, churn, by_category, period.label),
    glance.failed(window, insolvency.exposed(watch)),
    glance.sector(sector, glance.before(asked.vcse(last), churn), churn, period.label),
    glance.delivering(reached, reached_before, period.label),
)
page.cards("At a glance", cards, council.value)

main, over_time = (
    paid.by_category(by_category, where),
    paid.by_quarter(concentration.trend(scope), council.label),
)
page.pair("What is paid for, and when", [(main, seal), (over_time, quarters)])

days = (council.value, period.from_on, period.to_on)
beside_it, found = multiplier.alongside(*days), hub.funnel(hub.Activity(*days))
page.section("What comes with it", alongside.sentence(beside_it, council.label, period.label))
chain, per_pound = funnel.funnel(found, where), pounds.alongside(beside_it, where)
together = overview.together(seal)
page.pair("The hubs' chain, and the money alongside", [(chain, together), (per_pound, together)])
page.lead("hub", "What the hubs bring about, and points of entry", council=council.value)

page.section("What the last load changed")
since = asked.since()["since"].item()
differs = changed.changed(asked.changed(council.value), since, council.label)
came = changed.came(asked.came(council.value), council.label)
page.show_each([differs, came], loads)

page.section("Beside other councils")
others = concentration.comparison(council.value, period.from_on, period.to_on)
beside, compared = comparison.comparison(others, council.value, period.label), overview.compared(seal, others)
page.show(beside, compared)

page.notes(overview.NOTES)
sealed = [(main, seal), (over_time, quarters), (differs, loads), (came, loads), (beside, compared)]
sealed += [(chain, together), (per_pound, together)]
page.take_away(sealed, seal, TITLE)
