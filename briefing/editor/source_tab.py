"""Nguồn: the selected claim, what the source says, what was checked, where else it is used."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.editor.claims import (
    Claim,
    Evidence,
    Span,
    checks_of,
    claims_of,
    evidence_of,
    panels_with,
    used_paragraphs,
)
from briefing.editor.drawing import ElidedLabel, Sign, SilenceTag
from briefing.editor.focus import Button, show_ring
from briefing.editor.rows import RowButton
from briefing.editor.style import LIGHT, NORMAL, SMALL, Chrome, sans, serif
from briefing.editor.words import SourceWords
from briefing.model import NOT_STATED, Briefing, Direction, Source, SourceParagraph, Stated


class SourceTab(QScrollArea):
    """Shows one claim, one paragraph, or the list of what can be chosen on the panel."""

    claim_chosen = Signal(str)
    panel_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chrome = LIGHT
        self._words = SourceWords()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Source of the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._begin()

    def set_chrome(self, chrome: Chrome) -> None:
        self._chrome = chrome

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self._page, on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        show_ring(self._page, on=False)

    def _begin(self) -> None:
        """A fresh, empty page."""
        page = self._page = QFrame()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(21, 13, 21, 12)
        self._column.setSpacing(0)
        self.setWidget(page)

    def show_claim(self, claim: Claim, briefing: Briefing, pages: Sequence[int]) -> None:
        """`pages[i]` is the page number of panel i, as printed."""
        self._begin()
        evidence = evidence_of(claim, briefing)
        self._add(self._label(self._words.selected, SMALL, 600, "soft"))
        self._add_value(claim)
        self._add_fields(claim.fields)
        for one in evidence[:3]:
            self._add_sentence(one)
        self._add_checks(claim, evidence)
        self._add_pages(panels_with(claim, briefing), pages)
        self._column.addStretch()

    def show_paragraph(
        self,
        source: Source,
        paragraph: SourceParagraph,
        briefing: Briefing,
        pages: Sequence[int],
    ) -> None:
        self._begin()
        self._add(self._label(source.title or source.key, SMALL, 600, "soft"))
        self._add_sentence(Evidence(source, paragraph, None))
        wanted = (source.key, paragraph.number)
        panels = tuple(
            index for index, panel in enumerate(briefing.panels) if wanted in used_paragraphs(panel)
        )
        self._column.addSpacing(16)
        if panels:
            self._add_pages(panels, pages)
        else:
            self._add(self._label(self._words.unused, NORMAL, 400, "target"))
        self._column.addStretch()

    def show_choices(self, briefing: Briefing, panel: int) -> None:
        """Nothing is selected: says so, and lists what the panel claims."""
        self._begin()
        claims = claims_of(briefing.panels[panel]) if briefing.panels else ()
        self._add(self._label(self._words.nothing_selected, SMALL, 600, "soft"))
        told = self._words.choose if claims else self._words.no_claims
        hint = self._label(told, NORMAL, 400, "soft")
        hint.setWordWrap(True)
        self._column.addSpacing(6)
        self._add(hint)
        self._column.addSpacing(14)
        for claim in claims:
            self._add(self._choice(claim))
        self._column.addStretch()

    def _choice(self, claim: Claim) -> Button:
        cited = ", ".join(str(span) for one in claim.citations for span in one.paragraphs)
        button = RowButton()
        row = QHBoxLayout(button)
        row.setContentsMargins(8, 9, 8, 10)
        row.setSpacing(12)
        if claim.is_number:
            row.addWidget(self._label(claim.shown, NORMAL, 600))
        # A long sentence must not widen the page; its end is in the tool tip.
        words = ElidedLabel(claim.sentence if claim.is_number else claim.shown)
        words.setFont(sans(NORMAL))
        row.addWidget(words, 1)
        if cited:
            row.addWidget(self._label(cited, SMALL, 400, "quiet"))
        button.setToolTip(claim.sentence)
        button.setAccessibleName(f"{claim.shown}. {claim.sentence}. {cited}")
        button.clicked.connect(lambda: self.claim_chosen.emit(claim.subject))
        return button

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _label(self, text: str, size: int, weight: int, tone: str = "") -> QLabel:
        label = QLabel(text)
        label.setFont(sans(size, weight))
        label.setProperty("tone", tone)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _add_value(self, claim: Claim) -> None:
        row = QHBoxLayout()
        if claim.is_number:
            value = QLabel(_value_html(claim))
            value.setFont(sans(44, 600))
            # The font declares less ascent than its capitals with marks need.
            value.setMinimumHeight(60)
        else:
            value = self._label(claim.shown, 20, 600)
            value.setWordWrap(True)
            value.setContentsMargins(0, 8, 0, 10)
        value.setAccessibleName(claim.shown)
        row.addWidget(value, 1)
        if claim.direction in (Direction.DOWN, Direction.UP):
            sign = Sign(24)
            down = claim.direction is Direction.DOWN
            sign.show_sign("down" if down else "up", self._chrome.result)
            sign.setAccessibleName(self._words.down if down else self._words.up)
            row.addWidget(sign)
        self._column.addLayout(row)

    def _add_fields(self, fields: Sequence[tuple[str, Stated]]) -> None:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(10)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, 98)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._rule(), 0, 0, 1, 2)
        line = 1
        for name, value in fields:
            if value is None:
                continue
            label = self._label(self._words.field(name), NORMAL, 400, "quiet")
            label.setMinimumHeight(35)
            grid.addWidget(label, line, 0)
            shown = self._field_value(name, value)
            if value is NOT_STATED:
                beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                grid.addWidget(shown, line, 1, beside)
            else:
                grid.addWidget(shown, line, 1)
            grid.addWidget(self._rule(), line + 1, 0, 1, 2)
            line += 2
        self._column.addLayout(grid)

    def _field_value(self, name: str, value: Stated) -> QLabel:
        if value is NOT_STATED:
            tag = SilenceTag(self._words.not_stated, self._chrome.ink3)
            tag.setFont(sans(NORMAL))
            tag.setProperty("tone", "soft")
            return tag
        label = self._label(self._words.value(name, str(value)), NORMAL, 500)
        label.setWordWrap(True)
        label.setContentsMargins(0, 5, 0, 5)
        return label

    def _rule(self) -> QFrame:
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        return rule

    def _add_sentence(self, evidence: Evidence) -> None:
        self._column.addSpacing(16)
        row = QHBoxLayout()
        words = self._words.record if evidence.source.record else self._words.sentence
        row.addWidget(self._label(f"{words}, ¶{evidence.paragraph.number}", SMALL, 600, "soft"))
        row.addStretch()
        if evidence.span is not None:
            first, last = evidence.span.start + 1, evidence.span.end
            row.addWidget(self._label(self._words.characters(first, last), SMALL, 400, "quiet"))
        self._column.addLayout(row)
        self._column.addSpacing(9)
        text = QLabel(sentence_html(evidence.paragraph.text, evidence.span, self._chrome))
        text.setObjectName("inset")
        text.setFont(serif(16) if not evidence.source.record else sans(15))
        text.setWordWrap(True)
        text.setContentsMargins(14, 8, 12, 10)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(evidence.paragraph.text)
        self._add(text)

    def _add_checks(self, claim: Claim, evidence: tuple[Evidence, ...]) -> None:
        self._column.addSpacing(18)
        self._add(self._label(self._words.checks, SMALL, 600, "soft"))
        self._column.addSpacing(6)
        colors = {
            "tick": self._chrome.result,
            "open": self._chrome.target,
            "cross": self._chrome.key,
        }
        for kind, name in checks_of(claim, evidence):
            sign = Sign(15)
            sign.show_sign(kind, colors[kind])
            tone = {"tick": "", "open": "target", "cross": "key"}[kind]
            label = self._label(self._words.check(name), NORMAL, 500, tone)
            label.setWordWrap(True)
            row = QHBoxLayout()
            row.setSpacing(11)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self._column.addLayout(row)
            self._column.addSpacing(7)

    def _add_pages(self, panels: tuple[int, ...], pages: Sequence[int]) -> None:
        if not panels:
            return
        self._column.addSpacing(6)
        self._add(self._rule())
        self._column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._label(self._words.used_on, NORMAL, 400, "quiet"))
        for panel in panels[:8]:
            number = str(pages[panel]) if panel < len(pages) else str(panel + 1)
            button = Button(number)
            button.setProperty("rank", "flat")
            button.setFont(sans(NORMAL, 600))
            button.setAccessibleName(f"{self._words.used_on} {number}")
            button.clicked.connect(lambda _c=False, p=panel: self.panel_chosen.emit(p))
            row.addWidget(button)
        row.addStretch()
        self._column.addLayout(row)


def _value_html(claim: Claim) -> str:
    """The number as written, its unit sign smaller as on the panels."""
    shown = escape(claim.shown)
    return shown.replace("%", '<span style="font-size:28px; font-weight:500">%</span>')


def sentence_html(text: str, span: Span | None, chrome: Chrome) -> str:
    """The paragraph in soft ink, its clause with the span in full ink, the span itself lit."""
    body = f"color:{chrome.ink2}"
    if span is None:
        inner = escape(text)
    else:
        start, end = _clause(text, span)
        lit = escape(text[span.start : span.end])
        inner = (
            f'<span style="color:{chrome.ink3}">{escape(text[:start])}</span>'
            f"{escape(text[start : span.start])}"
            f'<span style="background-color:{chrome.target_tint}; color:{chrome.ink}">{lit}</span>'
            f"{escape(text[span.end : end])}"
            f'<span style="color:{chrome.ink3}">{escape(text[end:])}</span>'
        )
    return f'<p style="line-height:136%; {body}">{inner}</p>'


def _clause(text: str, span: Span) -> tuple[int, int]:
    """Where the part of the sentence around the span begins and ends (";" and ". " divide)."""
    start = max(text.rfind(mark, 0, span.start) for mark in (";", ". "))
    ends = [at for mark in (";", ". ") if (at := text.find(mark, span.end)) >= 0]
    return start + 1, min(ends, default=len(text))
