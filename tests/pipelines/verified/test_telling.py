"""What a person reads of a pack: values as they are written, and of many only the first."""

from datetime import date
from decimal import Decimal

import pytest

from pipelines.verified import telling
from pipelines.verified.apart import Difference
from pipelines.verified.archive import Members, Pack
from pipelines.verified.landing_then import Fault
from pipelines.verified.manifest import Figure, read
from pipelines.verified.verdict import Moved, Verdict, Verified
from tests.pipelines.verified.test_manifest import SAMPLE


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (True, "yes"),
        (1234, "1,234"),
        (Decimal("-1234.50"), "-1,234.50"),
        (1 / 3, "0.333333"),
        (12345678.9, "12,345,679"),
        (date(2026, 3, 5), "5 March 2026"),
        (["a", "b"], "a, b"),
        ([], "none"),
        ("Care", "Care"),
    ],
)
def test_a_value_is_written_as_a_person_would(value: object, said: str) -> None:
    assert telling.value(value) == said


def _found(store: str = "wh-2") -> Verified:
    pack = Pack(read(SAMPLE.encode()), Members(("report.docx",), (), ("x.txt",)), {})
    moved = Moved("a/b", tuple(Difference(f"Row {n}", "amount", n, n + 1) for n in range(40)))
    figure = Figure("figure-01-a", "What a/b says", ())
    verdict = Verdict(figure, "same", (), "changed", ("b.csv was loaded since",), (moved, Moved("a/c", ())))
    return Verified(pack, (verdict,), (Fault("spending", "a.csv", "0", "it is gone"),), store, True)


def test_lines_tell_the_pack_its_files_its_figures_and_what_moved() -> None:
    lines = list(telling.lines(_found()))
    assert (
        lines[0] == "Who we pay for adult social care: Part A, 1 figure, made on 23 November 2026, 09:30 UTC."
    )
    assert "File report.docx: is not the file that was made." in lines
    assert "File x.txt: is no file of this pack." in lines
    assert "Landed file a.csv: it is gone." in lines
    assert lines[lines.index("figure-01-a: What a/b says") :][:5] == [
        "figure-01-a: What a/b says",
        "  Made again from the landed files: the same.",
        "  Today: changed since.",
        "    Because: b.csv was loaded since.",
        "    a/b: Row 0: amount 0 → 1",
    ]
    assert "    and 28 more; --json gives all" in lines
    assert any("cannot be made again here" in line for line in lines)
    assert "no store of its kind" in list(telling.lines(_found("")))[1]


def test_a_program_is_told_all_of_it() -> None:
    found = telling.as_json(_found())
    assert (found["differs"], found["store_in_use"], telling.as_json(_found(""))["store_in_use"]) == (
        True, "wh-2", None,
    )  # fmt: skip
    assert found["files"] == {"altered": ["report.docx"], "missing": [], "unexpected": ["x.txt"]}
    (figure,) = found["figures"]
    assert len(figure["changed"]) == 40
    assert figure["changed"][0] == {
        "question": "a/b", "of": "Row 0", "column": "amount", "then": 0, "now": 1,
    }  # fmt: skip
