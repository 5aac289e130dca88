"""Who is an officer: as multiplier.toml says, and whom the sign-on vouches for; never as an address says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

NOBODY, EVERYONE, SIGNED_IN = "nobody", "everyone", "signed-in"
# Streamlit keeps whoever signed in for thirty days, and nobody can end it from outside. Who leaves the
# council today must not read warnings tomorrow.
COUNTS_FOR = timedelta(hours=12)
# So far may the sign-on's clock be ahead of ours; what is issued later than that would count for longer.
AHEAD = timedelta(minutes=5)


def is_officer(officers: str, listed: Sequence[str], user: Mapping[str, object], now: datetime) -> bool:
    """Whether this reader sees what is not published.

    `officers` is nobody, everyone or signed-in; anything else is nobody. `listed` are e-mail addresses, or
    "@council.example" for everybody there; an empty list is nobody. `user` is what the sign-on says of the
    reader. `now` carries its zone.
    """
    if officers == EVERYONE:
        return True
    said = _folded(address(user))
    if officers != SIGNED_IN or not said or _is_doubted(user) or _is_over(user, now):
        return False
    known = [_folded(each.strip()) for each in listed]
    return said in [each for each in known if not each.startswith("@")] or any(
        said.rpartition("@")[2] == each[1:] and "@" in said for each in known if each.startswith("@")
    )


def signed_on_as(officers: str, listed: Sequence[str], user: Mapping[str, object], now: datetime) -> str:
    """The address in whose name an officer decides, as the sign-on proved it; empty where nobody did."""
    is_proven = officers == SIGNED_IN and is_officer(officers, listed, user, now)
    return address(user) if is_proven else ""


def address(user: Mapping[str, object]) -> str:
    """The e-mail address that the sign-on names, proven or not; empty where it names none."""
    email = user.get("email")
    return email.strip() if isinstance(email, str) else ""


def _is_doubted(user: Mapping[str, object]) -> bool:
    """The sign-on itself says that nobody is signed in, or that nobody proved to own the address."""
    return user.get("is_logged_in", True) is not True or user.get("email_verified", True) is not True


def _is_over(user: Mapping[str, object], now: datetime) -> bool:
    """The sign-on says when it was, and that is too long ago; a proxy that asks each time says no time."""
    issued = user.get("iat")
    if issued is None:
        return False
    if not isinstance(issued, int | float):
        return True
    # No number at all (NaN) is neither late nor early, and is not within.
    return not -AHEAD.total_seconds() <= now.timestamp() - issued <= COUNTS_FOR.total_seconds()


def _folded(address: str) -> str:
    """It without regard to capitals, in plain letters only: others that fold to these are another's name."""
    return address.lower() if address.isascii() else address
