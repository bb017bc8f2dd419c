"""Boxes: things of known height that can be drawn anywhere. Panels are measured first, split into
pages next, and drawn last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.setting import BELOW, Setting, Style, set_text
from briefing.model import Color, RichText
from briefing.sheet import Role

Draw = Callable[[Canvas, float, float, int], None]
"""Draws at x, top, below a parent node."""


@dataclass(frozen=True, slots=True)
class Box:
    """`line` is the panel's line it came from, `text` what it says, for findings and reminders.

    `rises` is what of `height` is room over the first baseline, `gap` the space wanted above it
    when it is not the first. Neighbours of one `container` share a list node; `ordinal` is the
    number of an item. A box that `leads` does not stay behind alone at the end of a page. `head`
    is repeated above a row of a table that opens a page.
    """

    height: float
    draw: Draw
    line: int = 0
    text: str = ""
    rises: float = 0.0
    gap: float = 0.0
    container: int = 0
    ordinal: str = ""
    leads: bool = False
    head: Box | None = None


def space(height: float) -> Box:
    """Nothing, that high."""
    return Box(height, lambda canvas, x, top, parent: None)


def text_box(
    job: Job,
    text: str | RichText,
    style: Style,
    width: float,
    role: Role = Role.PARAGRAPH,
    *,
    line: int = 0,
    subject: str = "",
    balance: bool = True,
) -> Box:
    """A paragraph with its node."""
    setting = set_text(job.context, text, style, width, balance=balance)
    return setting_box(setting, role, line=line, subject=subject)


def setting_box(
    setting: Setting, role: Role | None, *, line: int = 0, subject: str = "", ordinal: str = ""
) -> Box:
    """A set text with its node; without a role its marks belong to the parent node."""

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = parent
        if role is not None:
            node = canvas.node(
                role, setting.text, line=line, parent=parent, subject=subject, ordinal=ordinal
            )
        canvas.put(setting, x, top + setting.above, node)

    return Box(setting.height, draw, line, setting.text, setting.above)


def flow_height(boxes: Sequence[Box]) -> float:
    """The height of boxes under one another with their own gaps."""
    gaps = sum(box.gap for box in boxes[1:])
    return sum(box.height for box in boxes) + gaps


def draw_flow(
    canvas: Canvas, boxes: Sequence[Box], x: float, top: float, parent: int = -1
) -> float:
    """Draws boxes under one another with their own gaps; gives the place below the last."""
    container, node = 0, parent
    for index, box in enumerate(boxes):
        if box.container != container:
            container = box.container
            node = canvas.node(Role.LIST, line=box.line, parent=parent) if container else parent
        top += box.gap if index else 0.0
        box.draw(canvas, x, top, node)
        top += box.height
    return top


def stack(boxes: Sequence[Box], gap: float = 0.0) -> Box:
    """Under one another."""
    height = sum(box.height for box in boxes) + gap * max(len(boxes) - 1, 0)

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        for box in boxes:
            box.draw(canvas, x, top, parent)
            top += box.height + gap

    line = next((box.line for box in boxes if box.line), 0)
    text = " ".join(box.text for box in boxes if box.text)
    return Box(height, draw, line, text, boxes[0].rises if boxes else 0.0)


def beside(boxes: Sequence[tuple[float, Box]]) -> Box:
    """Next to one another, each at its x from the left, first baselines on one line."""
    rises = max((box.rises for _, box in boxes), default=0.0)
    height = max((rises - box.rises + box.height for _, box in boxes), default=0.0)

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        for dx, box in boxes:
            box.draw(canvas, x + dx, top + rises - box.rises, parent)

    line = next((box.line for _, box in boxes if box.line), 0)
    return Box(height, draw, line, " ".join(box.text for _, box in boxes if box.text), rises)


def within(role: Role, box: Box, text: str = "", **fields: object) -> Box:
    """The box inside a node of its own (a list, a row); the node has no marks itself."""

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(role, text, line=box.line, parent=parent, **fields)  # type: ignore[arg-type]
        box.draw(canvas, x, top, node)

    return Box(box.height, draw, box.line, box.text, box.rises)


def padded(box: Box, above: float = 0.0, below: float = 0.0) -> Box:
    """The box with room above and below."""

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        box.draw(canvas, x, top + above, parent)

    height = box.height + above + below
    return Box(height, draw, box.line, box.text, box.rises + above)


def rule_box(width: float, color: Color, thickness: float, dash: tuple[float, ...] = ()) -> Box:
    """A horizontal rule."""

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        canvas.rule(x, top, width, color, thickness, dash)

    return Box(thickness, draw)


def descent(size: float) -> float:
    """The room under a last baseline."""
    return BELOW * size
