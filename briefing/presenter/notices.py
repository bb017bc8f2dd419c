"""What lies over the picture for a moment: the typed number, the sheet of keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing.presenter.keys import FULL_SCREEN, KEYS, KeyTable, key_names
from briefing.presenter.look import (
    GROUND,
    INK,
    INK2,
    INK3,
    MIDDLE,
    MUTE,
    RULE,
    SURFACE,
    TARGET,
    width_of,
    write,
)
from briefing.presenter.messages import action_name, say
from briefing.presenter.show import Action, Show


class NumberBox(QWidget):
    """The number being typed, small, at the lower edge of the picture."""

    def __init__(self, show: Show, parent: QWidget, *, language: str = "vi") -> None:
        super().__init__(parent)
        self._show, self._over, self._language = show, parent, language
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def refresh(self) -> None:
        shown = self._show.awaits_number and not self._show.help
        if shown:
            self._place()
            self.setAccessibleName(self._words())
            self.raise_()
            self.update()
        self.setVisible(shown)

    def _words(self) -> str:
        number = self._show.digits or "…"
        return say("go to", self._language, number=number)

    def _place(self) -> None:
        whole = self._over.rect()
        unit = max(min(whole.width() / 1600, whole.height() / 900), 0.5)
        words, count = self._words(), self._count()
        width = width_of(words, 30 * unit, 600) + width_of(count, 22 * unit) + 76 * unit
        self.resize(round(width), round(68 * unit))
        self.move((whole.width() - self.width()) // 2, whole.height() - round(110 * unit))

    def _count(self) -> str:
        return say("of", self._language, count=self._show.count)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            unit = self.height() / 68
            card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(MUTE, 1))
            painter.setBrush(SURFACE)
            painter.drawRoundedRect(card, 6 * unit, 6 * unit)
            area = card.adjusted(28 * unit, 0, -28 * unit, 0)
            words = self._words()
            write(painter, area, words, 30 * unit, INK, weight=600)
            area.setLeft(area.left() + width_of(words, 30 * unit, 600) + 14 * unit)
            write(painter, area, self._count(), 22 * unit, INK3)
        finally:
            painter.end()


class _Row(NamedTuple):
    name: str
    keys: tuple[str, ...]


_MOVING = (
    Action.NEXT,
    Action.PREVIOUS,
    Action.FIRST,
    Action.LAST,
    Action.GO_TO,
    Action.BACK,
)
_SCREEN = (Action.OVERVIEW, Action.CLAIMS, Action.BLACK, Action.WHITE, Action.HELP, Action.END)


class HelpSheet(QWidget):
    """All keys of the show, over the whole picture."""

    def __init__(
        self, show: Show, parent: QWidget, *, language: str = "vi", keys: KeyTable = KEYS
    ) -> None:
        super().__init__(parent)
        self._show, self._over = show, parent
        self._language, self._keys = language, keys
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(say("help", language))
        lines = (
            f"{row.name}: {', '.join(row.keys)}" for column in self._columns() for row in column
        )
        self.setAccessibleDescription("\n".join(lines))
        self.hide()

    def refresh(self) -> None:
        if self._show.help:
            self.setGeometry(self._over.rect())
            self.raise_()
        self.setVisible(self._show.help)

    def _columns(self) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
        language = self._language
        moving = [self._row(action) for action in _MOVING]
        moving[0] = _Row(moving[0].name, (*moving[0].keys, say("click", language)))
        moving[1] = _Row(moving[1].name, (*moving[1].keys, say("right click", language)))
        moving[4] = _Row(moving[4].name, (say("number", language), *moving[4].keys))
        screen = [self._row(action) for action in _SCREEN]
        screen.insert(-1, _Row(say("full screen", language), FULL_SCREEN))
        return tuple(moving), tuple(screen)

    def _row(self, action: Action) -> _Row:
        return _Row(
            action_name(action, self._language), key_names(action, self._language, self._keys)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), GROUND)
            unit = min(self.width() / 1600, self.height() / 900)
            painter.translate((self.width() - 1600 * unit) / 2, (self.height() - 900 * unit) / 2)
            painter.scale(unit, unit)
            self._paint_sheet(painter)
        finally:
            painter.end()

    def _paint_sheet(self, painter: QPainter) -> None:
        """In units of a 1600 × 900 picture."""
        language = self._language
        write(painter, QRectF(112, 84, 1376, 60), say("help", language), 44, INK, weight=600)
        write(painter, QRectF(112, 802, 1376, 40), say("help hint", language), 22, INK3)
        columns = zip((112, 856), ("group one", "group two"), self._columns(), strict=True)
        for left, heading, rows in columns:
            painter.fillRect(QRectF(left, 186, 632, 3), TARGET)
            write(
                painter, QRectF(left, 204, 632, 36), say(heading, language), 24, TARGET, weight=600
            )
            top = 256.0
            for row in rows:
                top = self._paint_row(painter, row, left, top)

    def _paint_row(self, painter: QPainter, row: _Row, left: float, top: float) -> float:
        write(painter, QRectF(left, top, 632, 34), row.name, 24, INK)
        below = _paint_keys(painter, row.keys, left, top + 38, left + 632)
        painter.fillRect(QRectF(left, below + 9, 632, 1), RULE)
        return below + 18


def _paint_keys(
    painter: QPainter, keys: tuple[str, ...], left: float, top: float, right: float
) -> float:
    """Key caps in a row, in a second one when they do not fit; returns the lower edge."""
    at = left
    for key in keys:
        width = max(width_of(key, 18, 500) + 20, 34)
        if at + width > right:
            at, top = left, top + 38
        cap = QRectF(at, top, width, 30)
        painter.setPen(QPen(MUTE, 1.2))
        painter.setBrush(SURFACE)
        painter.drawRoundedRect(cap, 3, 3)
        write(painter, cap, key, 18, INK2, weight=500, align=MIDDLE)
        at += width + 10
    return top + 30
