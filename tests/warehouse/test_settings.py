from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from warehouse.errors import SettingWrong
from warehouse.settings import ROOT, Settings, cache_clear, read, settings


def _file(folder: Path, text: str) -> Path:
    file = folder / "multiplier.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_file_as_shipped_says_the_defaults() -> None:
    shipped = read(ROOT / "multiplier.toml", {})
    plain = read(ROOT / "nowhere.toml", {})
    assert shipped == plain


def test_a_variable_beats_the_file_and_the_file_beats_the_default(tmp_path: Path) -> None:
    file = _file(tmp_path, 'council = "E08000006"\nkeep_stores = 5\n')
    assert read(file, {}).keep_stores == 5
    chosen = read(file, {"MULTIPLIER_KEEP_STORES": "2", "HOME": "/x"})
    assert (chosen.council, chosen.keep_stores, chosen.unreliable_gbp) == ("E08000006", 2, 100_000)


def test_paths_stand_from_the_file_and_variables_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    file = _file(tmp_path, 'store = "kept"\n')
    assert read(file, {}).store == tmp_path / "kept"
    assert read(file, {"MULTIPLIER_STORE": "kept"}).store == tmp_path / "here" / "kept"
    assert read(file, {}).demo_store == tmp_path / "kept" / "demo"
    assert read(file, {}).root == tmp_path


@pytest.mark.parametrize(
    ("text", "environ", "said"),
    [
        ("concil = 'E1'", {}, "'concil' is not a setting (multiplier.toml). Did you mean 'council'?"),
        (
            "",
            {"MULTIPLIER_STOER": "x"},
            "MULTIPLIER_STOER is not a setting. Did you mean 'MULTIPLIER_STORE'?",
        ),
        ("keep_stores = 0", {}, "keep_stores = 0 cannot be: it must be a whole number"),
        ("year_start_month = 13", {}, "from 1 to 12"),
        ("threads = true", {}, "threads = True cannot be"),
        ("council = 6", {}, "it must be text"),
        ("store = 6", {}, "it must be a folder"),
        (
            "",
            {"MULTIPLIER_THREADS": "two"},
            "'two' cannot be: it must be a whole number (MULTIPLIER_THREADS)",
        ),
        ("officers = 'everybody'", {}, "officers knows no 'everybody'"),
        ("offline = 'perhaps'", {}, "offline = 'perhaps' cannot be: it must be true or false"),
        ("council = ", {}, "multiplier.toml cannot be read"),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, text: str, environ: dict[str, str], said: str) -> None:
    with pytest.raises(SettingWrong) as error:
        read(_file(tmp_path, text), environ)
    assert said in error.value.sentence


@pytest.mark.parametrize(("text", "said"), [("true", True), ("True", True), ("1", True), ("0", False)])
def test_a_switch_is_on_or_off(tmp_path: Path, text: str, said: bool) -> None:
    assert read(tmp_path / "nowhere.toml", {"MULTIPLIER_OFFLINE": text}).offline is said
    assert read(_file(tmp_path, "offline = true"), {}).offline is True


def test_settings_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        settings().council = "E1"  # type: ignore[misc]


def test_a_test_has_a_store_of_its_own(tmp_path: Path) -> None:
    assert settings().store == tmp_path / "store"


def test_settings_are_read_once_until_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    before: Settings = settings()
    monkeypatch.setenv("MULTIPLIER_COUNCIL", "E08000006")
    assert settings() is before
    cache_clear()
    assert settings().council == "E08000006"


def test_a_list_is_written_with_commas_in_a_variable_and_knows_its_words(tmp_path: Path) -> None:
    file = tmp_path / "multiplier.toml"
    file.write_text('vcse_strict = ["charity", "cic"]\n')
    assert read(file, {}).vcse_strict == ("charity", "cic")
    assert read(file, {"MULTIPLIER_VCSE_STRICT": "cic, cio"}).vcse_strict == ("cic", "cio")
    assert read(file, {"MULTIPLIER_VCSE_BROAD": ""}).vcse_broad == ()
    with pytest.raises(SettingWrong, match="'charity'"):
        read(file, {"MULTIPLIER_VCSE_STRICT": "charty"})
    file.write_text("vcse_broad = 3\n")
    with pytest.raises(SettingWrong, match="a list of words"):
        read(file, {})


def test_fewer_than_five_people_are_never_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingWrong, match="5 or more"):
        read(tmp_path / "none.toml", {"MULTIPLIER_PEOPLE_THRESHOLD": "4"})
    assert read(tmp_path / "none.toml", {"MULTIPLIER_PEOPLE_THRESHOLD": "10"}).people_threshold == 10
