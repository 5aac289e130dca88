"""Who a name stands for: invented names, judged by a person."""

from collections.abc import Callable

import pytest

from tests import tiny
from warehouse.ask import run_sql
from warehouse.build import Built

SUPPLIERS = """\
Alpha Care Ltd; ABC Council Training Ltd; Police Mutual Ltd; Academy Insurance Limited; Mr Tidy Ltd;
Beta Housing Association; Nowhereshire Council for Voluntary Service; Driving School; Post Office Ltd;
Marie Curie; Royal Mail; Turner & Townsend; B and Q; Ashton Hall; Dame Hannah Blotts Trust;
Jane Doe Consulting; <script>alert(1)</script>"""
PUBLIC = """\
Nowhereshire County Council; London Borough of Somewhere; HM Revenue & Customs; HMRC;
NHS Nowhere CCG          *; Nowhere Police Authority; Nowhere Fire and Rescue Service;
Teachers Pensions; Nowhere Combined Authority; L B Somewhere; Department for Education;
St Nobody's C of E Primary School; Nowhere Pension Fund; Somewhere District Coun; DVLA"""
REDACTED = """\
REDACTED; Redacted Personal Data; DETAILS REDACTED; Name withheld; REDACTED UNDER DP ACT; Personal data;
GDPR; Redacted Personal Information; REDACTED - Personal Information;
Redacted information - included personal information; Name redacted; Reacted Personal Data;
Confidential; Data Protection Act; Redacted Commercial Confidentiality"""
UNKNOWN = (
    "#REF!; #N/A; #NAME?; N/A; Sundry; Various; One time vendor; ONETIME; Unknown; -; ***; Sundry Suppliers"
)
PEOPLE = """\
Mr J Quillfeather; Mrs Quillfeather; Miss A B Quillfeather; Ms. Quillfeather; Dr P Quillfeather;
J Quillfeather; J.R. Quillfeather; Quillfeather J; Jane Quillfeather; QUILLFEATHER JANE;
Quillfeather, Jane; Quillfeather Jane Mrs; Mohammed Quillfeather-Khan; Agnieszka Quillfeather;
Siobhan O'Quillfeather; Jane Quillfeather T/A Quill Cars; Jane Quillfeather trading as Quill Cars;
Jane Quillfeather 12345; John and Jane Quillfeather; J and A Quillfeather; John Hall; Foster carer;
Jane Quillfeather Childminder; Olúwaseun Quillfeather; Xinliang Wei;
Mr Quillfeather T/A Quillfeather Building Services; The Estate of the late A Quill;
The Estate of Zorblax Quill; The T/A Jane Quillfeather; T/A T/A Jane Quillfeather; M r Jane Smith;
Ｍｒ Ｊａｎｅ Ｓｍｉｔｈ; Мария Иванова; 王小明"""
EXAMPLES = [
    (name.strip(), kind)
    for text, kind in (
        (SUPPLIERS, "supplier"),
        (PUBLIC, "public_body"),
        (REDACTED, "redacted"),
        (UNKNOWN, "unknown"),
        (PEOPLE, "individual"),
    )
    for name in text.replace("\n", " ").split(";")
]


def paid(payments: str) -> None:
    """A store of these payments."""
    tiny.store({"raw.spending__payments": payments}, only=["marts.payments", "marts.suppliers"])


def types(names: list[str], category: str = "Fees") -> dict[str, str]:
    """Published name -> payee type, in a store of one payment a name."""
    rows = "\n".join(f"| {name} | 2024-04-03 | 600.00 | {category} |" for name in names)
    paid(f"| supplier | _paid_on | amount | category |\n{rows}")
    frame = run_sql("select supplier, payee_type from intermediate.suppliers__identities")
    return dict(frame.rows())


def test_every_example_is_judged_as_a_person_would() -> None:
    found = types([name for name, _ in EXAMPLES])
    wrong = [f"{name}: {found[name]}, not {kind}" for name, kind in EXAMPLES if found[name] != kind]
    assert not wrong


@pytest.mark.parametrize(
    "purpose", ["Fostering allowances", "Direct Payments", "Adoption", "Personal Budgets (3rd)"]
)
def test_a_purpose_only_people_are_paid_for_makes_a_plain_name_a_person(purpose: str) -> None:
    found = types(["Zorblax Quillfeather", "Quillfeather Fostering Agency", "Zorblax Ltd"], purpose)
    assert found == {
        "Zorblax Quillfeather": "individual",
        "Quillfeather Fostering Agency": "supplier",
        "Zorblax Ltd": "supplier",
    }


def test_spellings_of_one_supplier_have_one_identifier(a_store: Callable[..., Built]) -> None:
    names = [
        "NHS CCG",
        "NHS CCG          *",
        "Alpha & Beta Limited",
        "The ALPHA and BETA Ltd.",
        "Alpha & Beta Ltd **",
    ]
    types(names)
    ids = dict(run_sql("select supplier, supplier_id from intermediate.suppliers__identities").rows())
    assert ids["NHS CCG"] == ids["NHS CCG          *"]
    assert len({ids[name] for name in names}) == 2


def test_a_person_is_nowhere_by_name_and_an_identifier_is_keyed() -> None:
    rows = "| Jane Quillfeather | 2024-04-03 | 600.00 | for Jane Quillfeather |"
    paid(f"| supplier | _paid_on | amount | description |\n{rows}")
    told = run_sql("select supplier_name, description, supplier_id from marts.payments").rows()
    assert told[0][:2] == ("Individual (name withheld)", None)
    plain = run_sql("select ('0x' || left(md5('JANE QUILLFEATHER'), 13))::bigint as id")["id"].item()
    assert told[0][2] != plain
    assert run_sql("select * from marts.suppliers").is_empty()


@pytest.mark.parametrize(
    "said",
    [
        "Mx A Quillfeather", "Cllr Quillfeather: travel", "Visit by Dr Quillfeather",
        "Mstr Quillfeather, taxi", "quillfeather@example.org", "Placement, DOB 01/02/1980",
        "Tax of QQ 12 34 56 C", "Rev'd Quillfeather",
    ],
)  # fmt: skip
def test_a_description_that_names_somebody_is_not_shown_whoever_was_paid(said: str) -> None:
    rows = f"| Alpha Ltd | 2024-04-03 | 600.00 | {said} |\n| Alpha Ltd | 2024-04-03 | 601.00 | Drainage |"
    paid(f"| supplier | _paid_on | amount | description |\n{rows}")
    told = run_sql("select description from marts.payments order by amount_gbp").to_series()
    assert told.to_list() == [None, "Drainage"]


def test_what_stands_instead_of_a_supplier_is_not_shown() -> None:
    names = ["Various", "Various - Jane Quillfeather", "The T/A", "-"]
    found = types(names)
    assert set(found.values()) == {"unknown"}
    for table in ("marts.payments", "intermediate.suppliers__identities"):
        shown = run_sql(f"select distinct supplier_name from {table}").to_series().to_list()
        assert shown == ["No supplier named"]
