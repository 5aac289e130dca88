"""What is said of a file as a whole."""

from datetime import date
from pathlib import Path

import pytest

from pipelines import recognise, remembered
from pipelines.said import Said, hear
from pipelines.source import Told
from tests.pipelines.spends import lines, write


@pytest.mark.parametrize(("end", "is_cut"), [("", True), ("\n", False), ("\r\n", False), (" ", True)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_text_without_a_last_line_end_may_be_cut(
    tmp_path: Path, end: str, is_cut: bool, encoding: str
) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    path.write_bytes((path.read_text("utf-8").rstrip("\n") + end).encode(encoding))
    told, said = hear(path, Told(), tmp_path)
    assert told == Told()
    assert bool(said.warned) is is_cut


def test_a_workbook_has_no_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x05\x06" + b"\0" * 18)
    assert hear(path, Told(), tmp_path)[1] == Said()


def test_only_a_shape_whose_headings_are_there_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    for number in range(20):
        told = {"supplier": f"Unheard Of {number}"}
        remembered.remember(tmp_path, [f"Unheard Of {number}", "Net Amount"], told, date(2024, 4, 1))
    mine = {"supplier": "Supplier Name"}
    remembered.remember(tmp_path, recognise.headings(path, Told()), mine, date(2024, 5, 1))
    judged: list[Told] = []
    judge = recognise.headings

    def counted(path: Path, told: Told) -> tuple[str, ...]:
        judged.append(told)
        return judge(path, told)

    monkeypatch.setattr(recognise, "headings", counted)
    told_now, said = hear(path, Told(), tmp_path)
    assert told_now.columns == mine
    assert said.guessed == ("supplier is 'Supplier Name', as said on 1 May 2024",)
    assert len(judged) == 1
