"""The place of a cell in a worksheet, as Excel writes it."""


def column(letters: bytes) -> int:
    """The number of a column: A is 1, AA is 27; of either case."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
