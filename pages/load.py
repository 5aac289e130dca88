"""What would this file change, and is it right? For officers only: look, load, and go back."""

from functools import partial

import streamlit as st

from ui import given, page
from ui.page import giving
from warehouse.reads import sources

TITLE = "What would this file change?"
PREVIEW = "Nothing is changed yet. Look whether the headings, the first rows and the sums are right."
MORE = "Where something was not understood, or taken for something else: say it, and look again."
LARGE = "A file of over 200 MB is loaded on the server: `python -m pipelines load`."
TEMPLATES = (
    "For what nobody publishes: the sessions and introductions of hubs, and what is offered and asked for in "
    "an exchange of skills. Give them to whoever keeps it, and load them here when they are filled in."
)
UNDO = (
    "Shows the data as it was before the last load. The files that came since are taken out, so that the "
    "next load does not bring them back; none is deleted."
)

standing, top = page.open_page(TITLE)
answer = partial(page.answer, top, is_computed=False)
if not standing.is_officer:
    answer("This page is for officers. multiplier.toml says who they are.")
    st.stop()
giving.allow()
task, kinds = giving.task(), sources.sources()["source"].to_list()

if task and not task.errand.state.is_over:
    answer("Figures stay as they are until all is read, checked and built.")
    giving.wait(task)
    st.stop()

if task is None:
    answer("Give files that a council, a register or a funder published, or a template that is filled in.")
    page.section("Files", LARGE)
    giving.ask(kinds)
    page.section("Templates", TEMPLATES)
    giving.templates()
    page.section("Go back", UNDO)
    if giving.button("Go back to the data of before", "undo"):
        giving.begin("undo", standing.signed_on_as)
    st.stop()

parts = task.errand.found
if trouble := task.errand.state.trouble:
    page.trouble(trouble)
elif task.step == "undo":
    answer(given.undone(parts))
else:
    answer(given.answer(parts, is_loaded=task.step == "load"))
    if task.step == "preview" and given.may_load(parts):
        page.section("Load them", PREVIEW)
        if giving.button("Load them", "load"):
            giving.begin("load", standing.signed_on_as, task)
    for part in parts:
        giving.part(part)
    if task.step == "preview":
        page.section("Say more", MORE)
        giving.tell(task, kinds)
if giving.button("Leave it" if task.step == "preview" else "Go on", "forget"):
    giving.forget()
