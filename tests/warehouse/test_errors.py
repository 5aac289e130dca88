import pickle

import pytest

from warehouse.errors import BuildBroken, MultiplierError, SourceChanged, StoreMissing, did_you_mean, named


def test_the_sentence_says_what_where_how_many_and_what_next() -> None:
    error = SourceChanged("The amount is not understood", "a.csv:7", 1200, "Say which heading is the amount.")
    assert error.sentence == (
        "The amount is not understood (a.csv:7): 1,200. Say which heading is the amount."
    )
    assert str(error) == error.sentence


def test_what_alone_is_a_sentence() -> None:
    assert MultiplierError("Nothing is loaded").sentence == "Nothing is loaded."
    assert MultiplierError("Nothing is loaded.").sentence == "Nothing is loaded."
    assert MultiplierError("It fails", how_many="3 rows").sentence == "It fails: 3 rows."


@pytest.mark.parametrize(
    ("error", "public"),
    [
        (
            StoreMissing("The pointer is gone", "/srv/our data/store/CURRENT", next="Build again."),
            "The pointer is gone (CURRENT). Build again.",
        ),
        (
            StoreMissing('Cannot open file "/srv/our data/store/wh-1.duckdb": No such file', "wh-1.duckdb"),
            'Cannot open file "wh-1.duckdb": No such file (wh-1.duckdb).',
        ),
        (MultiplierError("It fails: '/srv/x/y.csv', /srv/z/, (/var/a.b)"), "It fails: 'y.csv', z, (a.b)."),
        (SourceChanged("Net/gross is 1/2", "a/b.csv:7", 2), "Net/gross is 1/2 (a/b.csv:7): 2."),
    ],
)  # fmt: skip
def test_what_anybody_may_read_has_no_path_of_the_machine(error: MultiplierError, public: str) -> None:
    assert error.public == public


def test_an_error_survives_the_way_between_processes() -> None:
    again = pickle.loads(pickle.dumps(BuildBroken("It fails", "x.sql:1", 2, "Mend it.")))
    assert type(again) is BuildBroken
    assert again.sentence == "It fails (x.sql:1): 2. Mend it."


def test_the_nearest_word_is_named() -> None:
    assert did_you_mean("concil", ["council", "store"]) == "Did you mean 'council'?"
    assert did_you_mean("xyzzy", ["council", "store"]) == "Known: council, store."
    assert did_you_mean("xyzzy", []) == "None is known."


def test_what_is_not_loaded_names_the_nearest() -> None:
    assert named("council", {"council": 1}) == 1
    with pytest.raises(MultiplierError, match="'concil' is not loaded. Did you mean 'council'?"):
        named("concil", {"council": 1})
