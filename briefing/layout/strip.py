"""The source strip: one segment a paragraph, as wide as it has words, those used in the accent."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.layout.boxes import Box
from briefing.layout.canvas import Canvas
from briefing.layout.citations import paragraphs_of
from briefing.layout.context import Job
from briefing.layout.setting import Setting, Style, set_line, set_text
from briefing.model import Citation, Source
from briefing.sheet import Role

_HEIGHT = 30.0


def strip_box(
    job: Job, source: Source, width: float, citations: Sequence[Citation], *, titled: bool
) -> Box:
    """The strip with ¶ numbers below where there is room for them; `titled` puts the source's
    title above."""
    context, theme = job.context, job.theme
    used = set(paragraphs_of(citations).get(source.key, ()))
    title: Setting | None = None
    if titled:
        title = set_text(context, source.title, Style("sans-600", 22.0, theme.ink), width)
    above = title.height + 8 if title else 0.0
    segments = _segments(source, width)
    alt = job.say("strip-alt", total=len(source.paragraphs), used=len(used))

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        if title is not None:
            heading = canvas.node(Role.HEADING, source.title, parent=parent)
            canvas.put(title, x, top + title.above, heading)
        node = canvas.node(Role.FIGURE, alt, parent=parent)
        y = top + above
        free = x
        for number, left, wide in segments:
            cited = number in used
            color = theme.result_fill if cited else theme.mute
            canvas.box(x + left, y, wide, _HEIGHT, color, node=node)
            font, ink = ("sans-600", theme.ink) if cited else ("sans-400", theme.ink3)
            label = set_line(context, f"¶{number}", Style(font, 20.0, ink))
            # A number that has no room beside the one before is left away.
            if x + left >= free and x + left + label.width <= x + width:
                link = f"source:{source.key}:{number}"
                mark = canvas.node(Role.LABEL, label.text, parent=node, link=link)
                canvas.put(label, x + left, y + _HEIGHT + 28, mark)
                free = x + left + label.width + 8

    return Box(above + _HEIGHT + 34, draw, 0, source.title)


def _segments(source: Source, width: float) -> list[tuple[int, float, float]]:
    """Number, left edge and width of each paragraph's segment."""
    weights = [max(len(paragraph.words), 4) for paragraph in source.paragraphs]
    gap = min(5.0, 0.3 * width / len(weights))
    unit = (width - gap * (len(weights) - 1)) / sum(weights)
    segments: list[tuple[int, float, float]] = []
    left = 0.0
    for paragraph, weight in zip(source.paragraphs, weights, strict=True):
        segments.append((paragraph.number, left, weight * unit))
        left += weight * unit + gap
    return segments
