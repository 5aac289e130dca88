"""The delimiter is found by evidence, whatever stands above the table."""

import pytest

from pipelines.formats.dialect import (
    Dialect,
    detect,
    has_escapes,
    lines_end_with_cr,
    unescaped,
    without_formulas,
)

ROWS = [
    ["Council", "Supplier, the", "Amount"],
    ["A", 'The "Best"; Ltd', "1.50"],
    ["B", "Care|Homes", "2,000.00"],
] * 5


def written(delimiter: str) -> bytes:
    """The rows, quoted only where needed."""

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text

    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in ROWS).encode()


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_the_one_that_cuts_lines_alike(delimiter: str) -> None:
    assert detect(written(delimiter), cr=False) == Dialect(delimiter.encode(), 3, False)


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_a_preamble_without_delimiters_does_not_hide_it(delimiter: str) -> None:
    preamble = b"Payments over 500\n\nPublished under the code, by us; see the web\n" * 3
    assert detect(preamble + written(delimiter), cr=False).delimiter == delimiter.encode()


def test_commas_in_amounts_do_not_hide_semicolons() -> None:
    content = "".join(f"Supplier {i};Care;{i},50\n" for i in range(20)).encode()
    assert detect(content, cr=False) == Dialect(b";", 3, False)


def test_a_text_without_delimiters_has_one_column() -> None:
    assert detect(b"one\ntwo\n", cr=False) == Dialect(b",", 1, False)


def test_lines_of_old_macs_end_with_a_carriage_return() -> None:
    assert lines_end_with_cr(b'a,b\rc,d\re,"f\ng"\r')
    assert not lines_end_with_cr(b"a,b\r\nc,d\r\n")
    assert not lines_end_with_cr(b'a,b\nc,"d\re"\nf,g\n')


COMMAS = Dialect(b",", 3, False)
ESCAPED = b'1,"The \\"Old\\" Mill",2\n1,Amber,2\n1,"Bex, \\"and\\" Co",2\n'


def test_backslashes_before_quotes_are_a_habit_or_not() -> None:
    assert has_escapes(ESCAPED, COMMAS)
    assert not has_escapes(b'1,"The ""Old"" Mill",2\n', COMMAS)
    assert not has_escapes(b'1,"C:\\docs\\",2\n' + ESCAPED, COMMAS)
    assert not has_escapes(b'1,5\\" pipe,2\n', COMMAS)


def test_what_a_backslash_escapes_is_doubled_or_single() -> None:
    assert unescaped(b'"a \\"b\\" c\\\\"') == b'"a ""b"" c\\"'


def test_a_text_written_as_a_formula_is_the_text() -> None:
    assert without_formulas(b'="0123";="A; ""B""";5\r\n', b";") == b'"0123";"A; ""B""";5\r\n'
    assert without_formulas(b'"=""0123""",2\n="1"', b",") == b'"0123",2\n"1"'
    for left in (b'"he said ,=""bar"", x",1\n', b'x="1",=2,"=""a"\n', b"=1+1,2\n"):
        assert without_formulas(left, b",") == left
