"""What panels show of numbers and paragraphs: for the cover's gold ticks and the sources panel."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.context import LayoutContext, Use
from briefing.model import (
    Block,
    Briefing,
    Chart,
    Citation,
    Item,
    ItemList,
    Panel,
    PanelKind,
    Paragraph,
    RichText,
    Section,
)
from briefing.sheet import Sheet


def numbers_shown(briefing: Briefing, context: LayoutContext) -> frozenset[str]:
    """The numbers of all figures and charts, as shown."""
    shelf = context.memory.numbers
    shown: set[str] = set()
    for panel in briefing.panels:
        found = shelf.get(panel)
        if found is None:
            found = _numbers(panel)
            shelf.keep(panel, found)
        shown |= found
    return frozenset(shown)


def _numbers(panel: Panel) -> frozenset[str]:
    figures = {figure.quantity.shown for figure in panel.figures}
    points = (point for chart in panel.charts for point in chart.points)
    return frozenset(figures | {p.quantity.shown for p in points if p.quantity is not None})


def uses_of(briefing: Briefing, pages: Sequence[tuple[Sheet, ...]]) -> tuple[Use, ...]:
    """Every citation of every panel but the sources panels, with the page it is shown on."""
    uses: list[Use] = []
    page = 1
    for panel, sheets in zip(briefing.panels, pages, strict=True):
        # A cover says nothing that another panel does not say with its source.
        if panel.kind not in (PanelKind.SOURCES, PanelKind.COVER):
            label = panel.label or panel.title_text
            uses += [Use(c, page, label, "as-retold") for c in panel.citations]
            for block in panel.blocks:
                uses += _of_block(block, page, label)
        page += max(len(sheets), 1) if panel.kind is PanelKind.SOURCES else len(sheets)
    return tuple(dict.fromkeys(uses))


def _of_block(block: Block, page: int, label: str) -> list[Use]:
    match block:
        case Paragraph():
            return [_retold(c, block.text, page, label) for c in block.citations]
        case ItemList():
            return [use for item in block.items for use in _of_item(item, page, label)]
        case Section():
            inner = [use for child in block.blocks for use in _of_block(child, page, label)]
            quoted = any(use.way == "as-quote" for use in inner) or any(
                isinstance(child, Paragraph) and child.verbatim for child in block.blocks
            )
            way = "as-quote" if quoted else "as-retold"
            return [*(Use(c, page, label, way) for c in block.citations), *inner]
        case Chart():
            return [
                Use(c, page, label, "as-figure" if point.quantity else "as-retold")
                for point in block.points
                for c in point.citations
            ]
        case _:
            cited: tuple[Citation, ...] = getattr(block, "citations", ())
            rows: tuple[tuple[Citation, ...], ...] = getattr(block, "row_citations", ())
            every = (*cited, *(citation for row in rows for citation in row))
            return [Use(c, page, label, "as-retold") for c in every]


def _of_item(item: Item, page: int, label: str) -> list[Use]:
    if item.figure is not None:
        uses = [Use(c, page, label, "as-figure") for c in item.citations]
    else:
        uses = [_retold(c, item.text, page, label) for c in item.citations]
    return uses + [use for child in item.children for use in _of_item(child, page, label)]


def _retold(citation: Citation, text: RichText, page: int, label: str) -> Use:
    quoted = any(run.quoted for run in text)
    return Use(citation, page, label, "as-quote" if quoted else "as-retold")
