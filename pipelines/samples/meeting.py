"""What goes on at Merefield's hubs: who comes, who is brought together with whom, and what becomes of it.

Its story: at Harbour Volunteer Centre many are introduced and few matched; Merefield Voluntary Action carries
most of its introductions to money and to work; Kilnside Enterprise Hub is small, and gives incubation awards;
nobody brings money to Eastmarsh. One group proposes a change of law under the Sustainable Communities Act.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from pipelines.samples.groups import Recipient, groups, read
from pipelines.samples.hubs import LAST, Hub, hubs, months
from pipelines.samples.places import WARDS
from pipelines.samples.recipients import FOUNDATION, paid

EASTMARSH = WARDS.index("Eastmarsh")
PLACED = (4, 2, 5, 2, 3, 1, 3, 8, 3, 6, 8, 3)
"""How often an introduction is about each ward."""
ASKERS = (
    ("civic_group", 70),
    ("officer", 8),
    ("gp", 4),
    ("authority", 5),
    ("personal_budget_holder", 7),
    ("co_designer", 6),
)
PRIVATE = {"personal_budget_holder", "co_designer", "professional"}
UNKNOWN_YET = (
    "Eastmarsh Mudlarks",
    "Fenny Cross Repair Cafe",
    "Gallowgate Lunch Club",
    "Dunnock Hill Carers",
    "Northwold Makers",
)
"""Groups that no grant, payment or register knows: new to the council."""
GIVERS = (
    ("council", "authority", "Merefield Council", "", 30),
    ("philanthropic", "social_investor", FOUNDATION.name, FOUNDATION.org_id, 28),
    ("philanthropic", "social_investor", "Lanternway Fund", "GB-GOR-XX990", 14),
    ("public", "gp", "Merefield Primary Care Network", "", 10),
    ("social_investment", "social_investor", "Copperline Social Finance", "GB-COH-XX990701", 8),
    ("private", "professional", "Merefield Chamber of Trade", "", 10),
)
"""What sort of money, whose role, who it is and its identifier, and how often."""
USUAL = {
    "council": 3_200,
    "philanthropic": 4_800,
    "public": 6_500,
    "social_investment": 24_000,
    "private": 1_800,
}


@dataclass(frozen=True)
class Step:
    """One step of an introduction, as the hub writes it down; pounds and hours 0 where it tells none."""

    hub: Hub
    chain: str
    stage: str
    on: date
    role: str
    role_with: str
    who: Recipient | None
    other: str
    other_id: str
    ward: int
    kind: str = "ordinary"
    pounds: int = 0
    source_class: str = ""
    hours: float = 0
    outcome: str = ""


def steps() -> list[Step]:
    """Every step of every introduction, oldest first; none after the last day."""
    found = [*_written_down(), *(step for hub in hubs() for chain in _chains(hub) for step in chain)]
    return sorted(
        (each for each in found if each.on <= LAST), key=lambda each: (each.on, each.chain, each.stage)
    )


def _chains(hub: Hub) -> Iterator[list[Step]]:
    random = Random(f"hub {hub.name}")
    number = 0
    for month in months():
        for _ in range(
            max(1, hub.chains + random.randint(-1, 2)) if hub.chains > 1 else random.choice((0, 1, 1, 1))
        ):
            number += 1
            yield list(
                _chain(
                    hub, f"{hub.name[0]}{number:04d}", month + timedelta(days=random.randrange(27)), random
                )
            )


def _chain(hub: Hub, chain: str, on: date, random: Random) -> Iterator[Step]:
    role = random.choices([name for name, _ in ASKERS], [weight for _, weight in ASKERS])[0]
    ward = random.choices(range(len(WARDS)), PLACED)[0]
    who = None if role in PRIVATE else _who(random, ward, on)
    source, role_with, other, other_id, _ = random.choices(GIVERS, [each[-1] for each in GIVERS])[0]
    first = Step(hub, chain, "ask", on, role, role_with, who, other, other_id, ward)
    yield replace(first, role_with="", other="", other_id="")
    if random.random() < 0.14:
        return
    at = _later(on, hub.days // 3, random)
    yield replace(first, stage="introduction", on=at, hours=_hours(random, 0.4))
    if random.random() > hub.match:
        if random.random() < 0.4:
            yield replace(first, stage="closed", on=_later(at, 60, random), outcome="no match was found")
        return
    at = _later(at, hub.days, random)
    yield replace(first, stage="match", on=at, hours=_hours(random, 0.5))
    if ward == EASTMARSH or random.random() > hub.funded:
        return
    at = _later(at, 2 * hub.days, random)
    pounds = round(USUAL[source] * random.lognormvariate(0, 0.5), -1)
    yield replace(first, stage="funded", on=at, pounds=int(pounds), source_class=source)
    if random.random() > hub.delivering:
        return
    yield replace(
        first,
        stage="delivering",
        on=_later(at, 40, random),
        hours=_hours(random, 0.3),
        outcome="the work began",
    )


def _written_down() -> Iterator[Step]:
    """Two incubation awards, one of which came to nothing, and a proposal under the Act of 2007."""
    known = {each.name: each for each in groups()}
    for row in read("hub_awards.csv"):
        hub = next(each for each in hubs() if each.name == row["hub"])
        ward = WARDS.index(row["ward"])
        who = known.get(row["group"]) or Recipient(row["group"], "", "", ward)
        yield Step(
            *(hub, row["chain"], row["stage"], date.fromisoformat(row["on"]), row["role"], row["role_with"]),
            *(who, row["other"], row["other_id"], ward, row["kind"]),
            *(int(row["pounds"]), row["source_class"], float(row["hours"]), row["outcome"]),
        )


def _who(random: Random, ward: int, on: date) -> Recipient:
    """A group of the ward, a charity that the council pays, or one that nobody knows yet."""
    if random.random() < 0.2:
        name = random.choice(UNKNOWN_YET)
        return Recipient(name, "", "", ward)
    begun = [each for each in groups() if (each.since, 4) <= (on.year, on.month)]
    near: Sequence[Recipient] = [each for each in begun if each.ward == ward] or begun
    return random.choice(near) if random.random() < 0.7 else random.choice(paid())


def _later(on: date, days: int, random: Random) -> date:
    return on + timedelta(days=1 + round(days * random.lognormvariate(0, 0.5)))


def _hours(random: Random, often: float) -> float:
    return round(random.uniform(1, 12) * 2) / 2 if random.random() < often else 0
