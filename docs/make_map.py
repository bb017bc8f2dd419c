"""Draws the schematic map of the invented province for the second bundled briefing.

    python docs/make_map.py

Eight hexagons, one for each place that the invented report names, and a dot where it tells of a
new boarding school. Nothing here is a real place, and the shape means nothing. Needs Pillow.
"""

from __future__ import annotations

from math import cos, radians, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources/briefings/giao-duc-2024/images/so-do-tinh.png"
FONT = ROOT / "resources/fonts/BeVietnamPro-SemiBold.ttf"

WIDTH, HEIGHT = 1400, 740
# Drawn four times as large and shrunk, so that slanted edges are smooth.
SCALE = 4
RADIUS = 128
GROUND, TILE, LIT, EDGE, INK, MARK = (
    "#F4F7F5",
    "#DDE6E2",
    "#BFD9D3",
    "#F4F7F5",
    "#0C1F21",
    "#0B6A61",
)
FAINT = "#566A6B"

# (name, column, row, new boarding school); odd rows stand half a tile to the right.
PLACES = [
    ("Trăng Non", 1.0, 0, True),
    ("Gió Lành", 2.0, 0, True),
    ("Đá Biếc", 3.0, 0, True),
    ("Mây Ấm", 0.5, 1, False),
    ("TP\nBan Trắng", 1.5, 1, False),
    ("Suối Nhạc", 2.5, 1, False),
    ("TX\nHoa Lê", 1.0, 2, False),
    ("Lúa Thơm", 2.0, 2, False),
]


def hexagon(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """The six corners, a corner at the top."""
    angles = [radians(60 * corner - 90) for corner in range(6)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def draw() -> Image.Image:
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), GROUND)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(FONT), 34 * SCALE)
    across = RADIUS * 3**0.5
    for name, column, row, lit in PLACES:
        x = (40 + across * (column + 0.1)) * SCALE
        y = (146 + RADIUS * 1.5 * row + 30) * SCALE
        pen.polygon(hexagon(x, y, (RADIUS - 5) * SCALE), fill=LIT if lit else TILE)
        lift = 18 * SCALE if lit else 0
        pen.multiline_text(
            (x, y - lift), name, INK, font, anchor="mm", align="center", spacing=10 * SCALE
        )
        if lit:
            dot(pen, x, y + 52 * SCALE)
    x, y = 985 * SCALE, 180 * SCALE
    dot(pen, x, y)
    pen.text((x + 36 * SCALE, y), "Trường bán trú mới", INK, font, anchor="lm")
    pen.text((x - 17 * SCALE, y + 64 * SCALE), "Sơ đồ hư cấu", FAINT, font, anchor="lm")
    return image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def dot(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    radius = 17 * SCALE
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=MARK)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    draw().quantize(64).save(TARGET, optimize=True)
