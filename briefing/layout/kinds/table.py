"""A table across the page; long ones go on with their head repeated."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.boxes import Box
from briefing.layout.canvas import Area, Canvas
from briefing.layout.context import Job
from briefing.layout.fit import fitting
from briefing.layout.furniture import Page, draw_pages, measure_frame
from briefing.layout.kinds.text import pages_of_rest
from briefing.layout.tables import Rows, table_rows
from briefing.model import Block, Table
from briefing.sheet import Sheet

_SIZES, _LARGE_SIZES = (32.0, 30.0, 26.0, 22.0), (50.0, 40.0, 32.0, 26.0)
_MOST_AIR = 1.2  # em that a row of a short table may be higher


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job, below_title=50.0)
    large = job.context.density == "large-hall"
    sizes = _LARGE_SIZES if large else _SIZES
    # In a large hall rather more pages than smaller words.
    room = 1e9 if large else frame.area.height
    pages: list[Page] = []
    rest: list[Block] = []
    for block in job.panel.blocks:
        if not isinstance(block, Table):
            rest.append(block)
            continue
        rows = table_rows(job, block, frame.area.width, sizes, room)
        pages += _pages(job, frame.area, rows)
    return draw_pages(frame, [*pages, *pages_of_rest(job, frame, rest)])


def _pages(job: Job, area: Area, found: Rows) -> list[Page]:
    """Pages with about as many rows each, the head on every one."""
    if found.head is None:
        return [_page(area, found.lost, ())] if found.lost else []
    (head,) = fitting(job, [found.head], area.height / 2, area.width)
    room = area.height - head.height
    boxes = fitting(job, [row.box() for row in found.rows], room, area.width)
    parts = _filled(boxes, room, len(boxes) or 1)
    if len(parts) > 1:
        even = _filled(boxes, room, -(-len(boxes) // len(parts)))
        parts = even if len(even) == len(parts) else parts
    pages: list[Page] = []
    for part in parts:
        used = sum(box.height for box in boxes[part.start : part.stop])
        air = min((room - used) / max(len(part), 1), _MOST_AIR * found.size)
        rows = [
            found.rows[at].box(air) if found.rows[at].height <= room else boxes[at] for at in part
        ]
        pages.append(_page(area, head, rows))
    return pages


def _filled(rows: Sequence[Box], room: float, most: int) -> list[range]:
    pages: list[range] = []
    start = 0
    while start < len(rows):
        end, filled = start + 1, rows[start].height
        while end < len(rows) and end - start < most and filled + rows[end].height <= room:
            filled += rows[end].height
            end += 1
        pages.append(range(start, end))
        start = end
    return pages or [range(0)]


def _page(area: Area, head: Box | None, rows: Sequence[Box]) -> Page:
    def draw(canvas: Canvas) -> None:
        top = area.top
        for box in (head, *rows):
            if box is not None:
                box.draw(canvas, area.left, top, -1)
                top += box.height

    return draw
