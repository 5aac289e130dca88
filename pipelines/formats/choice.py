"""A claim of a column to be one of ours, and the choice between claims."""

from dataclasses import dataclass, field

from pipelines.formats.headings import How
from pipelines.source import Heading

_WORDS = {"paid_on": "payment date", "starts_on": "start", "ends_on": "end"}


def called(column: str) -> str:
    """One of our columns in a sentence: "the payment date"."""
    return f"the {_WORDS.get(column, column.replace('_', ' '))}"


@dataclass(frozen=True)
class Claim:
    """A column of the file that may be one of ours."""

    position: int
    text: str
    column: str
    kind: str
    how: How
    said: str | None = None


@dataclass
class Choice:
    """What was chosen: our column -> heading, the kind taken, columns beside, headings left over, and
    sentences."""

    columns: dict[str, Heading] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    guessed: list[str] = field(default_factory=list)
    scale: int = 0

    def take(self, claim: Claim) -> None:
        """The claim holds."""
        self.columns[claim.column] = Heading(claim.text, claim.position, claim.how)
        self.kinds[claim.column] = claim.kind
        if claim.said:
            self.guessed.append(claim.said)
