"""What a publisher sent, and what a person is told where it declined."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from warehouse.errors import SourceUnreachable


@dataclass(frozen=True)
class Answer:
    """What a publisher sent. `body` is empty where it is unchanged, absent, or stands in a file."""

    url: str
    status: int
    body: bytes = b""
    etag: str | None = None
    last_modified: str | None = None

    @property
    def is_unchanged(self) -> bool:
        """Nothing newer than what was said to be known (304)."""
        return self.status == 304

    @property
    def is_absent(self) -> bool:
        """The publisher has nothing there (404), where that is an answer."""
        return self.status == 404

    def validators(self) -> dict[str, str]:
        """The headers that ask for what is newer than this answer."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


class Declined(SourceUnreachable):
    """The publisher answered, with `status`, and will answer no other way however often it is asked."""

    status = 0


def declined(url: str, status: int) -> Declined:
    """The refusal as a sentence."""
    what, after = _SAID.get(status, (f"answers {status}, which is not understood", None))
    refusal = Declined(f"{urlsplit(url).hostname} {what}", where=url, next=after)
    refusal.status = status
    return refusal


_MOVED = "It may have moved: look at the source's page, which docs/sources.md names."
_SAID = {
    401: ("asks for a key, or does not take the one it was given (401)", "Check the key."),
    403: (
        "refuses to answer this machine (403)",
        "Open the address in a browser. If it opens there, the publisher keeps out programs or this network:"
        " ask the publisher, or load its files by hand.",
    ),
    404: ("has nothing at this address (404)", _MOVED),
    410: ("has taken this away (410)", _MOVED),
}
