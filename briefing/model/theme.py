"""Colour tokens of a theme, as a designer's TOML file gives them."""

from __future__ import annotations

from dataclasses import dataclass

Color = str
"""`#RRGGBB`, upper case, always opaque: meaning never rests on transparency."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of the visual language (section 2). `highlight` names the theme used for cover,
    paramount panels and highlight bands; "" when this theme highlights with `key_tint` itself."""

    name: str
    title: str
    dark: bool
    ground: Color
    surface: Color
    ink: Color
    ink2: Color
    ink3: Color
    result: Color
    result_fill: Color
    target: Color
    target_tint: Color
    key: Color
    key_fill: Color
    key_tint: Color
    base: Color
    mute: Color
    rule: Color
    highlight: str = "patina"


def luminance(color: Color) -> float:
    """Relative luminance, 0 to 1, WCAG 2.x."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio, 1 to 21, WCAG 2.x."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
