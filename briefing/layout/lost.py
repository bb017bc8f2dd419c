"""Where something should stand that could not be read: a dashed frame that says so, not a hole."""

from __future__ import annotations

from briefing.layout.boxes import Box
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.furniture import mark_trouble
from briefing.layout.setting import Style, set_text
from briefing.sheet import Role


def lost_box(job: Job, text: str, width: float, height: float, line: int = 0) -> Box:
    """A frame with words of ours in its middle, in units; `line` is the panel's."""
    style = Style("sans-500", 26.0, job.theme.ink2)
    setting = set_text(job.context, text, style, width - 60)
    height = max(height, setting.height + 40)

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        theme = canvas.theme
        node = canvas.node(Role.PROBLEM, text, line=line, parent=parent)
        canvas.box(x, top, width, height, None, theme.ink3, 1.6, 3.0, (8, 6), node=node)
        middle = top + (height - setting.height) / 2 + setting.above
        canvas.put(setting, x + width / 2, middle, node, "center")
        mark_trouble(canvas, "mark-broken")

    return Box(height, draw, line, text)
