"""Nội dung: the text of the briefing with line numbers and light colouring. To read, for now."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from briefing.editor.style import LIGHT, SMALL, Chrome, sans


class _Tint(QSyntaxHighlighter):
    """Headings strong, notes and front matter soft, citations and attributes in their colours."""

    _FRONT = 1

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._chrome = LIGHT
        self._parts = (
            (re.compile(r"\[@[^\]]*\]"), "result"),
            (re.compile(r"\{[^}]*\}\s*$"), "target"),
            (re.compile(r"“[^”]*”"), "ink"),
            (re.compile(r"\*\*[^*]+\*\*"), "strong"),
            (re.compile(r"\bkhông nêu\b"), "ink3"),
        )

    def set_chrome(self, chrome: Chrome) -> None:
        self._chrome = chrome
        self.rehighlight()

    def _format(self, name: str) -> QTextCharFormat:
        made = QTextCharFormat()
        if name == "strong":
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setForeground(QColor(self._chrome.ink))
        else:
            made.setForeground(QColor(getattr(self._chrome, name)))
        return made

    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        fence = text.rstrip() == "---"
        in_front = before == self._FRONT or (self.currentBlock().blockNumber() == 0 and fence)
        ends = before == self._FRONT and fence
        self.setCurrentBlockState(self._FRONT if in_front and not ends else 0)
        if in_front or text.startswith((">", "|", "```")):
            self.setFormat(0, len(text), self._format("ink3" if in_front else "ink2"))
        elif text.startswith("#"):
            self.setFormat(0, len(text), self._format("strong"))
        for pattern, name in self._parts:
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), self._format(name))


class _Numbers(QWidget):
    def __init__(self, editor: TextTab) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(self, event)


class TextTab(QPlainTextEdit):
    """Read-only. A double-click on a line asks for the panel that the line belongs to."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chrome = LIGHT
        self._line = 0
        self.setReadOnly(True)
        self.setFont(sans(SMALL))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the briefing"))
        interaction = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(interaction | Qt.TextInteractionFlag.TextSelectableByMouse)
        self._numbers = _Numbers(self)
        self._tint = _Tint(self)
        self.blockCountChanged.connect(lambda: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self._make_room()

    def set_chrome(self, chrome: Chrome) -> None:
        self._chrome = chrome
        self._tint.set_chrome(chrome)
        self._mark_line()

    def show_text(self, text: str) -> None:
        """Keeps the scroll position when the text is a later version of the one shown."""
        if text == self.toPlainText():
            return
        at = self.verticalScrollBar().value()
        self.setPlainText(text)
        self.verticalScrollBar().setValue(at)
        self._mark_line()

    def show_line(self, line: int) -> None:
        """Lights a line (from 1) and brings it into the middle; 0 lights none."""
        self._line = line
        block = self.document().findBlockByNumber(line - 1)
        if line and block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self._mark_line()

    @property
    def shown_line(self) -> int:
        return self._line

    def _mark_line(self) -> None:
        block = self.document().findBlockByNumber(self._line - 1)
        if not self._line or not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(self._chrome.target_tint))
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.format = form
        mark.cursor = QTextCursor(block)
        self.setExtraSelections([mark])

    def number_width(self) -> int:
        digits = max(2, len(str(self.blockCount())))
        return 18 + self.fontMetrics().horizontalAdvance("0") * digits

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 8, 6, 0)

    def _scroll_numbers(self, _area: QRect, _dy: int) -> None:
        self._numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(0, 8, self.number_width(), inside.height() - 8))

    def paint_numbers(self, widget: QWidget, event: QPaintEvent) -> None:
        painter = QPainter(widget)
        painter.setFont(sans(SMALL))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            number = block.blockNumber() + 1
            lit = number == self._line
            painter.setPen(QColor(self._chrome.target if lit else self._chrome.ink3))
            room = QRect(0, int(top), self.number_width() - 8, self.fontMetrics().height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(number))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.line_chosen.emit(self.cursorForPosition(event.position().toPoint()).blockNumber() + 1)
