"""What stands in two places stands in both; and each rule notices when one half is missing."""

from pathlib import Path

import pytest

from tests.house import mirrors
from tests.house.tree import Rule, holds, plant

RULES = [
    mirrors.untested,
    mirrors.testing_nothing,
    mirrors.reads,
    mirrors.pages,
    mirrors.sources,
    mirrors.examples,
]
ASKS = 'def total() -> None:\n    """How much was paid."""\n    return ask("overview/total")\n'


@pytest.mark.parametrize("rule", RULES)
def test_holds(rule: Rule) -> None:
    holds(rule)


def test_a_module_without_a_test_and_a_test_without_a_module_are_named(tmp_path: Path) -> None:
    plant(tmp_path, **{"ui/words.py": "", "tests/ui/test_gone.py": "", "tests/house/test_tools.py": ""})
    assert mirrors.untested(tmp_path) == ["ui/words.py has no tests/ui/test_words.py"]
    assert mirrors.testing_nothing(tmp_path) == ["tests/ui/test_gone.py tests ui/gone.py, which is not there"]


def test_a_module_and_its_tests_are_left_alone(tmp_path: Path) -> None:
    plant(
        tmp_path,
        **{"ui/words.py": "", "ui/__init__.py": "", "ui/theme.py": "", "tests/ui/test_theme__print.py": ""},
    )
    plant(tmp_path, **{"tests/ui/test_words.py": "", "tests/ui/test_words__pounds.py": ""})
    assert mirrors.untested(tmp_path) + mirrors.testing_nothing(tmp_path) == []


def test_a_read_and_its_sql_say_the_same_sentence(tmp_path: Path) -> None:
    plant(tmp_path, **{"warehouse/reads/overview.py": ASKS})
    assert "has no SQL" in mirrors.reads(tmp_path)[0]
    plant(tmp_path, **{"sql/reads/overview/total.sql": "-- How much was awarded.\nselect 1"})
    assert "its SQL 'How much was awarded.'" in mirrors.reads(tmp_path)[0]
    plant(tmp_path, **{"sql/reads/overview/total.sql": "-- How much was paid.\nselect 1"})
    assert mirrors.reads(tmp_path) == []


def test_a_question_that_nobody_asks_is_named_unless_another_stands_on_it(tmp_path: Path) -> None:
    plant(tmp_path, **{"sql/reads/overview/scope.sql": "-- Scope.\nselect 1"})
    assert mirrors.reads(tmp_path) == ["sql/reads/overview/scope.sql is asked by nobody"]
    plant(
        tmp_path,
        **{"sql/reads/overview/total.sql": "-- How much was paid.\nselect 1 from reads.overview__scope"},
    )
    plant(tmp_path, **{"warehouse/reads/overview.py": ASKS})
    assert mirrors.reads(tmp_path) == []


def test_a_page_and_the_contents_page_name_each_other(tmp_path: Path) -> None:
    plant(tmp_path, **{"pages/ward.py": "", "ui/main.py": "names = ['pages/gone.py']"})
    assert mirrors.pages(tmp_path) == [
        "pages/ward.py is not in ui/main.py",
        "ui/main.py names pages/gone.py, which is not there",
    ]
    assert mirrors.pages(plant(tmp_path, **{"ui/main.py": "names = ['ward']"})) == []


def test_a_source_has_its_sample_and_its_staging(tmp_path: Path) -> None:
    plant(tmp_path, **{"pipelines/sources/grants.py": "T = Table(entity='awards', kinds=())"})
    assert mirrors.sources(tmp_path) == [
        "pipelines/sources/grants.py has no sample pipelines/samples/grants*",
        "pipelines/sources/grants.py has no sql/staging/grants__awards.sql",
    ]
    plant(tmp_path, **{"pipelines/samples/grants.csv": "", "sql/staging/grants__awards.sql": ""})
    assert mirrors.sources(tmp_path) == []


def test_a_table_of_meaning_has_an_example_page(tmp_path: Path) -> None:
    plant(tmp_path, **{"sql/marts/payments.sql": "", "tests/examples/a.md": "## then marts.suppliers\n"})
    assert mirrors.examples(tmp_path) == ["sql/marts/payments.sql has no example page in tests/examples/"]
    plant(tmp_path, **{"tests/examples/a.md": "## then marts.payments\n"})
    assert mirrors.examples(tmp_path) == []
