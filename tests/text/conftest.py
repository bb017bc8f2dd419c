"""Fonts and word lists of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.text import Compounds, Fonts

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts(RESOURCES / "fonts")


@pytest.fixture(scope="session")
def compounds() -> Compounds:
    return Compounds.load(RESOURCES / "text" / "compounds.txt")
