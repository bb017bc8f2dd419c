"""A briefing as one `.briefing` file: a zip whose first member is `mimetype`, stored."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Hashable, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from briefing.source.names import MOST_BYTES, MOST_MEMBERS, name_problem, same_place
from briefing.source.packages import MIMETYPE, PackageKind, unreadable

_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TIME = (1980, 1, 1, 0, 0, 0)


class ZipPackage:
    """The members of a zip file.

    Raises Unreadable while opening for everything that is not safe: names that leave the
    container, links, doubles, passwords, more than 256 MiB or 10,000 members.
    """

    def __init__(self, path: Path, language: str = "vi") -> None:
        self._path = path
        self._language = language
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._sizes: dict[str, int] = {}
        try:
            if path.stat().st_size > MOST_BYTES:
                raise unreadable("zip-too-large", path, language)
            # The file is taken in whole: it may be replaced while the briefing is open.
            self._archive = zipfile.ZipFile(BytesIO(path.read_bytes()))
            self._check(self._archive.infolist())
        except (*_FAULTS, RuntimeError, KeyError, IndexError, UnicodeError) as fault:
            raise unreadable("bad-zip", path, language) from fault

    @property
    def kind(self) -> PackageKind:
        return "zip"

    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._entries))

    def read(self, name: str) -> bytes:
        entry = self._entries[name]
        room = MOST_BYTES - sum(self._sizes.values()) + self._sizes.get(name, 0)
        try:
            with self._archive.open(entry) as file:
                # The header may lie about the size, so what really comes out is counted.
                data = file.read(room + 1)
        except (*_FAULTS, RuntimeError) as fault:
            raise KeyError(name) from fault
        if len(data) > room:
            raise KeyError(name)
        self._sizes[name] = len(data)
        return data

    def stamp(self, name: str) -> Hashable:
        entry = self._entries.get(name)
        return None if entry is None else (entry.CRC, entry.file_size)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_MEMBERS:
            raise unreadable("too-many-members", self._path, self._language)
        total = 0
        places: set[str] = set()
        for entry in entries:
            if entry.is_dir() or entry.filename == "mimetype":
                continue
            # ZipInfo turns backslashes into slashes on Windows; the name as stored decides.
            name = entry.filename
            self._refuse("unsafe-member", name, bool(name_problem(entry.orig_filename)))
            self._refuse("link-member", name, stat.S_ISLNK(entry.external_attr >> 16))
            self._refuse("double-member", name, same_place(name) in places)
            self._refuse("encrypted", name, bool(entry.flag_bits & 1))
            self._refuse("bad-zip", name, entry.compress_type not in _METHODS)
            places.add(same_place(name))
            total += entry.file_size
            self._refuse("zip-too-large", name, total > MOST_BYTES)
            self._entries[name] = entry

    def _refuse(self, code: str, member: str, wrong: bool) -> None:
        if wrong:
            raise unreadable(code, self._path, self._language, member=member[:60])


def write_zip(members: Mapping[str, bytes], file: BinaryIO) -> None:
    """The members as a `.briefing` file; equal members give equal bytes."""
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), MIMETYPE)
        for name in sorted(members):
            if name != "mimetype":
                archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), members[name], compresslevel=6)


def zip_bytes(members: Mapping[str, bytes]) -> bytes:
    file = BytesIO()
    write_zip(members, file)
    return file.getvalue()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
