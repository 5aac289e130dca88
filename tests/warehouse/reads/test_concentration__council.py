"""Which council the pages open with: the configured one, else the one with the most payments."""

import pytest

from tests import tiny
from warehouse import settings
from warehouse.reads import concentration

PAID = """
| body      | supplier   | paid_on    | amount |
| Salford   | Thrumley   | 2023-05-01 | 100.00 |
| Salford   | Zellbourne | 2023-05-02 | 100.00 |
| Lewisham  | Zellbourne | 2023-05-02 | 900.00 |
"""


@pytest.mark.parametrize(
    ("configured", "opens"), [("", "Salford"), ("E09000023", "Lewisham"), ("E06000001", "Salford")]
)
def test_the_pages_open_with_the_configured_council_if_it_is_loaded(
    monkeypatch: pytest.MonkeyPatch, configured: str, opens: str
) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", configured)
    settings.cache_clear()
    tiny.store({"raw.spending__payments": PAID}, only=tiny.read_by("concentration"))
    assert concentration.councils().filter("is_default")["name"].to_list() == [opens]
