"""Numbers as people write them, parsed once and shown as written.

The rules, none of which guesses:

- In Vietnamese a comma stands before decimals and dots part thousands: `15,3` is 15.3 and
  `1.250` is 1250; in an English briefing the other way round. Spaces part thousands in both.
- A number that reads differently in the other language has no value: `1.25` and `1,250` in
  Vietnamese (decimals or thousands?), `1.2345`. It is still a Quantity, shown as written, with
  `value` None; the reader tells the writer.
- `70-75%`, `từ 10 đến 12%` are ranges; the end must be above the beginning. Bare years
  (`2021-2026`) and dates (`21-12-2020`, `21/12`) are no quantities.
- `100/100 xã` keeps its whole in the unit: value 100, unit `/100 xã`. A bare `3/3` is no
  quantity: it could be the third of March.
- A minus sign belongs to the value (`−3,2%` is -3.2), unless a word tells the direction as well
  (`giảm −3,2%` is 3.2, down). A plus sign is the direction "up".
- `nghìn`, `triệu`, `tỷ` scale, one after another multiply (`1,2 nghìn tỷ`), falling ones add up
  (`1 triệu 200 nghìn`).
- Anything before the number that is neither a bound (`ít nhất`) nor a direction (`giảm`), or more
  than five words of unit after it, is a sentence and no quantity.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from briefing.model import Bound, Direction, Quantity
from briefing.source import number_words as words

_SPACE = r"[ \u00a0\u2009\u202f]"
_NUMBER = rf"(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
_FIRST = re.compile(rf"(?<![\w.,])([-−–+]?)({_NUMBER})(?![\d])")
_RANGE = re.compile(rf"\s*(?:[-–—−]|đến|tới|to)\s*({_NUMBER})(?![\d])", re.IGNORECASE)
_RATIO = re.compile(rf"\s?/\s?({_NUMBER})(?=\s+[^\W\d])")
_DATE = re.compile(r"^\D{0,6}\d{1,2}\s*[-/.–]\s*\d{1,2}\s*[-/.–]\s*\d{4}$|^\d{1,2}[-/]\d{4}$")
_WORD = re.compile(r"\S+")
_UNIT = re.compile(r"^(?:[%‰°]|[^\W\d_])[\w%‰°/²³.\-]*(?:\s+(?!\d+(?:\s|$))[\w%‰°/²³()\-]+){0,4}$")
_YEARS = range(1900, 2101)
_LONGEST = 120


class _Amount(NamedTuple):
    """A number and what follows it; `value` None when it is ambiguous."""

    value: Decimal | None
    rest: str
    scaled: bool = False


def parse_quantity(text: str, language: str = "vi") -> Quantity | None:
    """What the text says as a number with its words; None when it is not a number.

    `value` is None when the number is there and ambiguous.
    """
    return _parse(text, language) if len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _parse(text: str, language: str) -> Quantity | None:
    shown = " ".join(unicodedata.normalize("NFC", text).strip().splitlines())
    if not shown or _DATE.match(shown):
        return None
    first = _FIRST.search(shown)
    if first is None:
        return _in_words(shown)
    hedge = _hedge(shown[: first.start()])
    if hedge is None:
        return None
    direction, bound, ranged = hedge
    amount = _amount(first[2], shown[first.end() :], language)
    upper, amount, broken = _upper(amount, first[2], language, ranged)
    if broken:
        return None
    unit, after = _unit(amount.rest)
    if unit is None:
        return None
    value, upper = _tidy(amount.value), _tidy(upper)
    if first[1] in ("-", "−", "–") and first[1]:
        value = None if value is None else (value if direction else -value)
    elif first[1] == "+":
        direction = direction or Direction.UP
    if value is None:
        upper = None
    return Quantity(shown, value, upper, unit, direction, after or bound)


def _tidy(value: Decimal | None) -> Decimal | None:
    # 3500000000.0 after scaling is the same number as 3500000000.
    whole = value is not None and value == value.to_integral_value()
    return value.to_integral_value() if value is not None and whole else value


def _hedge(before: str) -> tuple[Direction | None, Bound | None, bool] | None:
    """Direction, bound and whether `từ` opens a range; None if other words stand there."""
    direction: Direction | None = None
    bound: Bound | None = None
    ranged = False
    rest = " ".join(before.lower().split())
    while rest:
        word = _longest_start(rest)
        if word is None:
            return None
        direction = words.DIRECTIONS.get(word, direction)
        bound = words.BOUNDS.get(word, bound)
        ranged = ranged or word in ("từ", "from")
        rest = rest[len(word) :].strip()
    return direction, bound, ranged


def _longest_start(rest: str) -> str | None:
    for word in _known_words():
        if rest.startswith(word) and not rest[len(word) : len(word) + 1].isalpha():
            return word
    return None


@lru_cache(maxsize=1)
def _known_words() -> tuple[str, ...]:
    known = {*words.DIRECTIONS, *words.BOUNDS, *words.FILLERS, "từ", "from"}
    return tuple(sorted(known, key=len, reverse=True))


def _amount(number: str, rest: str, language: str) -> _Amount:
    """A number with its scale words, compounds added up."""
    value = _value(number, language)
    factor, rest = _scale(rest)
    if factor == 1:
        return _Amount(value, rest)
    total = None if value is None else value * factor
    if match := re.match(rf"\s*{words.HALF_MORE}(?!\w)", rest):
        return _Amount(None if total is None else total + Decimal(factor) / 2, rest[match.end() :])
    while match := re.match(rf"\s+({_NUMBER})(?![\d.,]\d)", rest):
        smaller, after = _scale(rest[match.end() :])
        if not 1 < smaller < factor:
            break
        part = _value(match[1].lstrip("0") or "0", language)
        total = None if total is None or part is None else total + part * smaller
        factor, rest = smaller, after
    return _Amount(total, rest, scaled=True)


def _scale(rest: str) -> tuple[int, str]:
    """The factor of the scale words that open `rest`, and what follows them."""
    factor = 1
    while match := _WORD.search(rest):
        word = match.group().lower()
        if word not in words.SCALES or rest[: match.start()].strip():
            break
        following = _WORD.search(rest, match.end())
        if following and following.group().lower() in words.NOT_A_SCALE_BEFORE.get(word, ()):
            break
        factor *= words.SCALES[word]
        rest = rest[match.end() :]
    return factor, rest


def _value(number: str, language: str) -> Decimal | None:
    """The plain number; None when its marks can be read in two ways."""
    decimal, thousand = (",", ".") if language != "en" else (".", ",")
    digits = re.sub(_SPACE, "", number)
    spaced = digits != number
    whole, mark, fraction = digits.partition(decimal)
    if thousand in fraction or decimal in fraction:
        return None
    groups = whole.split(thousand)
    if len(groups) > 1:
        if spaced or not 1 <= len(groups[0]) <= 3 or any(len(g) != 3 for g in groups[1:]):
            return None
        if groups[0].startswith("0"):
            return None
    elif mark and len(fraction) == 3 and len(whole) <= 3 and whole.strip("0") and not spaced:
        return None
    return Decimal(f"{''.join(groups)}.{fraction}" if mark else "".join(groups))


def _upper(
    amount: _Amount, number: str, language: str, ranged: bool
) -> tuple[Decimal | None, _Amount, bool]:
    """The end of a range, the amount with what follows the range, and whether it is no quantity."""
    unit = re.match(r"\s*(%|‰)", amount.rest)
    match = _RANGE.match(amount.rest, unit.end() if unit else 0)
    if match is None:
        date = re.match(r"\s*/\s*\d", amount.rest) and not _RATIO.match(amount.rest)
        return None, _ratio(amount), bool(date)
    end = _amount(match[1], amount.rest[match.end() :], language)
    low, high = amount.value, end.value
    if low is None or high is None:
        return None, end._replace(value=None), False
    if end.scaled and not amount.scaled and low < high:
        # "20-30 triệu": the scale word belongs to both ends.
        bare = _value(match[1], language)
        low = low * high / bare if bare else low
    years = not end.rest.strip() and int(high) in _YEARS and not ranged
    if high <= low or years:
        return None, end, True
    return high, end._replace(value=low), False


def _ratio(amount: _Amount) -> _Amount:
    match = _RATIO.match(amount.rest)
    if match is None:
        return amount
    return amount._replace(rest=f"/{match[1]}{amount.rest[match.end() :]}")


def _unit(rest: str) -> tuple[str | None, Bound | None]:
    """The unit in one spelling and a bound that follows it; None if `rest` is a sentence."""
    text = " ".join(rest.split())
    bound: Bound | None = None
    for words_after, meant in words.BOUNDS_AFTER.items():
        if text.lower().endswith(words_after):
            bound, text = meant, text[: -len(words_after)].strip()
    if not text:
        return "", bound
    if text.startswith("/"):
        whole, _, unit = text.partition(" ")
        inner = _unit(unit)[0]
        return (f"{whole} {inner}" if inner else None), bound
    if text.lower() in words.UNIT_SPELLINGS:
        return words.UNIT_SPELLINGS[text.lower()], bound
    return (text if _UNIT.match(text) else None), bound


def _in_words(shown: str) -> Quantity | None:
    """`cả ba tiêu chí`, `gấp đôi`, `hai dự án`: numbers without digits."""
    lower = " ".join(shown.lower().split())
    parts = lower.split(" ")
    for i, part in enumerate(parts[:6]):
        if part in words.NUMBER_WORDS or " ".join(parts[i : i + 2]) in words.TIMES_WORDS:
            break
    else:
        return None
    if (times := words.TIMES_WORDS.get(" ".join(parts[i : i + 2]))) and len(parts) == i + 2:
        hedge = _hedge(" ".join(parts[:i]))
        return None if hedge is None else Quantity(shown, times[0], None, times[1], *hedge[:2])
    hedge = _hedge(" ".join(parts[:i]))
    if hedge is None or part not in words.NUMBER_WORDS:
        return None
    factor, rest = _scale(" ".join(shown.split()[i + 1 :]))
    if rest.split(" ")[0].lower() in words.NUMBER_WORDS or rest.startswith(words.TENS):
        return None
    unit, after = _unit(rest)
    if unit is None:
        return None
    value = Decimal(words.NUMBER_WORDS[part]) * factor
    return Quantity(shown, value, None, unit, hedge[0], after or hedge[1])
