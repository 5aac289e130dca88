"""What a pack says once for all its figures."""

from dataclasses import replace

from tests.ui.exports.pack.documents import pack
from ui.exports.pack.pack import VERIFY, Pack, lines
from ui.provenance import DEMONSTRATION


def test_it_is_of_one_place_part_and_date() -> None:
    made = pack(is_exempt=True)
    assert (made.part, made.place, made.built_at.year) == ("B", "Merefield", 2026)
    assert "Schedule 12A" in made.part_said
    assert pack().part_said == "Part A: public"


def test_wards_are_named_unless_a_figure_is_of_all() -> None:
    made = pack()
    assert made.wards == "Harbour"
    assert Pack("x", (*made.items, replace(made.items[0], wards=()))).wards == "All"


def test_what_holds_of_all_is_said_once() -> None:
    made = pack()
    assert made.caveats[0] == DEMONSTRATION
    assert len(made.caveats) == 2
    assert sum(line.startswith("Source: ") for line in made.background) == 1
    assert VERIFY in made.background[-1]


def test_in_a_pre_election_period_the_pack_says_so() -> None:
    (one, *_) = pack().items
    standing = replace(one.seal.standing, is_frozen=True)
    held = replace(one, seal=replace(one.seal, standing=standing))
    assert Pack("x", (held,)).caveats[1] == standing.frozen


def test_a_figure_has_its_source_choice_and_coverage() -> None:
    assert [line.split(":")[0] for line in lines(pack().items[0])] == ["Source", "Shown", "Coverage"]
