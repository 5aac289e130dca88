"""The command line: what it prints, what it gives a program, how it exits."""

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines import again
from pipelines.cli import main
from tests.pipelines.spends import HEADING, lines, write
from warehouse.settings import settings

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    path = write(tmp_path / "a.csv", lines("2024-04", 9, "600.10"))
    assert _run("load", str(path)).exit_code == 0
    return path


def test_one_line_a_file(tmp_path: Path) -> None:
    found = _run("load", str(write(tmp_path / "a.csv", lines("2024-04", 9))))
    assert found.exit_code == 0
    assert found.stdout.splitlines()[0] == (
        "a.csv: payments, Merefield, 9 of 9 rows kept, £5,400.00, 1 April 2024 to 9 April 2024."
    )


def test_load_gives_a_program_exact_money(tmp_path: Path) -> None:
    found = _run("load", str(write(tmp_path / "a.csv", lines("2024-04", 9, "600.10"))), "--json")
    (row,) = json.loads(found.stdout, parse_float=Decimal)
    assert (row["_file"], row["status"], row["total_gbp"]) == ("a.csv", "loaded", Decimal("5400.90"))
    assert row["columns"]["amount"] == row["amount_heading"] == "Net Amount"
    assert (row["rows_read"], row["rows_kept"] + row["rows_set_aside"]) == (9, 9)
    assert (row["period_from"], row["date_order"]) == ("2024-04-01", "ymd")


def test_a_refusal_exits_one_with_a_sentence_and_json_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("")
    good = write(tmp_path / "a.csv", lines("2024-04", 9))
    found = _run("load", str(tmp_path / "b.csv"), str(good), "--json")
    assert found.exit_code == 1
    assert [row["status"] for row in json.loads(found.stdout)] == ["refused", "loaded"]
    assert found.stderr.startswith("b.csv: ")
    assert len(found.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["load"], ["load", "x.csv", "--map", "amount"], ["nonsense"], ["ask", "x", "--param", "a"], ["sql"]],
)
def test_asked_wrongly_exits_two(arguments: list[str]) -> None:
    assert _run(*arguments).exit_code == 2


def test_an_unknown_council_or_source_is_refused_with_the_nearest(tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.csv", lines("2024-04", 9)))
    for arguments, near in (("--council", "Ashmeer"), "Ashmere"), (("--source", "spendin"), "spending"):
        found = _run("load", path, *arguments)
        assert found.exit_code == 1
        assert near in found.stderr


def test_the_officer_says_what_a_heading_means(tmp_path: Path) -> None:
    heading = HEADING.replace("Supplier Name", "Wholly Unheard Of")
    path = str(write(tmp_path / "a.csv", lines("2024-04", 9), heading))
    found = _run("load", path, "--map", "supplier=Wholly Unheard Of", "--json")
    assert json.loads(found.stdout)[0]["columns"]["supplier"] == "Wholly Unheard Of"


@pytest.mark.usefixtures("loaded")
def test_sql_is_answered_as_a_table_and_as_json() -> None:
    query = "select count(*) as payments, sum(amount_gbp) as gbp from marts.payments"
    assert _run("sql", query).stdout.splitlines()[2].split() == ["9", "5400.90"]
    assert json.loads(_run("sql", query, "--json").stdout, parse_float=Decimal) == [
        {"payments": 9, "gbp": Decimal("5400.90")}
    ]


@pytest.mark.usefixtures("loaded")
def test_sql_only_reads() -> None:
    found = _run("sql", "drop table marts.payments")
    assert found.exit_code == 1
    assert "Traceback" not in found.stderr


@pytest.mark.usefixtures("loaded")
def test_status_list_build_and_undo() -> None:
    status = json.loads(_run("status", "--json").stdout)
    assert (status["files"], status["rows_kept"], status["is_demo"]) == (1, 9, False)
    assert "9 rows kept" in _run("status").stdout
    assert json.loads(_run("list", "--json").stdout)[0]["_file"] == "a.csv"
    assert _run("list").stdout.startswith("a.csv: payments, Merefield")
    built = json.loads(_run("build", "--json").stdout)
    assert built["version"] != status["version"]
    assert json.loads(_run("undo", "--json").stdout)["version"] == status["version"]
    assert _run("undo").exit_code == 1


def test_what_todays_reader_refuses_is_said_by_build_and_load(
    loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (published,) = (settings().store / "landing").glob("*/*/*/a.csv")
    published.write_text("no table", encoding="utf-8")
    monkeypatch.setattr(again, "reader_version", lambda: "newer")
    built = _run("build", "--json")
    assert built.exit_code == 0
    (said,) = json.loads(built.stdout)["not_read_again"]
    assert said["_file"] == "a.csv"
    assert built.stderr == f"Warning: a.csv: {said['sentence']}\n"
    loaded_again = _run("load", str(loaded), "--json")
    assert [row["status"] for row in json.loads(loaded_again.stdout)][-1] == "not read again"
    assert "a.csv" in loaded_again.stderr


@pytest.mark.usefixtures("loaded")
def test_questions_are_named_and_answered() -> None:
    assert "concentration/headline" in _run("ask").stdout
    found = _run(
        "ask", "concentration/headline", "--json", "--param", "council=X99000001",
        "--param", "from_on=2024-04-01", "--param", "to_on=2024-04-30", "--param", "include_public=false",
    )  # fmt: skip
    assert found.exit_code == 0, found.stderr
    assert json.loads(found.stdout)[0]["suppliers"] == 9
    assert _run("ask", "concentration/headlines").exit_code == 1


def test_nothing_loaded_is_a_sentence() -> None:
    found = _run("status")
    assert found.exit_code == 1
    assert len(found.stderr.strip().splitlines()) == 1
    assert "Begin with" in _run("list").stdout


@pytest.mark.parametrize("command", ["load", "ask", "sql"])
def test_help_has_examples(command: str) -> None:
    assert "python -m pipelines" in _run(command, "--help").stdout


def test_the_module_runs_as_a_program(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    environment = os.environ | {"MULTIPLIER_STORE": str(settings().store)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pipelines", *arguments],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    done = run("load", str(path), str(tmp_path / "gone.csv"), "--json")
    assert done.returncode == 1
    assert [row["status"] for row in json.loads(done.stdout)] == ["loaded", "refused"]
    assert "Traceback" not in done.stderr
    assert "\r" not in done.stderr
    assert run("nonsense").returncode == 2


def test_status_counts_what_stands_and_says_what_was_superseded_or_is_left_out(tmp_path: Path) -> None:
    _run("load", str(write(tmp_path / "1" / "a.csv", lines("2024-04", 9))))
    _run("load", str(write(tmp_path / "2" / "a.csv", lines("2024-04", 8))))
    status = json.loads(_run("status", "--json").stdout)
    assert (status["files"], status["superseded"], status["rows_kept"]) == (2, 1, 8)
    assert status["is_up_to_date"]
    assert "1 superseded by a later file and not counted" in _run("status").stdout
    _run("undo")
    assert not json.loads(_run("status", "--json").stdout)["is_up_to_date"]
    assert "not built of all of them" in _run("status").stdout
