"""What the menus and buttons do. Long work goes to a Job; questions go through `asking`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from briefing.app.asking import Asking, Dialogs
from briefing.app.desk import Refused, Selection
from briefing.app.jobs import Job, Progress
from briefing.app.resources import BUNDLED, BUNDLED_SCHOOL, bundled
from briefing.app.saved import main_file
from briefing.editor.claims import claims_of
from briefing.editor.inspector import CHECKS, SOURCE, TEXT

if TYPE_CHECKING:
    from briefing.app.fittings import Fittings
    from briefing.app.showing import Showing
    from briefing.app.window import Window
    from briefing.editor.stage import Emptiness
    from briefing.pdf import PageCache


class Acts(QObject):
    """One method for each action; `do(name)` finds it ("save-as" is `save_as`)."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.desk = window.desk
        self.settings = window.settings
        self.asking: Asking = Dialogs()
        self.job: Job | None = None
        self._waiting: Callable[[], None] | None = None
        self._pages: PageCache | None = None
        self._showing: Showing | None = None
        self.language_chosen: Callable[[str], None] = lambda _language: None

    def begin(self, fittings: Fittings) -> None:
        self.fittings = fittings
        menus = fittings.menus
        menus.recent.aboutToShow.connect(self._fill_recent)
        menus.check("outline")
        menus.check("inspector")
        menus.check("animation", on=self.settings.animation)
        menus.check(f"language:{self.window.workshop.language}")
        self.show_checks()

    def do(self, name: str) -> None:
        group, colon, value = name.partition(":")
        if colon:
            self._choose(group, value)
        else:
            getattr(self, name.replace("-", "_"))()

    def _choose(self, group: str, value: str) -> None:
        if group == "language":
            self.settings.language = value
            self.language_chosen(value)
        elif group == "theme":
            self.set_theme(value)
        else:
            self.desk.change_look(self.desk.look._replace(**{group: value}))

    def show_checks(self) -> None:
        for group, value in zip(("theme", "aspect", "density"), self.desk.look, strict=True):
            self.fittings.menus.check(f"{group}:{value}")

    # Opening

    def open_path(self, path: Path) -> None:
        """Opens a file; one that cannot be read is explained and leaves what is open."""
        try:
            self.desk.open(path)
        except Refused as refused:
            self._refuse(self.tr("%s cannot be opened") % path.name, refused)
            return
        self.settings.add_recent(path)
        self.settings.folder = path.absolute().parent

    def open(self) -> None:
        kinds = self.tr("Briefings (*.briefing briefing.md *.md *.pdf *.zip);;All files (*)")
        title = self.tr("Open a briefing")
        path = self.asking.open_file(self.window.frame, title, self.settings.folder, kinds)
        if path is not None:
            self.open_path(path)

    def open_folder(self) -> None:
        title = self.tr("Open the folder of a briefing")
        path = self.asking.open_folder(self.window.frame, title, self.settings.folder)
        if path is not None:
            self.open_path(path)

    def bundled(self) -> None:
        self.open_path(bundled(BUNDLED))

    def bundled_school(self) -> None:
        self.open_path(bundled(BUNDLED_SCHOOL))

    def connect_emptiness(self, empty: Emptiness) -> None:
        if not empty.property("connected"):
            empty.setProperty("connected", True)
            empty.open_requested.connect(self.open)
            empty.bundled_requested.connect(self.bundled)

    def _fill_recent(self) -> None:
        menu = self.fittings.menus.recent
        menu.clear()
        for path in self.settings.recent:
            name = path.parent.name + "/" + path.name if path.suffix == ".md" else path.name
            action = menu.addAction(name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.open_path(path))
        if not self.settings.recent:
            menu.addAction(self.tr("No files yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("&Clear the List")).triggered.connect(self.settings.clear_recent)

    def reload(self) -> None:
        self.desk.reload()

    def edit_outside(self) -> None:
        """The text in whatever the system opens such files with."""
        if self.desk.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(main_file(self.desk.path))))

    # Saving and exporting

    def save_as(self) -> None:
        path = self._ask_target(".briefing", self.tr("Save as"), "Briefing (*.briefing)")
        if path is not None:
            self._save(path)

    def save_folder(self) -> None:
        title = self.tr("Save as a folder")
        path = self.asking.open_folder(self.window.frame, title, self.settings.folder)
        if path is not None:
            # Into a folder of its own: whatever else lies there is not ours.
            self._save(path / self._file_name())

    def _save(self, path: Path) -> None:
        from briefing.app.exporting import save_as

        document = self.desk.document
        assert document is not None
        try:
            save_as(self.window.workshop, document, path)
        except Refused as refused:
            self._refuse(self.tr("Not saved"), refused)
        else:
            self.window.status.say(self.tr("Saved: %s") % path)
            self.open_path(path)

    def export(self) -> None:
        path = self._ask_target(".pdf", self.tr("Export PDF"), "PDF (*.pdf)")
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """PDF of all pages as they look now, once all of them are laid out."""
        from briefing.app.exporting import export_pdf
        from briefing.pdf import PageCache

        document, workshop = self.desk.document, self.window.workshop
        if document is None:
            return
        pages = self._pages = self._pages or PageCache()

        def begin() -> None:
            sheets = self.desk.all_sheets()

            def work(progress: Progress) -> Path:
                export_pdf(workshop, document, sheets, path, step=progress.step, pages=pages)
                return path

            self.run(work, self.tr("Exporting PDF…"), self.tr("Exported: %s"))

        self.when_complete(begin)

    def export_pictures(self) -> None:
        title = self.tr("Export pictures into a folder")
        folder = self.asking.open_folder(self.window.frame, title, self.settings.folder)
        if folder is None:
            return
        from briefing.app.exporting import export_pictures

        document, workshop = self.desk.document, self.window.workshop
        assert document is not None
        target = folder / self._file_name()

        def begin() -> None:
            sheets = self.desk.all_sheets()

            def work(progress: Progress) -> Path:
                export_pictures(workshop, document, sheets, target, 1920, step=progress.step)
                return target

            self.run(work, self.tr("Exporting pictures…"), self.tr("Exported: %s"))

        self.when_complete(begin)

    def print(self) -> None:
        from briefing.app.printing import ask_and_print

        ask_and_print(self, self.tr("Printing…"), self.tr("Sent to the printer."))

    def _ask_target(self, suffix: str, title: str, kinds: str) -> Path | None:
        folder = self.desk.path.parent if self.desk.path else self.settings.folder
        if folder == bundled().parent:
            folder = self.settings.folder
        suggested = folder / (self._file_name() + suffix)
        path = self.asking.save_file(self.window.frame, title, suggested, kinds)
        if path is None:
            return None
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    def _file_name(self) -> str:
        path = self.desk.path
        if path is None:
            return "briefing"
        return path.parent.absolute().name if path.name == "briefing.md" else path.stem

    def _refuse(self, title: str, refused: Refused) -> None:
        self.asking.tell(self.window.frame, title, refused.problem.message, refused.problem.hint)

    # Long work

    def when_complete(self, act: Callable[[], None]) -> None:
        """Runs `act` when every page is laid out and every chart drawn, maybe at once."""
        self._waiting = act
        if self.window.idle.finished:
            self.run_waiting()
        else:
            self.window.status.say(self.tr("Preparing the panels…"))
            self.window.resume()

    def run_waiting(self) -> None:
        if self._waiting is not None:
            act, self._waiting = self._waiting, None
            act()

    def run(self, work: Callable[[Progress], Any], begun: str, done: str) -> None:
        """One long work at a time; `done` has a place for what the work returns."""
        if self.job is not None:
            return
        status = self.window.status
        job = self.job = Job(work, self)
        job.progressed.connect(status.show_progress)
        job.succeeded.connect(lambda result: status.say(done % result if "%s" in done else done))
        job.cancelled.connect(lambda: status.say(self.tr("Stopped; nothing was written.")))
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        status.say(begun)
        status.show_progress(0, 0)
        job.start()

    def _failed(self, error: Exception) -> None:
        self.window.status.say("")
        if isinstance(error, Refused):
            self._refuse(self.tr("Not written"), error)
        else:
            raise error

    def _finished(self) -> None:
        job, self.job = self.job, None
        self.window.status.hide_progress()
        if job is not None:
            job.deleteLater()

    def cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()
        if self._waiting is not None:
            self._waiting = None
            self.window.status.say("")

    def end(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.job.wait()

    # Moving, looking

    def next(self) -> None:
        self.desk.next()

    def previous(self) -> None:
        self.desk.previous()

    def first(self) -> None:
        self.desk.go(0)

    def last(self) -> None:
        self.desk.go_to_page(len(self.desk.pages) - 1)

    def goto(self) -> None:
        from briefing.editor.goto import GoTo

        dialog = GoTo(self.fittings.rows(), self.desk.page, self.window.frame)
        dialog.page_chosen.connect(self.desk.go_to_page)
        stage = self.window.stage
        corner = stage.mapToGlobal(stage.rect().topLeft())
        dialog.move(corner.x() + (stage.width() - dialog.width()) // 2, corner.y() + 40)
        self.goto_dialog = dialog
        dialog.open()

    def find(self) -> None:
        self.fittings.finding.open()

    def find_next(self) -> None:
        self.fittings.finding.step(1)

    def find_previous(self) -> None:
        self.fittings.finding.step(-1)

    def zoom_in(self) -> None:
        self.window.stage.view.zoom_in()

    def zoom_out(self) -> None:
        self.window.stage.view.zoom_out()

    def zoom_fit(self) -> None:
        self.window.stage.view.set_zoom(None)

    def zoom_true(self) -> None:
        self.window.stage.view.set_zoom(1.0)

    def set_theme(self, name: str) -> None:
        self.settings.theme = name
        self.desk.change_look(self.desk.look._replace(theme=name))

    def outline(self) -> None:
        self.fittings.outline.setVisible(self.fittings.menus.action("outline").isChecked())

    def inspector(self) -> None:
        self.fittings.inspector.setVisible(self.fittings.menus.action("inspector").isChecked())

    def full_screen(self) -> None:
        if self.window.frame.isFullScreen():
            self.window.frame.showNormal()
        else:
            self.window.frame.showFullScreen()

    def source_tab(self) -> None:
        self._open_tab(SOURCE)

    def text_tab(self) -> None:
        self._open_tab(TEXT)

    def checks_tab(self) -> None:
        self._open_tab(CHECKS)

    def _open_tab(self, tab: int) -> None:
        self.fittings.inspector.show()
        self.fittings.menus.check("inspector")
        self.fittings.inspector.open(tab)

    def next_claim(self) -> None:
        self._step_claim(1)

    def previous_claim(self) -> None:
        self._step_claim(-1)

    def _step_claim(self, by: int) -> None:
        """From claim to claim, on to the next panel that has one."""
        panels = self.desk.briefing.panels
        subjects = [
            (index, claim.subject)
            for index, panel in enumerate(panels)
            for claim in claims_of(panel)
        ]
        if not subjects:
            return
        now = (self.desk.panel, self.desk.selection.subject)
        if now in subjects:
            at = (subjects.index(now) + by) % len(subjects)
        elif by > 0:
            at = next((i for i, s in enumerate(subjects) if s[0] >= now[0]), 0)
        else:
            before = [i for i, s in enumerate(subjects) if s[0] < now[0]]
            at = before[-1] if before else len(subjects) - 1
        panel, subject = subjects[at]
        self.desk.go(panel)
        self.desk.select(Selection(subject))

    def copy(self) -> None:
        """All words of the panel in reading order."""
        sheet = self.desk.sheet
        if sheet is not None:
            texts = [node.text for node in sheet.nodes if node.text]
            QGuiApplication.clipboard().setText("\n".join(texts))
            self.window.status.say(self.tr("The text of the panel is on the clipboard."))

    def copy_picture(self) -> None:
        sheet = self.desk.sheet
        if sheet is not None:
            from briefing.painting.images import render_image

            image = render_image(sheet, 1920, self.window.pixmaps.box)
            QGuiApplication.clipboard().setImage(image)
            self.window.status.say(self.tr("The picture of the panel is on the clipboard."))

    # Presenting

    def show(self) -> None:
        self._show_from(0)

    def show_here(self) -> None:
        self._show_from(self.desk.page)

    def _show_from(self, page: int) -> None:
        from briefing.app.showing import Showing

        if not self.desk.total or (self._showing is not None and self._showing.running):
            return
        window = self.window
        self._showing = Showing(self.desk, window.workshop, self.settings, window.pixmaps, window)
        self._showing.ended = window.frame.activateWindow
        self._showing.start(page, window.frame.screen())

    @property
    def showing(self) -> Showing | None:
        return self._showing

    def animation(self) -> None:
        self.settings.animation = self.fittings.menus.action("animation").isChecked()

    # Help and the end

    def keys(self) -> None:
        from briefing.app.helping import keys_text

        self.asking.tell(self.window.frame, self.tr("Keys"), keys_text(self.fittings.menus))

    def licences(self) -> None:
        from briefing.app.helping import show_licences

        show_licences(self.window.frame)

    def about(self) -> None:
        from briefing.app.helping import about_text

        text = about_text(self.window.workshop.language)
        self.asking.tell(self.window.frame, self.tr("About Briefing"), text)

    def close(self) -> None:
        self.window.close()

    def quit(self) -> None:
        QApplication.closeAllWindows()
