from __future__ import annotations

from pathlib import Path

import pytest

from briefing.painting.paintbox import Paintbox
from briefing.sheet import Sheet
from briefing.text.fonts import Fonts
from tests.painting.samples import figures_sheet

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts(FONTS)


@pytest.fixture(scope="session")
def figures(fonts: Fonts) -> Sheet:
    return figures_sheet(fonts)


@pytest.fixture
def box(qapp: object, fonts: Fonts) -> Paintbox:
    return Paintbox(fonts)


@pytest.fixture
def outlines(fonts: Fonts) -> Paintbox:
    """Paints without Qt's glyph cache, as the command line does."""
    return Paintbox(fonts, runs=False)
