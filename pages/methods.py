"""How is each figure worked out? For whoever must quote, check or challenge one."""

from ui import filters, page
from ui import methods as said
from ui.charts import founding, half_years
from ui.charts.methods import lists
from warehouse.reads import methods as asked
from warehouse.reads import sectors, sources

TITLE = "How is each figure worked out?"

standing, top = page.open_page(TITLE)
measures, glossary = asked.measures(), asked.glossary()
titles = said.titles(sources.sources())
seal = said.seal(standing)
page.answer(top, said.answer(measures, glossary), is_computed=False)

page.section("Every measure", said.ONE)
with filters.line():
    chosen = filters.row("Measure to open", "metric", measures, "measure", "None yet", "label")
if chosen:
    row = said.chosen(measures, chosen)
    page.define(row["label"], said.one(row, titles), row["sql"])
every = lists.measures(said.in_words(measures, titles))
page.show_any(every, seal)

page.section("What the words mean", said.listed_definitions())
told = lists.glossary(glossary)
page.show_any(told, seal)
page.fold("The glossary to read", said.glossary_to_read(glossary))
avoided = lists.avoided(asked.avoided_words())
page.section("Words we do not use")
page.show_any(avoided, seal)

counts = sources.founding()
page.section("A worked example: the figure this began with", said.pressed(counts))
counted = said.counted(standing)
nation = sectors.half_years("national", sections=half_years.SECTIONS)
example, since = founding.founding(counts), founding.since(nation)
page.show(example, counted)
page.show(since, counted)

page.section("Accessibility, and errors")
page.report_error(standing)
page.fold("Accessibility statement", said.statement(asked.accessibility()))

page.notes((said.NO_ABSENCE, said.SQL, said.SETTINGS))
sealed = [(every, seal), (told, seal), (avoided, seal), (example, counted), (since, counted)]
page.take_away(sealed, seal, TITLE)
