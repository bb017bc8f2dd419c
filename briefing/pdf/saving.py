"""`save_pdf`: a PDF file that is there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.pdf.writing import write_pdf
from briefing.saving import save_file

if TYPE_CHECKING:
    from briefing.pdf.fontfile import FontFiles
    from briefing.pdf.links import Target
    from briefing.pdf.metadata import OutlineEntry, PdfMetadata
    from briefing.pdf.page import Page, PageCache
    from briefing.sheet.sheet import Sheet


def save_pdf(
    path: Path,
    sheets: Sequence[Sheet | Page],
    *,
    metadata: PdfMetadata,
    fonts: FontFiles,
    images: Callable[[str], bytes | None] = lambda member: None,
    attachments: Mapping[str, bytes] | None = None,
    outline: Sequence[OutlineEntry] = (),
    links: Callable[[str], Target | None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    pages: PageCache | None = None,
    language: str = "vi",
) -> None:
    """`write_pdf` into the file `path`, as `save_file` does it; `language` is the interface's.

    Raises ExportCancelled and Unwritable; in both cases an older file is untouched.
    """
    save_file(
        path,
        lambda file: write_pdf(
            sheets,
            file,
            metadata=metadata,
            fonts=fonts,
            images=images,
            attachments=attachments,
            outline=outline,
            links=links,
            progress=progress,
            cancelled=cancelled,
            pages=pages,
        ),
        language,
    )
