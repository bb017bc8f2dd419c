"""Files written whole or not at all: beside the target, then moved into its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from briefing.model.problem import Place, Problem
from briefing.pdf.fontfile import FontFiles
from briefing.pdf.links import Target
from briefing.pdf.messages import sentence
from briefing.pdf.metadata import OutlineEntry, PdfMetadata
from briefing.pdf.page import Page, PageCache
from briefing.pdf.writing import write_pdf
from briefing.sheet.sheet import Sheet

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN: Final = (errno.EACCES, errno.EPERM, errno.EROFS)


class Unwritable(Exception):
    """Nothing was written, and what was there before is untouched; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def save_pdf(
    path: Path,
    sheets: Sequence[Sheet | Page],
    *,
    metadata: PdfMetadata,
    fonts: FontFiles,
    images: Callable[[str], bytes | None] = lambda member: None,
    attachments: Mapping[str, bytes] | None = None,
    outline: Sequence[OutlineEntry] = (),
    links: Callable[[str], Target | None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    pages: PageCache | None = None,
    language: str = "vi",
) -> None:
    """`write_pdf` into the file `path`, as `save_file` does it; `language` is the interface's.

    Raises ExportCancelled and Unwritable; in both cases an older file is untouched.
    """
    save_file(
        path,
        lambda file: write_pdf(
            sheets,
            file,
            metadata=metadata,
            fonts=fonts,
            images=images,
            attachments=attachments,
            outline=outline,
            links=links,
            progress=progress,
            cancelled=cancelled,
            pages=pages,
        ),
        language,
    )


def _create(path: str) -> BinaryIO:
    """A new file for writing; one left behind by a process that died is written over."""
    return open(path, "wb", buffering=1 << 18)


def save_file(
    path: Path,
    write: Callable[[BinaryIO], None],
    language: str = "vi",
    create: Callable[[str], BinaryIO] = _create,
) -> None:
    """Lets `write` fill a new file in the same folder and moves it over `path` when it is safe.

    Raises Unwritable, with its sentence in `language`, where the system refuses; whatever `write`
    raises comes through. The older file is replaced only by a complete one.
    """
    goal = os.path.realpath(path)
    if os.path.isdir(goal):
        raise _unwritable("is-a-folder", path, language)
    if os.path.exists(goal) and not os.access(goal, os.W_OK):
        raise _unwritable("file-locked", path, language)
    folder, name = os.path.split(goal)
    unfinished = os.path.join(folder, f".{name[:100]}.{os.getpid()}.part")
    try:
        _fill(unfinished, write, create)
        _move(unfinished, goal)
    except OSError as fault:
        raise _unwritable(_code(fault, goal), path, language, fault.strerror or "") from fault
    finally:
        with suppress(OSError):
            os.unlink(unfinished)


def _fill(
    unfinished: str, write: Callable[[BinaryIO], None], create: Callable[[str], BinaryIO]
) -> None:
    file = create(unfinished)
    try:
        write(file)
        file.flush()
        os.fsync(file.fileno())
    finally:
        # Closing flushes once more; when that fails as well, the first fault is the one to tell.
        with suppress(OSError):
            file.close()


def _move(unfinished: str, goal: str) -> None:
    with suppress(OSError):
        os.chmod(unfinished, os.stat(goal).st_mode & 0o7777)
    os.replace(unfinished, goal)


def _code(fault: OSError, goal: str) -> str:
    if fault.errno in _FULL:
        return "disk-full"
    if fault.errno in (errno.ENOENT, errno.ENOTDIR):
        return "folder-missing"
    if fault.errno in _FORBIDDEN:
        # Where files are locked while a program shows them, only the last step is refused.
        moving = fault.filename2 is not None and os.path.exists(goal)
        return "file-locked" if moving else "folder-read-only"
    return "not-written"


def _unwritable(code: str, path: Path, language: str, reason: str = "") -> Unwritable:
    fields = {"name": path.name, "folder": str(path.absolute().parent), "reason": reason}
    message = sentence(code, language, **fields)
    hint = sentence(f"{code}-hint", language, **fields)
    return Unwritable(Problem(code, message, Place(path.name), hint))
