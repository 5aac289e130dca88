"""What may be chosen: words, the labels of a seed, and whether others may stand there too."""

from pipelines.source import Column
from pipelines.templates import choices
from warehouse.seeds import seed


def test_words_come_of_the_column_or_of_its_seed() -> None:
    labels = tuple(seed("hub_functions")["label"])
    assert choices.of(Column("a", "", among=("yes", "no"))) == ("yes", "no")
    assert choices.of(Column("a", "", listed="hub_functions")) == labels
    assert choices.of(Column("a", "")) == ()


def test_only_a_list_that_is_not_free_is_closed() -> None:
    assert choices.is_closed(Column("a", "", among=("yes", "no")))
    assert not choices.is_closed(Column("a", "", listed="skills", is_free=True))
    assert not choices.is_closed(Column("a", ""))
