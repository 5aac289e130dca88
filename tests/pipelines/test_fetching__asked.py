"""Who is asked stands in the docs, and a list of whom to ask about is read as its source means it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines import (
    companies_asked,
    companies_stream,
    nomis,
    open_geography,
    postcodes_io,
    releases,
    threesixty_asked,
)
from pipelines.cli import main
from pipelines.formats import charity_extract
from pipelines.sources import gazette
from pipelines.wire import host_of
from tests.house.tree import ROOT
from warehouse.settings import settings


@pytest.mark.parametrize(
    "address",
    [
        *(gazette.FEED, companies_asked.API, companies_stream.STREAM, charity_extract.EXTRACT),
        *(releases.RELEASES, releases.ASSETS, open_geography.SERVICES, nomis.API, postcodes_io.API),
        *(threesixty_asked.API, threesixty_asked.PACKAGE),
    ],
)
def test_each_host_that_is_asked_stands_in_the_docs(address: str) -> None:
    assert f"`{host_of(address)}`" in (ROOT / "docs" / "deployment.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("companies_house", "Line 1 is no company number"),
        ("grants", "switched off, so api.threesixtygiving.org is not asked"),
    ],
)
def test_a_list_is_of_what_the_source_knows(
    source: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFLINE", "true")
    settings.cache_clear()
    (tmp_path / "list.txt").write_text("GB-CHC-1234567\n", "utf-8")
    run = CliRunner().invoke(main, ["fetch", source, "--numbers", str(tmp_path / "list.txt")])
    assert (run.exit_code, said in run.stderr) == (1, True), run.stderr


def test_a_feed_is_named_for_services_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFLINE", "true")
    settings.cache_clear()
    feed = ["--feed", "https://directory.example.gov.uk/api"]
    run = CliRunner().invoke(main, ["fetch", "services", *feed])
    assert "directory.example.gov.uk is not asked" in run.stderr
    run = CliRunner().invoke(main, ["fetch", "gazette", *feed])
    assert (run.exit_code, "--feed is for services alone" in run.stderr) == (2, True)
