"""What layout tests share: fonts, themes, contexts, a chart source that draws plain boxes."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

from briefing.layout import ChartRequest, LayoutContext
from briefing.layout.context import AspectName, Density
from briefing.model import Source, SourceParagraph, Theme
from briefing.sheet import Drawing, Rect, Shape
from briefing.sheet.geometry import rectangle
from briefing.text import Compounds, Fonts

RESOURCES = Path(__file__).parents[2] / "resources"


def read_theme(name: str) -> Theme:
    """A bundled theme, read plainly."""
    text = (RESOURCES / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    table: dict[str, Any] = {"title": name, **tomllib.loads(text)}
    return Theme(**{field.name: table[field.name] for field in fields(Theme)})


class BoxCharts:
    """A chart is a filled rectangle as large as asked for."""

    def __init__(self) -> None:
        self.requests: list[ChartRequest] = []

    def drawing(self, request: ChartRequest) -> Drawing | None:
        self.requests.append(request)
        path = rectangle(Rect(0, 0, request.size.width, request.size.height))
        return Drawing(request.size, (Shape(path, "#888888"),), alt="một biểu đồ")


SOURCE = Source(
    "bai",
    "Bài tường thuật hội nghị, 12-2020",
    "sources/bai.md",
    tuple(
        SourceParagraph(number, "năm 2020 kéo giảm 15,3% ít nhất 05%; " + "chữ " * (3 * number))
        for number in range(1, 12)
    ),
)


@dataclass(frozen=True)
class Desk:
    """Makes contexts that share fonts and themes."""

    fonts: Fonts
    compounds: Compounds
    themes: dict[str, Theme]

    def context(
        self,
        theme: str = "light",
        aspect: AspectName = "16:9",
        density: Density = "normal",
        *,
        charts: BoxCharts | None = None,
        sources: tuple[Source, ...] = (SOURCE,),
        language: str = "vi",
        images: Callable[[str], bytes | None] = lambda _: None,
    ) -> LayoutContext:
        return LayoutContext(
            self.themes[theme],
            self.themes["patina"],
            self.fonts,
            self.compounds,
            aspect,
            density,
            language,
            sources=sources,
            charts=charts or BoxCharts(),
            images=images,
        )


@pytest.fixture(scope="session")
def desk() -> Desk:
    compounds = Compounds.load(RESOURCES / "text" / "compounds.txt")
    themes = {name: read_theme(name) for name in ("light", "dark", "patina")}
    return Desk(Fonts(RESOURCES / "fonts"), compounds, themes)
