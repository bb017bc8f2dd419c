"""Panels written as people write them, laid out, and what a reader finds on the pages."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.layout import compose
from briefing.model import Briefing
from briefing.sheet import Rect, Role, Sheet, Text
from briefing.sheet.marks import bounds_of
from briefing.source.packages import MemoryPackage
from briefing.source.reading import parse_briefing
from tests.layout.conftest import SOURCE, BoxCharts, Desk

_FRONT = """---
title: Tổng kết
organisation: Công an TP Hà Nội
language: vi
sources:
  - key: bai
    title: Bài tường thuật hội nghị, 12-2020
    file: sources/bai.md
---

"""


def read(panels: str, members: Mapping[str, bytes] | None = None) -> Briefing:
    """The briefing with these panels; it must be free of problems."""
    text = _FRONT + panels
    article = "\n\n".join(paragraph.text for paragraph in SOURCE.paragraphs)
    every = {"briefing.md": text.encode(), "sources/bai.md": article.encode(), **(members or {})}
    briefing, problems = parse_briefing(text, MemoryPackage(every))
    assert [problem.message for problem in problems] == []
    return briefing


def lay(
    desk: Desk,
    panels: str,
    *,
    charts: BoxCharts | None = None,
    members: Mapping[str, bytes] | None = None,
    **wishes: str,
) -> tuple[Sheet, ...]:
    """The pages of these panels."""
    briefing = read(panels, members)
    context = desk.context(
        charts=charts,
        sources=briefing.sources,
        images=(members or {}).get,
        **wishes,  # type: ignore[arg-type]
    )
    return compose(briefing, context)


def texts(sheet: Sheet, role: Role) -> list[str]:
    """What the nodes of a role say, in reading order."""
    return [node.text for node in sheet.nodes if node.role is role]


def node_of(sheet: Sheet, text: str) -> int:
    """The first node that says just this."""
    return next(index for index, node in enumerate(sheet.nodes) if node.text == text)


def box_of(sheet: Sheet, text: str) -> Rect:
    """The box around the marks of the first node that says just this."""
    return bounds_of(sheet.marks_of(node_of(sheet, text)))


def words_of(sheet: Sheet, text: str) -> Text:
    """The first text mark with these words."""
    return next(mark for mark in sheet.texts() if mark.string == text)
