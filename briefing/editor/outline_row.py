"""One row of the outline: a group's heading, or a panel's picture with number and short name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.editor.drawing import draw_open_square
from briefing.editor.style import SMALL, sans

if TYPE_CHECKING:
    from briefing.editor.outline import Outline

Index = QModelIndex | QPersistentModelIndex

THUMBNAIL_WIDTH = 168.0
_LEFT = 52.0
_NAME_LINE = 18


class OutlineRow(NamedTuple):
    """A group's heading (page -1) or a page, by its index from 0; `ratio` is width by height."""

    page: int
    name: str
    title: str = ""
    ratio: float = 16 / 9
    problems: int = 0


def two_lines(name: str, measure: QFontMetrics) -> tuple[str, ...]:
    """Broken where the lines come out most equal; what does not fit even so ends in "…"."""
    room = int(THUMBNAIL_WIDTH) + 8
    if measure.horizontalAdvance(name) <= room:
        return (name,)
    words = name.split()
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    fitting = [pair for pair in breaks if measure.horizontalAdvance(pair[0]) <= room]
    widths = {pair: max(map(measure.horizontalAdvance, pair)) for pair in fitting}
    lines = min(fitting, key=lambda pair: widths[pair], default=(name,))
    elided = Qt.TextElideMode.ElideRight
    return tuple(measure.elidedText(line, elided, room) for line in lines)


class RowPainter(QStyledItemDelegate):
    def __init__(self, outline: Outline) -> None:
        super().__init__(outline)
        self._outline = outline
        self._lines: dict[str, tuple[str, ...]] = {}

    def _name_lines(self, name: str) -> tuple[str, ...]:
        """A short name below its picture in one line, or in two where one is too short."""
        found = self._lines.get(name)
        if found is None:
            found = self._lines[name] = two_lines(name, QFontMetrics(sans(SMALL, 600)))
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._outline.row_at(index)
        if row.page < 0:
            return QSize(200, 40 if index.row() else 44)
        lines = len(self._name_lines(row.name))
        return QSize(200, round(THUMBNAIL_WIDTH / row.ratio) + 26 + _NAME_LINE * lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._outline.row_at(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if row.page < 0:
            self._paint_group(painter, box, row)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_panel(painter, box, row, state)
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: OutlineRow) -> None:
        painter.setFont(sans(SMALL, 600))
        painter.setPen(QColor(self._outline.chrome.ink2))
        words = QRectF(20, box.bottom() - 25, box.width() - 24, 20)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, row.name)

    def _paint_panel(
        self, painter: QPainter, box: QRect, row: OutlineRow, state: QStyle.StateFlag
    ) -> None:
        chrome = self._outline.chrome
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chrome.tint))
            painter.drawRoundedRect(QRectF(box).adjusted(8, 1, -8, -1), 6, 6)
        height = THUMBNAIL_WIDTH / row.ratio
        frame = QRectF(_LEFT, box.top() + 9, THUMBNAIL_WIDTH, height)
        picture = self._outline.picture_of(row.page)
        if picture is None:
            painter.fillRect(frame, QColor(self._outline.ground))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(chrome.result if current else chrome.rule), 2 if current else 1))
        around = frame.adjusted(-1, -1, 1, 1) if current else frame.adjusted(-0.5, -0.5, 0.5, 0.5)
        painter.drawRoundedRect(around, 2, 2)
        self._paint_words(painter, row, frame, current=current)
        focused = current and self._outline.hasFocus() and self._outline.keyed
        if focused:
            painter.setPen(QPen(QColor(chrome.target), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(9, 2, -9, -2), 6, 6)

    def _paint_words(
        self, painter: QPainter, row: OutlineRow, frame: QRectF, *, current: bool
    ) -> None:
        chrome = self._outline.chrome
        painter.setFont(sans(SMALL + 1, 600 if current else 400))
        painter.setPen(QColor(chrome.result if current else chrome.ink2))
        number = QRectF(8, frame.top() - 1, 34, 22)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, str(row.page + 1))
        if row.problems:
            draw_open_square(painter, QRectF(28, frame.top() + 24, 14, 14), chrome.target)
        painter.setFont(sans(SMALL, 600 if current else 400))
        painter.setPen(QColor(chrome.ink))
        top = frame.bottom() + 7
        for line in self._name_lines(row.name):
            words = QRectF(frame.left(), top, frame.width() + 10, _NAME_LINE)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, line)
            top += _NAME_LINE
