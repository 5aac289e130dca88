import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from warehouse.build import Built
from warehouse.console import run_sql

SAYS = ["--by", "A. Officer", "--because", "On the invoice."]


def run(*words: object) -> Result:
    """One command."""
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def number(a_store: Callable[..., Built]) -> int:
    """A store with one question; the number of the supplier it is about."""
    a_store(
        {
            "raw.companies__companies": "| _arrival | number | name | status | snapshot_on |\n"
            "| 7 | XX000101 | QUILLERBY LLP | Active | 2026-06-01 |",
            "raw.gazette__notices": "| notice_id | code | company_number | published_on | status |\n"
            "| 99000001 | 2410 | XX000101 | 2026-06-01 | published |",
            "raw.spending__payments": "| supplier | paid_on | amount |\n| Quillerby Ltd | 2023-05-01 | 2 |",
        }
    )
    return int(run_sql("select supplier_id from marts.suppliers").item())


def test_a_question_is_listed_answered_and_the_answer_withdrawn(number: int) -> None:
    listed = json.loads(run("review", "list", "--json").stdout)
    assert [(row["supplier_id"], row["org_id"]) for row in listed] == [(number, "GB-COH-XX000101")]
    told = run("review", "reject", number, "GB-COH-XX000101", *SAYS)
    assert told.exit_code == 0
    assert "It counts from the next build on" in told.stdout
    made = json.loads(run("review", "decisions", "--json").stdout)[0]
    assert (made["verdict"], made["by"]) == ("rejected", "A. Officer")
    back = json.loads(run("review", "withdraw", made["decision_id"], *SAYS, "--json").stdout)
    assert back["withdraws"] == made["decision_id"]
    every = run("review", "decisions").stdout
    assert "takes back" in every
    assert "by A. Officer (said, not proven): On the invoice." in every


def test_an_event_is_hidden_and_shown_again(number: int) -> None:
    event = int(run_sql("select event_id from marts.insolvency_events").item())
    assert "No page shows it" in run("hide", event, *SAYS).stdout
    assert "Pages show it again" in run("unhide", event, *SAYS).stdout
    refused = run("unhide", event, *SAYS)
    assert (refused.exit_code, refused.stderr) == (1, f"The event {event} is not hidden.\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["review", "confirm", "5"], 2, "confirm wants 2 identifiers"),
        (["review", "confirm", "x", "GB-COH-XX000101", *SAYS], 2, "not a whole number"),
        (["review", "confirm", "5", "GB-COH-XX000101", *SAYS], 1, "No supplier has the number 5"),
        (["review", "withdraw", "never", *SAYS], 1, "No decision 'never' stands"),
        (["hide", "123", *SAYS], 1, "No event has the number 123"),
        (["hide", str(10**20), *SAYS], 1, "No event has the number"),
        (["review", "confirm", str(10**20), "GB-COH-XX000101", *SAYS], 1, "No supplier has the number"),
        (["review", "withdraw", "x" * 5000, *SAYS], 1, "No decision"),
    ],
)
def test_what_cannot_be_decided_is_a_sentence(number: int, words: list[str], code: int, said: str) -> None:
    told = run(*words)
    assert told.exit_code == code
    assert said in told.stderr
