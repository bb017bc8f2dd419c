"""Members into a container: a folder or a `.briefing` file; never over what is not ours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from briefing.model.problem import Place, Problem, Unwritable
from briefing.saving import save_file
from briefing.saving import unwritable as not_written
from briefing.source.messages import sentence
from briefing.source.names import MAIN, is_member, name_problem
from briefing.source.packages import ZIP_SUFFIXES


def write_package(members: Mapping[str, bytes], target: Path, language: str = "vi") -> None:
    """Write the members as a `.briefing` file, or as a folder for any other name.

    Raises Unwritable with the reason; what was there before is then untouched.
    """
    if target.suffix.lower() in ZIP_SUFFIXES:
        from briefing.source.zipped import write_zip

        save_file(target, lambda file: write_zip(members, file), language)
    else:
        _write_folder(members, target, language)


def _refused(code: str, target: Path, language: str) -> Unwritable:
    message, hint = sentence(code, language, name=target.name)
    return Unwritable(Problem(code, message, Place(target.name), hint))


def _write_folder(members: Mapping[str, bytes], target: Path, language: str) -> None:
    """Each member in its place, the text last; files that are no members are left alone."""
    if target.exists() and not target.is_dir():
        raise _refused("target-is-file", target, language)
    if target.is_dir() and not (target / MAIN).exists() and any(target.iterdir()):
        raise _refused("foreign-folder", target, language)
    try:
        for name in sorted(members, key=lambda name: name == MAIN):
            if name_problem(name) or not is_member(name):
                continue
            _write_member(members[name], target, name, language)
    except OSError as fault:
        raise not_written(fault, target, language) from fault


def _write_member(data: bytes, target: Path, name: str, language: str) -> None:
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    inside = os.path.realpath(path.parent)
    root = os.path.realpath(target)
    if inside != root and not inside.startswith(root + os.sep):
        # A link in the folder leads elsewhere; what lies there is not ours.
        raise _refused("foreign-folder", target, language)
    if path.is_file() and path.read_bytes() == data:
        return
    save_file(path, lambda file: _put(file, data), language)


def _put(file: BinaryIO, data: bytes) -> None:
    file.write(data)
