"""What is granted in Merefield: by its council, by a foundation of its county, and by a national fund.

Its story: much goes to Harbour, the most deprived ward; in Eastmarsh nothing is known to be delivered; what
Gallowgate has goes to groups that no council pays; a university's address draws a fortune to Market ward.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from pipelines.samples import older_wards
from pipelines.samples.groups import Recipient, groups, read
from pipelines.samples.places import COUNCIL, WARDS, lsoa_code, oa_code, ward_code
from pipelines.samples.recipients import paid
from pipelines.samples.small_areas import msoa_code, output_areas

FIRST, LAST = (2021, 4), (2026, 9)
PULL = (5, 3, 8, 2, 0, 2, 3, 9, 4, 7, 9, 3)
"""How often a grant is for each ward."""
EASTMARSH, GALLOWGATE = WARDS.index("Eastmarsh"), WARDS.index("Gallowgate")
PROGRAMME_AREA = msoa_code(2)
ONE, SEVERAL, SMALL, PROGRAMME, COUNCIL_ONLY, NOWHERE = range(6)
"""How a funder says where a grant is delivered."""


@dataclass(frozen=True)
class Funder:
    """How one gives: awards a month, the middle of its amounts, how it says where (weights), how long."""

    seed: str
    a_month: int
    usual: int
    where: tuple[int, int, int, int, int, int]
    months: tuple[int, ...]


COUNCIL_GIVES = Funder("council", 4, 6_500, (70, 0, 0, 0, 12, 18), (12, 12, 12, 6, 36))
FOUNDATION_GIVES = Funder("foundation", 4, 3_200, (52, 14, 8, 6, 12, 8), (12, 12, 6, 24, 0))
FUND_GIVES = Funder("fund", 1, 42_000, (50, 26, 0, 12, 8, 4), (24, 36, 36, 12))


@dataclass(frozen=True)
class Granted:
    """One grant as its funder knows it; `places` are codes of areas; `months` 0 where it says no length."""

    on: date
    to: Recipient
    title: str
    description: str
    pounds: int
    months: int
    places: tuple[str, ...]


def grants(by: Funder) -> Iterator[Granted]:
    """Every grant of a funder, oldest first; the same on every machine."""
    random = Random(f"grants {by.seed}")
    purposes = read("purposes.csv")
    for year, month in _months():
        for day in sorted(random.sample(range(1, 28), by.a_month)):
            on, what = date(year, month, day), random.choice(purposes)
            ward = random.choices(range(len(WARDS)), PULL)[0]
            to, months = _recipient(random, on, ward), random.choice(by.months)
            pounds = round(by.usual * random.lognormvariate(0, 0.6) * max(1.0, months / 18), -1)
            places = _places(random, by, on, ward)
            yield Granted(on, to, what["title"], what["description"], int(pounds), months, places)


def _months() -> Iterator[tuple[int, int]]:
    return ((at // 12, at % 12 + 1) for at in range(_number(FIRST), _number(LAST) + 1))


def _number(at: tuple[int, int]) -> int:
    return at[0] * 12 + at[1] - 1


def _recipient(random: Random, on: date, ward: int) -> Recipient:
    """A group of the ward, or a charity that the council pays; in Gallowgate always a group of its own."""
    begun = [each for each in groups() if (each.since, 4) <= (on.year, on.month)]
    near = [each for each in begun if each.ward == ward] or begun
    return random.choice(near) if ward == GALLOWGATE or random.random() < 0.5 else random.choice(paid())


def _places(random: Random, by: Funder, on: date, ward: int) -> tuple[str, ...]:
    how = random.choices(range(6), by.where)[0]
    if how == COUNCIL_ONLY:
        return (COUNCIL,)
    if how == PROGRAMME and ward != GALLOWGATE:
        return (PROGRAMME_AREA,)
    if how == SMALL:
        part = random.randrange(6)
        return (random.choice((lsoa_code(ward, part), oa_code(ward, part * 5))),)
    if how == SEVERAL and ward != GALLOWGATE:
        others = [other for other in range(len(WARDS)) if other not in (ward, EASTMARSH, GALLOWGATE)]
        return tuple(_ward(each, on) for each in sorted((ward, *random.sample(others, random.randint(1, 2)))))
    return () if how == NOWHERE else (_ward(ward, on),)


def _ward(ward: int, on: date) -> str:
    """The code of the ward, or, until it was there, that of the ward that held most of it."""
    if on.isoformat() >= older_wards.CHANGED:
        return ward_code(ward)
    held = [each.older for each in output_areas() if each.ward == ward]
    return older_wards.code(max(set(held), key=held.count))
