"""The exchange of skills of Merefield: what people offer and need, in their own words, and what was matched.

Its story: Eastmarsh, to which no grant is made, offers more than any other ward; care and company is needed
far more than it is offered, arts and crafts the other way round. Most matches are confirmed by both sides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random

from pipelines.samples.hubs import FIRST, LAST
from pipelines.samples.places import WARDS, ward_code
from pipelines.samples.small_areas import write_table
from warehouse.seeds import seed

OFFERS_A_DAY, NEEDS_A_DAY = 6.0, 5.2
OFFERED_IN = (3, 2, 5, 2, 14, 2, 3, 7, 4, 5, 8, 3)
NEEDED_IN = (3, 2, 5, 2, 4, 3, 9, 12, 3, 7, 7, 3)
"""How often in each ward."""
OFFERED = {"Care and company": 0.35, "Arts and crafts": 2.2, "Home and garden": 1.6, "Running a group": 0.4}
NEEDED = {"Care and company": 2.4, "Arts and crafts": 0.5, "Money and administration": 1.7, "Transport": 1.8}
"""How much more, or less, often than other domains."""
UNHEARD_OF = ("beekeeping", "tarot", "bell ringing", "juggling", "something useful")
"""What no list has a word for."""
MATCHED = 0.55
SIDE = "person_key|organisation|org_id|skill|skill_scheme|skill_code|opened_on|closed_on|hours|ward_code"
MATCH = (
    "match_id|offer_id|need_id|matched_on|confirmed_by_offer|confirmed_by_need|completed_on|hours|skill"
    "|ward_code"
)


@dataclass(frozen=True)
class Skill:
    """One of the short list, with the ways it is written."""

    code: str
    domain: str
    written: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """One offer or need."""

    mark: str
    member: str
    skill: Skill
    written: str
    on: date
    ward: int
    hours: int


@lru_cache(maxsize=1)
def skills() -> tuple[Skill, ...]:
    """The short list of skills, each with its label and its words."""
    rows = seed("skills").select("skill_code", "label", "domain", "words").iter_rows()
    return tuple(Skill(code, domain, (label, *words.split("|"))) for code, label, domain, words in rows)


def sides(what: str) -> list[Side]:
    """Every offer or need, oldest first; `what` is "offer" or "need"."""
    random, offers = Random(f"exchange {what}"), what == "offer"
    weights = [(OFFERED if offers else NEEDED).get(each.domain, 1.0) for each in skills()]
    days = (LAST - FIRST).days
    count = round(days * (OFFERS_A_DAY if offers else NEEDS_A_DAY))
    chosen = random.choices(skills(), weights, k=count)
    wards = random.choices(range(len(WARDS)), OFFERED_IN if offers else NEEDED_IN, k=count)
    places = sorted(random.randrange(days) for _ in range(count))
    return [
        Side(
            f"{what[0].upper()}{number + 1:05d}",
            f"T{random.randrange(1600):04d}",
            skill,
            _written(random, skill),
            FIRST + timedelta(days=day),
            ward,
            random.choice((1, 1, 2, 2, 3, 4)),
        )
        for number, (skill, ward, day) in enumerate(zip(chosen, wards, places, strict=True))
    ]


def _written(random: Random, skill: Skill) -> str:
    """As people write: a label or word, in capitals or with more said; now and then what no list knows."""
    if random.random() < 0.03:
        return random.choice(UNHEARD_OF)
    text = random.choice(skill.written)
    return random.choice((text, text.capitalize(), text.upper(), f"help with {text}", f"{text} please"))


def write_offers(path: Path) -> None:
    """A line an offer, and one without its day."""
    lines = [_line(each) for each in sides("offer")]
    write_table(path, f"offer_id|{SIDE}", [*lines, ("O99999", *("",) * 3, "singing", *("",) * 6)])


def write_needs(path: Path) -> None:
    """A line a need, and one without its mark."""
    lines = [_line(each) for each in sides("need")]
    write_table(
        path, f"need_id|{SIDE}", [*lines, ("", *("",) * 3, "a lift", "", "", LAST.isoformat(), "", "", "")]
    )


def _line(side: Side) -> tuple[str, ...]:
    return (
        side.mark,
        side.member,
        "",
        "",
        side.written,
        "",
        "",
        side.on.isoformat(),
        "",
        str(side.hours),
        ward_code(side.ward),
    )


def write_matches(path: Path) -> None:
    """A line a match: an offer and a need of one skill, near in time."""
    write_table(path, MATCH, _matches())


def _matches() -> Iterator[tuple[str, ...]]:
    random = Random("exchange matches")
    waiting: dict[str, list[Side]] = {}
    for each in sides("offer"):
        waiting.setdefault(each.skill.code, []).append(each)
    number = 0
    for need in sides("need"):
        before = [each for each in waiting.get(need.skill.code, []) if each.on <= need.on]
        if not before or random.random() > MATCHED:
            continue
        offer = before[-1]
        waiting[need.skill.code].remove(offer)
        on = need.on + timedelta(days=1 + int(random.expovariate(1 / 12)))
        if on > LAST:
            continue
        number += 1
        both = (
            ("yes", "yes")
            if random.random() < 0.8
            else random.choice((("yes", "no"), ("no", "yes"), ("", "")))
        )
        done = on + timedelta(days=random.randint(0, 20))
        completed = done.isoformat() if both == ("yes", "yes") and done <= LAST else ""
        yield (
            f"X{number:05d}",
            offer.mark,
            need.mark,
            on.isoformat(),
            *both,
            completed,
            str(min(offer.hours, need.hours)),
            need.written,
            ward_code(need.ward),
        )
