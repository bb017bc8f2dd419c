"""Charts: two measures in halves of their own, any other across the page or beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.boxes import Box, draw_flow
from briefing.layout.canvas import Area, Canvas
from briefing.layout.charts import chart_box, find_drawing, lacks_room
from briefing.layout.context import Job
from briefing.layout.furniture import Frame, Page, draw_pages, measure_frame
from briefing.layout.kinds.text import pages_of_rest
from briefing.layout.measures import is_pair, measure_pages
from briefing.layout.side import fitting_side, tag_head
from briefing.layout.tags import points_color, points_tag
from briefing.model import Block, Chart, ChartKind
from briefing.sheet import Sheet

_SHARES, _GAP = (916.0, 468.0), 72.0
_STACKED_CHART = 0.5  # of the height of an upright page
_BELOW_HEAD = 22.0
_UNTAGGED = (ChartKind.DIRECTION, ChartKind.TIMELINE)


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job, below_title=62.0)
    charts = [block for block in job.panel.blocks if isinstance(block, Chart)]
    rest: list[Block] = [block for block in job.panel.blocks if not isinstance(block, Chart)]
    if len(charts) == 1 and rest and not is_pair(charts[0]):
        page = beside(job, frame.area, charts[0], rest)
        if page is not None:
            return draw_pages(frame, [page])
    pages = chart_pages(job, frame, charts)
    return draw_pages(frame, [*pages, *pages_of_rest(job, frame, rest)])


def chart_pages(job: Job, frame: Frame, charts: Sequence[Chart]) -> list[Page]:
    """Each chart on a page of its own; two measures on one or more."""
    pages: list[Page] = []
    for chart in charts:
        found = measure_pages(job, frame, chart) if is_pair(chart) else []
        pages += found or [_wide(job, frame.area, chart)]
    return pages


def _wide(job: Job, area: Area, chart: Chart) -> Page:
    """The chart across the page; on an upright one lower than it is wide."""
    head, drawing = _parts(job, chart, area.width, min(area.height, area.width * 0.85))

    def draw(canvas: Canvas) -> None:
        _draw(canvas, area, head, drawing)

    return draw


def beside(
    job: Job,
    area: Area,
    chart: Chart,
    rest: Sequence[Block],
    shares: Sequence[float] = _SHARES,
    gap: float = _GAP,
) -> Page | None:
    """The chart and its words on one page; None where the words need more room. A large hall
    gets them one after the other."""
    left = right = area
    height = area.height
    if job.context.stacked:
        height = area.height * _STACKED_CHART
        right = area._replace(top=area.top + height + 50)
    elif job.context.density == "large-hall":
        return None
    else:
        left, right = area.columns(shares, gap if area.width > 1200 else 52.0)
    boxes = fitting_side(job, rest, right.width, right.height)
    if boxes is None:
        return None
    # The size that is drawn in the end: in any other the chart would be drawn once more.
    room = _room(_fitting_head(job, chart, left.width, height), height)
    drawn = find_drawing(job, chart, left.width, room)
    if drawn is not None and lacks_room(drawn, job.context.language):
        return None
    head, drawing = _parts(job, chart, left.width, height)

    def draw(canvas: Canvas) -> None:
        _draw(canvas, left, head, drawing)
        draw_flow(canvas, boxes, right.left, right.top)

    return draw


def _parts(job: Job, chart: Chart, width: float, height: float) -> tuple[Box | None, Box]:
    """The tag of the chart, where it has one, and the chart in the room that is left."""
    head = _fitting_head(job, chart, width, height)
    return head, chart_box(job, chart, width, _room(head, height))


def _fitting_head(job: Job, chart: Chart, width: float, height: float) -> Box | None:
    """The tag, unless it would take a third of the room."""
    head = _head(job, chart, width)
    return None if head is not None and head.height > 0.3 * height else head


def _room(head: Box | None, height: float) -> float:
    return height - (head.height + _BELOW_HEAD if head else 0.0)


def _head(job: Job, chart: Chart, width: float) -> Box | None:
    """Rule, kind with period, and the chip of what all rows rest on."""
    points = chart.points
    if chart.kind in _UNTAGGED or not points:
        return None
    citations = tuple(dict.fromkeys(c for point in points for c in point.citations))
    color = points_color(job, points)
    return tag_head(job, points_tag(job, points), citations, width, color, chart.line)


def _draw(canvas: Canvas, area: Area, head: Box | None, drawing: Box) -> None:
    top = area.top
    if head is not None:
        head.draw(canvas, area.left, top, -1)
        top += head.height + _BELOW_HEAD
    drawing.draw(canvas, area.left, top, -1)
