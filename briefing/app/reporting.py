"""What `check` and `dump` print: for people as lines, for scripts as JSON of a fixed shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.app.messages import say
from briefing.model import (
    NOT_STATED,
    Briefing,
    Chart,
    Citation,
    Directive,
    Figure,
    Panel,
    Problem,
    Stated,
)
from briefing.model.blocks import (
    Block,
    Image,
    Item,
    ItemList,
    Paragraph,
    Section,
    Table,
    plain_text,
)


def problem_lines(problems: Sequence[Problem], language: str) -> Iterator[str]:
    """`file:line:column: error: sentence hint`, as compilers print it, so editors can jump."""
    for one in problems:
        where = f", {say('panel', language, number=one.panel)}" if one.panel else ""
        severity = say(one.severity.value, language)
        yield f"{one.place}: {severity}{where}: {one.message}"
        if one.hint:
            yield f"    {one.hint}"


def problems_json(problems: Sequence[Problem], checked: int) -> dict[str, Any]:
    """`checked` counts what was looked at: panels, figures, orders, chart values."""
    return {
        "checked": checked,
        "problems": [
            {
                "code": one.code,
                "severity": one.severity.value,
                "panel": one.panel,
                "file": one.place.file,
                "line": one.place.line,
                "column": one.place.column,
                "message": one.message,
                "hint": one.hint,
                "shown": "",
                "source": None,
            }
            for one in problems
        ],
    }


def count_checked(briefing: Briefing) -> int:
    """Figures, orders and chart points of all panels: every claim that there is."""
    return sum(
        len(panel.figures)
        + len(panel.directives)
        + sum(len(chart.points) for chart in panel.charts)
        for panel in briefing.panels
    )


def briefing_json(briefing: Briefing) -> dict[str, Any]:
    return {
        "title": briefing.title,
        "language": briefing.language,
        "panels": [
            _panel_json(number, panel, briefing)
            for number, panel in enumerate(briefing.panels, start=1)
        ],
        "sources": [
            {"key": one.key, "title": one.title, "paragraphs": len(one.paragraphs)}
            for one in briefing.sources
        ],
    }


def _panel_json(number: int, panel: Panel, briefing: Briefing) -> dict[str, Any]:
    return {
        "number": number,
        "kind": panel.kind.value,
        "title": panel.title_text,
        "text": list(panel_texts(panel)),
        "notes": "\n\n".join(panel.notes),
        "figures": [_figure_json(figure) for figure in panel.figures],
        "directives": [_directive_json(order) for order in panel.directives],
        "charts": [_chart_json(chart, briefing.language) for chart in panel.charts],
    }


def _figure_json(figure: Figure) -> dict[str, Any]:
    quantity = figure.quantity
    return {
        "shown": quantity.shown,
        "value": _number(quantity.value),
        "upper": _number(quantity.upper),
        "unit": quantity.unit,
        "direction": quantity.direction.value if quantity.direction else None,
        "bound": quantity.bound.value if quantity.bound else None,
        "kind": figure.kind.value,
        "measure": _stated(figure.measure),
        "owner": _stated(figure.owner),
        "period": _stated(figure.period),
        "baseline": _stated(figure.baseline),
        "text": figure.sentence,
        "citations": _citations_json(figure.citations),
    }


def _directive_json(order: Directive) -> dict[str, Any]:
    return {
        "speaker": _stated(order.speaker),
        "addressee": _stated(order.addressee),
        "group": order.group,
        "text": order.action,
        "speech": order.speech.value,
        "paramount": order.paramount,
        "citations": _citations_json(order.citations),
    }


def _chart_json(chart: Chart, language: str) -> dict[str, Any]:
    from briefing.charts.describe import describe

    return {
        "kind": chart.kind.value,
        "title": chart.title,
        "values": [
            {
                "label": point.label,
                "shown": point.quantity.shown if point.quantity else "",
                "value": _number(point.quantity.value) if point.quantity else None,
                "unit": point.quantity.unit if point.quantity else "",
                "period": _stated(point.time),
                "kind": point.kind.value,
                "citations": _citations_json(point.citations),
            }
            for point in chart.points
        ],
        "alt": describe(chart, language),
    }


def _citations_json(citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    return [
        {"source": one.source, "paragraph": number, "quote": one.quote}
        for one in citations
        for number in (one.numbers or (None,))
    ]


def _stated(value: Stated) -> str | None:
    """The field as written, "not stated" where the source is silent, None where nobody looked."""
    return NOT_STATED.value if value is NOT_STATED else value


def _number(value: object) -> str | None:
    """Decimals as text: JSON's numbers would lose digits."""
    return None if value is None else format(value, "f")


def panel_texts(panel: Panel) -> Iterator[str]:
    """Every text of a panel below its title, in reading order, notes left out."""
    if panel.label:
        yield panel.label
    for block in panel.blocks:
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _labelled(block.label, _words(block))
        case ItemList():
            for item in block.items:
                yield from _item_texts(item)
        case Section():
            yield block.title
            for inner in block.blocks:
                yield from _block_texts(inner)
        case Table():
            for row in (block.header, *block.rows):
                yield " | ".join(plain_text(cell) for cell in row)
        case Image():
            yield block.caption or block.alt
        case Chart():
            if block.title:
                yield block.title


def _item_texts(item: Item) -> Iterator[str]:
    shown = item.figure.quantity.shown + " " if item.figure else ""
    yield shown + _labelled(item.label, _words(item))
    for child in item.children:
        yield from _item_texts(child)


def _words(block: Paragraph | Item) -> str:
    return "không nêu" if block.not_stated else plain_text(block.text)


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else label or text


def briefing_lines(briefing: Briefing) -> Iterator[str]:
    """The whole briefing as plain text."""
    yield briefing.title
    for key, value in (("subtitle", briefing.subtitle), ("occasion", briefing.occasion)):
        if value and key:
            yield value
    for number, panel in enumerate(briefing.panels, start=1):
        group = briefing.group_of(number - 1)
        if group is not None and group.first == number - 1 and group.title:
            yield f"\n# {group.title}"
        yield f"\n{number}. {panel.title_text}  [{panel.kind.value}]"
        for text in panel_texts(panel):
            yield f"   {text}"
        for note in panel.notes:
            yield f"   > {note}"
