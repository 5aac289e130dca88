"""The pack itself: every document of it in one ZIP, the same bytes from the same figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.exports import workbook
from ui.exports.pack import manifest, open_document, report_docx, report_html, slides
from ui.exports.pack.drawings import Bare, files
from ui.exports.pack.pack import Pack
from ui.exports.pack.rebuilt import packed, repacked


def made(pack: Pack, extra: Mapping[str, bytes], said: Mapping[str, Any]) -> bytes:
    """The pack as a ZIP: its documents, `extra` members as they are, and the manifest, which `said` begins.

    Of two packs of the same figures and members only `manifest.json` differs, by what `said` does.
    """
    members = {**documents(pack), **extra}
    return packed({**members, manifest.NAME: manifest.with_files(said, members)}, pack.built_at)


def documents(pack: Pack) -> dict[str, bytes]:
    """The report, the slides, the web page, the tables and the pictures, by the names of their members."""
    bare = Bare()
    sealed = [(item.figure, item.seal) for item in pack.items]
    cover = pack.items[0].seal
    tables = workbook.page_to_xlsx(sealed, cover, pack.title)
    found = {
        "report.docx": report_docx.report(pack, bare.png),
        "slides.pptx": slides.slides(pack, bare.png),
        "report.html": report_html.report(pack, bare.svg),
        "tables.xlsx": repacked(tables, pack.built_at),
        "tables.ods": open_document.workbook(pack),
    }
    for item in pack.items:
        found |= files(item)
        found[f"tables/{item.id}.csv"] = workbook.to_csv(item.figure, item.seal)
    return found
