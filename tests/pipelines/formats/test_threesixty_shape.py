"""What is read of a grant is what the standard calls so."""

from pipelines.formats import threesixty_shape


def test_every_key_is_read_once_or_known_to_be_of_no_use() -> None:
    assert not set(threesixty_shape.FIELDS) & set(threesixty_shape.UNREAD)
    assert set(threesixty_shape.MONEY) <= set(threesixty_shape.FIELDS)


def test_no_money_is_a_float() -> None:
    kinds = {str(threesixty_shape.FIELDS[name]) for name in threesixty_shape.MONEY}
    assert kinds == {"decimal128(38, 6)"}
