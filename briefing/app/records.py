"""Log and crash reports: the last 500 lines in memory, and a report file when something breaks."""

from __future__ import annotations

import logging
import sys
import time
from collections import deque
from pathlib import Path
from types import TracebackType

from briefing import __version__

_KEPT = 500


class RecentLines(logging.Handler):
    """Keeps the last lines for a report; writes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=_KEPT)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


_recent = RecentLines()


def keep_log(*, debug: bool) -> None:
    """`debug` shows everything on the terminal as well."""
    root = logging.getLogger()
    if _recent not in root.handlers:
        root.addHandler(_recent)
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    # These tell every font looked at and every rule tried.
    for name in ("matplotlib", "markdown_it", "PIL", "fontTools"):
        logging.getLogger(name).setLevel(logging.INFO)
    if debug and not any(type(h) is logging.StreamHandler for h in root.handlers):
        shown = logging.StreamHandler()
        shown.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        root.addHandler(shown)


def report_text(error: BaseException) -> str:
    """All that whoever mends it needs; nothing of the document's content."""
    import platform
    import traceback

    trace = "".join(traceback.format_exception(error))
    head = (
        f"Briefing {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n"
    )
    return f"{head}\n{trace}\n" + "\n".join(_recent.lines) + "\n"


def write_report(error: BaseException, folder: Path) -> Path | None:
    """The path of the report, None when even that could not be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / time.strftime("report-%Y%m%d-%H%M%S.txt")
        path.write_text(report_text(error), encoding="utf-8")
    except OSError:
        return None
    return path


class CrashCare:
    """Catches what nobody caught while a window is open: logs, writes a report, tells once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._telling = False
        self._hard: object = None
        self.tell: object = None

    def install(self) -> None:
        sys.excepthook = self._caught
        self._catch_hard_faults()

    def _catch_hard_faults(self) -> None:
        import faulthandler

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._hard = (self._folder / "hard-fault.txt").open("w", encoding="utf-8")
            faulthandler.enable(self._hard)
        except (OSError, ValueError):
            return

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger(__name__).error("not caught", exc_info=error)
        if self._telling:
            return
        self._telling = True
        try:
            path = write_report(error, self._folder)
            if callable(self.tell):
                self.tell(error, path)
        finally:
            self._telling = False
