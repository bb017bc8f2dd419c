"""Figures as boxes: the hero with its bar, and rows of tag, number and sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.layout.boxes import Box
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.quantities import (
    figure_color,
    kind_color,
    set_figure,
    shows_direction,
    tag_of,
)
from briefing.layout.scale import RULE_ROW, RULE_TYPED, down
from briefing.layout.setting import BELOW, Setting, Style, set_line, set_text
from briefing.layout.signs import (
    chip,
    chip_width,
    direction_sign,
    silence_tag,
    tag_height,
    tag_setting,
)
from briefing.model import (
    NOT_STATED,
    Block,
    Direction,
    Figure,
    ItemList,
    Panel,
    RichText,
    Run,
)
from briefing.sheet import Role

_DIGITS = 0.745  # height of digits in em
SIGN = 0.404  # width of a direction sign beside a number, in em
SIGN_GAP = 0.115
_TEXT_AT = 233.0  # where the sentence of a row begins


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure of the panel, its index there, and the sentence beside it with its quotations."""

    item: Figure
    index: int
    text: RichText

    @property
    def subject(self) -> str:
        return f"figure:{self.index}"


def shown_figures(panel: Panel, blocks: Sequence[Block] | None = None) -> list[Shown]:
    """The figures of the panel's own lists, or of the lists among `blocks`."""
    index_of = {id(figure): index for index, figure in enumerate(panel.figures)}
    return [
        Shown(item.figure, index_of[id(item.figure)], item.text or (Run(item.figure.sentence),))
        for block in (panel.blocks if blocks is None else blocks)
        if isinstance(block, ItemList)
        for item in block.items
        if item.figure is not None
    ]


@dataclass(frozen=True, slots=True)
class Head:
    """The rule in the colour of the kind, the tag below it, and the chip at its right end."""

    tag: Setting
    height: float  # from the top to the last baseline of the tag


def measure_head(job: Job, figure: Figure, width: float, alone: bool) -> Head:
    room = width - chip_width(job.context, job.theme, figure.citations, alone) - 20
    size = job.context.scale.label
    style = Style("sans-600", size, kind_color(job, figure.kind))
    tag = set_text(job.context, tag_of(job, figure), style, room)
    return Head(tag, RULE_TYPED + 45.0 + max(0.0, tag.above - 26) * 0.5 + tag.last)


def draw_head(
    job: Job, canvas: Canvas, head: Head, figure: Figure, box: tuple[float, float, float],
    node: int, alone: bool,
) -> None:  # fmt: skip
    """`box` is x, top and width."""
    x, top, width = box
    canvas.rule(x, top, width, kind_color(job, figure.kind), RULE_TYPED)
    baseline = top + head.height - head.tag.last
    label = canvas.node(Role.LABEL, head.tag.text, line=figure.line, parent=node)
    canvas.put(head.tag, x, baseline, label)
    chip(canvas, figure.citations, x + width, baseline, node, alone=alone)


def hero_box(job: Job, shown: Shown, width: float, room: float, largest: float = 0.0) -> Box | None:
    """The one figure, as large as width and room allow; None where not even the smallest fits."""
    size = largest or job.context.scale.hero
    for smaller in range(7):
        box = _hero(job, shown, width, down(size, smaller), down(40.0, min(smaller, 1)))
        if box is not None and box.height <= room:
            return box
    return None


def _hero(job: Job, shown: Shown, width: float, size: float, sentence_size: float) -> Box | None:
    figure, theme, context = shown.item, job.theme, job.context
    sign = shows_direction(figure)
    indent = (SIGN + SIGN_GAP) * size if sign else 0.0
    number = set_figure(
        job, figure.quantity, size, figure_color(job, figure.kind), hero=True, width=1e6
    )
    if number.width + indent > width:
        return None
    head = measure_head(job, figure, width, alone=True)
    base = head.height + 43.0 * min(size / 208, 1.0) + 14 * (size < 150)
    base += max(_DIGITS * size, -number.ink_top)
    sentence = set_text(context, shown.text, Style("sans-500", sentence_size, theme.ink), width)
    sentence_at = base + max(0.245 * size, number.ink_bottom + 12) + sentence_size
    sentence_at += max(0.0, -sentence.ink_top - sentence_size * 1.05)
    end = sentence_at + sentence.last if sentence.lines else base
    bar = _bar(job, shown, width)
    note = _note(job, figure, width)
    bottom = end + BELOW * sentence_size
    bar_at = end + 50.0
    if bar is not None:
        bottom = bar_at + bar.height
    note_at = bottom + 20.0
    if note is not None:
        bottom = note_at + note.height

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.LIST_ITEM, line=figure.line, parent=parent, subject=shown.subject)
        draw_head(job, canvas, head, figure, (x, top, width), node, alone=True)
        quantity = canvas.node(
            Role.QUANTITY, figure.quantity.shown, line=figure.line, parent=node,
            subject=shown.subject,
        )  # fmt: skip
        if sign:
            side = SIGN * size
            color = kind_color(job, figure.kind)
            middle = top + base - 0.36 * size - side * 0.433
            direction_sign(canvas, figure.quantity.direction, x, middle, side, color, quantity)
        canvas.put(number, x + indent, top + base, quantity)
        if sentence.lines:
            text = canvas.node(Role.PARAGRAPH, figure.sentence, line=figure.line, parent=node)
            canvas.put(sentence, x, top + sentence_at, text)
        if bar is not None:
            bar.draw(canvas, x, top + bar_at, node)
        if note is not None:
            note.draw(canvas, x, top + note_at, node)

    return Box(bottom, draw, figure.line, figure.sentence)


def _note(job: Job, figure: Figure, width: float) -> Box | None:
    if not figure.note:
        return None
    size = job.context.scale.secondary
    style = Style("sans-400", size, job.theme.ink2, height=1.38)
    setting = set_text(job.context, figure.note, style, width)

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.PARAGRAPH, figure.note, line=figure.line, parent=parent)
        canvas.put(setting, x, top + setting.above, node)

    return Box(setting.height, draw, figure.line, figure.note)


def _bar(job: Job, shown: Shown, width: float) -> Box | None:
    """The micro bar: the whole is the period compared with, the heavy end what fell away. Only for
    a fall in per cent that says (or says that the source is silent about) what it compares with."""
    figure, theme, context = shown.item, job.theme, job.context
    value = figure.quantity.value
    if (
        figure.quantity.direction is not Direction.DOWN
        or figure.quantity.unit != "%"
        or value is None
        or figure.quantity.is_range
        or figure.quantity.bound is not None
        or not Decimal(0) < value < Decimal(100)
        or figure.baseline is None
    ):
        return None
    small = max(context.scale.small, 22.0)
    silent = figure.baseline is NOT_STATED
    whole = job.say("whole-bar") if silent else job.say("whole-bar-of", baseline=figure.baseline)
    part_style = Style("sans-600", small, theme.result)
    part = set_line(context, job.say("part-down"), part_style)
    room = width - part.width - 24
    label = set_text(context, whole, Style("sans-400", small, theme.ink2), room)
    tag = (
        tag_setting(context, theme, job.say("not-stated").lower(), small, room) if silent else None
    )
    tag_below = tag is not None and label.width + 18 + tag.width + 0.88 * small > room
    text_at = 34.0 + 22.0 + small
    height = text_at + label.last + 0.5 * small
    if tag is not None and tag_below:
        height += tag_height(tag) + 10

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.FIGURE, f"{whole}; {part.text}: {figure.quantity.shown}",
                           line=figure.line, parent=parent, subject=shown.subject)  # fmt: skip
        share = float(value) / 100
        kept = max(width * (1 - share) - 4, 0.0)
        canvas.box(x, top, kept, 34, theme.base, node=node)
        canvas.box(x + kept + 4, top, width * share, 34, theme.result_fill, node=node)
        canvas.put(label, x, top + text_at, node)
        canvas.put(part, x + width, top + text_at, node, "right")
        if tag is not None and tag_below:
            silence_tag(canvas, tag, x, top + text_at + label.last + small * 1.9, parent)
        elif tag is not None:
            silence_tag(canvas, tag, x + label.width + 18, top + text_at, parent, figure.line)

    return Box(height, draw, figure.line)


def row_box(job: Job, shown: Shown, width: float, step: int, *, alone: bool = False) -> Box:
    """Tag, number on the left, sentence beside it (below it where the number is wide), note."""
    figure, theme, context = shown.item, job.theme, job.context
    scale = context.scale
    head = measure_head(job, figure, width, alone)
    color = figure_color(job, figure.kind)
    number = None
    size = scale.figure
    text_at = _TEXT_AT * min(width / 652, 1.0)
    for smaller in range(step, 5):
        size = down(scale.figure, smaller)
        number = set_figure(job, figure.quantity, size, color, hero=False, width=width)
        if number.width <= max(text_at - 20, width * 0.42) or size <= 50:
            break
    assert number is not None
    text_at = max(text_at, number.width + 28)
    below = width - text_at < 250
    body = down(scale.body, step)
    style = Style("sans-400", body, theme.ink, height=1.31)
    text = set_text(context, shown.text, style, width if below else width - text_at)
    base = head.height + 24.0 + max(_DIGITS * size, -number.ink_top - 10)
    end = base + number.last
    bottom = end + number.ink_bottom - number.last
    first = head.height + 18.0 + body
    first += max(0.0, -text.ink_top - body * 1.05)
    if below:
        first = bottom + 16.0 + text.above
    if text.lines:
        if not below and len(text.lines) == 1:
            first = base
        end = max(end, first + text.last)
        bottom = max(bottom, first + text.ink_bottom)
    note = _note(job, figure, width)
    height = max(end + 9.0, bottom)
    note_at = height + 12.0
    if note is not None:
        height = note_at + note.height

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.LIST_ITEM, line=figure.line, parent=parent, subject=shown.subject)
        draw_head(job, canvas, head, figure, (x, top, width), node, alone)
        quantity = canvas.node(
            Role.QUANTITY, figure.quantity.shown, line=figure.line, parent=node,
            subject=shown.subject,
        )  # fmt: skip
        canvas.put(number, x, top + base, quantity)
        if text.lines:
            words = canvas.node(Role.PARAGRAPH, figure.sentence, line=figure.line, parent=node)
            canvas.put(text, x if below else x + text_at, top + first, words)
        if note is not None:
            note.draw(canvas, x, top + note_at, node)

    return Box(height, draw, figure.line, f"{figure.quantity.shown} {figure.sentence}")


def line_boxes(
    job: Job, shown: Sequence[Shown], width: float, step: int, container: int
) -> list[Box]:
    """Figures as lines of a column, mock 03: sign, number, sentence, a thin rule between."""
    size = job.context.scale.figure_in_list
    numbers = [_line_number(job, one, size, width) for one in shown]
    sign = 50.0 * size / 62 if any(shows_direction(one.item) for one in shown) else 0.0
    text_at = max(max(number.width for number in numbers) + sign + 32, 0.4 * width)
    below = width - text_at < 200
    return [
        _line_box(job, one, number, (width, sign, 0.0 if below else text_at), step, container, i)
        for i, (one, number) in enumerate(zip(shown, numbers, strict=True))
    ]


def _line_number(job: Job, shown: Shown, size: float, width: float) -> Setting:
    quantity, color = shown.item.quantity, figure_color(job, shown.item.kind)
    setting = set_figure(job, quantity, size, color, hero=False, width=width - 60)
    for smaller in (1, 2, 3):
        if len(setting.lines) < 2 and setting.width < 0.6 * width:
            break
        setting = set_figure(
            job, quantity, down(size, smaller), color, hero=False, width=width - 60
        )
    return setting


def _line_box(
    job: Job,
    shown: Shown,
    number: Setting,
    measures: tuple[float, float, float],
    step: int,
    container: int,
    index: int,
) -> Box:
    """`measures`: width of the line, room for the sign, where the sentence begins (0: below)."""
    width, sign, text_at = measures
    figure, theme = shown.item, job.theme
    body = down(job.context.scale.body, step)
    style = Style("sans-400", body, theme.ink, height=1.31)
    text = set_text(job.context, shown.text, style, width - text_at)
    above = 16.0 if index else 2.0
    base = above + 0.98 * number.size
    first = above + text.above + 4.0
    if not text_at:
        first = base + number.ink_bottom + 14 + text.above
    elif len(text.lines) == 1:
        first = base
    bottom = max(base + number.ink_bottom, first + text.last + BELOW * body)
    height = max(bottom, base + 0.3 * number.size) + 6.0
    note = _note(job, figure, width)
    note_at = height
    if note is not None:
        height = note_at + note.height + 6.0

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        if index:
            canvas.rule(x, top, width, theme.rule, RULE_ROW)
        subject = shown.subject
        node = canvas.node(Role.LIST_ITEM, line=figure.line, parent=parent, subject=subject)
        quantity = canvas.node(
            Role.QUANTITY, figure.quantity.shown, line=figure.line, parent=node, subject=subject
        )
        if shows_direction(figure):
            side = sign * 0.72
            color = kind_color(job, figure.kind)
            middle = top + base - 0.36 * number.size - side * 0.433
            direction_sign(canvas, figure.quantity.direction, x, middle, side, color, quantity)
        canvas.put(number, x + sign, top + base, quantity)
        if text.lines:
            words = canvas.node(Role.PARAGRAPH, figure.sentence, line=figure.line, parent=node)
            canvas.put(text, x + text_at, top + first, words)
        if note is not None:
            note.draw(canvas, x, top + note_at, node)

    said = f"{figure.quantity.shown} {figure.sentence}"
    return Box(height, draw, figure.line, said, base, 0.0, container * 2 + 1)
