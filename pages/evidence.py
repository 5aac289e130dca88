"""Which figures go before the committee? For whoever writes the report, and whoever lets it out."""

from ui import evidence, page

standing, top = page.open_page(evidence.TITLE)
listed = page.pack()
page.answer(top, evidence.answer(len(listed.part_of("A")), len(listed.part_of("B"))))
if not listed.kept:
    page.teach(evidence.WHAT, evidence.HOW)

page.pack_title(listed)
page.section("The figures, in order", evidence.order(is_officer=standing.is_officer))
page.arrange(listed, is_officer=standing.is_officer)
