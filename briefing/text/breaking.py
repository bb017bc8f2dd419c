"""Lines of a paragraph, chosen over the whole paragraph at once.

Each way of breaking has a price: a line costs most, parting a compound costs more than a line,
a line of one syllable almost as much, uneven ends cost by their square, and ends at punctuation
are cheaper than ends behind "và". The cheapest way is found exactly, which is quick because a
line here holds a dozen words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.model.theme import Color
from briefing.text.compounds import Compounds
from briefing.text.fonts import Fonts
from briefing.text.shaping import ShapedRun, advance, composed, shape

_LINE: Final = 1000.0
_PARTED: Final = 3000.0  # a compound parted
_SPLIT: Final = 100_000.0  # a word cut, because nothing else fits
_LONE: Final = 700.0  # a last line of one syllable
_LONE_INSIDE: Final = 60.0
_UNEVEN: Final = 100.0
_AT_SENTENCE: Final = -14.0
_AT_COMMA: Final = -5.0
_BEHIND_LEADING: Final = 4.0

_SENTENCE_ENDS: Final = frozenset(".;:!?…")
_COMMAS: Final = frozenset(",)”–—")
# A word wider than the line may be cut behind these before it is cut anywhere.
_SEAMS: Final = frozenset("/-–—_.,;:@&=?+")


@dataclass(frozen=True, slots=True)
class StyledRun:
    """Text of one style; `size` and what comes of it in one unit, `tracking` in em."""

    text: str
    font: str
    size: float
    color: Color
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: shaped runs with their x from the line's start; ink from its baseline."""

    runs: tuple[tuple[ShapedRun, float, Color], ...]
    width: float
    top: float
    bottom: float
    text: str


class _Word:
    """What stands between two spaces: parts of one or more runs, and the space behind."""

    __slots__ = ("gap", "hard", "parts", "space", "text", "width")

    def __init__(self) -> None:
        self.parts: list[tuple[int, str]] = []
        self.text = ""
        self.width = 0.0
        self.space = 0.0
        self.gap = 0  # the run of the space behind
        self.hard = False  # a line end must follow

    def add(self, run: int, text: str, wide: float) -> None:
        self.parts.append((run, text))
        self.text += text
        self.width += wide


def break_lines(
    fonts: Fonts,
    runs: Sequence[StyledRun],
    width: float,
    *,
    compounds: Compounds,
    balance: bool = True,
) -> tuple[Line, ...]:
    """The runs in lines no wider than `width`.

    With `balance` the last line counts as the others do, so that lines come out alike in as few
    lines as possible; without it the last may be short. A newline in the text ends a line.
    """
    lines: list[Line] = []
    for words in _paragraphs(fonts, runs, width):
        ends = _best_ends(words, width, compounds, balance)
        start = 0
        for end in ends:
            lines.append(_line(fonts, runs, words[start:end]))
            start = end
    return tuple(lines)


def longest_word(fonts: Fonts, runs: Sequence[StyledRun]) -> float:
    """The width below which a word must be cut."""
    return max(
        (word.width for words in _paragraphs(fonts, runs, 1e9) for word in words), default=0.0
    )


def _paragraphs(fonts: Fonts, runs: Sequence[StyledRun], width: float) -> list[list[_Word]]:
    """Words between forced line ends, those wider than `width` already cut."""
    paragraphs: list[list[_Word]] = [[]]
    word: _Word | None = None
    for index, run in enumerate(runs):
        space = (advance(fonts, " ", run.font) + run.tracking) * run.size
        for number, stretch in enumerate(composed(run.text).replace("\t", " ").split("\n")):
            if number:
                word = None
                paragraphs.append([])
            for place, text in enumerate(stretch.split(" ")):
                if place and word is not None:
                    word.space, word.gap = space, index
                    word = None
                if not text:
                    continue
                if word is None:
                    word = _Word()
                    paragraphs[-1].append(word)
                wide = advance(fonts, text, run.font, run.tracking) * run.size
                word.add(index, text, wide)
    return [
        [piece for word in words for piece in _cut(fonts, runs, word, width)]
        for words in paragraphs
        if words
    ]


def _cut(fonts: Fonts, runs: Sequence[StyledRun], word: _Word, width: float) -> list[_Word]:
    """The word, or pieces of it that fit: cut behind hyphens and slashes, else anywhere."""
    if word.width <= width:
        return [word]
    pieces = [_Word()]
    for index, text in word.parts:
        run = runs[index]
        for stretch in _seamed(text):
            wide = advance(fonts, stretch, run.font, run.tracking) * run.size
            if pieces[-1].width + wide > width and pieces[-1].parts:
                pieces.append(_Word())
            if wide <= width:
                pieces[-1].add(index, stretch, wide)
                continue
            for char in stretch:
                one = advance(fonts, char, run.font, run.tracking) * run.size
                if pieces[-1].width + one > width and pieces[-1].parts:
                    pieces.append(_Word())
                pieces[-1].add(index, char, one)
    for piece in pieces[:-1]:
        piece.hard = True
    pieces[-1].space, pieces[-1].gap = word.space, word.gap
    return pieces


def _seamed(text: str) -> list[str]:
    stretches: list[str] = []
    start = 0
    for index, char in enumerate(text, 1):
        if char in _SEAMS:
            stretches.append(text[start:index])
            start = index
    if start < len(text):
        stretches.append(text[start:])
    return stretches


def _best_ends(words: list[_Word], width: float, compounds: Compounds, balance: bool) -> list[int]:
    """For each line the index behind its last word, along the cheapest way."""
    count = len(words)
    if count == 1:
        return [1]
    prices = _end_prices(words, compounds)
    reached = [0.0] * (count + 1)
    before = [0] * (count + 1)
    slack = width + 1e-6
    for end in range(1, count + 1):
        last = end == count
        best = float("inf")
        filled = 0.0
        for start in range(end - 1, -1, -1):
            word = words[start]
            filled += word.width if start == end - 1 else word.width + word.space
            if (filled > slack and start < end - 1) or (word.hard and start < end - 1):
                break
            price = reached[start] + _LINE
            if not last or balance:
                uneven = 1.0 - filled / width
                price += _UNEVEN * uneven * uneven
            if start == end - 1 and _is_syllable(word.text):
                price += (_LONE if start else 0.0) if last else _LONE_INSIDE
            if price < best:
                best = price
                before[end] = start
        reached[end] = best + (0.0 if last else prices[end - 1])
    ends = [count]
    while before[ends[-1]]:
        ends.append(before[ends[-1]])
    return ends[::-1]


def _end_prices(words: list[_Word], compounds: Compounds) -> list[float]:
    """What a line end behind each word costs."""
    joined = compounds.joins([word.text for word in words])
    prices: list[float] = []
    for word, together in zip(words, joined, strict=True):
        final = word.text[-1]
        if word.hard:
            prices.append(_SPLIT)
        elif together:
            prices.append(_PARTED)
        elif final in _SENTENCE_ENDS:
            prices.append(_AT_SENTENCE)
        elif final in _COMMAS:
            prices.append(_AT_COMMA)
        else:
            prices.append(_BEHIND_LEADING if word.text.lower() in compounds.leading else 0.0)
    return prices


def _is_syllable(text: str) -> bool:
    """Whether the word is short enough to look lost alone: a syllable or a year, not a date."""
    return len(text) < 9


def _line(fonts: Fonts, runs: Sequence[StyledRun], words: list[_Word]) -> Line:
    parts: list[tuple[int, str]] = []
    for number, word in enumerate(words):
        if number:
            parts.append((words[number - 1].gap, " "))
        parts += word.parts
    stretches: list[tuple[int, str]] = []
    for index, text in parts:
        if stretches and stretches[-1][0] == index:
            stretches[-1] = (index, stretches[-1][1] + text)
        else:
            stretches.append((index, text))
    placed: list[tuple[ShapedRun, float, Color]] = []
    x, top, bottom = 0.0, 0.0, 0.0
    for index, text in stretches:
        style = runs[index]
        for shaped in shape(fonts, text, style.font, style.size, style.tracking):
            placed.append((shaped, x, style.color))
            x += shaped.advance
            top = min(top, shaped.top)
            bottom = max(bottom, shaped.bottom)
    return Line(tuple(placed), x, top, bottom, "".join([text for _, text in stretches]))
