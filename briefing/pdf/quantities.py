"""Key figures set in several sizes on one line: "15,3" large, "%" small, "cả" before the 3.

Readers of PDF files take a change of size for a change of words and may put other lines between.
Such a figure is bracketed and told as the one text that it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.pdf.glyphs import readable
from briefing.sheet.marks import Mark, Text
from briefing.sheet.nodes import Node, Role

# The gap, in sizes of the smaller piece, that is seen as a space.
_GAP = 0.15


class Whole(NamedTuple):
    """The pieces of one quantity, which follow each other, and what they say together."""

    marks: tuple[Text, ...]
    text: str

    @property
    def first(self) -> int:
        return id(self.marks[0])

    @property
    def last(self) -> int:
        return id(self.marks[-1])


def whole_quantities(marks: Sequence[Mark], nodes: Sequence[Node]) -> Iterator[Whole]:
    """The quantities among the marks that are set in more than one piece on one line."""
    pieces: list[Text] = []
    for mark in (*marks, None):
        if isinstance(mark, Text) and mark.node >= 0 and nodes[mark.node].role is Role.QUANTITY:
            if pieces and (pieces[-1].node, pieces[-1].baseline) != (mark.node, mark.baseline):
                yield from _whole(pieces, nodes)
                pieces = []
            pieces.append(mark)
            continue
        yield from _whole(pieces, nodes)
        pieces = []


def _whole(pieces: list[Text], nodes: Sequence[Node]) -> Iterator[Whole]:
    if len(pieces) < 2:
        return
    told = nodes[pieces[0].node].text
    text = pieces[0].string
    for before, piece in pairwise(pieces):
        text += _between(before, piece, told) + piece.string
    yield Whole(tuple(pieces), readable(text).strip())


def _between(before: Text, piece: Text, told: str) -> str:
    one, other = before.string, piece.string
    if one[-1:].isspace() or other[:1].isspace() or one + other in told:
        return ""
    if f"{one} {other}" in told:
        return " "
    gap = piece.x - before.x - before.advance
    return " " if gap > _GAP * min(before.size, piece.size) else ""
