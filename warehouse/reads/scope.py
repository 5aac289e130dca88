"""What a page has chosen: a council, a period and filters, in the shape every question of a topic takes."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Scope:
    """A council, a period (both days included) and filters; an empty tuple filters nothing.

    The word "none" stands for a supplier that is not located, a department or category that is not stated.
    The market leaves out public bodies and money passed on, unless `include_public` or `payee_types` asks for
    them.
    """

    council: str
    from_on: date
    to_on: date
    wards: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    payee_types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    include_public: bool = False

    def without(self, name: str) -> "Scope":
        """The same with the filter `name` lifted."""
        nothing: Any = ()
        return replace(self, **{name: nothing})

    def params(self) -> dict[str, object]:
        """The same as parameters of a question."""
        return {
            "council": self.council,
            "from_on": self.from_on,
            "to_on": self.to_on,
            "wards": list(self.wards),
            "departments": list(self.departments),
            "categories": list(self.categories),
            "payee_types": list(self.payee_types),
            "kinds": list(self.kinds),
            "include_public": self.include_public,
        }
