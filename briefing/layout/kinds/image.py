"""An image as large as the page allows; its caption and further words beside it where an image of
its shape leaves room there, else below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.layout.boxes import Box, draw_flow, flow_height, rule_box, setting_box
from briefing.layout.canvas import Area, Canvas
from briefing.layout.context import Job
from briefing.layout.furniture import Frame, Page, draw_pages, measure_frame
from briefing.layout.images import caption_setting, captioned_box, image_size, picture_box
from briefing.layout.kinds.text import pages_of_rest
from briefing.layout.scale import RULE_OPEN
from briefing.layout.side import fitting_side, side_boxes
from briefing.layout.signs import chip
from briefing.model import Block, Image, Paragraph, Run
from briefing.sheet import Role, Sheet

_GAP = 48.0
_LEAST_SIDE = 260.0


def lay(job: Job) -> tuple[Sheet, ...]:
    frame = measure_frame(job, below_title=62.0)
    images = [block for block in job.panel.blocks if isinstance(block, Image)]
    rest: list[Block] = [block for block in job.panel.blocks if not isinstance(block, Image)]
    if len(images) == 1 and rest:
        page = _beside(job, frame.area, images[0], rest) or _above(job, frame.area, images[0], rest)
        if page is not None:
            return draw_pages(frame, [page])
    pages = [page for image in images for page in _pages(job, frame, image)]
    return draw_pages(frame, [*pages, *pages_of_rest(job, frame, rest)])


def _pages(job: Job, frame: Frame, image: Image) -> list[Page]:
    """The image with its caption, beside it if that leaves it larger. A caption as long as a text
    follows on a page of its own."""
    area = frame.area
    if image.caption or image.citations:
        page = _beside(job, area, image, ())
        if page is not None:
            return [page]
    box = captioned_box(job, image, area.width, area.height, image.citations)
    pages: list[Page] = []
    if box.height > area.height:
        box = picture_box(job, image, area.width, area.height)
        caption = Paragraph((Run(image.caption),), citations=image.citations, line=image.line)
        pages = pages_of_rest(job, frame, (caption,))
    return [lambda canvas: box.draw(canvas, area.left, area.top, -1), *pages]


def _beside(job: Job, area: Area, image: Image, rest: Sequence[Block]) -> Page | None:
    """Image on the left in the full height, caption and words on the right; None where they find
    no room there."""
    width, _ = image_size(image, area.width * 0.8, area.height)
    side = area.width - width - _GAP
    least = _LEAST_SIDE if job.context.scale.secondary <= 26 else 400.0
    if rest:
        least = max(least, 380.0)
    if job.context.stacked or side < least:
        return None
    boxes = [*_caption(job, image, side), *side_boxes(job, rest, side, 1)]
    if flow_height(boxes) > area.height:
        return None
    picture = picture_box(job, image, width, area.height)

    def draw(canvas: Canvas) -> None:
        picture.draw(canvas, area.left, area.top, -1)
        draw_flow(canvas, boxes, area.right - side, area.top)

    return draw


def _above(job: Job, area: Area, image: Image, rest: Sequence[Block]) -> Page | None:
    """A low image across the page, the words below it; None where they find no room there."""
    box = captioned_box(job, image, area.width, area.height, image.citations)
    words = fitting_side(job, rest, area.width, area.height - box.height - _GAP)
    if words is None:
        return None

    def draw(canvas: Canvas) -> None:
        box.draw(canvas, area.left, area.top, -1)
        draw_flow(canvas, words, area.left, area.top + box.height + _GAP)

    return draw


def _caption(job: Job, image: Image, width: float) -> list[Box]:
    """The caption below a rule, and the chip of the image below it."""
    boxes: list[Box] = []
    if image.caption:
        setting = caption_setting(job, image, job.context.scale.secondary, width)
        rule = rule_box(width, job.theme.ink, RULE_OPEN)
        words = setting_box(setting, Role.PARAGRAPH, line=image.line)
        boxes += [rule, replace(words, gap=14.0)]
    if image.citations:

        def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
            chip(canvas, image.citations, x, top + 22, parent, alone=True, right=False)

        boxes.append(Box(34.0, draw, image.line, gap=12.0))
    return boxes
