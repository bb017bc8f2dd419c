"""The time line, mock 10: the chart across the page, anything else on further pages."""

from __future__ import annotations

from briefing.layout.context import Job
from briefing.layout.furniture import draw_pages, measure_frame
from briefing.layout.kinds.chart import chart_pages
from briefing.layout.kinds.text import pages_of_rest
from briefing.model import Chart
from briefing.sheet import Sheet


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job, below_title=62.0)
    blocks = job.panel.blocks
    pages = chart_pages(job, frame, [block for block in blocks if isinstance(block, Chart)])
    rest = [block for block in blocks if not isinstance(block, Chart)]
    return draw_pages(frame, [*pages, *pages_of_rest(job, frame, rest)])
