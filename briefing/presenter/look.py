"""Colours of what presentation mode adds to the panels: the tokens of the patina theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from briefing.painting.fonts import interface_font

HALL: Final = QColor("#050F10")  # around panels that are shown small
GROUND: Final = QColor("#0B2A2D")
SURFACE: Final = QColor("#11373A")
INK: Final = QColor("#F2F7F4")
INK2: Final = QColor("#C3D3CF")
INK3: Final = QColor("#9BB1AD")
RULE: Final = QColor("#2E5052")
MUTE: Final = QColor("#456669")
TARGET: Final = QColor("#E6BA6C")
RESULT: Final = QColor("#6AD3C0")

BESIDE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE: Final = Qt.AlignmentFlag.AlignCenter


def write(
    painter: QPainter,
    area: QRectF,
    words: str,
    size: float,
    color: QColor,
    *,
    weight: int = 400,
    align: Qt.AlignmentFlag = BESIDE,
) -> None:
    """One line, shortened with "…" when it is wider than the area; accents may rise out of it."""
    font = interface_font(size, weight)
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, shown)


def width_of(words: str, size: float, weight: int = 400) -> float:
    return QFontMetricsF(interface_font(size, weight)).horizontalAdvance(words)
