"""Text that is too long: a step smaller, then more pages, then a Problem. Never clipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.layout.boxes import Box, stack
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.furniture import mark_trouble, report
from briefing.layout.setting import Setting, Style, set_line, set_text
from briefing.model import RichText
from briefing.sheet import Role

T = TypeVar("T")


def pages_of(heights: Sequence[float], first: float, later: float) -> list[range]:
    """Items into pages, never parting one: `first` and `later` are the room of the pages.

    An item higher than its page stands alone; `fitting` sees to that case.
    """
    pages: list[range] = []
    start, filled, room = 0, 0.0, first
    for index, height in enumerate(heights):
        if index > start and filled + height > room:
            pages.append(range(start, index))
            start, filled, room = index, 0.0, later
        filled += height
    if heights:
        pages.append(range(start, len(heights)))
    return pages


def fitting(job: Job, boxes: Sequence[Box], room: float, width: float) -> list[Box]:
    """The boxes, those higher than `room` replaced by a note that they were left out."""
    return [
        box
        if box.height <= room
        else replace(left_out(job, box, width), gap=max(box.gap, 12.0), container=box.container)
        for box in boxes
    ]


def left_out(job: Job, box: Box, width: float) -> Box:
    """A visible note in place of text that fits no page; drawing it reports the Problem."""
    style = Style("sans-500", 22.0, job.theme.ink2)
    setting = set_text(job.context, job.say("left-out"), style, max(width - 24, 60))
    height = setting.last + 44

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.PROBLEM, setting.text, line=box.line, parent=parent)
        outline = canvas.theme.ink2
        canvas.box(x, top, setting.width + 24, height, None, outline, 1.6, node=node)
        canvas.put(setting, x + 12, top + 29, node)
        report(canvas, "overflow", box.line or 1)
        mark_trouble(canvas, "mark-overflow")

    return Box(height, draw, box.line, box.text, 29.0)


def smaller_until(measure: Callable[[int], T], fits: Callable[[T], bool], steps: int = 1) -> T:
    """What `measure` gives for the first number of steps down (0, 1, …) that fits, or the last."""
    result = measure(0)
    for step in range(1, steps + 1):
        if fits(result):
            return result
        result = measure(step)
    return result


def earlier(
    job: Job, items: Sequence[tuple[str, str | RichText]], width: float, most: float
) -> Box | None:
    """What the pages before showed, in ink3 below its heading: (number, text) pairs.

    Each keeps to one line; those that do not, and those for which there is no room within `most`,
    are left away, the newest kept: they are repeated here only to remind.
    """
    theme, context = job.theme, job.context
    head = set_line(context, job.say("shown-before"), Style("sans-500", 22.0, theme.ink3))
    style = Style("sans-400", 30.0, theme.ink3)
    marks = [set_line(context, number, style) for number, _ in items]
    indent = max([76.0 * (width > 900), *(mark.width + 24 for mark in marks if mark.lines)])
    rows: list[Box] = []
    for (_, text), mark in zip(reversed(items), reversed(marks), strict=True):
        setting = set_line(context, text, style)
        if len(setting.lines) != 1 or setting.width > width - indent:
            break
        if 64.0 + 62.0 * (len(rows) + 1) > most:
            break
        rows.insert(0, _reminder(mark, setting, indent))
    if not rows:
        return None
    body = stack(rows)

    def draw_all(canvas: Canvas, x: float, top: float, parent: int) -> None:
        label = canvas.node(Role.LABEL, head.text, parent=parent)
        canvas.put(head, x, top + 16, label)
        canvas.rule(x, top + 36, width, canvas.theme.rule, 1.2)
        node = canvas.node(Role.LIST, parent=parent)
        body.draw(canvas, x, top + 40, node)

    return Box(40 + body.height + 24, draw_all)


def _reminder(mark: Setting, setting: Setting, indent: float) -> Box:
    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.LIST_ITEM, setting.text, parent=parent, ordinal=mark.text)
        canvas.put(mark, x, top + 40, node)
        canvas.put(setting, x + indent, top + 40, node)

    return Box(62.0, draw)


def columns_of(boxes: Sequence[Box], room: float, count: int) -> list[list[list[Box]]]:
    """Boxes into pages of `count` columns, each as full as it gets; a heading never ends one."""
    columns: list[list[Box]] = []
    start = 0
    while start < len(boxes):
        end = flow_end(boxes, start, room)
        columns.append(list(boxes[start:end]))
        start = end
    return [columns[at : at + count] for at in range(0, len(columns), count)]


def flow_end(boxes: Sequence[Box], start: int, room: float) -> int:
    """The index behind the last box that fits `room` from `start` on; always at least one."""
    end = start + 1
    filled = boxes[start].height
    while end < len(boxes) and filled + boxes[end].gap + boxes[end].height <= room:
        filled += boxes[end].gap + boxes[end].height
        end += 1
    while end < len(boxes) and end - start > 1 and boxes[end - 1].leads:
        end -= 1
    return end
