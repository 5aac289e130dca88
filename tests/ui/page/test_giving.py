"""Giving files: nothing given is said; only the officer's session may send; files go when it is over."""

from __future__ import annotations

import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pipelines.spends import lines, write


def page() -> None:
    """Ask, wait or show, as the page of loading does."""
    import streamlit as st

    from ui.page import giving

    giving.allow()
    task = giving.task()
    if task is None:
        giving.ask(["spending"])
        st.stop()
    if not task.errand.state.is_over:
        giving.wait(task)
        st.stop()
    st.markdown(f"folder {task.folder.name if task.folder else ''}")
    for part in task.errand.found:
        giving.part(part)
    giving.tell(task, ["spending"])
    if giving.button("Leave it", "forget"):
        giving.forget()


def settled(test: AppTest) -> AppTest:
    """The page when its task is over."""
    until = time.monotonic() + 60
    while time.monotonic() < until and not any(each.key == "forget" for each in test.button):
        time.sleep(0.1)
        test.run()
    return test


def test_files_are_looked_at_told_more_and_taken_away(tmp_path: Path) -> None:
    test = AppTest.from_function(page, default_timeout=60).run()
    test.button(key="give-look").click().run()
    assert [each.value for each in test.error] == ["Nothing was given: choose one file or more."]
    content = write(tmp_path / "a.csv", lines("2024-04", 9)).read_bytes()
    test.file_uploader(key="files-to-load").upload("../a.csv", content)
    settled(test.button(key="give-look").click().run())
    assert not test.exception
    text = "\n".join(each.value for each in test.markdown)
    assert "9 of 9 rows kept" in text.replace("\\", "")
    folder = Path(text.partition("folder ")[2].split("\n")[0])
    assert [each.name for each in folder.rglob("*.csv")] == ["a.csv"]
    assert [each.value.shape[1] for each in test.dataframe] == [2, 8]
    # Told that they are of another council, the same files are looked at again.
    test.text_input(key="give-council").set_value("Salford")
    settled(test.button(key="tell-look").click().run())
    assert "Salford, 9 of 9 rows kept" in "\n".join(each.value for each in test.markdown).replace("\\", "")
    test.button(key="forget").click().run()
    assert not folder.exists()
    assert test.file_uploader(key="files-to-load")
