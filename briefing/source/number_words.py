"""The words around numbers, as tables to read and to extend (lower case, accents kept)."""

from __future__ import annotations

from decimal import Decimal

from briefing.model import Bound, Direction

SCALES: dict[str, int] = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}

NOT_A_SCALE_BEFORE: dict[str, tuple[str, ...]] = {
    "tỷ": ("lệ", "trọng", "số", "giá", "suất"),
    "tỉ": ("lệ", "trọng", "số", "giá", "suất"),
}
"""`5 tỷ lệ` has no thousand millions in it."""

NUMBER_WORDS: dict[str, int] = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
"""`năm` is left out: it is "five" and "year", and nobody can tell which."""

TENS = ("mươi", "mốt", "lăm")
"""`hai mươi` is not two: larger numbers are written with digits."""

TIMES_WORDS: dict[str, tuple[Decimal, str]] = {
    "gấp đôi": (Decimal(2), "lần"),
    "gấp ba": (Decimal(3), "lần"),
    "gấp rưỡi": (Decimal("1.5"), "lần"),
    "doubled": (Decimal(2), "times"),
    "tripled": (Decimal(3), "times"),
}

HALF_MORE = "rưỡi"
"""After a scale word: `2 triệu rưỡi` is 2,5 triệu."""

DIRECTIONS: dict[str, Direction] = {
    "tăng": Direction.UP,
    "tăng thêm": Direction.UP,
    "tăng gấp": Direction.UP,
    "kéo giảm": Direction.DOWN,
    "giảm": Direction.DOWN,
    "giảm sâu": Direction.DOWN,
    "giảm mạnh": Direction.DOWN,
    "tăng mạnh": Direction.UP,
    "đạt": Direction.REACHED,
    "ước đạt": Direction.REACHED,
    "vượt": Direction.EXCEEDED,
    "up": Direction.UP,
    "up by": Direction.UP,
    "increase of": Direction.UP,
    "increased by": Direction.UP,
    "rose by": Direction.UP,
    "rose": Direction.UP,
    "down": Direction.DOWN,
    "down by": Direction.DOWN,
    "decrease of": Direction.DOWN,
    "decreased by": Direction.DOWN,
    "reduction of": Direction.DOWN,
    "fell by": Direction.DOWN,
    "fell": Direction.DOWN,
    "reached": Direction.REACHED,
    "exceeded": Direction.EXCEEDED,
}

BOUNDS: dict[str, Bound] = {
    "ít nhất": Bound.AT_LEAST,
    "tối thiểu": Bound.AT_LEAST,
    "không dưới": Bound.AT_LEAST,
    "không ít hơn": Bound.AT_LEAST,
    "không thấp hơn": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    ">=": Bound.AT_LEAST,
    "at least": Bound.AT_LEAST,
    "minimum": Bound.AT_LEAST,
    "no less than": Bound.AT_LEAST,
    "nhiều nhất": Bound.AT_MOST,
    "tối đa": Bound.AT_MOST,
    "không quá": Bound.AT_MOST,
    "không vượt quá": Bound.AT_MOST,
    "không nhiều hơn": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
    "<=": Bound.AT_MOST,
    "at most": Bound.AT_MOST,
    "maximum": Bound.AT_MOST,
    "no more than": Bound.AT_MOST,
    "trên": Bound.ABOVE,
    "hơn": Bound.ABOVE,
    ">": Bound.ABOVE,
    "over": Bound.ABOVE,
    "above": Bound.ABOVE,
    "more than": Bound.ABOVE,
    "dưới": Bound.BELOW,
    "<": Bound.BELOW,
    "under": Bound.BELOW,
    "below": Bound.BELOW,
    "less than": Bound.BELOW,
    "gần": Bound.NEARLY,
    "nearly": Bound.NEARLY,
    "almost": Bound.NEARLY,
    "khoảng": Bound.ABOUT,
    "chừng": Bound.ABOUT,
    "xấp xỉ": Bound.ABOUT,
    "ước": Bound.ABOUT,
    "ước tính": Bound.ABOUT,
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    "about": Bound.ABOUT,
    "around": Bound.ABOUT,
    "approximately": Bound.ABOUT,
    "cả": Bound.ALL,
    "tất cả": Bound.ALL,
    "all": Bound.ALL,
}

BOUNDS_AFTER: dict[str, Bound] = {
    "trở lên": Bound.AT_LEAST,
    "or more": Bound.AT_LEAST,
    "trở xuống": Bound.AT_MOST,
    "or less": Bound.AT_MOST,
}

FILLERS = ("gấp", "thêm", "by", "of", "the", "mức", "được")
"""Words before a number that add nothing to its meaning."""

UNIT_SPELLINGS: dict[str, str] = {
    "phần trăm": "%",
    "percent": "%",
    "per cent": "%",
    "điểm %": "điểm phần trăm",
    "percentage points": "điểm phần trăm",
    "percentage point": "điểm phần trăm",
}
