from pathlib import Path

from tests.warehouse.worlds import TOKEN_SQL, sql_folder
from tests.warehouse.worlds import model as text
from warehouse.dictionary import dictionary
from warehouse.settings import ROOT


def test_every_table_column_and_question_is_in_it(tmp_path: Path) -> None:
    read = text("select a from marts.first where a > $least::bigint", columns=("a",), about="What is left.")
    sql = sql_folder(tmp_path, {**TOKEN_SQL, "reads/world/left.sql": read})
    said = dictionary(sql)
    assert "### marts.first\n\nA. (`sql/marts/first.sql`)\n\n- Always: not null: token." in said
    assert "| `token` | T. |" in said
    assert "### world/left\n\nWhat is left.\n\nTakes `least` bigint." in said
    assert (
        said.index("## Marts")
        < said.index("## Metrics")
        < said.index("## Staging")
        < said.index("## Questions")
    )


def test_the_dictionary_in_docs_is_fresh() -> None:
    """`python -m warehouse.dictionary` writes it anew."""
    assert (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8") == dictionary(ROOT / "sql")
