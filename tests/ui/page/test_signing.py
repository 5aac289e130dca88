"""One button: to sign in, or to sign out with as whom and what that is worth."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def shown(email: str, is_signed_in: bool, is_officer: bool) -> None:
    from ui import page

    page.sign(email, is_signed_in=is_signed_in, is_officer=is_officer)


@pytest.mark.parametrize(
    ("args", "button", "said"),
    [
        (("", False, False), "Sign in", []),
        (("anna", True, True), "Sign out", ["Signed in as anna, an officer\\."]),
        (
            ("", True, False),
            "Sign out",
            ["Signed in as not known, not an officer here, or not lately enough"],
        ),
        (("![x](y)", True, True), "Sign out", ["Signed in as \\!\\[x\\]\\(y\\), an officer\\."]),
    ],
)
def test_the_button_and_as_whom(args: tuple[str, bool, bool], button: str, said: list[str]) -> None:
    test = AppTest.from_function(shown, args=args).run()
    assert [each.label for each in test.button] == [button]
    assert [each.value.split("\\: sign")[0] for each in test.caption] == said
