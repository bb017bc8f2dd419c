"""Type steps and lengths of the visual language, in design units (u: px of a 1600 × 900 canvas)."""

from __future__ import annotations

from typing import Final, NamedTuple

HERO: Final = 208.0
FIGURE: Final = 84.0
FIGURE_IN_LIST: Final = 62.0
COVER: Final = 82.0
STATEMENT: Final = 76.0
TITLE: Final = 50.0
LEAD: Final = 40.0
BODY: Final = 32.0
BODY_FLOOR: Final = 30.0
LABEL: Final = 26.0
SMALL: Final = 22.0
META: Final = 20.0

STEPS: Final = (
    *(META, SMALL, LABEL, BODY_FLOOR, BODY, LEAD, TITLE, FIGURE_IN_LIST, 64.0, STATEMENT),
    *(COVER, FIGURE, 104.0, 131.0, 165.0, HERO, 280.0, 352.0),
)

# One step down, and no further than the floors: body 30, secondary 26, the rest 20.
_DOWN: Final = {
    352.0: 280.0,
    280.0: 208.0,
    208.0: 165.0,
    165.0: 131.0,
    131.0: 104.0,
    104.0: 84.0,
    84.0: 62.0,
    82.0: 64.0,
    76.0: 64.0,
    64.0: 50.0,
    62.0: 50.0,
    50.0: 40.0,
    40.0: 32.0,
    32.0: 30.0,
}


def down(size: float, steps: int = 1) -> float:
    """The size `steps` steps smaller; floors stay as they are."""
    for _ in range(steps):
        size = _DOWN.get(size, size)
    return size


class Scale(NamedTuple):
    """The sizes that a density uses; a room deeper than four screen heights needs larger ones."""

    hero: float = HERO
    figure: float = FIGURE
    figure_in_list: float = FIGURE_IN_LIST
    statement: float = STATEMENT
    title: float = TITLE
    lead: float = LEAD
    body: float = BODY
    label: float = LABEL  # kicker, tag
    secondary: float = LABEL
    small: float = SMALL
    meta: float = META


NORMAL: Final = Scale()
LARGE_HALL: Final = Scale(
    hero=352.0,
    figure=104.0,
    figure_in_list=84.0,
    statement=82.0,
    title=64.0,
    lead=64.0,
    body=50.0,
    label=40.0,
    secondary=40.0,
    small=32.0,
    meta=22.0,
)

MARGIN: Final = 72.0
GUTTER: Final = 24.0
KICKER_BASELINE: Final = 92.0
TITLE_BASELINE: Final = 160.0
# Upwards from the bottom edge, so that every aspect has the same foot.
SOURCE_BASELINE_UP: Final = 43.0
CONTENT_END_UP: Final = 88.0
SEAL_RADIUS: Final = 41.0
SEAL_ROOM: Final = 130.0  # from the right margin: what a title keeps clear for the seal

RULE_TYPED: Final = 5.0
RULE_OPEN: Final = 2.0
RULE_ROW: Final = 1.2
RULE_SILENT: Final = 1.6


class Aspect(NamedTuple):
    width: float
    height: float
    points: float  # points per unit


ASPECTS: Final = {
    "16:9": Aspect(1600.0, 900.0, 0.6),
    "4:3": Aspect(1200.0, 900.0, 0.6),
    "a4": Aspect(1000.0, 1414.0, 0.59528),
}
