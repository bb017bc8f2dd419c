"""Charts: every value cited and true, the drawn lengths those of the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from briefing.checking import tables
from briefing.checking.case import Case, Reading, nearest_sentence, years_said
from briefing.checking.claims import PointClaim, Words
from briefing.checking.evidence import Witnesses
from briefing.checking.figures import (
    Fields,
    asked_quantity,
    check_baseline,
    wrong_owner,
    wrong_words,
)
from briefing.checking.findings import Fault
from briefing.checking.meanings import answer_to, is_target, label_words
from briefing.checking.numbers import DATE, mentions_in
from briefing.checking.paragraphs import Passage, contains
from briefing.checking.statements import check_words
from briefing.checking.views import view_of
from briefing.model import (
    Bound,
    Chart,
    ChartKind,
    ChartPoint,
    Direction,
    FactKind,
    Panel,
)

Facts = tuple[tuple[str, float, float], ...]
Drawings = Callable[[Chart], Facts]
"""Names, drawn lengths in points and the values they stand for, as read back from the marks."""

TOLERANCE: Final = 0.01
_OF_VALUES: Final = ("bar", "value")
"""Names of lengths that stand for a value itself and not for a difference or a rest."""
_SHORTEST: Final = 2.0
"""Below so many points the thickness of a line is more than one hundredth."""


def check_charts(case: Case) -> int:
    """How many points were held against their paragraphs."""
    for claim in case.claims.points:
        _check_point(case, claim)
    for chart in case.panel.charts:
        _check_ranks(case, chart)
    return len(case.claims.points)


def _place(case: Case, claim: PointClaim, text: str = "") -> tuple[int, int]:
    point = claim.point
    if point.row:
        return point.row, 0
    line = point.line or claim.chart.line
    place = case.text.find(text, line) if text else (line, 0)
    # What a key of the block says for all rows stands above them.
    if place[0] != line and text:
        place = case.text.find(text, claim.chart.line)
    return place if place[1] or not text else (line, 0)


def _column(case: Case, claim: PointClaim, name: str, text: str) -> tuple[int, int]:
    """Where a row says something: in its line, else in the key of the block that speaks for all
    rows, else at the row itself."""
    row = case.text.in_line(text, claim.point.line) if text and claim.point.line else None
    if row is not None:
        return row
    key = case.text.chart_key(name, claim.chart.line)
    return key if key[1] else (claim.point.line or claim.chart.line, 0)


def _file(claim: PointClaim) -> str:
    return claim.chart.data if claim.point.row else ""


def _check_point(case: Case, claim: PointClaim) -> None:
    point = claim.point
    witnesses = case.evidence.witnesses(claim.citations)
    if point.quantity is not None and not claim.citations:
        case.accuse(
            "figure-uncited", point.quantity.shown, _place(case, claim, point.quantity.shown)
        )
        return
    if not witnesses:
        return
    if point.quantity is None or point.quantity.value is None:
        _check_event(case, claim, witnesses)
    else:
        _check_value(case, claim, witnesses)
    _check_note(case, claim)
    _check_nature(case, claim)


def _check_value(case: Case, claim: PointClaim, witnesses: Witnesses) -> None:
    point = claim.point
    assert point.quantity is not None
    shown = point.quantity.shown
    place, file = _place(case, claim, shown), _file(claim)
    labels = _labels(claim.chart)
    label = _label(point)
    asked = asked_quantity(
        point.quantity,
        "",
        case,
        kind=point.kind,
        years=years_said(point.time) | _label_years(point),
        label=label,
        rivals=tuple(labels),
    )
    if asked is None:
        return
    answer = answer_to(asked, witnesses)
    if answer is None:
        source = nearest_sentence(f"{point.label} {point.measure}", witnesses)
        case.accuse("number-not-in-source", shown, place, source, file=file)
        return
    for code in answer.wrong:
        text = _column_text(code, point)
        column = "time" if code == "period-mismatch" else "label"
        where = _column(case, claim, column, text) if text else place
        if code == "direction-mismatch" and not _says_direction(shown):
            where = _column(case, claim, "direction", "")
        said_by_row = bool(file) and where[1] == 0
        where, member = (place, file) if said_by_row else (where, "")
        case.accuse(code, text or shown, where, answer.cited, file=member)
    if case.evidence.foreign:
        return
    wrong = _wrong_label(point, witnesses)
    if wrong:
        source = answer.witness.whole()
        where = _place(case, claim, point.label) if not file else place
        case.accuse("label-not-in-source", point.label, where, source, word=wrong, file=file)
    fields = Fields(point.measure, point.owner, point.time, point.baseline, point.kind)
    if isinstance(fields.measure, str) and (word := wrong_words(fields.measure, witnesses)):
        where = _column(case, claim, "measure", fields.measure)
        source = answer.witness.whole()
        case.accuse("measure-not-in-source", fields.measure, where, source, word=word)
    if isinstance(fields.owner, str):
        other = wrong_owner(case, fields.owner, answer)
        if other is not None:
            where = _column(case, claim, "owner", fields.owner)
            case.accuse("owner-mismatch", fields.owner, where, other.whole())
    baseline = fields.baseline
    text = baseline if isinstance(baseline, str) else ""
    check_baseline(case, baseline, answer, _column(case, claim, "baseline", text))


def _says_direction(shown: str) -> bool:
    return bool(Passage(shown).turns)


def _column_text(code: str, point: ChartPoint) -> str:
    match code:
        case "period-mismatch":
            return point.time if isinstance(point.time, str) else point.label
        case "measure-mismatch":
            return point.label
        case _:
            return ""


def _label(point: ChartPoint) -> str:
    """The label, if it is a name and not a year or a number."""
    text = view_of(point.label)
    if any(char.isdigit() for char in text):
        return view_of(point.measure) if isinstance(point.measure, str) else ""
    return text


def _labels(chart: Chart) -> list[str]:
    return list(dict.fromkeys(filter(None, (_label(point) for point in chart.points))))


def _label_years(point: ChartPoint) -> frozenset[tuple[int, int]]:
    return years_said(point.label)


def _wrong_label(point: ChartPoint, witnesses: Witnesses) -> str:
    if any(char.isdigit() for char in point.label) or not label_words(point.label):
        return ""
    return wrong_words(point.label, witnesses)


def _check_event(case: Case, claim: PointClaim, witnesses: Witnesses) -> None:
    """A row without a number: a mark of a time line, or a direction alone."""
    point = claim.point
    words = Words("point", point.label, point.line or claim.chart.line, claim.citations, own=True)
    check_words(case, words)
    went = point.quantity.direction if point.quantity else None
    if went is not None and not case.evidence.foreign:
        _check_direction(case, claim, went, witnesses)
    for time in (point.time, point.until):
        if isinstance(time, str):
            _check_time(case, claim, time, witnesses)
    if claim.chart.kind is ChartKind.TIMELINE and not case.evidence.foreign:
        _check_event_kind(case, claim, witnesses)


def _check_direction(
    case: Case, claim: PointClaim, direction: Direction, witnesses: Witnesses
) -> None:
    """Where the cited sentence says that the thing went."""
    words = label_words(claim.point.label)
    best, score = None, -1
    for witness in witnesses:
        for turn in witness.passage.turns:
            clause = witness.passage.clause_at(turn.start)
            view = witness.passage.view[clause[0] : clause[1]]
            shared = sum(contains(view, word) for word in words) * 2
            shared += turn.direction in (Direction.UP, Direction.DOWN)
            if shared > score:
                best, score = (witness, turn), shared
    place = _place(case, claim, claim.point.quantity.shown if claim.point.quantity else "")
    if best is None:
        source = witnesses[0].whole()
        case.accuse("direction-mismatch", direction.value, place, source, file=_file(claim))
    elif best[1].direction is not direction:
        cited = best[0].cited(best[1].start, best[1].start + 4)
        shown = claim.point.quantity.shown if claim.point.quantity else direction.value
        case.accuse("direction-mismatch", shown, place, cited, file=_file(claim))


def _check_time(case: Case, claim: PointClaim, time: str, witnesses: Witnesses) -> None:
    passage = Passage(time, case.evidence.language)
    place, file = _place(case, claim, time), _file(claim)
    for mention in mentions_in(time, case.evidence.language):
        if mention.kind == DATE:
            from briefing.checking.dates import check_date

            reading = Reading(case, passage, place[0])
            check_date(case, reading, mention, witnesses)
    if any(mention.kind == DATE for mention in passage.mentions):
        return
    said = _times_said(witnesses)
    for years in years_said(time):
        if years in said or (years[0] == years[1] and any(years[0] in pair for pair in said)):
            continue
        source = nearest_sentence(claim.point.label, witnesses)
        case.accuse("period-mismatch", time, place, source, file=file)


def _times_said(witnesses: Witnesses) -> frozenset[tuple[int, int]]:
    own = frozenset(
        year for w in witnesses for m, year in w.passage.times if not w.passage.is_baseline(m)
    )
    if own:
        return own
    return frozenset().union(*(w.original.years_before(w.number) for w in witnesses))


def _check_event_kind(case: Case, claim: PointClaim, witnesses: Witnesses) -> None:
    """Work to be done is no result, and what is done is no target."""
    kind = claim.point.kind
    if kind is FactKind.CONTEXT:
        return
    wanted = any(is_target(w, 0) or _speaks(w.passage, tables.TASK_WORDS) for w in witnesses)
    wanted = wanted or any(is_target(w, a) for w in witnesses for a, _ in w.passage.sentences)
    done = any(_speaks(w.passage, tables.DONE_WORDS) for w in witnesses)
    wrong = (kind is FactKind.RESULT and wanted and not done) or (
        kind is FactKind.TARGET and not wanted
    )
    if wrong:
        place = _place(case, claim)
        source = witnesses[0].whole()
        case.accuse("kind-mismatch", kind.value, place, source, file=_file(claim))


def _speaks(passage: Passage, words: tuple[str, ...]) -> bool:
    view = passage.view
    for phrase in tables.NO_ORDER:
        view = view.replace(view_of(phrase), "·" * len(phrase))
    return any(contains(view, view_of(word)) for word in words)


def _check_note(case: Case, claim: PointClaim) -> None:
    note = claim.point.note
    if note:
        line = claim.point.line or claim.chart.line
        check_words(case, Words("chart", note, line, claim.citations, own=bool(claim.citations)))


def _check_nature(case: Case, claim: PointClaim) -> None:
    """`Mục tiêu tối thiểu` in a row whose number is a result without a bound contradicts it."""
    nature, point = view_of(claim.point.nature), claim.point
    if not nature:
        return
    wanted = any(contains(nature, word) for word in tables.TARGET_WORDS)
    reached = any(contains(nature, word) for word in tables.RESULT_WORDS)
    bound = point.quantity.bound if point.quantity else None
    least = contains(nature, "tối thiểu") or contains(nature, "minimum")
    most = contains(nature, "tối đa") or contains(nature, "maximum")
    wrong = (wanted and point.kind is not FactKind.TARGET) or (
        reached and point.kind is not FactKind.RESULT
    )
    wrong = (
        wrong or (least and bound is not Bound.AT_LEAST) or (most and bound is not Bound.AT_MOST)
    )
    if wrong:
        place = _place(case, claim, claim.point.nature)
        case.accuse("nature-mismatch", claim.point.nature, place, file=_file(claim))


def _check_ranks(case: Case, chart: Chart) -> None:
    """`Ban Trắng dẫn đầu, Đá Biếc thấp nhất`: as the values of the chart have it."""
    values = {
        view_of(point.label): point.quantity.value
        for point in chart.points
        if point.quantity is not None
        and point.quantity.value is not None
        and not any(char.isdigit() for char in point.label)
    }
    if len(values) < 2:
        return
    for words in case.claims.words:
        if words.role not in ("title", "note", "paragraph", "item"):
            continue
        passage = Passage(words.text, case.evidence.language)
        for a, b in passage.clauses:
            _check_rank(case, words, passage, (a, b), values)


def _check_rank(
    case: Case, words: Words, passage: Passage, clause: tuple[int, int], values: dict[str, Decimal]
) -> None:
    view = passage.view[clause[0] : clause[1]]
    rank = next((r for word, r in tables.SUPERLATIVES.items() if contains(view, word)), 0)
    named = [label for label in values if any(contains(view, s) for s in _shortened(label))]
    if not rank or len(named) != 1:
        return
    best = (max if rank > 0 else min)(values.values())
    if values[named[0]] != best:
        reading = Reading(case, passage, words.line, words.role == "note")
        start = clause[0] + len(view) - len(view.lstrip())
        first = passage.text[start : clause[1]]
        place = reading.place(start, start + len(first))
        case.accuse("rank-mismatch", first.strip(), place)


def _shortened(label: str) -> tuple[str, ...]:
    """`tp ban trắng` is called `ban trắng` as well."""
    first, _, rest = label.partition(" ")
    return (label, rest) if first in tables.ABBREVIATIONS and rest else (label,)


def check_lengths(panel: Panel, drawings: Drawings) -> Iterator[Fault]:
    """The charts of a panel whose marks do not stand for their values."""
    for chart in panel.charts:
        yield from _wrong_lengths(chart, drawings(chart))


def _data_of(chart: Chart) -> set[float]:
    """The numbers that a chart may draw: its values, and the ends of ranges."""
    quantities = [point.quantity for point in chart.points if point.quantity]
    values = [number for q in quantities for number in (q.value, q.upper) if number is not None]
    return {abs(float(value)) for value in values}


def _wrong_lengths(chart: Chart, facts: Facts) -> Iterator[Fault]:
    """Every drawn length stands for its value in the same measure, within one hundredth."""
    groups: dict[str, list[tuple[str, float, float]]] = {}
    for name, drawn, value in facts:
        groups.setdefault(name.partition(":")[0], []).append((name, drawn, value))
    data = _data_of(chart)
    for kind, group in groups.items():
        if kind in _OF_VALUES and data:
            for name, _, value in group:
                if not any(abs(abs(value) - one) <= TOLERANCE * one for one in data):
                    yield Fault("drawn-length", name.partition(" ")[2] or name, chart.line, 1)
        scaled = [(name, drawn, value) for name, drawn, value in group if abs(value) > 1e-9]
        if not scaled:
            continue
        _, drawn, value = max(scaled, key=lambda fact: abs(fact[2]))
        scale = abs(drawn / value)
        for name, drawn, value in scaled:
            wanted = abs(value) * scale
            if abs(abs(drawn) - wanted) > max(
                TOLERANCE * wanted, 0.25 if wanted < _SHORTEST else 0
            ):
                yield Fault("drawn-length", name.partition(" ")[2] or name, chart.line, 1)
