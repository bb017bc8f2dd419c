"""The bundled fonts for Qt's own widgets. Panels do not need this: they are painted by glyph id."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SANS = "Be Vietnam Pro"
SERIF = "Briefing Serif"  # Source Serif 4: a changed font must not bear its name


def register_fonts(folder: Path) -> tuple[str, ...]:
    """Makes every font file of a folder known to Qt; returns the names of files it refused."""
    files = sorted(folder.glob("*.[ot]tf"))
    return tuple(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0)


def interface_font(size: float, weight: int = 400, *, serif: bool = False) -> QFont:
    """A font for widgets; `size` in device-independent pixels, `weight` 300, 400, 500 or 600."""
    font = QFont(SERIF if serif else SANS)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
