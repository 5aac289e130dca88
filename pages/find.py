"""Where is it? For whoever has a name, a number or a word and no page yet."""

from ui import filters, find, page
from warehouse.reads import find as asked

TITLE = "What are you looking for?"

standing, top = page.open_page(TITLE)
with filters.line():
    typed = filters.text("Name, number or word", "q", "Such as a supplier, a ward or 01234567")
    council = filters.council(asked.councils())

found, kinds = asked.found(typed, council.value), asked.kinds(council.value)
page.chosen(f"{council.label}; every year loaded")
page.answer(top, find.answer(typed, found))
page.results(find.groups(found, council.value, council.label))
if found.is_empty():
    page.section("How to look", find.how(kinds))
