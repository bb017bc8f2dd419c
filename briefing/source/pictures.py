"""Images of a panel: found among the members, known by their first bytes, never fetched."""

from __future__ import annotations

from urllib.parse import unquote

from briefing.model import Citation, Image
from briefing.source.findings import Findings, error
from briefing.source.images import MOST_PIXELS, PictureSize, picture_size
from briefing.source.inline import Inline, InlineImage, Written
from briefing.source.names import is_member, name_problem
from briefing.source.surroundings import Surroundings


def read_pictures(
    inline: Inline, written: Written, line: int, surroundings: Surroundings, findings: Findings
) -> list[Image]:
    """The images of a paragraph; one that cannot be shown is a finding and has no size."""
    found: list[Image] = []
    position = 0
    for picture in inline.images:
        start = written.content.find("](", position)
        position = start + 2 if start >= 0 else position
        place = written.locate(position)
        found.append(_image(picture, inline.citations, line, place, surroundings, findings))
    return found


def _image(
    picture: InlineImage,
    citations: tuple[Citation, ...],
    line: int,
    place: tuple[int, int],
    surroundings: Surroundings,
    findings: Findings,
) -> Image:
    name = unquote(picture.address).removeprefix("./")
    size = _size(name, place, surroundings, findings)
    if size is None:
        # Kept without a size: the panel shows a frame that names it, not a hole.
        member = name if is_member(name) and not name_problem(name) else ""
        return Image(member, picture.alt, picture.caption, citations, line=line)
    if not picture.alt.strip():
        findings.append(error("image-without-words", *place, name=name))
    return Image(name, picture.alt, picture.caption, citations, size.width, size.height, line)


def _size(
    name: str, place: tuple[int, int], surroundings: Surroundings, findings: Findings
) -> PictureSize | None:
    """Width and height in pixels; None, after saying why, for what cannot be shown."""
    if name.lower().endswith((".svg", ".svgz")) and ":" not in name:
        findings.append(error("svg-image", *place, name=name))
        return None
    data = surroundings.member(name, findings, *place)
    if data is None:
        return None
    size = picture_size(data)
    if size is None:
        findings.append(error("unknown-image", *place, name=name))
        return None
    if size.width * size.height > MOST_PIXELS:
        pixels = f"{size.width} × {size.height}"
        findings.append(error("large-image", *place, name=name, size=pixels))
        return None
    return size
