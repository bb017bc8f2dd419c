"""Opening files: asked for, dropped, bundled, recent; and reading the open one again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from briefing.app.desk import Refused
from briefing.app.resources import BUNDLED, BUNDLED_SCHOOL, bundled
from briefing.app.saved import main_file

if TYPE_CHECKING:
    from briefing.app.acts import Acts


class Opening(QObject):
    """Part of the Acts; its methods are named like the actions."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(acts)
        self._acts = acts
        self.desk, self.settings, self.window = acts.desk, acts.settings, acts.window

    def open_path(self, path: Path) -> None:
        """Opens a file; one that cannot be read is explained and leaves what is open."""
        try:
            self.desk.open(path)
        except Refused as refused:
            self._acts.refuse(self.tr("%s cannot be opened") % path.name, refused)
            return
        self.settings.add_recent(path)
        self.settings.folder = path.absolute().parent

    def open(self) -> None:
        kinds = self.tr("Briefings (*.briefing briefing.md *.md *.pdf *.zip);;All files (*)")
        title = self.tr("Open a briefing")
        path = self._acts.asking.open_file(self.window.frame, title, self.settings.folder, kinds)
        if path is not None:
            self.open_path(path)

    def open_folder(self) -> None:
        title = self.tr("Open the folder of a briefing")
        path = self._acts.asking.open_folder(self.window.frame, title, self.settings.folder)
        if path is not None:
            self.open_path(path)

    def bundled(self) -> None:
        self.open_path(bundled(BUNDLED))

    def bundled_school(self) -> None:
        self.open_path(bundled(BUNDLED_SCHOOL))

    def fill_recent(self) -> None:
        menu = self._acts.fittings.menus.recent
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
