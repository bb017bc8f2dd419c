"""Colours of what presentation mode adds to the panels: the tokens of the patina theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
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


def write_name(
    painter: QPainter, area: QRectF, words: str, size: float, color: QColor, weight: int = 400
) -> None:
    """From the top of the area, in a second line when one is too short; only what is longer than
    both is shortened with "…"."""
    font = interface_font(size, weight)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(color)
    lines = two_lines(metrics, words, area.width())
    for number, line in enumerate(lines):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        # Accents stacked on capitals need more than the font says.
        baseline = area.y() + size * (1.1 + 1.3 * number)
        painter.drawText(QPointF(area.x(), baseline), shown)


def two_lines(metrics: QFontMetricsF, words: str, width: float) -> list[str]:
    """The words on one line, or on two of as even a length as the width allows."""
    if metrics.horizontalAdvance(words) <= width:
        return [words]
    parts = words.split()
    breaks = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    fitting = [pair for pair in breaks if metrics.horizontalAdvance(pair[0]) <= width]
    if not fitting:
        return [words]
    return list(min(fitting, key=lambda pair: max(map(metrics.horizontalAdvance, pair))))


def width_of(words: str, size: float, weight: int = 400) -> float:
    return QFontMetricsF(interface_font(size, weight)).horizontalAdvance(words)
