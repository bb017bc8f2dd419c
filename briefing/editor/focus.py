"""Focus is for keys: who clicks needs no sign of where that went, who presses Tab does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


class Button(QPushButton):
    """Takes the focus by key only, so that keys go on turning panels after a click."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def show_ring(widget: QWidget, *, on: bool) -> None:
    """Around a widget that the style sheet has a ring for; areas that scroll have none of
    their own."""
    widget.setProperty("ring", "yes" if on else "")
    widget.style().polish(widget)
    widget.update()
