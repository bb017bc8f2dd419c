"""Writing without ever leaving half a file: beside the target first, then into its place."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from briefing.model import Place, Problem
from briefing.source.messages import sentence
from briefing.source.names import MAIN, is_member, name_problem
from briefing.source.packages import ZIP_SUFFIXES, Unwritable


def write_package(members: Mapping[str, bytes], target: Path, language: str = "vi") -> None:
    """Write the members as a `.briefing` file, or as a folder for any other name.

    Raises Unwritable with the reason; what was there before is then untouched.
    """
    if target.suffix.lower() in ZIP_SUFFIXES:
        from briefing.source.zipped import write_zip

        write_file(target, lambda file: write_zip(members, file), language)
    else:
        _write_folder(members, target, language)


def write_file(target: Path, write: Callable[[BinaryIO], None], language: str = "vi") -> None:
    """Let `write` fill a new file and move it into the place of `target` when it is whole.

    Raises Unwritable; other exceptions of `write` pass through. The old file stays either way.
    """
    if target.is_dir():
        raise unwritable("target-is-folder", target, language)
    # A link stays a link: the file that it leads to is replaced.
    place = Path(os.path.realpath(target))
    if place.exists() and not os.access(place, os.W_OK):
        raise unwritable("read-only", target, language)
    mode = _mode(place)
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{place.name[:80]}.", dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, mode)
        os.replace(draft, place)
    except OSError as fault:
        raise unwritable(_code(fault, place), target, language) from fault
    finally:
        if draft:
            with contextlib.suppress(OSError):
                os.unlink(draft)


def unwritable(code: str, target: Path, language: str) -> Unwritable:
    message, hint = sentence(code, language, name=target.name)
    return Unwritable(Problem(code, message, Place(target.name), hint))


def _mode(place: Path) -> int:
    """The permissions of the old file, or those of a new one."""
    try:
        return place.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _code(fault: OSError, place: Path) -> str:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "disk-full"
    if not place.parent.is_dir():
        return "no-folder"
    # Windows refuses to replace a file that another program holds open.
    if getattr(fault, "winerror", 0) in (5, 32, 33) and place.exists():
        return "in-use"
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return "read-only"
    return "write-fault"


def _write_folder(members: Mapping[str, bytes], target: Path, language: str) -> None:
    """Each member in its place, the text last; files that are no members are left alone."""
    if target.exists() and not target.is_dir():
        raise unwritable("target-is-file", target, language)
    if target.is_dir() and not (target / MAIN).exists() and any(target.iterdir()):
        raise unwritable("foreign-folder", target, language)
    try:
        for name in sorted(members, key=lambda name: name == MAIN):
            if name_problem(name) or not is_member(name):
                continue
            _write_member(members[name], target, name, language)
    except OSError as fault:
        raise unwritable(_code(fault, target), target, language) from fault


def _write_member(data: bytes, target: Path, name: str, language: str) -> None:
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    inside = os.path.realpath(path.parent)
    root = os.path.realpath(target)
    if inside != root and not inside.startswith(root + os.sep):
        # A link in the folder leads elsewhere; what lies there is not ours.
        raise unwritable("foreign-folder", target, language)
    if path.is_file() and path.read_bytes() == data:
        return
    write_file(path, lambda file: _put(file, data), language)


def _put(file: BinaryIO, data: bytes) -> None:
    file.write(data)
