"""Keys that turn panels wherever no text is being written or read: outline, panel, strip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# The names are those of the menu's actions.
_TURNS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_Backspace: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


def turn_of(event: QKeyEvent) -> str:
    """The action "next", "previous", "first", "last"; "" for keys that turn nothing."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Space:
        return "previous"
    return "" if plain else _TURNS.get(Qt.Key(event.key()), "")
