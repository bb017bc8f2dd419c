"""Print with the system's dialog; the pages are painted off the interface's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from briefing.app.desk import Refused
from briefing.app.jobs import Progress
from briefing.app.messages import problem
from briefing.painting import Paintbox, paint
from briefing.sheet import Sheet

if TYPE_CHECKING:
    from briefing.app.acts import Acts


def ask_and_print(acts: Acts, begun: str, done: str) -> None:
    """The dialog, then a job that says `begun` and `done`."""
    printer = make_printer(acts)
    dialog = QPrintDialog(printer, acts.window.frame)
    options = QPrintDialog.PrintDialogOption
    dialog.setOptions(options.PrintPageRange | options.PrintCurrentPage | options.PrintToFile)
    dialog.setMinMax(1, len(acts.desk.pages))
    if dialog.exec() == QDialog.DialogCode.Accepted:
        acts.work.when_complete(lambda: print_on(acts, printer, begun, done))


def make_printer(acts: Acts) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(acts.desk.briefing.title)
    printer.setCreator("Briefing")
    sheet = acts.desk.sheet
    upright = sheet is not None and sheet.size.height > sheet.size.width
    kinds = QPageLayout.Orientation
    printer.setPageOrientation(kinds.Portrait if upright else kinds.Landscape)
    printer.setPageMargins(QMarginsF(8, 8, 8, 8), QPageLayout.Unit.Millimeter)
    return printer


def print_on(acts: Acts, printer: QPrinter, begun: str, done: str) -> None:
    """Begins the job on a printer that was set up already."""
    sheets = chosen_sheets(printer, acts.desk.all_sheets(), acts.desk.page)
    workshop, path = acts.window.workshop, acts.desk.path
    images = workshop.images(path) if path is not None else None
    language = workshop.language

    def work(progress: Progress) -> None:
        # A box of its own: the window's belongs to the interface's thread.
        box = Paintbox(workshop.font_paths, images, runs=False)
        paint_pages(printer, sheets, box, progress, language)

    acts.work.run(work, begun, done)


def chosen_sheets(printer: QPrinter, sheets: tuple[Sheet, ...], current: int) -> tuple[Sheet, ...]:
    ranges = QPrinter.PrintRange
    if printer.printRange() == ranges.CurrentPage:
        return sheets[current : current + 1]
    if printer.printRange() == ranges.PageRange and printer.fromPage():
        return sheets[printer.fromPage() - 1 : printer.toPage()]
    return sheets


def paint_pages(
    printer: QPrinter,
    sheets: tuple[Sheet, ...],
    box: Paintbox,
    progress: Progress,
    language: str,
) -> None:
    """One sheet a page, as large as fits. Errors: Refused, Cancelled."""
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.outputFileName() or printer.printerName()
        raise Refused(problem("not-printed", language, name))
    try:
        for number, sheet in enumerate(sheets):
            progress.step(number, len(sheets))
            if number:
                printer.newPage()
            area = printer.pageRect(QPrinter.Unit.DevicePixel)
            paint(sheet, painter, QRectF(0, 0, area.width(), area.height()), box)
        progress.step(len(sheets), len(sheets))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
