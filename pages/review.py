"""Which supplier is which organisation, and what must nobody see? For officers only."""

import streamlit as st

from ui import filters, page, provenance
from ui.charts import review as shown
from ui.page import deciding
from warehouse.reads import review

TITLE = "Which supplier is which organisation?"
MOST = 200
NEXT_BUILD = "It is recorded, and counts from the next build on: python -m pipelines build."
VERDICTS = {"confirmed": "They are the same", "rejected": "They are not the same"}
HIDE, WITHDRAW = {"hidden": "Hide the event"}, {"withdrawn": "Withdraw it"}
TAKE = {"taken": "Take it for this skill"}

standing, top = page.open_page(TITLE)
if not standing.is_officer:
    page.answer(top, "This page is for officers. multiplier.toml says who they are.", is_computed=False)
    st.stop()
seal = provenance.Provenance(
    "everything loaded", "every period loaded", "open questions", "as of the last build", standing,
    is_restricted=True,
)  # fmt: skip

questions = shown.questions(review.matches(limit=MOST), MOST)
page.answer(top, shown.answer(questions), is_computed=False)
page.chosen(provenance.RESTRICTED.rstrip("."))
page.section("Open questions", "Nothing is linked because two names are alike: look at the evidence first.")
page.show_table(questions, seal)
asked = filters.row("Question to answer", "question", questions.table, "question", "None yet", "said")
if asked:
    supplier, _, organisation = asked.partition("/")
    page.bullets(shown.evidence(questions, asked))
    if said := deciding.decide("match", VERDICTS, standing.signed_on_as):
        review.decide(
            said.verdict, int(supplier), organisation, said.by, said.because, is_proven=said.is_proven
        )
        deciding.recorded(NEXT_BUILD)

page.section(
    "Notices to look up", "A name alone flags nobody. Where the notice is of another company, hide it below."
)
page.show_table(shown.notices(review.notices()), seal)

page.section("Words for skills", "Where a text was taken for the wrong skill, or for none, say which it is.")
taken_for = shown.texts(review.words())
page.show_table(taken_for, seal)
text = filters.row("Text to correct", "text", taken_for.table, "term", "None yet")
skill = filters.row("It means", "skill", review.skills(), "skill_code", "Not chosen yet", "label")
if text and skill and (said := deciding.decide("skill", TAKE, standing.signed_on_as)):
    review.take_for(text, skill, said.by, said.because, is_proven=said.is_proven)
    deciding.recorded(NEXT_BUILD)

page.section("Hide an event", "From the next look on nobody sees it, whatever the notice says.")
event = deciding.event()
known = review.event(event) if event is not None else None
if event is not None and known is not None:
    page.chosen(shown.event(event, known))
if event is not None and (said := deciding.decide("hide", HIDE, standing.signed_on_as)):
    review.hide(event, said.by, said.because, is_proven=said.is_proven)
    deciding.recorded("It is recorded. No page shows the event from now on.")

page.section("Take a decision back", "A hidden event is shown again; a match waits for the next build.")
before = shown.decisions([vars(each) for each in review.decided()])
taken = filters.row(
    "Decision to withdraw", "decision", shown.standing(before), "decision_id", "None yet", "said"
)
if taken and (said := deciding.decide("withdraw", WITHDRAW, standing.signed_on_as)):
    review.withdraw(taken, said.by, said.because, is_proven=said.is_proven)
    deciding.recorded("It is withdrawn; both stay on record.")
page.show_table(shown.decisions([vars(each) for each in review.decided()]), seal)
