"""Where does each figure come from? For whoever must quote or challenge one."""

from datetime import UTC, datetime

from ui import filters, page
from ui import sources as said
from ui.charts import arrivals
from ui.charts.sources import aside, calendar, obligations, rates, revisions
from warehouse.reads import concentration
from warehouse.reads import sources as asked

TITLE = "Where does each figure come from?"
MOST_ROWS = 5_000

standing, top = page.open_page(TITLE)
today = datetime.now(UTC).date()
is_officer = standing.is_officer
came, replaced = asked.arrivals(is_officer=is_officer), asked.revisions(is_officer=is_officer)
councils = concentration.councils()
with filters.line():
    council = filters.council(councils) if councils.height else None

seal = said.seal(came, standing)
page.answer(top, said.answer(came, replaced.height), is_computed=False)
sealed = []

if council:
    of_council = said.of_council(seal, council.label)
    page.section("What is here, and what is missing")
    months = calendar.calendar(asked.calendar(council.value), council.value, council.label)
    page.show(months, seal)
    told = rates.rates(asked.rates(council.value), council.label)
    why = aside.reasons(asked.reasons(is_officer=is_officer))
    page.pair("How much of it can be told", [(told, of_council), (why, seal)])
    page.section("What the law asks for", said.ASKED)
    code = obligations.obligations(
        asked.obligations(council.value, today), council.value, council.label, is_demo=standing.is_demo
    )
    page.show(code, of_council)
    sealed = [(months, seal), (told, of_council), (why, seal), (code, of_council)]

page.section("What came")
every, files = arrivals.listed(asked.sources(is_officer=is_officer)), arrivals.arrivals(came)
page.show_table(every, seal)
page.show_table(files, seal)
sealed += [(every, seal), (files, seal)]

page.section("Row by row", said.LINES)
some = said.with_rows_aside(came)
with filters.drill():
    chosen = filters.row("File to open", "file", some, "arrived", "None yet", "file")
if chosen:
    name = said.named(some, chosen)
    rows = aside.rejected(asked.rejected(int(chosen), MOST_ROWS, is_officer=is_officer), name)
    page.show_any(rows, said.of_file(seal, name))
    sealed.append((rows, said.of_file(seal, name)))

page.section("Revisions", said.REPLACED)
mended = revisions.revisions(replaced)
page.show_table(mended, seal)
sealed.append((mended, seal))

page.notes((said.NO_ABSENCE, said.OVERLAP, said.KEPT))
page.take_away(sealed, seal, TITLE)
