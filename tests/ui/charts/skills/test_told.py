"""A count is a number or the mark that says why there is none; marks in a picture are explained."""

from ui.charts.skills.told import explained, marks_among, said


def test_a_count_or_its_mark() -> None:
    assert said({"needs": 1204, "needs_mark": None}, "needs") == "1,204"
    assert said({"needs": None, "needs_mark": "[c]"}, "needs") == "[c]"
    assert said({"needs": None, "needs_mark": None}, "needs") == "[x]"


def test_only_marks_that_stand_there_are_explained() -> None:
    assert explained(marks_among(["12", "[u]", "0"])) == " Marks: [u] too few for a figure."
    assert explained(marks_among(["12"])) == ""
