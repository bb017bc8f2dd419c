"""A page made ready once for any file, and the cache that remembers it by its sheet."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zlib import crc32

from briefing.pdf.embedding import EmbeddedFont, embed
from briefing.pdf.template import Objects

if TYPE_CHECKING:
    from briefing.pdf.fontfile import FontFile, FontSource
    from briefing.sheet.sheet import Sheet

# Raise whenever the same sheet would give another page.
_VERSION: Final = 1


class PagePicture(NamedTuple):
    """A picture that the page shows as `/P0`, `/P1`, … on a ground of that colour."""

    member: str
    digest: str
    ground: str


class Page(NamedTuple):
    """All that a file needs of a sheet. Plain values, so that a disk cache may keep it.

    `glyphs` maps font key to glyph id to text; `label` is the page's printed number, `anchors`
    are (subject, height on the page from below) of the places that links may lead to.
    """

    content: bytes
    glyphs: dict[str, dict[int, str]]
    pictures: tuple[PagePicture, ...]
    objects: Objects
    height: float
    title: str
    label: str
    anchors: tuple[tuple[str, float], ...]


class PageCache:
    """Pages by sheet, their packed objects by page, font subsets by use; for one thread.

    Sheets are known by identity: layout hands out the same Sheet for an unchanged panel. What the
    last file did not use is forgotten when `settle` is called.
    """

    def __init__(self) -> None:
        self._pages: dict[int, tuple[Sheet, Page]] = {}
        self._packed: dict[int, tuple[Page, tuple[int, ...], bytes]] = {}
        self._fonts: dict[bytes, EmbeddedFont] = {}
        self._used: set[int | bytes] = set()

    def page(self, sheet: Sheet, font: FontSource) -> Page:
        """The sheet's page, made when it is not known yet."""
        known = self._pages.get(id(sheet))
        if known is None or known[0] is not sheet:
            from briefing.pdf.making import make_page

            known = self._pages[id(sheet)] = (sheet, make_page(sheet, font))
        self._used.add(id(sheet))
        return known[1]

    def take(self, sheet: Sheet, page: Page) -> None:
        """A page made of an equal sheet before, perhaps by another process."""
        self._pages[id(sheet)] = (sheet, page)

    def packed(self, page: Page, numbers: tuple[int, ...]) -> bytes | None:
        """The page's compressed objects, if they were last written with these very numbers."""
        known = self._packed.get(id(page))
        self._used.add(id(page))
        return known[2] if known and known[0] is page and known[1] == numbers else None

    def keep_packed(self, page: Page, numbers: tuple[int, ...], data: bytes) -> None:
        self._packed[id(page)] = (page, numbers, data)

    def font(self, file: FontFile, glyphs: dict[int, str]) -> EmbeddedFont:
        key = file.digest + repr(sorted(glyphs.items())).encode()
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = embed(file, glyphs)
        self._used.add(key)
        return found

    def settle(self) -> None:
        """Forgets what was not used since the last time."""
        used = self._used
        self._pages = {key: known for key, known in self._pages.items() if key in used}
        self._packed = {key: known for key, known in self._packed.items() if key in used}
        self._fonts = {key: known for key, known in self._fonts.items() if key in used}
        self._used = set()

    def encode(self, sheets: Sequence[Sheet]) -> bytes | None:
        """The pages of these sheets and all font subsets at hand, for a disk cache.

        None when one of them has not been written with this cache.
        """
        known = [self._pages.get(id(sheet)) for sheet in sheets]
        pages = [entry[1] for entry in known if entry is not None]
        if len(pages) < len(sheets):
            return None
        rows: list[Any] = [
            [*page[:2], [tuple(each) for each in page.pictures], tuple(page.objects), *page[4:]]
            for page in pages
        ]
        body = marshal.dumps((rows, {key: tuple(font) for key, font in self._fonts.items()}))
        return _head() + crc32(body).to_bytes(4, "little") + body

    def decode(self, data: bytes) -> tuple[Page, ...] | None:
        """The pages, their fonts taken into this cache; None where the bytes are not `encode`'s."""
        head = _head()
        body = data[len(head) + 4 :]
        if data[: len(head) + 4] != head + crc32(body).to_bytes(4, "little"):
            return None
        try:
            rows, fonts = marshal.loads(body)
            pages = tuple([_page(row) for row in rows])
        except (ValueError, EOFError, TypeError):
            return None
        self._fonts.update({key: EmbeddedFont(*font) for key, font in fonts.items()})
        return pages


def _page(row: list[Any]) -> Page:
    pictures = tuple([PagePicture(*each) for each in row[2]])
    return Page(row[0], row[1], pictures, Objects(*row[3]), *row[4:])


def _head() -> bytes:
    """marshal belongs to one Python version, pages to one version of this room."""
    told = repr((_VERSION, sys.version_info[:3], marshal.version)).encode()
    return b"pdfpages" + crc32(told).to_bytes(4, "little")
