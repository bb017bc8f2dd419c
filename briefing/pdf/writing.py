"""`write_pdf`: sheets in, one tagged PDF file out. The same input gives the same bytes.

Order of the file: for each page its content and its objects, then what the pages have in common
(fonts, pictures as they turn up), then the trees and the catalog. Nothing is looked at twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, Final

from briefing.pdf.attachments import attach
from briefing.pdf.fontfile import FontFiles, font_source
from briefing.pdf.links import Target, destinations, nearest
from briefing.pdf.metadata import OutlineEntry, PdfMetadata, information, labels, xmp
from briefing.pdf.objectfile import ObjectFile, packed_objects
from briefing.pdf.objects import name, text_string
from briefing.pdf.page import Page, PageCache, PagePicture
from briefing.pdf.pictures import EmbeddedPicture, embed_picture
from briefing.pdf.template import (
    DOCUMENT,
    FONTS,
    LINK_KEYS,
    PAGE,
    PAGES,
    PARENT_KEY,
    PICTURES,
    SECTION,
)
from briefing.pdf.trees import name_tree, number_tree, outline

if TYPE_CHECKING:
    from briefing.sheet.sheet import Sheet

# The objects of a page are short and alike: harder work saves little.
_LEVEL: Final = 3


class ExportCancelled(Exception):
    """The caller asked to stop; nothing usable was written."""


def write_pdf(
    sheets: Sequence[Sheet | Page],
    target: BinaryIO,
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
) -> None:
    """Writes one page for each sheet (or ready page), in their order.

    `links` maps the link of a node to its place; by default a link leads to the node whose subject
    it is, or to the first one of the same source. Raises ExportCancelled, and OSError from
    `target`.
    """
    writer = _Writer(target, fonts, images, pages)
    total = len(sheets)
    writer.begin(total)
    for index, sheet in enumerate(sheets):
        if cancelled is not None and cancelled():
            raise ExportCancelled
        writer.page(index, sheet)
        if progress is not None:
            progress(index + 1, total)
    if cancelled is not None and cancelled():
        raise ExportCancelled
    writer.finish(metadata, attachments or {}, outline, links)
    if pages is not None:
        pages.settle()


class _Writer:
    """The state of one file while it is written."""

    def __init__(
        self,
        target: BinaryIO,
        fonts: FontFiles,
        images: Callable[[str], bytes | None],
        cache: PageCache | None,
    ) -> None:
        self._file = ObjectFile(target)
        self._font = font_source(fonts)
        self._images = images
        self._cache = cache
        self._glyphs: dict[str, dict[int, str]] = {}
        self._pictures: dict[tuple[str, str], int] = {}
        self._sections: list[int] = []
        self._parents: list[tuple[int, int]] = []
        self._link_parents: list[tuple[int, int]] = []
        self._notes: list[int] = []
        self._labels: list[str] = []
        self._targets: dict[str, None] = {}
        self._anchors: dict[str, Target] = {}

    def begin(self, total: int) -> None:
        """Numbers that pages name: the common objects and, in a row, all pages."""
        take = self._file.take
        self._catalog, self._pages, self._document, self._font_names = (take() for _ in range(4))
        self._first_page = take(total)
        self._total = total

    def page(self, index: int, sheet: Sheet | Page) -> None:
        page = self._ready(sheet)
        for font, glyphs in page.glyphs.items():
            known = self._glyphs.setdefault(font, {})
            # The first page that uses a glyph says what it means.
            self._glyphs[font] = glyphs | known if known else dict(glyphs)
        base = self._file.take(page.objects.size)
        self._file.stream(base + 1, "/Filter/FlateDecode", page.content)
        self._pack(index, page, base)
        self._remember(index, page, base)

    def _ready(self, sheet: Sheet | Page) -> Page:
        if isinstance(sheet, Page):
            return sheet
        if self._cache is not None:
            return self._cache.page(sheet, self._font)
        from briefing.pdf.making import make_page

        return make_page(sheet, self._font)

    def _pack(self, index: int, page: Page, base: int) -> None:
        """The page's structure, from the cache when its numbers are the same as last time."""
        objects = page.objects
        named = {
            PAGE: self._first_page + index,
            PAGES: self._pages,
            DOCUMENT: self._document,
            FONTS: self._font_names,
            PARENT_KEY: index,
        }
        first_key = self._total + len(self._link_parents)
        for link in range(len(objects.links)):
            named[LINK_KEYS - link] = first_key + link
        for place, picture in enumerate(page.pictures):
            named[PICTURES - place] = self._picture(picture)
        members = (named[PAGE], *range(base + SECTION, base + objects.size))
        key = (base, *named.values())
        packed = self._cache.packed(page, key) if self._cache is not None else None
        if packed is None:
            numbers = [base + slot if slot >= 0 else named[slot] for slot in objects.slots]
            bodies = (objects.template % tuple(numbers)).encode("ascii")
            packed = packed_objects(members, bodies, _LEVEL)
            if self._cache is not None:
                self._cache.keep_packed(page, key, packed)
        self._file.pack(base, members, packed)

    def _remember(self, index: int, page: Page, base: int) -> None:
        """What the trees at the end have to name."""
        objects = page.objects
        self._sections.append(base + SECTION)
        self._parents.append((index, base + objects.parents))
        for element in objects.links:
            key = self._total + len(self._link_parents)
            self._link_parents.append((key, base + element))
        self._notes += [base + element for element in objects.notes]
        self._labels.append(page.label)
        self._targets.update(dict.fromkeys(objects.targets))
        for subject, top in page.anchors:
            self._anchors.setdefault(subject, (index, top))

    def _picture(self, picture: PagePicture) -> int:
        """The number of the image object; one for all pages unless it is transparent."""
        for ground in ("", picture.ground):
            known = self._pictures.get((picture.digest, ground))
            if known is not None:
                return known
        made: EmbeddedPicture = embed_picture(self._images(picture.member), picture.ground)
        number = self._file.take()
        self._file.stream(number, made.entries, made.data)
        self._pictures[picture.digest, "" if made.opaque else picture.ground] = number
        return number

    def finish(
        self,
        metadata: PdfMetadata,
        attachments: Mapping[str, bytes],
        entries: Sequence[OutlineEntry],
        links: Callable[[str], Target | None] | None,
    ) -> None:
        objects: dict[int, str] = {}
        take = self._file.take
        objects[self._font_names] = self._write_fonts(objects)
        names = ""
        lead = links if links is not None else partial(nearest, self._anchors)
        targets = destinations(self._targets, lead, self._first_page)
        if targets:
            names += f"/Dests{name_tree(targets)}"
        files = attach(self._file, attachments, metadata.date, objects)
        if files:
            named = {member: f"{number} 0 R" for member, number in files.items()}
            names += f"/EmbeddedFiles{name_tree(named)}"
        root = self._structure(metadata, objects)
        info, xmp_number = take(), take()
        objects[info] = information(metadata)
        self._file.stream(xmp_number, "/Type/Metadata/Subtype/XML", xmp(metadata))
        objects[self._pages] = (
            f"<</Type/Pages/Count {self._total}/Kids["
            f"{' '.join([f'{self._first_page + at} 0 R' for at in range(self._total)])}]>>"
        )
        bookmarks = ""
        if entries:
            outline_root, made = outline(entries, take, lambda page: self._first_page + page)
            objects.update(made)
            bookmarks = f"/Outlines {outline_root} 0 R/PageMode/UseOutlines"
        self._pack_common(objects)
        associated = " ".join(f"{number} 0 R" for number in files.values())
        self._file.plain(
            self._catalog,
            f"<</Type/Catalog/Version/1.7/Pages {self._pages} 0 R/StructTreeRoot {root} 0 R"
            f"/MarkInfo<</Marked true>>/Lang{text_string(metadata.language_tag)}"
            f"/ViewerPreferences<</DisplayDocTitle true>>/PageLabels{labels(self._labels)}"
            f"/Metadata {xmp_number} 0 R{bookmarks}"
            f"{f'/Names<<{names}>>' if names else ''}"
            f"{f'/AF[{associated}]' if associated else ''}>>",
        )
        self._file.finish(self._catalog, info)

    def _pack_common(self, objects: dict[int, str]) -> None:
        members = sorted(objects)
        bodies = "\n".join([objects[number] for number in members]).encode("ascii")
        packed = packed_objects(members, bodies, 6)
        self._file.pack(self._file.take(), members, packed)

    def _write_fonts(self, objects: dict[int, str]) -> str:
        """All fonts in use; returns the dictionary of their names."""
        cache = PageCache() if self._cache is None else self._cache
        named: list[str] = []
        for key in sorted(self._glyphs):
            glyphs = dict(sorted(self._glyphs[key].items()))
            made = cache.font(self._font(key), glyphs)
            program = self._file.take(5)
            to_unicode, descriptor, descendant, font = range(program + 1, program + 5)
            self._file.stream(program, f"/Length1 {made.length}/Filter/FlateDecode", made.program)
            self._file.stream(to_unicode, "/Filter/FlateDecode", made.to_unicode)
            objects[descriptor] = made.descriptor % program
            objects[descendant] = made.descendant % descriptor
            objects[font] = made.font % (descendant, to_unicode)
            named.append(f"{name(key)} {font} 0 R")
        return f"<<{''.join(named)}>>"

    def _structure(self, metadata: PdfMetadata, objects: dict[int, str]) -> int:
        """The structure tree's root; pages have written all that is below the document."""
        root, parents = self._file.take(), self._file.take()
        objects[self._document] = (
            f"<</S/Document/P {root} 0 R/Lang{text_string(metadata.language_tag)}"
            f"/T{text_string(metadata.title)}"
            f"/K[{' '.join([f'{number} 0 R' for number in self._sections])}]>>"
        )
        objects[parents] = number_tree([*self._parents, *self._link_parents])
        ids = ""
        if self._notes:
            named = {f"note-{number:07d}": f"{number} 0 R" for number in self._notes}
            ids = f"/IDTree{name_tree(named)}"
        next_key = self._total + len(self._link_parents)
        objects[root] = (
            f"<</Type/StructTreeRoot/K {self._document} 0 R/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {next_key}{ids}>>"
        )
        return root
