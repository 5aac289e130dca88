"""The report opens again as what it should be: headings, numbers, captions, texts for who listens."""

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.ui.exports.pack.documents import NOTE, dot, pack, xml
from tests.ui.exports.pack.items import HOSTILE
from ui.exports.pack.pack import IMPLICATIONS, TO_FILL_IN
from ui.exports.pack.report_docx import MOST_ROWS, report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def made() -> bytes:
    return report(pack(), dot)


@pytest.fixture(scope="module")
def opened(made: bytes) -> Document:
    return docx.Document(io.BytesIO(made))


def styled(paragraph: Paragraph) -> str | None:
    return paragraph.style.name if paragraph.style else None


def texts(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if styled(each) == style]


def test_headings_are_headings_in_order(opened: Document) -> None:
    sections = ["Purpose", "The evidence", "Implications", "What to bear in mind", "Background papers"]
    assert texts(opened, "Heading 1") == sections
    titles = [item.figure.title for item in pack().items]
    assert texts(opened, "Heading 2") == [*titles, *IMPLICATIONS]
    assert texts(opened, "Title") == ["Who we pay for care"]


def test_the_front_says_wards_part_and_date_and_leaves_the_rest_to_the_author(opened: Document) -> None:
    front = [each.text for each in opened.paragraphs if styled(each) == "Normal"]
    assert "Ward(s) affected: Harbour" in front
    assert "Public or exempt: Part A: public" in front
    assert "Data as of: 1 June 2026" in front
    assert f"Date of meeting: {TO_FILL_IN}" in front
    assert texts(opened, "Numbered paragraph").count(TO_FILL_IN) == len(IMPLICATIONS)


def test_an_exempt_report_says_so_on_every_page() -> None:
    exempt = docx.Document(io.BytesIO(report(pack(is_exempt=True), dot)))
    assert "not for publication" in exempt.sections[0].header.paragraphs[0].text


def test_paragraphs_are_numbered_by_word_itself(made: bytes, opened: Document) -> None:
    numbered = opened.styles["Numbered paragraph"].element.pPr.numPr
    heading = opened.styles["Heading 1"].element.pPr.numPr
    assert (heading.ilvl.val, numbered.ilvl.val) == (0, 1)
    assert heading.numId.val == numbered.numId.val
    levels = xml(made, "word/numbering.xml").findall(f"{W}abstractNum")[-1].findall(f"{W}lvl/{W}lvlText")
    assert [each.get(f"{W}val") for each in levels] == ["%1.", "%1.%2"]
    assert {NOTE, pack().items[0].figure.sentence} <= set(texts(opened, "Numbered paragraph"))


def test_the_parts_of_a_style_stand_in_the_order_the_standard_asks(opened: Document) -> None:
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "numPr",
        "pBdr",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
    ]
    for style in ("Heading 1", "Numbered paragraph"):
        found = [each.tag.removeprefix(W) for each in opened.styles[style].element.pPr]
        assert found == sorted(found, key=order.index)


def test_captions_are_counted_fields(made: bytes, opened: Document) -> None:
    assert [each.split(":")[0] for each in texts(opened, "Caption")] == ["Figure 1", "Figure 2", "Figure 3"]
    fields = [each.text.strip() for each in xml(made, "word/document.xml").iter(f"{W}instrText")]
    assert fields == ["SEQ Figure \\* ARABIC"] * 3


def test_pictures_say_what_they_show(opened: Document) -> None:
    told = [each._inline.docPr for each in opened.inline_shapes]
    assert [each.get("descr") for each in told] == [
        item.figure.sentence for item in pack().items if item.figure.chart
    ]
    assert all(each.get("title") is None for each in told)


def test_a_table_has_a_heading_row_a_description_and_an_end(opened: Document) -> None:
    (table,) = opened.tables
    first = table.rows[0]._tr
    assert first.xpath("./w:trPr/w:tblHeader")
    assert len(table._tbl.xpath("./w:tr/w:trPr/w:cantSplit")) == len(table.rows)
    assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == pack().items[1].figure.sentence
    assert len(table.rows) == MOST_ROWS + 1
    assert [row.cells[0].text for row in table.rows][1 : len(HOSTILE) + 1] == [
        each.strip() for each in HOSTILE
    ]
    assert table.rows[1].cells[1].text == "£1,000.10"
    assert "25 more rows and all figures: tables/figure-02-long.csv in the evidence pack." in texts(
        opened, "Source line"
    )


def test_every_figure_has_its_lines(opened: Document) -> None:
    small = texts(opened, "Source line")
    for begins in ("Source: ", "Shown: ", "Coverage: "):
        assert sum(line.startswith(begins) for line in small) == 3


def test_letters_language_and_dates(made: bytes, opened: Document) -> None:
    normal = opened.styles["Normal"]
    assert (normal.font.name, normal.font.size.pt) == ("Arial", 12)
    assert opened.core_properties.language == "en-GB"
    assert opened.core_properties.created.year == 2026
    languages = {each.get(f"{W}val") for each in xml(made, "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"en-GB"}


def test_the_same_figures_give_the_same_bytes(made: bytes) -> None:
    assert report(pack(), dot) == made


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not here")
def test_libreoffice_opens_it(made: bytes, tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(made)
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "report.docx")], check=True, capture_output=True, timeout=180)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
