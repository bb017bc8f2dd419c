"""Images on panels: whole, never cropped, never stretched."""

from __future__ import annotations

from hashlib import sha256

from briefing.layout.boxes import Box, setting_box
from briefing.layout.canvas import Canvas
from briefing.layout.context import Job
from briefing.layout.lost import lost_box
from briefing.layout.setting import Setting, Style, set_text
from briefing.layout.signs import chip, chip_width
from briefing.model import Citation, Image
from briefing.sheet import Role

_CAPTION_GAP = 16.0
_LEAST_HEIGHT = 120.0
_UNKNOWN_SHAPE = 0.5  # height to width of the mark for an image that cannot be shown
_LARGEST = 3.0  # units for a pixel of the file: beyond that an image only gets coarse


def image_size(image: Image, width: float, height: float) -> tuple[float, float]:
    """Width and height in units of the whole image within a box."""
    if not (image.width and image.height):
        return width, min(height, width * _UNKNOWN_SHAPE)
    scale = min(width / image.width, height / image.height, _LARGEST)
    return image.width * scale, image.height * scale


def picture_box(job: Job, image: Image, width: float, height: float) -> Box:
    """The image alone, as large as the box allows; a visible mark where it cannot be shown."""
    data = job.context.images(image.member) if image.width and image.height else None
    wide, high = image_size(image, width, height)
    if data is None:
        text = job.say("image-left-out", name=image.member.rpartition("/")[2])
        return lost_box(job, text, wide, high, image.line)
    digest = sha256(data).hexdigest()

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        node = canvas.node(Role.FIGURE, image.alt, line=image.line, parent=parent)
        canvas.picture(image.member, digest, (x, top, wide, high), node)

    return Box(high, draw, image.line, image.alt)


def caption_setting(job: Job, image: Image, size: float, width: float) -> Setting:
    style = Style("sans-400", size, job.theme.ink2, height=1.4)
    return set_text(job.context, image.caption, style, width)


def captioned_box(
    job: Job, image: Image, width: float, height: float, citations: tuple[Citation, ...]
) -> Box:
    """The image, its caption below it and the chip at its right end, within a box."""
    chips = chip_width(job.context, job.theme, citations, alone=True)
    size = job.context.scale.secondary
    caption = caption_setting(job, image, size, width - (chips + 24 if chips else 0.0))
    below = max(caption.height, 36.0 if chips else 0.0)
    room = height - (below + _CAPTION_GAP if below else 0.0)
    if room < _LEAST_HEIGHT:
        room = _LEAST_HEIGHT
    picture = picture_box(job, image, width, room)
    wide = max(image_size(image, width, room)[0], min(width, 480.0))
    if wide < width and caption.lines:
        caption = caption_setting(job, image, size, wide - (chips + 24 if chips else 0.0))
    words = setting_box(caption, Role.PARAGRAPH, line=image.line)
    gap = _CAPTION_GAP if below else 0.0

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        picture.draw(canvas, x, top, parent)
        at = top + picture.height + gap
        if caption.lines:
            words.draw(canvas, x, at, parent)
        baseline = at + (caption.above if caption.lines else 26.0)
        chip(canvas, citations, x + wide, baseline, parent, alone=True)

    return Box(picture.height + gap + max(caption.height, below), draw, image.line, image.alt)


def image_box(job: Job, image: Image, width: float) -> Box:
    """An image in running text."""
    height = job.context.page.height * 0.5
    return captioned_box(job, image, width, height, image.citations)
