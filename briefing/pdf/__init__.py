"""The PDF writer: immutable sheets to a tagged, searchable, reproducible file. No Qt."""

from briefing.pdf.metadata import OutlineEntry, PdfMetadata, metadata_of, outline_of
from briefing.pdf.page import Page, PageCache
from briefing.pdf.saving import Unwritable, save_file, save_pdf
from briefing.pdf.writing import ExportCancelled, write_pdf

__all__ = [
    "ExportCancelled",
    "OutlineEntry",
    "Page",
    "PageCache",
    "PdfMetadata",
    "Unwritable",
    "metadata_of",
    "outline_of",
    "save_file",
    "save_pdf",
    "write_pdf",
]
