"""The PDF writer: immutable sheets to a tagged, searchable, reproducible file. No Qt.

The names are fetched when they are asked for: writing pages that are kept needs neither the maker
of pages nor sheets.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pdf.metadata import OutlineEntry, PdfMetadata, metadata_of, outline_of
    from briefing.pdf.page import Page, PageCache
    from briefing.pdf.saving import save_pdf
    from briefing.pdf.writing import ExportCancelled, write_pdf

_HOMES = {
    "ExportCancelled": "writing",
    "OutlineEntry": "metadata",
    "Page": "page",
    "PageCache": "page",
    "PdfMetadata": "metadata",
    "metadata_of": "metadata",
    "outline_of": "metadata",
    "save_pdf": "saving",
    "write_pdf": "writing",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"briefing.pdf.{_HOMES[name]}"), name)


__all__ = [
    "ExportCancelled",
    "OutlineEntry",
    "Page",
    "PageCache",
    "PdfMetadata",
    "metadata_of",
    "outline_of",
    "save_pdf",
    "write_pdf",
]
