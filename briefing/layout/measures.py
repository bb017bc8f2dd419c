"""Two different measures side by side, mock 05: one scale, `≠` between them, and beside each bar
what it measures, whose it is, what it is and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.blocks import silence_box
from briefing.layout.boxes import Box, stack, text_box
from briefing.layout.canvas import Area, Canvas
from briefing.layout.charts import chart_box, chart_subject
from briefing.layout.context import Job
from briefing.layout.furniture import Frame, Page
from briefing.layout.kinds.text import pages_of_rest
from briefing.layout.quantities import kind_color
from briefing.layout.scale import RULE_ROW, SMALL
from briefing.layout.setting import Style
from briefing.layout.side import tag_head
from briefing.layout.signs import not_equal
from briefing.layout.tags import points_tag
from briefing.model import NOT_STATED, Chart, ChartKind, ChartPoint, Paragraph, Run, Section, Stated
from briefing.sheet import Role

_GAP, _NARROW_GAP, _UPRIGHT_GAP = 112.0, 76.0, 110.0
_CHART_SHARE, _NARROW_CHART_SHARE = 0.39, 0.37  # of a half
_CHART_GAP = 28.0
_BELOW_HEAD = 18.0
_ZERO = 44.0  # from the top of a chart to its zero line, about: where definitions begin
_ROW_PADDINGS = (22.0, 13.0)  # above and below a row's rule together
_LEAST_CHART = 250.0
_SIGN = 34.0


def is_pair(chart: Chart) -> bool:
    """Whether the chart shows two measures, each of which has its own half."""
    return chart.kind is ChartKind.TWO_MEASURES and len(chart.points) == 2


def measure_pages(job: Job, frame: Frame, chart: Chart) -> list[Page]:
    """Charts and definitions on one page. In a large hall, or where the words are many, only the
    first definitions stand there, and all of them on pages of their own; [] where not even the
    tags fit."""
    fields = _fields(job, chart)
    large = job.context.density == "large-hall"
    counts = (1, 0) if large else (len(fields), 2, 1, 0)
    for count, padding in ((count, padding) for count in counts for padding in _ROW_PADDINGS):
        plan = _plan(job, frame.area, chart, fields[:count], padding)
        if plan is not None:
            break
    else:
        return []
    pages: list[Page] = [lambda canvas: _draw(job, canvas, frame.area, chart, plan)]
    if count < len(fields):
        pages += pages_of_rest(job, frame, _sections(job, chart, fields))
    return pages


class _Field(NamedTuple):
    """One definition of both measures."""

    name: str
    values: tuple[Stated, Stated]


class _Plan(NamedTuple):
    """What is measured of both halves."""

    halves: tuple[Area, Area]
    heads: tuple[Box, Box]
    head: float  # height
    charts: tuple[Box, Box]
    chart_width: float
    cells: list[tuple[Box, Box]]
    rows: list[float]  # heights
    padding: float  # between rows


def _fields(job: Job, chart: Chart) -> list[_Field]:
    one, other = chart.points
    fields = [
        _Field(job.say("field-measure"), (one.measure or one.label, other.measure or other.label)),
        _Field(job.say("field-owner"), (one.owner, other.owner)),
        _Field(job.say("field-nature"), (one.nature or None, other.nature or None)),
        _Field(job.say("field-baseline"), (_baseline(chart, one), _baseline(chart, other))),
    ]
    if NOT_STATED in (one.time, other.time):
        fields.append(_Field(job.say("field-period"), (one.time, other.time)))
    return [field for field in fields if any(value for value in field.values)]


def _baseline(chart: Chart, point: ChartPoint) -> Stated:
    return chart.baseline if point.baseline is None else point.baseline


def _halves(job: Job, area: Area) -> tuple[Area, Area]:
    if job.context.stacked:
        height = (area.height - _UPRIGHT_GAP) / 2
        return (
            area._replace(bottom=area.top + height),
            area._replace(top=area.bottom - height),
        )
    one, other = area.columns((1, 1), _GAP if area.width > 1200 else _NARROW_GAP)
    return one, other


def _plan(
    job: Job, area: Area, chart: Chart, fields: Sequence[_Field], padding: float
) -> _Plan | None:
    """None where it does not fit."""
    one, other = _halves(job, area)
    heads = (_head(job, chart.points[0], one.width), _head(job, chart.points[1], other.width))
    head = max(box.height for box in heads)
    height = one.height - head - _BELOW_HEAD
    share = _CHART_SHARE if one.width > 600 else _NARROW_CHART_SHARE
    width = one.width * (share if fields else 1.0)
    if job.context.density == "large-hall" and fields:
        width = one.width * 0.52
    room = one.width - width - _CHART_GAP
    cells: list[tuple[Box, Box]] = []
    for name, (mine, others) in fields:
        cells.append((_cell(job, name, mine, room), _cell(job, name, others, room)))
    rows = [max(left.height, right.height) for left, right in cells]
    gaps = padding * max(len(rows) - 1, 0)
    if height < _LEAST_CHART or sum(rows) + gaps > height - _ZERO:
        return None
    if len(rows) > 1:
        padding += min((height - _ZERO - sum(rows) - gaps) / (len(rows) - 1), 12.0)
    width = min(width, height * 1.2)
    charts = (chart_box(job, chart, width, height, 0), chart_box(job, chart, width, height, 1))
    return _Plan((one, other), heads, head, charts, width, cells, rows, padding)


def _head(job: Job, point: ChartPoint, width: float) -> Box:
    tag = points_tag(job, (point,), owner=False)
    color = job.theme.key if point.paramount else kind_color(job, point.kind)
    return tag_head(job, tag, point.citations, width, color, point.line)


def _cell(job: Job, name: str, value: Stated, width: float) -> Box:
    """The name of a definition and below it what the source says."""
    scale, theme = job.context.scale, job.theme
    if value is None:
        return Box(0.0, lambda canvas, x, top, parent: None)
    label = Style("sans-400", min(scale.small, 26.0), theme.ink3, height=1.3)
    boxes = [text_box(job, name, label, width, Role.LABEL)]
    if value is NOT_STATED:
        boxes.append(silence_box(job, "", width, max(SMALL, scale.small * 0.8)))
    else:
        size = 30.0 if scale.body <= 32 else 40.0
        style = Style("sans-500", size, theme.ink, height=1.3)
        boxes.append(text_box(job, value, style, width))
    return stack(boxes, 4.0 if value is NOT_STATED else 1.0)


def _sections(job: Job, chart: Chart, fields: Sequence[_Field]) -> list[Section]:
    """The definitions as running text."""
    sections: list[Section] = []
    for index, point in enumerate(chart.points):
        blocks = tuple(
            Paragraph(
                () if field.values[index] is NOT_STATED else (Run(str(field.values[index])),),
                field.name,
                not_stated=field.values[index] is NOT_STATED,
                line=point.line,
            )
            for field in fields
            if field.values[index] is not None
        )
        tag = points_tag(job, (point,), owner=False)
        sections.append(Section(tag, blocks, point.citations, point.line))
    return sections


def _draw(job: Job, canvas: Canvas, area: Area, chart: Chart, plan: _Plan) -> None:
    for index, half in enumerate(plan.halves):
        plan.heads[index].draw(canvas, half.left, half.top, -1)
        top = half.top + plan.head + _BELOW_HEAD
        plan.charts[index].draw(canvas, half.left, top, -1)
        _draw_cells(job, canvas, plan, index, top + _ZERO)
        if index == 0:
            _divide(job, canvas, area, chart, plan)


def _draw_cells(job: Job, canvas: Canvas, plan: _Plan, index: int, top: float) -> None:
    half = plan.halves[index]
    x = half.left + plan.chart_width + _CHART_GAP
    for number, (cells, height) in enumerate(zip(plan.cells, plan.rows, strict=True)):
        if number:
            canvas.rule(x, top + plan.padding / 2, half.right - x, job.theme.rule, RULE_ROW)
            top += plan.padding
        cells[index].draw(canvas, x, top, -1)
        top += height


def _divide(job: Job, canvas: Canvas, area: Area, chart: Chart, plan: _Plan) -> None:
    """`≠` on a rule between the halves."""
    one, other = plan.halves
    color = job.theme.rule
    node = canvas.node(
        Role.LABEL, job.say("not-comparable"), line=chart.line, subject=chart_subject(job, chart)
    )
    if job.context.stacked:
        x, y = (area.left + area.right) / 2, (one.bottom + other.top) / 2
        canvas.line([(area.left, y), (x - 46, y)], color, 1.5)
        canvas.line([(x + 46, y), (area.right, y)], color, 1.5)
    else:
        x, y = (one.right + other.left) / 2, (area.top + area.bottom) / 2 + 10
        canvas.line([(x, area.top), (x, y - 50)], color, 1.5)
        canvas.line([(x, y + 50), (x, area.bottom)], color, 1.5)
    not_equal(canvas, x, y, _SIGN, job.theme.ink, node)
