"""What a page may know of the store it reads."""

from warehouse.ask import About
from warehouse.ask import about as _about

__all__ = ["About", "about"]


def about() -> About:
    """Which store is in use, when it was built, and whether everything in it is fictional."""
    return _about()
