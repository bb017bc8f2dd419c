from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import Theme
from briefing.text import Fonts


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts(Path(__file__).parents[2] / "resources" / "fonts")


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme(
        name="light",
        title="Sáng",
        dark=False,
        ground="#F4F7F5",
        surface="#FFFFFF",
        ink="#0C1F21",
        ink2="#33484A",
        ink3="#566A6B",
        result="#0B6A61",
        result_fill="#0B6A61",
        target="#8A5A00",
        target_tint="#F3E6CC",
        key="#8A1410",
        key_fill="#8A1410",
        key_tint="#F7DFDB",
        base="#7C918C",
        mute="#B3C2BE",
        rule="#C6D1CE",
    )
