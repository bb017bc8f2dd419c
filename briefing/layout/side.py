"""What stands beside a chart: sections of few words, each below a rule that tells what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.layout.blocks import Voice, block_boxes
from briefing.layout.boxes import Box, Draw, flow_height
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.scale import RULE_SILENT, RULE_TYPED, down
from briefing.layout.setting import Style, set_text
from briefing.layout.signs import chip, chip_width
from briefing.model import Block, Citation, Color, Section
from briefing.sheet import Role

_SILENT = ("không nêu", "not stated", "does not state", "not say")
_BELOW_RULE = 23.0


def fitting_side(job: Job, blocks: Sequence[Block], width: float, room: float) -> list[Box] | None:
    """The blocks as boxes no higher than `room` together, in the body size or a step below; None
    where they do not fit."""
    for step in (0, 1):
        boxes = side_boxes(job, blocks, width, step)
        if flow_height(boxes) <= room:
            return boxes
    return None


def side_boxes(job: Job, blocks: Sequence[Block], width: float, step: int = 0) -> list[Box]:
    """Sections with a rule each; what stands outside of sections as running text."""
    size = down(job.context.scale.body, step)
    voice = Voice(size, job.theme.ink, job.theme.result, chips=True)
    boxes: list[Box] = []
    for block in blocks:
        if isinstance(block, Section):
            boxes += _section(job, block, width, voice)
        else:
            boxes += block_boxes(job, (block,), width, voice)
    return boxes


def is_silent(section: Section) -> bool:
    """Whether the section lists what the source does not state."""
    title = section.title.lower()
    return any(words in title for words in _SILENT)


def _section(job: Job, section: Section, width: float, voice: Voice) -> list[Box]:
    silent = is_silent(section)
    color = job.theme.ink2 if silent else job.theme.result
    head = tag_head(job, section.title, section.citations, width, color, section.line, silent)
    inner = replace(voice, accent=job.theme.ink3) if silent else voice
    boxes = block_boxes(job, section.blocks, width, inner)
    if boxes:
        boxes[0] = replace(boxes[0], gap=0.7 * voice.size)
    return [replace(head, gap=1.5 * voice.size, leads=True), *boxes]


def tag_head(
    job: Job,
    text: str,
    citations: tuple[Citation, ...],
    width: float,
    color: Color,
    line: int,
    silent: bool = False,
    role: Role = Role.HEADING,
) -> Box:
    """A rule in the colour of what follows (dashed where the source is silent), the tag below it
    and the chip at its right end."""
    context, theme = job.context, job.theme
    chips = chip_width(context, theme, citations, alone=True)
    style = Style("sans-600", context.scale.label, color)
    tag = set_text(context, text, style, width - chips - 20 if chips else width)
    top = _BELOW_RULE + tag.above - (3 if silent else 0)

    def draw(canvas: Canvas, x: float, at: float, parent: int) -> None:
        if silent:
            canvas.rule(x, at, width, theme.ink3, RULE_SILENT, (8, 6))
        else:
            canvas.rule(x, at, width, color, RULE_TYPED)
        node = canvas.node(role, text, line=line, parent=parent)
        canvas.put(tag, x, at + top, node)
        chip(canvas, citations, x + width, at + top, node, alone=True)

    shape: Draw = draw
    return Box(top + tag.last + tag.below, shape, line, text, top)
