"""Value axes: from zero, in round steps, with numbers as the language writes them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
# Words for large powers, as they follow a number: Vietnamese, English.
_POWERS: Final = (
    (Decimal(10) ** 9, "tỷ", "billion"),
    (Decimal(10) ** 6, "triệu", "million"),
)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """An axis from `low` (0, below it only for negative values) to `high` in steps."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + index * self.step for index in range(count + 1))


def value_scale(smallest: Decimal, largest: Decimal, unit: str) -> ValueScale:
    """A scale that holds zero and both values with four or five steps, rarely six.

    Percentages never go past 100 unless a value does.
    """
    span = max(largest, Decimal(0)) - min(smallest, Decimal(0))
    if span == 0:
        span = Decimal(1)
    step = _round_step(span)
    if unit != "%" and step < 1 and smallest % 1 == 0 and largest % 1 == 0:
        step = Decimal(1)  # half a case or half a project is no tick
    if unit == "%" and step < 5 and span >= 8:
        step = Decimal(5)
    high = _ceiling(max(largest, Decimal(0)), step)
    low = -_ceiling(-min(smallest, Decimal(0)), step)
    if high == largest and not (unit == "%" and high == 100):
        high += step
    return ValueScale(low, high, step)


def _round_step(span: Decimal) -> Decimal:
    """The smallest round step that needs at most five steps for the span and a bit more."""
    power = Decimal(10) ** ((span / 5).adjusted())
    return next(step * power for step in _STEPS if step * power * 5 > span or step == 10)


def _ceiling(value: Decimal, step: Decimal) -> Decimal:
    whole = value // step
    return (whole if whole * step == value else whole + 1) * step


def tick_text(value: Decimal, scale: ValueScale, unit: str, language: str) -> str:
    """`0`, `5%`, `2.500`, `1,5 tỷ`: the axis, not the tick, decides on the power word."""
    if value == 0:
        return "0"
    for power, vietnamese, english in _POWERS:
        if scale.high >= power * 2 or scale.step >= power:
            word = vietnamese if language == "vi" else english
            return f"{number_text(value / power, language)} {word}"
    return number_text(value, language) + ("%" if unit == "%" else "")


def number_text(value: Decimal, language: str) -> str:
    """`1.234,5` in Vietnamese, `1,234.5` in English; a true minus sign."""
    plain = f"{abs(value).normalize():,f}"
    if language == "vi":
        plain = plain.translate({ord(","): ".", ord("."): ","})
    return f"−{plain}" if value < 0 else plain
