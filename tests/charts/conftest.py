from __future__ import annotations

import pytest

from briefing.model import Theme
from briefing.text import Fonts
from tests.charts.examples import FONTS, THEME


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts(FONTS)


@pytest.fixture(scope="session")
def theme() -> Theme:
    return THEME
