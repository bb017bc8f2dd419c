"""From a key to changed pixels in the audience's window: our own work, beside a bare widget.

`python -m benchmarks.panel_change` measures on the platform that Qt would choose (set
QT_QPA_PLATFORM=offscreen or DISPLAY for another) and prints medians and 95th percentiles. The
time ends when the window's pixels have been handed to the platform.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import deck
from briefing.painting.paintbox import Paintbox
from briefing.painting.pixmaps import Pixmaps
from briefing.presenter.audience import AudienceWindow
from briefing.presenter.show import Show, pages_of
from briefing.sheet import Shape, Sheet
from briefing.text.fonts import Fonts

SIZES = {"1920 × 1080": QSize(1920, 1080), "3840 × 2160": QSize(3840, 2160)}
CHANGES = 41
FONTS = Path(__file__).parent.parent / "resources" / "fonts"


class Row(NamedTuple):
    """Milliseconds; `aim` 0 where there is none."""

    name: str
    size: str
    middle: float
    late: float
    aim: float


class _Timed:
    """Mixed into a window: notes when its pixels have gone to the platform."""

    done = 0.0

    def event(self, event: QEvent) -> bool:
        accepted = super().event(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.UpdateRequest:
            self.done = perf_counter()
        return accepted


class _Audience(_Timed, AudienceWindow):
    pass


class _Bare(_Timed, QWidget):
    """The least a window can do: fill itself with another colour."""

    turn = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.turn += 1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#F4F7F5" if self.turn % 2 else "#E6ECEA"))
        painter.end()


def change(window: _Timed, key: Qt.Key) -> float:
    """Milliseconds from a key's event to its pixels; neither timers nor idle work in between."""
    assert isinstance(window, QWidget)
    start = perf_counter()
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, none))
    while window.done < start:
        QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
    return (window.done - start) * 1000


def settle(seconds: float = 0.3) -> None:
    """Lets the window appear and idle work end."""
    until = perf_counter() + seconds
    while perf_counter() < until:
        QCoreApplication.processEvents()
        sleep(0.002)


def audience(sheets: Sequence[Sheet], fonts: Fonts, size: QSize) -> _Audience:
    window = _Audience(Show(pages_of(sheets)), lambda at: sheets[at], Pixmaps(Paintbox(fonts)))
    window.present_in_window(size, frameless=True)
    settle()
    return window


def bare(size: QSize) -> list[float]:
    window = _Bare()
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    window.resize(size)
    window.show()
    settle()
    times = [change(window, Qt.Key.Key_Right) for _ in range(CHANGES)]
    window.close()
    return times


def prepared(sheets: Sequence[Sheet], fonts: Fonts, size: QSize) -> list[float]:
    """The neighbours were painted while the speaker spoke."""
    window = audience(sheets, fonts, size)
    times: list[float] = []
    for _ in range(CHANGES):
        while window.stage.pixmaps.preparing:
            QCoreApplication.processEvents()
        times.append(change(window, Qt.Key.Key_Right))
    window.close()
    return times


def unprepared(sheets: Sequence[Sheet], fonts: Fonts, size: QSize) -> list[float]:
    """Glyphs are known from other panels, the panel itself was not painted yet."""
    window = audience(sheets, fonts, size)
    times: list[float] = []
    for _ in range(CHANGES):
        window.stage.pixmaps.clear()
        times.append(change(window, Qt.Key.Key_Right))
    window.close()
    return times


def first_visit(sheets: Sequence[Sheet], fonts: Fonts, size: QSize) -> list[float]:
    """Nothing is known: neither the panel nor any outline of its glyphs."""
    times: list[float] = []
    for _ in range(9):
        window = audience(sheets, fonts, size)
        window.stage.pixmaps.clear()
        window.stage.pixmaps.box = Paintbox(fonts)
        times.append(change(window, Qt.Key.Key_Right))
        window.close()
    return times


def without_charts(sheet: Sheet) -> Sheet:
    """The text of a panel alone."""
    return replace(sheet, marks=tuple(m for m in sheet.marks if not isinstance(m, Shape)))


def measure() -> list[Row]:
    fonts = Fonts(FONTS)
    sheets = [deck.sheet(fonts, panel) for panel in range(CHANGES + 3)]
    texts = [without_charts(sheet) for sheet in sheets]
    rows: list[Row] = []
    for label, size in SIZES.items():
        large = size.width() > 1920
        ways: list[tuple[str, float, Callable[[], list[float]]]] = [
            ("bare widget", 0, lambda size=size: bare(size)),
            ("panel, prepared", 40 if large else 16, lambda s=size: prepared(sheets, fonts, s)),
            ("panel, not prepared", 0, lambda s=size: unprepared(sheets, fonts, s)),
            ("text panel, first visit", 60, lambda s=size: first_visit(texts, fonts, s)),
        ]
        for name, aim, run in ways:
            times = sorted(run())
            rows.append(Row(name, label, median(times), times[int(0.95 * len(times))], aim))
    return rows


def main() -> int:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv)
    if "--json" in sys.argv:
        print(json.dumps(measure()))
        return 0
    print(f"platform {application.platformName()}, milliseconds")
    print(f"{'':26}{'size':14}{'median':>8}{'95 %':>8}{'aim':>6}")
    for row in measure():
        aim = f"{row.aim:.0f}" if row.aim else ""
        print(f"{row.name:26}{row.size:14}{row.middle:8.1f}{row.late:8.1f}{aim:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
