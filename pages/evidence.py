"""Which figures go before the committee? For whoever writes the report, and whoever lets it out."""

from datetime import UTC, datetime
from functools import partial

from ui import evidence, page
from ui.exports.pack import checks, letting
from warehouse.reads import evidence as asked

standing, top = page.open_page(evidence.TITLE)
today = datetime.now(UTC).date()
listed = page.pack()
hidden = letting.hidden_since(listed, asked.hidden(), asked.again)
found = checks.checked(listed.items, listed.title, standing.version, today, hidden)
public, exempt = (len(listed.part_of(part)) for part in evidence.PARTED)
page.answer(top, evidence.answer(public, exempt, checks.blocking(found)), is_computed=False)
if not listed.kept:
    page.teach(evidence.WHAT, evidence.HOW)

page.pack_title(listed)
page.section("The figures, in order", evidence.order(is_officer=standing.is_officer))
page.arrange(listed, hidden, is_officer=standing.is_officer)
page.findings(found)
make = partial(letting.file, stock=asked.stock, digest=asked.digest)
page.downloads(listed, found, make, today)
