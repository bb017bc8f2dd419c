from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from briefing.painting.fonts import register_fonts
from briefing.painting.paintbox import Paintbox
from briefing.painting.pixmaps import Pixmaps
from briefing.presenter.audience import AudienceWindow
from briefing.presenter.show import Show, pages_of
from briefing.sheet import Sheet
from briefing.text.fonts import Fonts
from tests.painting.samples import plain_sheet

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
GROUPS = ("Mở đầu",) * 2 + ("Kết quả",) * 4 + ("Chỉ đạo",) * 6

MakeWindow = Callable[..., AudienceWindow]


@pytest.fixture(scope="session")
def fonts(qapp: object) -> Fonts:
    assert register_fonts(FONTS) == ()
    return Fonts(FONTS)


@pytest.fixture(scope="session")
def sheets(fonts: Fonts) -> list[Sheet]:
    """Twelve panels, each with a ground of its own by which a picture tells it."""
    return [replace(plain_sheet(fonts, n + 1), ground=ground_of(n)) for n in range(12)]


def ground_of(position: int) -> str:
    return f"#{200 + position:02X}E0{120 + 10 * position:02X}"


@pytest.fixture
def window(qtbot: QtBot, fonts: Fonts, sheets: list[Sheet]) -> MakeWindow:
    def make(position: int = 0, width: int = 640, height: int = 360, **wishes: object):  # noqa: ANN202
        show = Show(pages_of(sheets, GROUPS), position)
        made = AudienceWindow(
            show,
            lambda place: sheets[place],
            Pixmaps(Paintbox(fonts)),
            title="Hội nghị",
            **wishes,  # type: ignore[arg-type]
        )
        qtbot.addWidget(made)
        made.present_in_window(QSize(width, height))
        qtbot.waitExposed(made)
        return made

    return make
