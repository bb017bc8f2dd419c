"""A direction without numbers, mock 06: the drawing on the left, what the source states and what
it does not on the right."""

from __future__ import annotations

from briefing.layout.context import Job
from briefing.layout.furniture import draw_pages, measure_frame
from briefing.layout.kinds.chart import beside, chart_pages
from briefing.layout.kinds.text import pages_of_rest
from briefing.model import Block, Chart
from briefing.sheet import Sheet

_SHARES, _GAP = (716.0, 652.0), 88.0


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job, below_title=82.0)
    charts = [block for block in job.panel.blocks if isinstance(block, Chart)]
    rest: list[Block] = [block for block in job.panel.blocks if not isinstance(block, Chart)]
    if len(charts) == 1 and rest:
        page = beside(job, frame.area, charts[0], rest, _SHARES, _GAP)
        if page is not None:
            return draw_pages(frame, [page])
    pages = chart_pages(job, frame, charts)
    return draw_pages(frame, [*pages, *pages_of_rest(job, frame, rest)])
