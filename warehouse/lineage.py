"""Which tables an answer stands on, step by step down to what was landed: read from the SQL itself."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from warehouse.errors import QuestionMisasked, did_you_mean
from warehouse.model import BUILT, Model, load_all, upstream


@lru_cache(maxsize=256)
def tables(sql: Path, name: str) -> frozenset[str]:
    """Every table, as layer.entity, that the question `name` (topic/question) of the sql folder stands on.

    Seeds and raw tables too. QuestionMisasked where there is no such question.
    """
    models = _models(sql)
    asked = f"reads.{name.replace('/', '__', 1)}"
    if asked not in models:
        raise QuestionMisasked(f"There is no question {name!r}", next=did_you_mean(asked, models))
    below = upstream(models, [asked])
    return frozenset({*below, *(need for each in below.values() for need in each.needs)} - {asked})


@lru_cache(maxsize=2)
def _models(sql: Path) -> Mapping[str, Model]:
    return load_all(sql, (*BUILT, "reads"))


def built(found: frozenset[str]) -> tuple[str, ...]:
    """Of these tables those that a build makes of others."""
    return tuple(sorted(each for each in found if each.partition(".")[0] in BUILT))


def landed(found: frozenset[str]) -> frozenset[str]:
    """Of these tables those that were landed, as source__entity."""
    raw = (each.removeprefix("raw.") for each in found if each.startswith("raw."))
    return frozenset(each for each in raw if not each.startswith("_"))
