"""Periods as people type them, as places on a true time axis."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from briefing.model.quantity import Stated


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` up to, not including, `end`. `months` is its length, 0 for a day;
    `years` is true when only whole years were named."""

    start: date
    end: date
    months: int

    @property
    def years(self) -> bool:
        return self.months > 0 and self.months % 12 == 0 and self.start.month == 1


def place(day: date) -> float:
    """The day as a year and its part: 2020-07-01 is about 2020.5."""
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / (date(day.year + 1, 1, 1) - first).days


def stated(field: Stated) -> str:
    """The words of a field, "" when there are none."""
    return field if isinstance(field, str) else ""


@lru_cache(512)
def parse_period(text: str) -> Period | None:
    """The period that the words name, None when they name none that we know.

    Years ("2020", "năm 2020", "2021–2026"), months ("12-2020", "tháng 12 năm 2020"), quarters
    ("quý 1/2021", "quý IV năm 2020", "Q1 2021"), halves and first months ("6 tháng đầu năm 2021",
    "9 tháng 2020"), days ("21-12-2020", "2020-12-21").
    """
    words = " ".join(text.lower().replace("–", "-").replace("—", "-").split())
    for pattern, build in _patterns():
        found = re.fullmatch(pattern, words)
        if found is not None:
            try:
                return build(*found.groups())
            except ValueError:
                return None
    return None


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def _months(year: int, month: int, count: int) -> Period:
    if not 1 <= month <= 12 or count < 1:
        raise ValueError
    last = year * 12 + month - 1 + count
    return Period(date(year, month, 1), date(last // 12, last % 12 + 1, 1), count)


def _day(day: str, month: str, year: str) -> Period:
    start = date(int(year), int(month), int(day))
    return Period(start, date.fromordinal(start.toordinal() + 1), 0)


def _years(first: str, last: str) -> Period:
    return _months(int(first), 1, (int(last) - int(first) + 1) * 12)


def _quarter(quarter: str, year: str) -> Period:
    number = _ROMAN.get(quarter) or int(quarter)
    return _months(int(year), number * 3 - 2, 3)


def _named_month(name: str, year: str) -> Period:
    return _months(int(year), _MONTHS.index(name[:3]) + 1, 1)


def _part_of_year(count: str, which: str | None, year: str) -> Period:
    months = int(count)
    return _months(int(year), 13 - months if which == "cuối" else 1, months)


@cache
def _patterns() -> tuple[tuple[str, Callable[..., Period]], ...]:
    year = r"(\d{4})"
    lead = r"(?:năm |giai đoạn |nhiệm kỳ |year )?"
    quarter = r"(?:quý |q|quarter )(iv|i{1,3}|[1-4])"
    return (
        (lead + year, lambda y: _years(y, y)),
        (lead + year + r" ?(?:-|đến|to) ?" + year, _years),
        (r"(?:ngày )?(\d{1,2})[-/.](\d{1,2})[-/.]" + year, _day),
        (year + r"-(\d\d)-(\d\d)", lambda y, m, d: _day(d, m, y)),
        (r"ngày (\d{1,2}) tháng (\d{1,2}) năm " + year, _day),
        (r"(?:tháng )?(\d{1,2})(?:[-/.]| năm )" + year, lambda m, y: _months(int(y), int(m), 1)),
        (year + r"-(\d\d)", lambda y, m: _months(int(y), int(m), 1)),
        (quarter + r"(?:[-/]| năm | )" + year, _quarter),
        (r"(\d{1,2}) tháng (?:(đầu|cuối) )?(?:năm )?" + year, _part_of_year),
        (r"h1 " + year, lambda y: _months(int(y), 1, 6)),
        (r"h2 " + year, lambda y: _months(int(y), 7, 6)),
        (rf"((?:{'|'.join(_MONTHS)})[a-z]*) " + year, _named_month),
    )
