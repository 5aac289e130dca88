"""The sheets that Merefield's hubs keep, in the product's own template: sessions, visits, introductions.

With what such sheets hold: a day that is no day, a line without its stage, a visit of which only a number is
told. Members are numbers; nobody has a name.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from pipelines.samples.hubs import LAST, Hub, hubs, months
from pipelines.samples.meeting import PLACED, Step, steps
from pipelines.samples.places import WARDS, ward_code
from pipelines.samples.small_areas import write_table

COMES = (
    ("civic_group", 38),
    ("professional", 20),
    ("co_designer", 14),
    ("officer", 10),
    ("personal_budget_holder", 8),
    ("authority", 5),
    ("social_investor", 4),
    ("gp", 1),
)
SESSIONS = "hub|hub_type|session_id|held_on|status|function|ward_code|capacity"
ATTENDANCE = "hub|session_id|held_on|role|person_key|people|organisation|org_id|attendance|ward_code"
FUNCTIONS = ("facilitating_funding", "volunteering", "organisational_development", "convening", "advocacy")
ACTIVITY = (
    "hub|chain_id|stage|happened_on|kind|role|role_with|organisation|org_id|organisation_with|org_id_with"
    "|person_key|function|ward_code|amount|source_class|hours|outcome"
)


def write_sessions(path: Path) -> None:
    """A line a session; a few were cancelled."""
    write_table(path, SESSIONS, (_session(hub, place, on) for hub, place, on in _held()))


def _session(hub: Hub, place: int, on: date) -> tuple[str, ...]:
    status = "cancelled" if place % 17 == 16 else "held"
    return (
        hub.name,
        hub.kind,
        f"{hub.name[0]}S{place + 1}",
        on.isoformat(),
        status,
        hub.function,
        ward_code(hub.ward),
        str(hub.visitors + 6),
    )


def _held() -> Iterator[tuple[Hub, int, date]]:
    for hub in hubs():
        days = [
            month + timedelta(days=5 + 28 // hub.sessions * which)
            for month in months()
            for which in range(hub.sessions)
        ]
        yield from ((hub, place, on) for place, on in enumerate(days) if on <= LAST)


def write_attendance(path: Path) -> None:
    """A line a visit, and one line whose day nobody can read."""
    lines = [line for hub, place, on in _held() if place % 17 != 16 for line in _visits(hub, place, on)]
    lines.append((hubs()[1].name, "H?", "last Tuesday", "civic_group", "", "3", "", "", "present", ""))
    write_table(path, ATTENDANCE, lines)


def _visits(hub: Hub, place: int, on: date) -> Iterator[tuple[str, ...]]:
    random = Random(f"visits {hub.name} {place}")
    session = (hub.name, f"{hub.name[0]}S{place + 1}", on.isoformat())
    for _ in range(max(2, round(hub.visitors * random.uniform(0.6, 1.2)))):
        role = random.choices([name for name, _ in COMES], [weight for _, weight in COMES])[0]
        # A hub's visitors are some eighty people who come back, and a few new ones each month.
        member = int(random.triangular(0, 40 + place * 2, 0))
        ward = random.choices(range(len(WARDS)), PLACED)[0] if member % 3 else hub.ward
        present = "excused" if random.random() < 0.05 else "present"
        yield (*session, role, f"{hub.name[0]}{member:04d}", "1", "", "", present, ward_code(ward))
    if hub.kind == "specialist" and place % 6 == 0:
        yield (*session, "", "", str(random.randint(2, 9)), "", "", "present", "")


def write_activity(path: Path) -> None:
    """A line a step of an introduction, and two that the hub did not finish writing."""
    lines = [_line(each) for each in steps()]
    lines.insert(40, (hubs()[0].name, "M9998", "", "2024-06-03", *("",) * 14))
    lines.append((hubs()[2].name, "K9999", "introduction", "soon", *("",) * 14))
    write_table(path, ACTIVITY, lines)


def _line(step: Step) -> tuple[str, ...]:
    who = step.who
    # Foundations' own marks of a group are no register's, and a hub would not know them.
    org_id = who.org_id if who and who.org_id.startswith("GB-") else ""
    return (
        step.hub.name,
        step.chain,
        step.stage,
        step.on.isoformat(),
        step.kind,
        step.role,
        step.role_with,
        who.name if who else "",
        org_id,
        step.other,
        step.other_id,
        "" if who else f"P{step.chain}",
        _function(step),
        ward_code(step.ward),
        f"{step.pounds}.00" if step.pounds else "",
        step.source_class,
        f"{step.hours:g}" if step.hours else "",
        step.outcome,
    )


def _function(step: Step) -> str:
    """What the hub is there for, mostly; now and then another of the five."""
    number = sum(map(ord, step.chain)) % 15
    return FUNCTIONS[number] if number < len(FUNCTIONS) else step.hub.function
