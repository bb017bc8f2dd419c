"""Kiểm tra: every problem of the briefing, grouped by panel; a click leads to its line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.editor.drawing import Sign
from briefing.editor.rows import RowButton
from briefing.editor.style import LIGHT, NORMAL, SMALL, Chrome, sans
from briefing.model import Problem, Severity


class ChecksTab(QScrollArea):
    """`problem_chosen` carries the index of the problem in the list that was shown."""

    problem_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chrome = LIGHT
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Problems"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[RowButton] = []

    def set_chrome(self, chrome: Chrome) -> None:
        self._chrome = chrome

    def show_problems(self, problems: Sequence[Problem], headings: Sequence[str]) -> None:
        """`headings[i]` names panel i, with its page number."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(15, 18, 15, 20)
        column.setSpacing(0)
        self.rows = []
        if not problems:
            self._fill_empty(column)
        else:
            column.addLayout(self._summary(problems))
            numbered = sorted(enumerate(problems), key=lambda pair: (pair[1].panel, pair[0]))
            for panel, group in groupby(numbered, key=lambda pair: pair[1].panel):
                column.addWidget(self._heading(panel, headings))
                for index, problem in group:
                    column.addWidget(self._row(index, problem))
            column.addStretch()
        self.setWidget(page)

    def _fill_empty(self, column: QVBoxLayout) -> None:
        sign = Sign(44)
        sign.show_sign("tick", self._chrome.result)
        told = QLabel(self.tr("No problems"))
        told.setFont(sans(17, 600))
        more = QLabel(self.tr("Every panel can be read and fits its page."))
        more.setFont(sans(NORMAL))
        more.setProperty("tone", "soft")
        more.setWordWrap(True)
        more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addWidget(told, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(more)
        column.addStretch(3)

    def _summary(self, problems: Sequence[Problem]) -> QHBoxLayout:
        errors = sum(1 for problem in problems if problem.severity is Severity.ERROR)
        warnings = len(problems) - errors
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(16)
        if errors:
            row.addWidget(self._count(self.tr("%n error(s)", "", errors), "cross"))
        if warnings:
            row.addWidget(self._count(self.tr("%n warning(s)", "", warnings), "open"))
        row.addStretch()
        return row

    def _count(self, text: str, kind: str) -> QWidget:
        box = QFrame()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = Sign(14)
        sign.show_sign(kind, self._color(kind))
        label = QLabel(text)
        label.setFont(sans(NORMAL, 600))
        row.addWidget(sign)
        row.addWidget(label)
        return box

    def _color(self, kind: str) -> str:
        return self._chrome.key if kind == "cross" else self._chrome.target

    def _heading(self, panel: int, headings: Sequence[str]) -> QLabel:
        named = 0 < panel <= len(headings)
        label = QLabel(headings[panel - 1] if named else self.tr("Whole briefing"))
        label.setFont(sans(SMALL, 600))
        label.setProperty("tone", "soft")
        label.setContentsMargins(8, 18, 0, 6)
        return label

    def _row(self, index: int, problem: Problem) -> RowButton:
        kind = "cross" if problem.severity is Severity.ERROR else "open"
        row = RowButton()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(8, 9, 8, 10)
        inside.setSpacing(10)
        sign = Sign(14)
        sign.show_sign(kind, self._color(kind))
        inside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, size, tone in (
            (problem.message, NORMAL, ""),
            (problem.hint, SMALL, "soft"),
            (self._place(problem), SMALL, "quiet"),
        ):
            if text:
                label = QLabel(text)
                label.setFont(sans(size, 500 if not tone else 400))
                label.setProperty("tone", tone)
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                words.addWidget(label)
        inside.addLayout(words, 1)
        severity = self.tr("Error") if kind == "cross" else self.tr("Warning")
        row.setAccessibleName(f"{severity}: {problem.message} {problem.hint}".strip())
        row.clicked.connect(lambda: self.problem_chosen.emit(index))
        self.rows.append(row)
        return row

    def _place(self, problem: Problem) -> str:
        if not problem.place.line:
            return problem.place.file
        line = self.tr("line %s") % problem.place.line
        return f"{problem.place.file}, {line}"
