"""What goes on at the hubs is the same everywhere, and its story is in who gets how far."""

from collections import Counter

from pipelines.samples import meeting
from pipelines.samples.hubs import LAST
from pipelines.samples.meeting import EASTMARSH, PRIVATE, steps

REACHED = Counter((each.hub.name, each.stage) for each in steps())


def _share(hub: str) -> float:
    return REACHED[hub, "match"] / REACHED[hub, "introduction"]


def test_it_is_the_same_every_time() -> None:
    assert steps() == steps()


def test_one_hub_leaks_at_match_and_another_carries_on() -> None:
    assert _share("Harbour Volunteer Centre") < 0.35
    assert _share("Merefield Voluntary Action") > 0.65
    assert REACHED["Kilnside Enterprise Hub", "introduction"] < 60


def test_the_steps_of_an_introduction_are_in_order() -> None:
    order = ("ask", "introduction", "match", "funded", "delivering", "closed")
    chains: dict[tuple[str, str], list[meeting.Step]] = {}
    for each in steps():
        chains.setdefault((each.hub.name, each.chain), []).append(each)
    for found in chains.values():
        by_stage = sorted(found, key=lambda each: order.index(each.stage))
        assert [each.on for each in by_stage] == sorted(each.on for each in found)
        assert len({each.stage for each in found}) == len(found)


def test_nobody_brings_money_to_eastmarsh() -> None:
    there = [each for each in steps() if each.ward == EASTMARSH]
    assert there
    assert not any(each.pounds for each in there)


def test_a_private_person_brings_no_organisation() -> None:
    assert all((each.who is None) == (each.role in PRIVATE) for each in steps())
    assert max(each.on for each in steps()) <= LAST


def test_there_are_two_awards_and_a_proposal() -> None:
    kinds = {(each.kind, each.chain) for each in steps() if each.kind != "ordinary"}
    assert sorted(kinds) == [("incubation_award", "KA1"), ("incubation_award", "KA2"), ("proposal", "MP1")]
