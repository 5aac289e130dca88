"""A table of squares, a row a ward and a column a domain, each with its value or its mark printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import altair as alt
import polars as pl

from ui import theme

NONE, MARKED = "none", "a mark, not a number"
# The names of the domains and the legend stand above the squares and take of their height on the screen.
ROW, ABOVE = 42, 250
WIDE, LINE = "width > 860", 15
DARK = theme.SEQUENTIAL[2:]


@dataclass(frozen=True)
class Steps:
    """At most four classes of a value, each with its name and colour; nought is a class of its own."""

    ends: tuple[float, ...]
    names: tuple[str, ...]

    def of(self, value: float | None) -> str:
        """The class of a value, in words."""
        if value is None:
            return MARKED
        return NONE if value == 0 else self.names[sum(value >= end for end in self.ends)]

    @property
    def colours(self) -> dict[str, str]:
        """The colour of each class, lightest first."""
        return {
            NONE: theme.WHITE,
            **dict(zip(self.names, theme.SEQUENTIAL, strict=False)),
            MARKED: theme.WHITE,
        }


@dataclass(frozen=True)
class Square:
    """One value, None where `printed` is a mark; `said` says all of it to whoever cannot see the picture."""

    ward: str
    domain: str
    value: float | None
    printed: str
    said: str


def counted(values: Sequence[float]) -> Steps:
    """Classes of whole numbers above nought with about as many squares in each."""
    ordered = sorted(values)
    found = {_one_figure(int(ordered[len(ordered) * part // 4])) for part in (1, 2, 3)} if ordered else set()
    ends = tuple(sorted(end for end in found if end > 1))
    names = [
        str(low) if low == high - 1 else f"{low:,} to {high - 1:,}" for low, high in pairwise((1, *ends))
    ]
    return Steps(ends, (*names, f"{ends[-1]:,} or more" if ends else "any"))


def _one_figure(value: int) -> int:
    return round(value, 1 - len(str(value)))


def squares(found: Sequence[Square], steps: Steps, unit: str) -> alt.LayerChart:
    """The picture of these, wards and domains in the order they come in."""
    wards = list(dict.fromkeys(each.ward for each in found))
    rows = [_row(each, wards.index(each.ward), steps) for each in found]
    present = [name for name in steps.colours if any(row["class"] == name for row in rows)]
    colours = alt.Scale(domain=present, range=[steps.colours[name] for name in present])
    across = _columns(list(dict.fromkeys(each.domain for each in found)))
    down = alt.Scale(domain=[0, len(wards)], reverse=True, nice=False)
    base = alt.Chart(pl.DataFrame(rows, orient="row", infer_schema_length=None))
    legend = alt.Legend(orient="top", columns=2, symbolType="square", symbolStrokeColor=theme.SOFT_INK)
    layers = [
        base.mark_rect(stroke=theme.RULE, strokeWidth=0.8).encode(
            x=across, y=alt.Y("top:Q", axis=None, scale=down), y2=alt.Y2("foot:Q"),
            fill=alt.Fill("class:N", title=unit, scale=colours, legend=legend),
            description=alt.Description("said:N"), tooltip=[alt.Tooltip("said:N", title="Here")],
        ),
        base.mark_text(aria=False, fontSize=alt.expr("width < 420 ? 10 : 13")).encode(
            x=across, y=alt.Y("middle:Q", axis=None, scale=down), text=alt.Text("printed:N"),
            color=alt.Color("ink:N", scale=None),
        ),
        _names(wards).mark_text(aria=False, align="left", baseline="bottom").encode(
            x=alt.value(0), y=alt.Y("name_at:Q", axis=None, scale=down), text=alt.Text("ward:N")
        ),
    ]  # fmt: skip
    return alt.LayerChart(layer=layers, height=ROW * len(wards) + ABOVE)


TIED = "replace(datum.label, regexp(' (and|a) '), '\u00a0$1 ')"


def _with_short(name: str) -> str:
    """The name with its little words tied to what stands before them, as the picture writes it."""
    return re.sub(" (and|a) ", "\u00a0\\1 ", name)


def _columns(domains: list[str]) -> alt.X:
    """The columns, named in short lines where there is room, else by turned words."""
    most = max(len(_with_short(each).split(" ")) for each in domains)
    axis = alt.Axis(
        orient="top", labelLimit=0, domain=False, ticks=False, labelOverlap=False,
        labelExpr=f"{WIDE} ? split({TIED}, ' ') : datum.label",
        labelFontSize=alt.expr(f"{WIDE} ? 12 : 13"), labelAngle=alt.expr(f"{WIDE} ? 0 : -90"),
        labelAlign=alt.expr(f"{WIDE} ? 'center' : 'left'"),
        labelBaseline=alt.expr(f"{WIDE} ? 'top' : 'middle'"),
        labelPadding=alt.expr(f"{WIDE} ? {LINE * most} : 6"),
    )  # fmt: skip
    gaps = alt.Scale(paddingInner=0.06, paddingOuter=0)
    return alt.X("domain:N", sort=domains, title=None, axis=axis, scale=gaps)


def _names(wards: Sequence[str]) -> alt.Chart:
    return alt.Chart(pl.DataFrame({"ward": wards, "name_at": [place + 0.36 for place in range(len(wards))]}))


def _row(each: Square, place: int, steps: Steps) -> dict[str, object]:
    name = steps.of(each.value)
    return {
        "domain": each.domain, "top": place + 0.4, "foot": place + 0.96, "middle": place + 0.68,
        "class": name, "printed": each.printed, "said": each.said,
        "ink": theme.WHITE if steps.colours[name] in DARK else theme.INK,
    }  # fmt: skip
