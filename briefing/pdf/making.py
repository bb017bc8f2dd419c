"""A sheet into its page. Writing ready pages does not need this module nor what it stands on."""

from __future__ import annotations

from typing import Final
from zlib import compress

from briefing.pdf.content import draw
from briefing.pdf.fontfile import FontSource
from briefing.pdf.page import Page, PagePicture
from briefing.pdf.structure import describe
from briefing.pdf.tagging import Marking, anchor_of
from briefing.sheet.sheet import Sheet

# Level 6 makes pages a fifth smaller than level 1, for a quarter more time a page; a page is
# compressed once and kept.
_LEVEL: Final = 6


def make_page(sheet: Sheet, font: FontSource) -> Page:
    """Raises KeyError for an unknown font, ValueError for marks at no finite place."""
    marking = Marking(sheet.nodes)
    drawn = draw(sheet, font, marking)
    return Page(
        compress(drawn.stream.encode("ascii"), _LEVEL),
        drawn.glyphs,
        tuple(PagePicture(each.member, each.digest, sheet.ground) for each in drawn.pictures),
        describe(sheet, marking, len(drawn.pictures)),
        sheet.size.height,
        sheet.title,
        f"{sheet.panel + 1}" + (f" ({sheet.part}/{sheet.parts})" if sheet.parts > 1 else ""),
        _anchors(sheet),
    )


def _anchors(sheet: Sheet) -> tuple[tuple[str, float], ...]:
    """Where links may lead: the nodes that show a source, each with its height from below."""
    found: list[tuple[str, float]] = []
    for index, node in enumerate(sheet.nodes):
        subject = anchor_of(node)
        if subject:
            tops = [mark.bounds.y for mark in sheet.marks_of(index)]
            found.append((subject, sheet.size.height - min(tops, default=0.0)))
    return tuple(found)
