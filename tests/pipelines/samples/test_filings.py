"""Accounts and counted insolvencies are read by the readers of the real ones, and name no real company."""

from pathlib import Path

import polars as pl

from pipelines.samples import companies, filings
from pipelines.source import Told
from pipelines.sources import accounts, insolvency_service


def test_accounts_are_those_of_the_fates(tmp_path: Path) -> None:
    path = filings.write_accounts(tmp_path / "accounts.zip")
    kept = pl.concat(batch.kept for reading in accounts.read(path, Told()) for batch in reading.batches)
    wanted = {row["supplier"]: row for row in companies.fates()}
    assert set(kept["company_number"]) == {companies.number(name) for name in wanted}
    assert kept["_turnover"].null_count() == 0
    owing = kept.filter(pl.col("_net_assets") < 0).height
    assert owing == sum(row["status"] == "Liquidation" for row in wanted.values())


def test_insolvencies_are_of_whole_half_years(tmp_path: Path) -> None:
    path = filings.write_insolvencies(tmp_path / "insolvencies.csv")
    assert insolvency_service.takes(path)
    kept = pl.concat(
        batch.kept for reading in insolvency_service.read(path, Told()) for batch in reading.batches
    )
    assert kept["month"].n_unique() == len(filings.MONTHS) == 42
    assert set(kept["section"].drop_nulls()) == {"O", "P", "Q"}
    assert kept["company_number"].is_unique().all()
    assert kept["company_number"].str.starts_with("XX").all()


def test_a_failed_supplier_is_counted_in_the_month_of_its_first_notice(tmp_path: Path) -> None:
    path = filings.write_insolvencies(tmp_path / "insolvencies.csv")
    kept = pl.concat(
        batch.kept for reading in insolvency_service.read(path, Told()) for batch in reading.batches
    )
    ours = kept.filter(pl.col("section").is_null()).sort("month")
    assert ours["month"].to_list() == ["2025-10", "2025-11", "2026-01"]
    assert ours["company_number"][2] == companies.number("Vexmoor Nursing Homes Limited")
    assert ours["sic5"].to_list() == ["49320", "88100", "87300"]
