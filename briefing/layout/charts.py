"""Charts on panels: asked for in the size that the panel has, with a quiet frame while drawn."""

from __future__ import annotations

from briefing.charts.request import ChartRequest
from briefing.layout.boxes import Box
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.furniture import mark_trouble, report
from briefing.layout.setting import Style, set_text
from briefing.model import Chart
from briefing.sheet import Drawing, Role, Size


def chart_subject(job: Job, chart: Chart) -> str:
    """ "chart:0": which chart of the panel."""
    charts = job.panel.charts
    return f"chart:{next((i for i, known in enumerate(charts) if known is chart), 0)}"


def find_drawing(
    job: Job, chart: Chart, width: float, height: float, part: int | None = None
) -> Drawing | None:
    """The chart in a box of units, None while it is still drawn. Where the words of a large hall
    find no room they are set smaller."""
    context = job.context
    points = context.page.points
    drawing: Drawing | None = None
    for scale in (1.0,) if context.density == "normal" else (1.4, 1.2, 1.0):
        drawing = context.charts.drawing(
            ChartRequest(
                chart,
                Size(width * points, height * points),
                job.theme,
                part,
                context.language,
                scale,
            )
        )
        if drawing is None or not lacks_room(drawing, context.language):
            return drawing
    return drawing


def lacks_room(drawing: Drawing, language: str) -> bool:
    """Whether it is only the frame that says that the chart's words do not fit."""
    if all(node.role is not Role.PROBLEM for node in drawing.nodes):
        return False
    # Only here, so that panels without such a frame need nothing of charts.
    from briefing.charts.messages import say as chart_words

    words = chart_words("does-not-fit", language)
    return any(node.role is Role.PROBLEM and node.text == words for node in drawing.nodes)


def report_refusal(canvas: Canvas, chart: Chart) -> None:
    """Why the chart must not be drawn, as problems: known before matplotlib is asked."""
    from briefing.charts.rules import check

    for found in check(chart, canvas.context.problem_language or canvas.context.language):
        # The rows of a CSV member have lines of their own; the panel's line is the chart's.
        canvas.take_problem(found, chart.line if chart.data else found.place.line or chart.line)


def chart_box(job: Job, chart: Chart, width: float, height: float, part: int | None = None) -> Box:
    """The chart (or one part of it) in exactly that box, in units. While it is still drawn the
    sheet is pending and shows a placeholder."""
    context, theme = job.context, job.theme
    drawing = find_drawing(job, chart, width, height, part)
    waiting = set_text(
        context, job.say("drawing-chart"), Style("sans-500", 22.0, theme.ink3), width - 40
    )

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        subject = chart_subject(job, chart)
        alt = drawing.alt if drawing is not None else waiting.text
        node = canvas.node(Role.FIGURE, alt, line=chart.line, parent=parent, subject=subject)
        report_refusal(canvas, chart)
        if drawing is not None:
            canvas.drawing(drawing, x, top, node)
            if lacks_room(drawing, context.language):
                report(canvas, "chart-too-small", chart.line)
                mark_trouble(canvas, "mark-overflow")
            return
        canvas.pending = True
        canvas.box(x, top, width, height, None, theme.rule, 1.2, 3.0, node=node)
        middle = top + (height - waiting.last) / 2 + 8
        canvas.put(waiting, x + width / 2, middle, node, "center")

    return Box(height, draw, chart.line, chart.title)


def chart_boxes(job: Job, chart: Chart, width: float) -> list[Box]:
    """A chart within running text."""
    height = min(width * 0.5, job.context.page.height * 0.5)
    box = chart_box(job, chart, width, height)
    return [Box(box.height, box.draw, box.line, box.text, gap=24.0)]
