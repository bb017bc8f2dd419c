"""Words of several styles and tags behind one another, going on below where a row is full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.charts.blocks import MIDDLE, Block, Unfit
from briefing.charts.board import Board
from briefing.model.theme import Color
from briefing.sheet import Rect, Role


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one style; role SILENCE makes them a dashed tag of one line."""

    text: str
    font: str
    size: float
    color: Color
    role: Role


@dataclass(frozen=True, slots=True)
class Flow:
    """Pieces with the left end and first baseline (a tag's top) of each; `box` covers them all."""

    placed: tuple[tuple[Piece, Block | None, float, float], ...]
    box: Rect

    def moved_right(self, by: float) -> Flow:
        placed = tuple((piece, block, x + by, y) for piece, block, x, y in self.placed)
        return replace(self, placed=placed, box=self.box.moved(by, 0))

    def draw(self, board: Board, line: int) -> None:
        for piece, block, x, y in self.placed:
            if block is None:
                board.tag(piece.text, x, y, line)
            else:
                board.write(block, x, y, node=board.node(piece.role, piece.text, line))


def flow(
    board: Board, pieces: Sequence[Piece], room: Rect, most: int, height: float
) -> Flow | None:
    """The pieces in at most `most` rows, centred on the room's height; None when they do not fit.

    A piece starts a row of its own when it does not fit behind the one before it, and one wider
    than the room is broken.
    """
    u = board.style.u
    rows: list[list[tuple[Piece, Block | None, float]]] = []
    x, count = 0.0, 0
    for piece in pieces:
        block, wide, lines = None, 0.0, 1
        if piece.role is Role.SILENCE:
            wide = board.tag_size(piece.text).width
        else:
            try:
                block = board.wrap(piece.text, piece.font, piece.size, piece.color, room.width)
            except Unfit:
                return None
            wide, lines = block.width, len(block.lines)
        if not rows or lines > 1 or x + wide > room.width or _broken(rows[-1]):
            rows.append([])
            x = 0.0
            count += lines
        if wide > room.width:
            return None
        rows[-1].append((piece, block, x))
        x += wide + 18 * u
    step = 1.34 * pieces[0].size
    if count > most or (count - 1) * step + 1.4 * pieces[0].size > height:
        return None
    return _placed(rows, room, step, u, lambda text: board.tag_size(text).width)


def _broken(row: Sequence[tuple[Piece, Block | None, float]]) -> bool:
    return any(block is not None and len(block.lines) > 1 for _, block, _ in row)


def _placed(
    rows: Sequence[Sequence[tuple[Piece, Block | None, float]]],
    room: Rect,
    step: float,
    u: float,
    tag_width: Callable[[str], float],
) -> Flow:
    size = rows[0][0][0].size
    lines = [max(len(block.lines) if block else 1 for _, block, _ in row) for row in rows]
    middle = room.y + room.height / 2
    baseline = middle + MIDDLE * size - (sum(lines) - 1) * step / 2
    placed: list[tuple[Piece, Block | None, float, float]] = []
    box: Rect | None = None
    for row, count in zip(rows, lines, strict=True):
        for piece, block, x in row:
            if block is None:
                y = baseline - MIDDLE * size - 18 * u
                mine = Rect(room.x + x, y, tag_width(piece.text), 36 * u)
            else:
                y = baseline
                mine = Rect(room.x + x, y + block.top, block.width, block.height)
            placed.append((piece, block, room.x + x, y))
            box = mine if box is None else box.united(mine)
        baseline += count * step
    return Flow(tuple(placed), box or room)
