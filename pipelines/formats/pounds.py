"""Whether amounts are pounds, thousands of pounds or another currency, and with VAT or without, by their
heading."""

import re
from typing import Literal

from pipelines.formats import spelling
from pipelines.formats.choice import Choice
from warehouse.errors import SourceChanged

_SCALES = (
    (
        re.compile(
            r"\(?(?:\u00a3|gbp)?\s*'?\s*\b000'?s?\)?|\(?\u00a3\s?k\)?(?![a-z])|\bthousands?\b", re.IGNORECASE
        ),
        3,
    ),
    (re.compile(r"\(?\u00a3\s?m(?:illions?|n)?\)?(?![a-z])|\bmillions?\b", re.IGNORECASE), 6),
)
_FOREIGN = re.compile(r"\u20ac|\$|\beur(?:os?)?\b|\busd\b|\bdollars?\b|(?<!and )\bpence\b", re.IGNORECASE)


def scale_of(text: str) -> tuple[str, int]:
    """The heading without "(£000s)" or "£m", and the power of ten that says; 0 where it says none."""
    for pattern, power in _SCALES:
        if pattern.search(text):
            return pattern.sub(" ", text).strip(" ()-") or "Amount", power
    return text, 0


def settle(choice: Choice) -> None:
    """Note the scale of the amounts taken; SourceChanged where they are not pounds.

    Thousands and millions are multiplied and said, not refused: the digits are exact, and how far they were
    rounded before is for the reader of the figure to know.
    """
    for column in ("amount", "value"):
        heading = choice.columns.get(column)
        if heading is None:
            continue
        if _FOREIGN.search(heading.text):
            raise SourceChanged(
                f'The amounts under "{heading.text}" are not in pounds, and only pounds are loaded',
                next='Ask for pounds, or say which column has them, as --map amount="Their heading".',
            )
        choice.scale = scale_of(heading.text)[1]
        if choice.scale:
            units = {3: "thousands", 6: "millions"}[choice.scale]
            choice.guessed.append(
                f'The amounts under "{heading.text}" are read as {units} of pounds: multiplied by '
                f"{10**choice.scale:,}, and as rounded as they were published"
            )


def basis(choice: Choice) -> Literal["net", "gross", "unknown"]:
    """Whether the amount is without VAT or with it, by the kind of column taken and by its own words."""
    kind = choice.kinds["amount"]
    if kind in ("net", "gross"):
        return "net" if kind == "net" else "gross"
    words = set(spelling.words(choice.columns["amount"].text))
    if words & {"net", "excl", "less"}:
        return "net"
    return "gross" if words & {"gross", "incl"} else "unknown"
