"""Amounts as published to exact pounds: vectorised, never through a float, and never a guess about one value
alone.

Which of "1.234,56" and "1,234.56" a file writes is a fact about the whole file (`style`); everything else is
a fact about one value. "-", "n/a" and "" are absent: null, and not zero.
"""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal

import polars as pl

Style = Literal["english", "european"]

MONEY = pl.Decimal(18, 2)
ABSENT = ("", "-", "--", "\u2013", "\u2014", "n/a", "na", "n\\a", "nil", "none", "null", "#n/a",
          "not applicable", "\u00a3", "\u00a3-", "-\u00a3", "\u00a3 -", ".")  # fmt: skip
"""What publishers write where there is no amount, in lower case and without spaces around."""

_PLAIN = r"^[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?$|^[+-]?\.[0-9]+$"
_EUROPEAN = r"^[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]*)?$"
_SCIENTIFIC = r"^[+-]?[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]{1,2}$"
_EUROPEAN_ONLY = re.compile(
    r"^-?(?:[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}|[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,})$"
)
_ENGLISH_ONLY = re.compile(
    r"^-?(?:[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]+\.[0-9]{1,2}|[0-9]{1,3}(?:,[0-9]{3}){2,})$"
)
_SPACED = r"^[^0-9]*[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]*)?[^0-9]*$"
_BEFORE = r"(?i)^([-+(]?)(?:GBP|[\s\u00c2\u00a3\ufffd'])+"
_NEEDS_CARE = r"\.[0-9]{3}|[eE]"


def is_absent(text: pl.Expr) -> pl.Expr:
    """True where nothing is said: null, empty, or one of the marks for nothing."""
    return text.is_null() | text.str.strip_chars().str.to_lowercase().is_in(ABSENT)


def bare(text: pl.Expr) -> pl.Expr:
    """The number alone: no spaces, no pound, every minus a "-" in front, brackets and CR a minus.

    A space between digits goes only where it parts thousands ("1 234.00"): "12 34" stays no number.
    """
    text = text.str.replace_all(r"[\s\u00a0\u202f\u2009\u200b\ufeff\u2020]+", " ").str.strip_chars()
    text = (
        pl.when(text.str.contains(_SPACED)).then(text.str.replace_all(" ", "", literal=True)).otherwise(text)
    )
    text = text.str.replace_all(r"[\u2212\u2013\u2014\u2010\u2011\ufe63\uff0d]", "-")
    text = text.str.replace(_BEFORE, "$1").str.replace(r"(?i)\s*(?:GBP|\u00c2?\u00a3)(\)?)$", "$1")
    text = text.str.replace(r"^\(\s*(.+?)\s*\)$", "-$1").str.replace(r"^([^-].*?)\s*-$", "-$1")
    text = text.str.replace(r"(?i)^([^-].*?)\s*CR$", "-$1").str.replace(r"(?i)\s*DR$", "")
    return text.str.replace(_BEFORE, "$1")


def read(text: pl.Series, style: Style = "english") -> pl.Series:
    """What was published as DECIMAL(18,2): rounded half up (away from zero); null where absent or not
    understood."""
    quick = pl.col("t").cast(MONEY, strict=False)
    careful = pl.col("t").str.contains(_NEEDS_CARE)
    if style == "european":
        quick, careful = pl.lit(None, dtype=MONEY), pl.lit(True)
    frame = pl.DataFrame({"t": text}).with_columns(
        x=pl.when(careful.fill_null(False)).then(None).otherwise(quick)
    )
    left = frame.select(pl.arg_where(pl.col("x").is_null() & pl.col("t").is_not_null()))["x"]
    if left.is_empty():
        return frame["x"]
    slow = _slowly(frame["t"].gather(left), style)
    return frame["x"].scatter(left, slow)


def scaled(text: pl.Series, style: Style, power: int) -> pl.Series:
    """`read` of amounts published in thousands or millions (power 3 or 6): multiplied before they are
    rounded."""
    number = pl.DataFrame({"t": text}).select(bare(pl.col("t")).alias("b"))["b"]
    if style == "european":
        number = number.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
    exact = number.str.replace_all(",", "", literal=True).cast(pl.Decimal(38, 12), strict=False)
    return (exact * 10**power).round(2, mode="half_away_from_zero").cast(MONEY, strict=False)


def _slowly(text: pl.Series, style: Style) -> pl.Series:
    number = pl.DataFrame({"t": text}).select(b=bare(pl.col("t")))
    pattern = _EUROPEAN if style == "european" else _PLAIN
    if style == "european":
        swapped = pl.col("b").str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True)
    else:
        swapped = pl.col("b").str.replace_all(",", "", literal=True)
    ok = pl.when(pl.col("b").str.contains(pattern)).then(swapped.str.strip_prefix("+"))
    # Cut to three decimals before rounding: half up looks at the third alone, and so it is exact at any
    # length.
    cut = ok.str.replace(r"(\.[0-9]{3})[0-9]+$", "$1").str.replace(r"^(-?)\.", "${1}0.")
    rounded = cut.cast(pl.Decimal(38, 3), strict=False).round(2, mode="half_away_from_zero")
    done = number.with_columns(y=rounded.cast(MONEY, strict=False))
    powers = done.filter(pl.col("b").str.contains(_SCIENTIFIC))["b"].unique()
    if powers.is_empty():
        return done["y"]
    values = pl.Series([_power(power) for power in powers], dtype=MONEY)
    return done.select(
        pl.coalesce("y", pl.col("b").replace_strict(powers, values, default=None, return_dtype=MONEY))
    )["y"]


def _power(text: str) -> Decimal | None:
    """A number with an exponent, exactly; None where it does not fit DECIMAL(18,2)."""
    try:
        value = Decimal(text).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except InvalidOperation:
        return None
    return value if abs(value) < Decimal(10) ** 16 else None


def style(values: Iterable[str]) -> tuple[Style, int, int]:
    """How a file writes numbers, by the values that can be read one way only: (style, English ones, European
    ones).

    English unless at least one value can only be European and none can only be English.
    """
    texts = [value for value in bare_texts(values) if "," in value or "." in value]
    english = sum(1 for text in texts if _ENGLISH_ONLY.match(text))
    european = sum(1 for text in texts if _EUROPEAN_ONLY.match(text))
    return ("european" if european and not english else "english"), english, european


def bare_texts(values: Iterable[str]) -> list[str]:
    """`bare` for a few values."""
    return [
        text
        for text in pl.DataFrame({"t": list(values)}, schema={"t": pl.String}).select(bare(pl.col("t")))["t"]
        if text
    ]


def more_than_pence(text: pl.Series) -> int:
    """How many values have a third decimal that is not nothing, and so were rounded."""
    return int(text.str.contains(r"[.][0-9]{2}0*[1-9]").sum())
