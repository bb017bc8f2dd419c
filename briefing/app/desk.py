"""The Desk: everything that is open, in one plain object. No Qt, no widgets.

Text is the truth: the Desk reads it into a Briefing, has panels laid out when they are first
needed, and tells everyone who looks on what has changed. Views keep nothing; they ask the Desk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from briefing.app.messages import problem
from briefing.model import Briefing, Problem, Severity
from briefing.sheet import Sheet


class Look(NamedTuple):
    """How panels are set. An empty theme or density is the one that the briefing names."""

    theme: str = ""
    aspect: str = "16:9"
    density: str = ""


class Page(NamedTuple):
    """Part `part` of `parts` of a panel; all from 0 but `parts`."""

    panel: int
    part: int = 0
    parts: int = 1


class Selection(NamedTuple):
    """A claim of the current panel by its subject, or a paragraph of a source; or neither."""

    subject: str = ""
    paragraph: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What is different now. `panels` are indices whose sheets look different."""

    document: bool = False  # another file, or its panels are other ones
    panels: tuple[int, ...] = ()
    current: bool = False
    selection: bool = False
    pages: bool = False  # there may be more or fewer of them
    look: bool = False
    problems: bool = False
    state: bool = False  # notice, time of saving


@dataclass(frozen=True, slots=True)
class Document:
    """One reading of a file. `stamp` is equal when the content is."""

    path: Path
    briefing: Briefing
    problems: tuple[Problem, ...]
    text: str
    stamp: str = ""


class Composer(Protocol):
    """Lays out the panels of one briefing in one look; keeps what it laid out."""

    def sheets(self, panel: int) -> tuple[Sheet, ...]:
        """The sheets of one panel; page numbers are a good guess until `complete`."""
        ...

    def complete(self) -> tuple[tuple[Sheet, ...], ...]:
        """All sheets by panel with their final page numbers."""
        ...

    def keep(self) -> None:
        """Keeps what was laid out for the next start, if it is all there."""
        ...


class Workshop(Protocol):
    """What the Desk cannot do itself: read files, set panels. `language` is that of problems."""

    language: str

    def read(self, path: Path) -> Document:
        """Errors: Refused, when nothing of the file can be read."""
        ...

    def composer(self, document: Document, look: Look, before: Composer | None) -> Composer: ...


class Refused(Exception):
    """Nothing of a file can be shown; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


Observer = Callable[[Change], None]


class Desk:
    """One open briefing. Panels and parts count from 0."""

    def __init__(self, workshop: Workshop, look: Look | None = None) -> None:
        self._workshop = workshop
        self._observers: list[Observer] = []
        self._composer: Composer | None = None
        self._laid_out: dict[int, tuple[Sheet, ...]] = {}
        self._complete = False
        self._wanted = 0  # the panel to come back to while a half-saved file has lost it
        self.document: Document | None = None
        self.look = look or Look()
        self.panel = 0
        self.part = 0
        self.selection = Selection()
        self.failure: Problem | None = None

    def close(self) -> None:
        """The end: what took time to make is kept."""
        if self._composer is not None:
            self._composer.keep()

    # Looking on

    def watch(self, observer: Observer) -> None:
        self._observers.append(observer)

    def ignore(self, observer: Observer) -> None:
        self._observers.remove(observer)

    def _tell(self, change: Change) -> None:
        for observer in tuple(self._observers):
            observer(change)

    # What is open

    @property
    def briefing(self) -> Briefing:
        return self.document.briefing if self.document else Briefing()

    @property
    def path(self) -> Path | None:
        return self.document.path if self.document else None

    @property
    def total(self) -> int:
        return len(self.briefing.panels)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of reading, then those of the panels laid out so far, in the panels' order."""
        found = list(self.document.problems) if self.document else []
        if self.failure is not None:
            found.insert(0, self.failure)
        seen = set(found)
        for panel in sorted(self._laid_out):
            for sheet in self._laid_out[panel]:
                found += [one for one in sheet.problems if one not in seen]
                seen.update(sheet.problems)
        return tuple(found)

    def open(self, path: Path) -> None:
        """Reads another file. Errors: Refused; what was open stays open."""
        document = self._workshop.read(path)
        self.failure = None
        self._take(document, None)
        self.panel = self.part = self._wanted = 0
        self.selection = Selection()
        everything = Change(True, tuple(range(self.total)), *[True] * 6)
        self._tell(everything)

    def reload(self) -> None:
        """Reads the open file again and goes to the first panel that differs. A file that cannot
        be read now, or has lost everything, leaves the last good picture and says so."""
        if self.document is None:
            return
        before = self.document
        try:
            document = self._workshop.read(before.path)
        except Refused as refused:
            self._fail(refused.problem)
            return
        worse = _new_fault(before, document, self._workshop.language)
        if worse is not None:
            self._fail(worse)
            return
        was_failing, self.failure = self.failure is not None, None
        if document.stamp and document.stamp == before.stamp and not was_failing:
            return
        self._show(before, document)

    def _show(self, before: Document, document: Document) -> None:
        changed = changed_panels(before.briefing, document.briefing)
        gone = self.panel
        self._take(document, self._composer)
        if changed:
            self.panel, self.part = changed[0], 0
            self._wanted = self.panel
        else:
            self.panel = min(self._wanted, max(self.total - 1, 0))
        self.selection = Selection()
        self._tell(
            Change(
                document=True,
                panels=changed,
                current=bool(changed) or gone != self.panel,
                selection=True,
                pages=True,
                problems=True,
                state=True,
            )
        )

    def _fail(self, problem: Problem) -> None:
        self.failure = problem
        self._tell(Change(problems=True, state=True))

    def _take(self, document: Document, before: Composer | None) -> None:
        self.document = document
        self._compose(before)

    def _compose(self, before: Composer | None = None) -> None:
        assert self.document is not None
        self._composer = self._workshop.composer(self.document, self.look, before)
        self._laid_out = {}
        self._complete = False

    # Panels

    def sheets(self, panel: int) -> tuple[Sheet, ...]:
        """The sheets of a panel, laid out now if need be."""
        found = self._laid_out.get(panel)
        if found is None:
            if self._composer is None or not 0 <= panel < self.total:
                return ()
            found = self._laid_out[panel] = self._composer.sheets(panel)
        return found

    @property
    def sheet(self) -> Sheet | None:
        """The one being shown."""
        sheets = self.sheets(self.panel)
        return sheets[min(self.part, len(sheets) - 1)] if sheets else None

    def all_sheets(self) -> tuple[Sheet, ...]:
        return tuple(sheet for panel in range(self.total) for sheet in self.sheets(panel))

    def work(self) -> bool:
        """Lays out one more panel, those near the current one first; False when all are done."""
        if self._composer is None or self._complete:
            return False
        waiting = [panel for panel in range(self.total) if panel not in self._laid_out]
        if not waiting:
            self._settle(self._composer.complete())
            return False
        nearest = min(waiting, key=lambda panel: (abs(panel - self.panel), panel))
        parts = self.sheets(nearest)
        if len(parts) > 1 or any(sheet.problems for sheet in parts):
            self._tell(Change(pages=len(parts) > 1, problems=True))
        return True

    def _settle(self, final: tuple[tuple[Sheet, ...], ...]) -> None:
        """Takes the sheets with their final page numbers."""
        self._complete = True
        before, self._laid_out = self._laid_out, dict(enumerate(final))
        changed = tuple(
            panel
            for panel, sheets in self._laid_out.items()
            if not _same_objects(sheets, before.get(panel, ()))
        )
        if changed:
            self.part = min(self.part, max(len(self.sheets(self.panel)) - 1, 0))
            self._tell(Change(panels=changed, pages=True, problems=True))

    @property
    def complete(self) -> bool:
        """Whether every panel is laid out and every page number final."""
        return self._complete

    def charts_drawn(self) -> None:
        """Charts that panels waited for are there now: those panels are laid out again."""
        waiting = tuple(
            panel
            for panel, sheets in self._laid_out.items()
            if any(sheet.pending for sheet in sheets)
        )
        for panel in waiting:
            del self._laid_out[panel]
        self._complete = self._complete and not waiting
        if waiting:
            self._tell(Change(panels=waiting, problems=True))

    @property
    def pending(self) -> bool:
        """Whether a sheet laid out so far waits for its chart."""
        return any(sheet.pending for sheets in self._laid_out.values() for sheet in sheets)

    # Pages

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page in order; a panel not yet laid out counts as one."""
        found: list[Page] = []
        for panel in range(self.total):
            parts = max(len(self._laid_out.get(panel, ())), 1)
            found += [Page(panel, part, parts) for part in range(parts)]
        return tuple(found)

    @property
    def page(self) -> int:
        """The number of the current page, from 0."""
        return self.page_of(self.panel) + self.part

    def page_of(self, panel: int) -> int:
        """The number of the first page of a panel, from 0."""
        return sum(max(len(self._laid_out.get(one, ())), 1) for one in range(panel))

    @property
    def first_pages(self) -> tuple[int, ...]:
        """The number of each panel's first page, from 0."""
        found: list[int] = []
        at = 0
        for panel in range(self.total):
            found.append(at)
            at += max(len(self._laid_out.get(panel, ())), 1)
        return tuple(found)

    def go_to_page(self, page: int) -> None:
        pages = self.pages
        if pages:
            target = pages[max(0, min(page, len(pages) - 1))]
            self.go(target.panel, target.part)

    # Moving

    def go(self, panel: int, part: int = 0) -> None:
        """Goes to the nearest panel there is; what was selected is not any more."""
        panel = max(0, min(panel, self.total - 1))
        if self.total == 0 or (panel, part) == (self.panel, self.part):
            return
        self.panel, self.part = panel, part
        self._wanted = panel
        self.selection = Selection()
        self._tell(Change(current=True, selection=True))

    def next(self) -> None:
        if self.part + 1 < len(self.sheets(self.panel)):
            self.go(self.panel, self.part + 1)
        elif self.panel + 1 < self.total:
            self.go(self.panel + 1)

    def previous(self) -> None:
        if self.part > 0:
            self.go(self.panel, self.part - 1)
        elif self.panel > 0:
            self.go(self.panel - 1, max(len(self.sheets(self.panel - 1)) - 1, 0))

    def panel_at(self, line: int) -> int:
        """The panel that a line of the file belongs to, -1 for a line before the first."""
        found = -1
        for index, start in enumerate(self.briefing.starts):
            if start <= line:
                found = index
        return found

    def select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self._tell(Change(selection=True))

    # Look

    def change_look(self, look: Look) -> None:
        """Sets the panels anew; position and selection stay."""
        if look == self.look:
            return
        self.look = look
        if self.document is None:
            self._tell(Change(look=True))
            return
        part = self.part
        self._compose()
        self.part = min(part, max(len(self.sheets(self.panel)) - 1, 0))
        everything = tuple(range(self.total))
        self._tell(Change(panels=everything, pages=True, look=True, problems=True))

    @property
    def theme(self) -> str:
        """The theme in force."""
        return self.look.theme or self.briefing.theme or "light"


def changed_panels(before: Briefing, after: Briefing) -> tuple[int, ...]:
    """Indices of `after` whose panel stood nowhere at that place in `before`: edits, not moves.

    Panels are compared from both ends, so that one inserted panel is one change.
    """
    old, new = before.panels, after.panels
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    known = dict.fromkeys(old[head : len(old) - tail])
    middle = range(head, len(new) - tail)
    edited = tuple(index for index in middle if new[index] not in known)
    if edited or len(old) == len(new):
        return edited
    # Only removed: what now stands in that place is the nearest to the change.
    return (min(head, len(new) - 1),) if new else ()


def _same_objects(one: tuple[Sheet, ...], other: tuple[Sheet, ...]) -> bool:
    """Sheets are immutable, so identity is enough and quick; equal copies count as changed."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _new_fault(before: Document, after: Document, language: str) -> Problem | None:
    """An error of the whole file that was not there, or the loss of all panels."""
    faults = [p for p in after.problems if p.severity is Severity.ERROR and p.panel == 0]
    if before.briefing.panels and not after.briefing.panels:
        lost = problem("panels-lost", language, after.path.name)
        return faults[0] if faults else lost
    known = {fault.code for fault in before.problems if fault.panel == 0}
    return next((fault for fault in faults if fault.code not in known), None)
