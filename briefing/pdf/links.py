"""Where the links of a briefing lead within its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.pdf.objects import number

Target = tuple[int, float]
"""Page index and height on the page, in points from below."""


def destinations(
    links: Iterable[str], lead: Callable[[str], Target | None], first_page: int
) -> dict[str, str]:
    """Every link that leads somewhere, and its place as a PDF destination."""
    places = ((link, lead(link)) for link in links)
    # At the viewer's present zoom.
    return {
        link: f"[{first_page + place[0]} 0 R/XYZ null {number(place[1])} null]"
        for link, place in places
        if place is not None
    }


def nearest(anchors: Mapping[str, Target], link: str) -> Target | None:
    """The node with that subject, else the last one before it of the same source.

    The table of sources has one row for several paragraphs, named by the first of them.
    """
    if link in anchors:
        return anchors[link]
    kind, _, rest = link.partition(":")
    key, _, wanted = rest.partition(":")
    limit = int(wanted) if wanted.isdecimal() else 0
    best, place = -1, None
    for subject, found in anchors.items():
        its_kind, _, its_rest = subject.partition(":")
        its_key, _, paragraph = its_rest.partition(":")
        if (its_kind, its_key) != (kind, key):
            continue
        at = int(paragraph) if paragraph.isdecimal() else 0
        if place is None or best < at <= limit:
            best, place = at, found
    return place
