"""Who is an officer: as multiplier.toml says, and whom the sign-on vouches for; never as an address says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

NOBODY, EVERYONE, SIGNED_IN = "nobody", "everyone", "signed-in"


def is_officer(officers: str, listed: Sequence[str], user: Mapping[str, object]) -> bool:
    """Whether this reader sees what is not published.

    `officers` is nobody, everyone or signed-in; anything else is nobody. `listed` are e-mail addresses, or
    "@council.example" for everybody there; an empty list is nobody. `user` is what the sign-on says of the
    reader.
    """
    if officers == EVERYONE:
        return True
    email = user.get("email")
    if officers != SIGNED_IN or not isinstance(email, str) or _is_doubted(user):
        return False
    said = email.strip().casefold()
    known = [each.strip().casefold() for each in listed]
    return said in [each for each in known if not each.startswith("@")] or any(
        said.rpartition("@")[2] == each[1:] and "@" in said for each in known if each.startswith("@")
    )


def _is_doubted(user: Mapping[str, object]) -> bool:
    """The sign-on itself says that nobody is signed in, or that nobody proved to own the address."""
    return user.get("is_logged_in", True) is not True or user.get("email_verified", True) is not True
