"""What goes wrong on the way and is over when it is asked again."""

from pipelines import registry
from pipelines.fetched import Land
from pipelines.source import Told
from tests.pipelines.replay import Reply

OVER_SOON = ("429", "500", "cut", "half", "html")
"""The names of the faults."""


def fault(name: str, body: bytes) -> Reply:
    """That fault, where `body` should have come."""
    return {
        "429": Reply(status=429, headers={"Retry-After": "30"}),
        "500": Reply(status=500),
        "cut": Reply(body, sends=len(body) // 2),
        "half": Reply(body[: len(body) // 2], has_length=False),
        "html": Reply(b"<html>Please wait</html>"),
    }[name]


def rows(land: Land, source: str) -> tuple[int, int]:
    """How many rows of the files that wait are kept and set aside by the source's own reader."""
    readings = [each for path in land.waiting() for each in registry.named(source).read(path, Told())]
    batches = [batch for reading in readings for batch in reading.batches]
    return sum(each.kept.height for each in batches), sum(each.aside.height for each in batches)
