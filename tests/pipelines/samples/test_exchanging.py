"""The exchange is the same everywhere: who offers what is not who needs it."""

from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from pipelines.samples import exchanging
from pipelines.samples.exchanging import sides
from pipelines.samples.places import WARDS
from pipelines.source import Told
from pipelines.sources import skills

WRITTEN = {
    "offers": exchanging.write_offers,
    "needs": exchanging.write_needs,
    "matches": exchanging.write_matches,
}


def test_eastmarsh_offers_most_and_needs_little() -> None:
    offered, needed = (Counter(WARDS[each.ward] for each in sides(what)) for what in ("offer", "need"))
    assert offered.most_common(1)[0][0] == "Eastmarsh"
    assert needed["Eastmarsh"] < needed["Harbour"] / 2


def test_care_is_needed_more_than_offered_and_crafts_the_other_way() -> None:
    offered, needed = (Counter(each.skill.domain for each in sides(what)) for what in ("offer", "need"))
    assert needed["Care and company"] > 2 * offered["Care and company"]
    assert offered["Arts and crafts"] > 2 * needed["Arts and crafts"]


@pytest.mark.parametrize(("entity", "set_aside"), [("offers", 1), ("needs", 1), ("matches", 0)])
def test_each_is_read_but_for_what_is_wrong_on_purpose(tmp_path: Path, entity: str, set_aside: int) -> None:
    path = tmp_path / f"{entity}.csv"
    WRITTEN[entity](path)
    (reading,) = skills.read(path, Told())
    batches = list(reading.batches)
    kept, aside = (sum(getattr(each, part).height for each in batches) for part in ("kept", "aside"))
    assert (kept + aside, aside) == (path.read_text("utf-8").count("\n") - 1, set_aside)


def test_no_offer_is_matched_twice_and_none_before_its_need(tmp_path: Path) -> None:
    path = tmp_path / "matches.csv"
    exchanging.write_matches(path)
    frame = pl.read_csv(path, infer_schema=False)
    assert frame["offer_id"].is_unique().all()
    assert frame["need_id"].is_unique().all()
    opened = {each.mark: each.on.isoformat() for what in ("offer", "need") for each in sides(what)}
    for row in frame.iter_rows(named=True):
        assert opened[row["offer_id"]] <= opened[row["need_id"]] < row["matched_on"]
