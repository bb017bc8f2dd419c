"""Draws the pictures of docs/format.md: each example through the application's own export.

    python docs/make_pictures.py [NAME ...]

An example that is one panel borrows the front matter, sources, data and images of the invented
briefing in resources/briefings/giao-duc-2024. Needs Pillow to make the files small.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "format.md"
TARGET = ROOT / "docs" / "pictures" / "format"
PACKAGE = ROOT / "resources" / "briefings" / "giao-duc-2024"
EXAMPLE = re.compile(r"^````markdown ([\w-]+)\n(.*?)^````$", re.MULTILINE | re.DOTALL)
WIDTH = 800
COLORS = 160

# The sources panel lists what other panels cite, so these stand before it.
BEFORE = {"sources": ("figures", "directives")}


def main(wanted: list[str]) -> int:
    page = PAGE.read_text(encoding="utf-8")
    examples = dict(EXAMPLE.findall(page))
    shown = set(re.findall(r"\(pictures/format/([\w-]+)\.png\)", page))
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in examples:
        if name in shown and (not wanted or name in wanted):
            parts = [examples[part] for part in (*BEFORE.get(name, ()), name)]
            draw("\n".join(parts), TARGET / f"{name}.png")
            print(f"{name}: {(TARGET / f'{name}.png').stat().st_size // 1024} KiB")  # noqa: T201
    return 0


def draw(panels: str, target: Path) -> None:
    """The last page of the panels as a picture."""
    with TemporaryDirectory() as folder:
        document, pictures = Path(folder, "document"), Path(folder, "pictures")
        shutil.copytree(PACKAGE, document)
        main_file = document / "briefing.md"
        front = main_file.read_text(encoding="utf-8").split("---\n")[1]
        main_file.write_text(f"---\n{front}---\n\n{panels}", encoding="utf-8")
        command = [sys.executable, "-m", "briefing", "export", str(document), "-o", str(pictures)]
        subprocess.run([*command, "--width", str(WIDTH)], check=True, cwd=ROOT)
        last = sorted(pictures.glob("*.png"))[-1]
        with Image.open(last) as picture:
            picture.convert("RGB").quantize(COLORS).save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
