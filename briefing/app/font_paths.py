"""Where the font files are, for painters and the PDF: no HarfBuzz, no TOML reader."""

from __future__ import annotations

from pathlib import Path


class FontPaths:
    """What `Fonts` knows of paths. Errors: OSError without a fonts.toml, KeyError."""

    def __init__(self, folder: Path) -> None:
        self._files: dict[str, Path] = {}
        for line in (folder / "fonts.toml").read_text(encoding="utf-8").splitlines():
            key, equals, value = line.partition(" = ")
            if equals and value.startswith('"') and not key.startswith("#"):
                self._files[key.strip()] = folder / value.strip().strip('"')

    def path(self, key: str) -> Path:
        return self._files[key]
