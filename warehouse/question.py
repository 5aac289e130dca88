"""A question: sql/reads/<topic>/<question>.sql with the reads it stands on and the parameters it takes."""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path

from sqlglot import tokenize

from warehouse.errors import QuestionMisasked, did_you_mean
from warehouse.model import Model, load_all

_WITH = re.compile(r"with\s+(recursive\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """`sql` is whole, with its CTEs; `params` is name -> DuckDB type ('' where the SQL does not say).

    `behind` are the questions whose source rows it lists, without their topic.
    """

    name: str
    about: str
    sql: str
    params: Mapping[str, str]
    columns: Mapping[str, str]
    behind: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def _reads(root: Path) -> dict[str, Model]:
    return load_all(root, ("reads",))


def forget() -> None:
    """Read the files again next time: for tests, and for whoever writes a question while the product runs."""
    _reads.cache_clear()
    find.cache_clear()


def names(root: Path) -> list[str]:
    """Every question as topic/question."""
    return sorted(_asked(name) for name in _reads(root))


def _asked(name: str) -> str:
    return name.removeprefix("reads.").replace("__", "/", 1)


@lru_cache(maxsize=512)
def find(root: Path, name: str) -> Question:
    """The question `name` (topic/question) of the sql folder `root`. QuestionMisasked names the nearest."""
    models = _reads(root)
    model = models.get(f"reads.{name.replace('/', '__', 1)}")
    if model is None:
        raise QuestionMisasked(f"There is no question {name!r}", next=did_you_mean(name, names(root)))
    standing = _standing(models, model, ())
    params = {key: kind for m in standing for key, kind in m.params.items()}
    params |= {key: kind for m in [*standing, model] for key, kind in m.params.items() if kind}
    params = {**model.params, **params}
    behind = tuple(each.strip() for each in model.head.words.get("behind", "").split(",") if each.strip())
    return Question(name, model.head.about, _compose(model, standing), params, model.head.columns, behind)


def _standing(models: Mapping[str, Model], model: Model, above: tuple[str, ...]) -> list[Model]:
    """The reads that `model` stands on, each after all it needs itself."""
    found: list[Model] = []
    for need in model.needs:
        if not need.startswith("reads."):
            continue
        if need not in models or need in above or need == model.name:
            said = f"{model.name} stands on {need}, which is " + ("itself" if need in models else "not there")
            raise QuestionMisasked(said, where=model.where, next=did_you_mean(need, models))
        below = _standing(models, models[need], (*above, model.name))
        found += [m for m in [*below, models[need]] if m not in found]
    return found


def _compose(model: Model, standing: Sequence[Model]) -> str:
    """One select: the reads it stands on come first, as CTEs under their own names."""
    select = _plain(model)
    if not standing:
        return select
    given = ",\n".join(f"{m.entity} as (\n{_plain(m)}\n)" for m in standing)
    begins = _WITH.match(select)
    if begins:
        return f"with {begins[1] or ''}{given},\n{select[begins.end() :]}"
    return f"with {given}\n{select}"


def _plain(model: Model) -> str:
    """The select with `reads.x` written `x`; comments before it are left out, strings are not touched."""
    text = model.select
    tokens = tokenize(text, read="duckdb")
    cut = [
        (one.start, dot.end + 1)
        for one, dot in zip(tokens, tokens[1:], strict=False)
        if one.text.lower() == "reads"
        and dot.text == "."
        and text[one.start : one.end + 1].lower() == "reads"
    ]
    for start, end in reversed(cut):
        text = text[:start] + text[end:]
    return text[tokens[0].start :] if tokens else text


def checked(question: Question, given: Mapping[str, object]) -> dict[str, object]:
    """The parameters in the types the SQL asks for.

    QuestionMisasked: unknown, missing, or of the wrong kind.
    """
    for key in given:
        if key not in question.params:
            near = did_you_mean(key, question.params)
            raise QuestionMisasked(f"{question.name} takes no parameter {key!r}", next=near)
    missing = [key for key in question.params if key not in given]
    if missing:
        close = difflib.get_close_matches(missing[0], given, n=1)
        near = f"Did you mean it by {close[0]!r}?" if close else f"It takes: {', '.join(question.params)}."
        raise QuestionMisasked(f"{question.name} needs {', '.join(missing)}", next=near)
    return {key: _typed(question, key, value) for key, value in given.items()}


def _typed(question: Question, key: str, value: object) -> object:
    kind = question.params[key]
    try:
        if kind.endswith("[]"):
            if not isinstance(value, (list, tuple, set, frozenset)):
                raise ValueError
            return [_one(kind[:-2], item) for item in value]
        return _one(kind, value)
    except (ValueError, InvalidOperation):
        asked = f"{question.name}: {key} = {value!r} is not of the kind {kind}"
        raise QuestionMisasked(asked, next=f"Write it as {_example(kind)}.") from None


def _example(kind: str) -> str:
    if kind.endswith("[]"):
        return f"a list of such: [{_example(kind[:-2])}]"
    return {"date": "2024-04-01", "boolean": "true or false", "text": "text"}.get(kind, "a number such as 12")


def _one(kind: str, value: object) -> object:
    if value is None:
        return None
    base = kind.split("(")[0]
    makes = _MAKES.get(base)
    return makes(value) if makes else value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _date(value: object) -> date:
    if isinstance(value, datetime) or not isinstance(value, (str, date)):
        raise ValueError
    return date.fromisoformat(value) if isinstance(value, str) else value


def _boolean(value: object) -> bool:
    if value in (True, False, "true", "false"):
        return value in (True, "true")
    raise ValueError


def _whole(value: object) -> int:
    if isinstance(value, (bool, float)):
        raise ValueError
    return int(str(value))


def _decimal(value: object) -> Decimal:
    if isinstance(value, (bool, float)):
        raise ValueError
    return Decimal(str(value))


_MAKES: Mapping[str, Callable[[object], object]] = {
    "text": _text, "varchar": _text, "date": _date, "boolean": _boolean, "int": _whole, "integer": _whole,
    "bigint": _whole, "smallint": _whole, "decimal": _decimal,
}  # fmt: skip
