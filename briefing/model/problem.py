"""Something the writer should mend, said in one plain sentence with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a member of the briefing: `line` and `column` count from 1; 0 is the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `code` is stable and never translated ("unknown-keyword").

    `message` says what is wrong and `hint` what to do, both in the interface language chosen
    when the file was read. `panel` is the number of the panel (from 1), 0 for the whole briefing.
    """

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR
    panel: int = 0


class Unreadable(Exception):
    """A file of which nothing can be read; `problem` says why in one sentence."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Unwritable(Exception):
    """A file that was not written; what was there before is untouched. `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem
