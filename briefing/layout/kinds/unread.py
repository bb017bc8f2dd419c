"""A panel of which nothing but the title could be read, whatever its kind."""

from __future__ import annotations

from briefing.layout.boxes import draw_flow
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.furniture import draw_pages, measure_frame
from briefing.layout.lost import lost_box
from briefing.sheet import Sheet


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job)
    area = frame.area
    box = lost_box(job, job.say("panel-unread"), area.width, min(area.height, 420.0))

    def draw(canvas: Canvas) -> None:
        draw_flow(canvas, [box], area.left, area.top)

    return draw_pages(frame, [draw])
