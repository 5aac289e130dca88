"""What notices amount to, worked out with loops over a list: cases, failures, and counts by half-year.

No SQL, no frames, nothing of sql/ or warehouse/: only what docs/methods.md says in words.
"""

from dataclasses import dataclass
from datetime import date

MEANING: dict[str, tuple[str, str | None, str]] = {  # code -> procedure, class, role
    "2410": ("administration", "failure", "start"),
    "2423": ("receivership", "failure", "start"),
    "2441": ("cvl", "failure", "start"),
    "2443": ("cvl", "failure", "start"),
    "2446": ("cvl", None, "continues"),
    "2452": ("compulsory", "failure", "start"),
    "2431": ("mvl", "solvent", "start"),
    "2432": ("mvl", "solvent", "start"),
    "2435": ("mvl", "solvent", "continues"),
    "2450": ("petition", "warning", "warning"),
    "2461": ("petition", "cleared", "ends"),
    "2401": ("moratorium", "warning", "warning"),
    "2402": ("moratorium", "cleared", "ends"),
    "2609": ("dissolution", "dissolved", "start"),
    "2600": ("dissolution", "cleared", "ends"),
}
LIQUIDATIONS = ("cvl", "compulsory")
GOES_ON = ("administration", "receivership", *LIQUIDATIONS)


@dataclass(frozen=True, order=True)
class Notice:
    """One notice about one company."""

    company: str
    on: date
    code: str

    @property
    def procedure(self) -> str:
        """Which procedure it is of."""
        return MEANING[self.code][0]

    @property
    def event_class(self) -> str | None:
        """What it means by itself."""
        return MEANING[self.code][1]

    @property
    def role(self) -> str:
        """Whether it begins, continues or ends something."""
        return MEANING[self.code][2]


@dataclass
class Case:
    """One procedure of one company from its earliest day; `failure` counts the failures of the company."""

    company: str
    procedure: str
    case_class: str
    started_on: date
    ended_on: date | None = None
    because: str | None = None
    failure: int | None = None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the month's last day where it has none such."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in range(day.day, 0, -1):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError


def cases(notices: list[Notice]) -> list[Case]:
    """Every case of every company, in the order they began."""
    found: list[Case] = []
    for company in sorted({each.company for each in notices}):
        found += _of(sorted(each for each in notices if each.company == company))
    return found


def _of(notices: list[Notice]) -> list[Case]:
    found: list[Case] = []
    for each in notices:
        if each.role in ("start", "warning") and each.event_class and not _belongs(each, found, notices):
            found.append(Case(each.company, each.procedure, each.event_class, each.on))
    for case in found:
        _end(case, found, notices)
    _count_failures([case for case in found if case.case_class == "failure"], notices)
    for case in found:
        _turn(case, found)
    return found


def _belongs(notice: Notice, found: list[Case], notices: list[Notice]) -> bool:
    """To a case that began within twelve months before it and has not ended since."""
    alike = (notice.procedure, notice.event_class)
    mine = [case.started_on for case in found if (case.procedure, case.case_class) == alike]
    if not mine:
        return False
    begun = mine[-1]
    ends = [each.on for each in notices if each.role == "ends" and each.procedure == notice.procedure]
    return not any(begun <= day < notice.on for day in ends) and notice.on <= months_later(begun, 12)


def _end(case: Case, found: list[Case], notices: list[Notice]) -> None:
    later = [
        each.started_on
        for each in found
        if (each.procedure, each.case_class) == (case.procedure, case.case_class)
        and each.started_on > case.started_on
    ]
    for each in notices:
        if each.role == "ends" and each.procedure == case.procedure and each.on >= case.started_on:
            if not later or each.on < later[0]:
                case.ended_on, case.because = each.on, "cleared"
            return


def _place(case: Case) -> tuple[date, bool, str]:
    return case.started_on, case.procedure not in GOES_ON, case.procedure


def _count_failures(failures: list[Case], notices: list[Notice]) -> None:
    """One after the other: a case goes on from an earlier one, or is a failure of its own."""
    failures.sort(key=_place)
    number = 0
    for place, case in enumerate(failures):
        if not any(_goes_on(earlier, case, notices) for earlier in failures[:place]):
            number += 1
        case.failure = number


def _goes_on(earlier: Case, later: Case, notices: list[Notice]) -> bool:
    if earlier.procedure not in GOES_ON:
        return False
    if any(each.code == "2600" and earlier.started_on <= each.on <= later.started_on for each in notices):
        return False
    return earlier.procedure in LIQUIDATIONS or later.started_on <= months_later(earlier.started_on, 24)


def _turn(case: Case, found: list[Case]) -> None:
    """A warning, within a year, or a solvent winding up that a failure follows has turned into it."""
    if case.case_class not in ("warning", "solvent"):
        return
    for failure in sorted((each for each in found if each.case_class == "failure"), key=_place):
        is_near = case.case_class == "solvent" or failure.started_on <= months_later(case.started_on, 12)
        is_open = case.ended_on is None or failure.started_on <= case.ended_on
        if failure.started_on >= case.started_on and is_near and is_open:
            case.ended_on, case.because = failure.started_on, f"turned into {failure.procedure}"
            return


def half_year(day: date) -> str:
    """As 2010-H1."""
    return f"{day.year}-H{1 if day.month <= 6 else 2}"


def next_half_year(label: str) -> str:
    """The half-year after it."""
    year, half = int(label[:4]), label[-1]
    return f"{year}-H2" if half == "1" else f"{year + 1}-H1"


def failed(notices: list[Notice]) -> set[tuple[str, str]]:
    """(company, half-year) of every failure, by its earliest day."""
    first: dict[tuple[str, int], date] = {}
    for case in cases(notices):
        if case.failure is not None:
            key = (case.company, case.failure)
            first[key] = min(first.get(key, case.started_on), case.started_on)
    return {(company, half_year(day)) for (company, _), day in first.items()}


def ours(notices: list[Notice], paid: list[tuple[str, date]]) -> dict[str, tuple[int, int]]:
    """Half-year -> how many of those paid in it or the half-year before failed in it, and of how many.

    Only half-years in which something was published.
    """
    members: dict[str, set[str]] = {}
    for company, day in paid:
        for label in (half_year(day), next_half_year(half_year(day))):
            members.setdefault(label, set()).add(company)
    gone = failed(notices)
    seen = {half_year(each.on) for each in notices}
    return {
        label: (sum((company, label) in gone for company in companies), len(companies))
        for label, companies in members.items()
        if label in seen
    }


def change(earlier: int, later: int) -> float | None:
    """Percent more, of the earlier; none under twenty."""
    return None if earlier < 20 else 100 * (later - earlier) / earlier
