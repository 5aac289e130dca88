"""Who do we pay, and how few are they? For a scrutiny chair and a commissioner."""

from dataclasses import replace
from datetime import UTC, datetime

from ui import answers, filters, maps, page
from ui.charts import categories, comparison, drill, spread, trend
from ui.provenance import Provenance
from warehouse.reads import concentration as asked
from warehouse.reads.scope import Scope

TITLE = "Who do we pay, and how few are they?"
MOST_SUPPLIERS, MOST_PAYMENTS = 200, 2_000

standing, top = page.open_page(TITLE)
with filters.line():
    council = filters.council(asked.councils())
    period = filters.period(asked.periods(council.value))
    narrowing = filters.narrow(asked.choices(council.value))

scope = Scope(
    council.value, period.from_on, period.to_on, **narrowing.kept, include_public=narrowing.include_public
)
head = asked.headline(scope).row(0, named=True)
cover = asked.coverage(scope).row(0, named=True)
shown = narrowing.words(council.label, period.label)
where = f"{council.label}, {answers.period_shown(cover, period.label)}"
seal = Provenance(council.label, period.label, shown, answers.coverage_line(cover), standing)
throughout = replace(seal, **trend.apart_from(narrowing.words(council.label, trend.until(period.label))))
page.chosen(shown)

if not head["payments"]:
    without = {name: asked.headline(scope.without(name)) for name in narrowing.kept}
    found = {name: each["payments"].item() for name, each in without.items()}
    page.empty(filters.emptied_by(narrowing, found), period.label)

may_find = answers.may_find(head, cover)
page.answer(top, answers.answer(head, cover, council.label, period.label))
page.weather(answers.stale(cover, datetime.now(UTC).date()))
page.coverage(seal.coverage, answers.missing(cover), asked.set_aside(council.value))

by_category = asked.by_category(scope)
wards = asked.wards(scope)
one_only = categories.single_supplier(by_category, where)
spread_out = spread.lorenz(asked.lorenz(scope), where, may_find=may_find)
over_time = trend.trend(asked.trend(scope), council.label)
came_and_went = spread.churn(asked.churn(scope).row(0, named=True), where)
others = asked.comparison(council.value, period.from_on, period.to_on)
beside = comparison.comparison(others, council.value, period.label)
placed, sorted_wards = maps.ward_map(wards, where), maps.ward_bars(wards, where)

page.section("How few suppliers each category has", answers.EFFECTIVE)
main = categories.categories(by_category, filters.measure(categories.MEASURES), where, may_find=may_find)
page.show(main, seal)
page.pair("How the money is spread, and how that changes", [(spread_out, seal), (over_time, throughout)])
page.pair("Who came and went, and who is alone", [(came_and_went, seal), (one_only, seal)])
page.section("Money kept apart", answers.kept_apart(head, narrowing.counts_public))
page.section("Where the suppliers are")
mapped = replace(seal, credit=maps.CREDIT)
page.show_map(placed, sorted_wards, mapped, lambda: maps.deck(wards))
page.section("Beside other councils")
compared = replace(seal, **comparison.apart_from(others, period.label))
page.show(beside, compared)

page.section("Follow the money to its line", "Choose a category, then a supplier, to see each payment.")
with filters.drill():
    category = filters.row("Category to open", "in", by_category, "category", "Every category")
    inside = replace(scope, categories=(category,)) if category else scope
    paid = asked.suppliers(inside, MOST_SUPPLIERS, filters.number("supplier"))
    supplier = filters.row("Supplier to open", "supplier", paid, "supplier_id", "None yet", "supplier_name")
only = drill.opened(category)
listed, of_it = drill.suppliers(paid, where + only, MOST_SUPPLIERS), replace(mapped, filters=shown + only)
page.show_table(listed, of_it)
if supplier:
    lines, only = asked.payments(inside, int(supplier), MOST_PAYMENTS), drill.opened(category, paid, supplier)
    page.show_table(drill.payments(lines, where + only, MOST_PAYMENTS), replace(seal, filters=shown + only))
page.notes(answers.bear_in_mind(head, cover))
sealed = [(each, seal) for each in (main, spread_out, came_and_went, one_only)]
sealed += [(over_time, throughout), (beside, compared), (placed, mapped), (listed, of_it)]
page.take_away(sealed, seal, TITLE)
