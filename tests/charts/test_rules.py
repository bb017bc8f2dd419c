"""Charts that would mislead are refused, with the reason; others are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.charts import check
from briefing.charts.draw import draw
from briefing.charts.messages import SENTENCES
from briefing.model import Bound, Chart, ChartKind, ChartPoint, ChartSeries, Direction, Theme
from briefing.model.quantity import FactKind
from briefing.sheet import Role, Size
from briefing.text import Fonts
from tests.charts.examples import ALL, CHANGE, DUMBBELL, LINE, chart, row

UP, DOWN = Direction.UP, Direction.DOWN

REFUSED: dict[str, tuple[str, Chart]] = {
    "empty": ("chart-without-rows", Chart(ChartKind.RANKED, ())),
    "no number": (
        "chart-without-numbers",
        chart(ChartKind.COLUMNS, row("A", 1), ChartPoint("B", line=7)),
    ),
    "one value": ("single-value", chart(ChartKind.COLUMNS, row("A", 1))),
    "one reduction": ("single-value", chart(ChartKind.REDUCTIONS, row("A", 1, direction=DOWN))),
    "two in a line": (
        "two-values-no-trend",
        chart(ChartKind.LINE, row("", 1, time="2019"), row("", 2, time="2020")),
    ),
    "line to a target": (
        "two-values-no-trend",
        chart(
            ChartKind.LINE,
            row("", 1, time="2019"),
            row("", 2, time="2020"),
            row("", 3, time="2021", kind=FactKind.TARGET),
        ),
    ),
    "units": ("mixed-units", chart(ChartKind.RANKED, row("A", 1), row("B", 2, "vụ"))),
    "units of two measures": (
        "mixed-units",
        chart(ChartKind.TWO_MEASURES, row("A", 1), row("B", 2, "vụ")),
    ),
    "measures": (
        "mixed-measures",
        chart(
            ChartKind.REDUCTIONS,
            row("", 15.3, measure="Phạm pháp hình sự"),
            row("", 5, measure="Tội phạm về trật tự xã hội"),
        ),
    ),
    "directions": (
        "mixed-directions",
        chart(ChartKind.COLUMNS, row("A", 1, direction=UP), row("B", 2, direction=DOWN)),
    ),
    "increase among reductions": (
        "not-a-reduction",
        chart(ChartKind.REDUCTIONS, row("A", 1, direction=UP), row("B", 2)),
    ),
    "three measures": (
        "not-two-measures",
        chart(ChartKind.TWO_MEASURES, row("A", 1), row("B", 2), row("C", 3)),
    ),
    "no minimum": ("not-a-target", chart(ChartKind.MINIMUM_TARGET, row("A", 1), row("B", 2))),
    "below zero": ("negative-value", chart(ChartKind.RANKED, row("A", -1), row("B", 2))),
    "over the whole": (
        "more-than-the-whole",
        chart(ChartKind.PARTS, row("A", 61), row("B", 52)),
    ),
    "two series": (
        "one-series-only",
        Chart(
            ChartKind.COLUMNS,
            (ChartSeries("A", (row("x", 1),)), ChartSeries("B", (row("x", 2),))),
        ),
    ),
    "crowd": ("too-many-rows", chart(ChartKind.RANKED, *(row(str(n), n) for n in range(13)))),
    "five lines": (
        "too-many-series",
        replace(LINE, series=tuple(replace(LINE.series[0], name=str(n)) for n in range(5))),
    ),
    "unread time": (
        "time-not-read",
        replace(
            LINE,
            series=(ChartSeries("", (*LINE.points, row("", 1, "vụ", time="hồi trước"))),),
        ),
    ),
    "year and quarter": (
        "mixed-periods",
        chart(
            ChartKind.LINE,
            row("", 1, time="2019"),
            row("", 2, time="2020"),
            row("", 3, time="quý 1/2021"),
        ),
    ),
    "twice": (
        "time-twice",
        replace(LINE, series=(ChartSeries("", (*LINE.points, LINE.points[0])),)),
    ),
    "three periods": (
        "not-two-periods",
        replace(DUMBBELL, series=(ChartSeries("", (*DUMBBELL.points, row("A", 1, time="2022"))),)),
    ),
    "period missing": (
        "period-missing",
        replace(DUMBBELL, series=(ChartSeries("", DUMBBELL.points[:-1]),)),
    ),
    "backwards": (
        "ends-before-it-starts",
        chart(ChartKind.TIMELINE, ChartPoint("A", time="2021", until="2019")),
    ),
    "no time": ("no-time-stated", chart(ChartKind.TIMELINE, ChartPoint("A"))),
    "no direction": ("direction-not-stated", chart(ChartKind.DIRECTION, ChartPoint("A"))),
}


@pytest.mark.parametrize("name", ALL)
def test_honest_charts_pass(name: str) -> None:
    assert check(ALL[name]) == ()


@pytest.mark.parametrize("name", REFUSED)
def test_misleading_charts_are_refused_with_the_reason(name: str) -> None:
    code, refused = REFUSED[name]
    for language in ("vi", "en"):
        problems = check(refused, language)
        assert code in [problem.code for problem in problems]
        assert all(problem.message and problem.hint for problem in problems)
        assert not any("{" in problem.message for problem in problems)


def test_the_problem_names_the_row(theme: Theme) -> None:
    problem = check(REFUSED["no number"][1])[0]
    assert problem.place.line == 7
    assert "“B”" in problem.message


def test_a_refused_chart_is_a_frame_with_the_reason(fonts: Fonts, theme: Theme) -> None:
    _, refused = REFUSED["measures"]
    drawing = draw(refused, Size(500, 300), theme, fonts)
    (reason,) = check(refused)
    problems = [node.text for node in drawing.nodes if node.role is Role.PROBLEM]
    assert reason.message in problems
    assert "15,3%" not in drawing.alt
    assert drawing.facts == ()


def test_a_lone_change_may_be_a_part_of_the_period_before() -> None:
    assert check(CHANGE) == ()
    assert check(chart(ChartKind.PARTS, row("A", 5, "vụ")))[0].code == "single-value"


def test_a_bound_is_what_makes_a_target_a_minimum() -> None:
    exact = row("A", 5, kind=FactKind.TARGET)
    least = row("A", 5, kind=FactKind.TARGET, bound=Bound.AT_LEAST)
    assert check(chart(ChartKind.MINIMUM_TARGET, exact))
    assert not check(chart(ChartKind.MINIMUM_TARGET, least))


def test_every_sentence_exists_in_both_languages_with_the_same_fields() -> None:
    from string import Formatter

    for code, (vietnamese, english) in SENTENCES.items():
        fields = [
            {field for _, field, _, _ in Formatter().parse(text) if field}
            for text in (vietnamese, english)
        ]
        assert vietnamese, code
        assert english, code
        assert fields[0] == fields[1], code
