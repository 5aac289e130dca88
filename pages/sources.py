"""Where does each figure come from, and how is it worked out? For whoever must quote or challenge one."""

from ui import methods, page
from ui.charts import arrivals, founding, half_years
from warehouse.reads import sectors, sources

TITLE = "Where does each figure come from, and how is it worked out?"

standing, top = page.open_page(TITLE)
came = sources.arrivals(is_officer=standing.is_officer)
seal = methods.seal(came, standing)
page.answer(top, methods.answer(came))

page.section("What came")
every, files = arrivals.listed(sources.sources(is_officer=standing.is_officer)), arrivals.arrivals(came)
page.show_table(every, seal)
page.show_table(files, seal)

page.section("What the words mean", methods.listed_definitions())

told = sources.founding()
page.section("A worked example: the figure this began with", methods.pressed(told))
counted = methods.counted(standing)
nation = sectors.half_years("national", sections=half_years.SECTIONS)
example, since = founding.founding(told), founding.since(nation)
page.show(example, counted)
page.show(since, counted)

page.notes((methods.NO_ABSENCE, methods.OVERLAP, methods.MORE))
page.take_away([(every, seal), (files, seal), (example, counted), (since, counted)], seal, TITLE)
