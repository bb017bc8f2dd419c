"""PDF export of 10, 100 and 500 panels beside its rivals, whole processes, one table.

`python -m benchmarks.export [--panels 10 100 500] [--runs 5] [--typst PYTHON]`

Every process is started as often as the others, in turn, so that a busy minute hits them all;
the table gives medians, and ratios to Typst's median. Typst comes from the package index and is
wanted for measuring only: `--typst` names an interpreter that has it (by default this one).
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from benchmarks.exporters import FONTS, prepare

ROOT = Path(__file__).parent.parent
NAMES = {
    "typst": "Typst",
    "program": "briefing export (text in, charts recorded)",
    "sheets": "our writer, from sheets",
    "pages": "our writer, pages cached",
    "qt": "bare QPdfWriter, same marks",
    "matplotlib": "matplotlib PdfPages",
}
# What takes minutes elsewhere is measured once.
SLOW = {("matplotlib", 500), ("matplotlib", 100)}


class Run(NamedTuple):
    seconds: float
    processor: float
    peak_mib: float


def start(way: str, panels: int, work: Path, python: str) -> Run:
    """One process from start to end. Raises RuntimeError when it fails."""
    target = work / f"{way}-{panels}.pdf"
    command = [python, "-m", "benchmarks.exporters", way, str(panels), str(work), str(target)]
    began = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings(work))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{way} with {panels} panels ended with {process.returncode}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def surroundings(work: Path) -> dict[str, str]:
    """Compiled modules and caches as on a user's machine, but in the working folder."""
    told = dict(os.environ)
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    told.update(
        PYTHONPYCACHEPREFIX=str(work / "compiled"),
        XDG_CACHE_HOME=str(work / "cache"),
        XDG_CONFIG_HOME=str(work / "settings"),
        MPLCONFIGDIR=str(work / "matplotlib"),
        QT_QPA_PLATFORM="offscreen",
    )
    return told


def measure(panels: int, runs: int, work: Path, typst: str | None) -> dict[str, list[Run]]:
    pythons = dict.fromkeys(NAMES, sys.executable)
    if typst is None:
        del pythons["typst"]
    else:
        pythons["typst"] = typst
    found: dict[str, list[Run]] = {way: [] for way in pythons}
    for way, python in pythons.items():
        # Compiles modules, fills caches: what every later start finds.
        if (way, panels) not in SLOW:
            start(way, panels, work, python)
    for turn in range(runs):
        for way, python in pythons.items():
            if turn == 0 or (way, panels) not in SLOW:
                found[way].append(start(way, panels, work, python))
    return found


def table(panels: int, found: dict[str, list[Run]], work: Path) -> list[str]:
    base = median(run.seconds for run in found["typst"]) if "typst" in found else None
    rows: list[str] = []
    for way, runs in found.items():
        seconds = median(run.seconds for run in runs)
        ratio = f"{seconds / base:.2f}" if base else "–"
        size = (work / f"{way}-{panels}.pdf").stat().st_size / 1024
        rows.append(
            f"| {panels} | {NAMES[way]} | {seconds:.3f} | "
            f"{median(run.processor for run in runs):.3f} | {ratio} | "
            f"{max(run.peak_mib for run in runs):.0f} | {size:.0f} |"
        )
    return rows


def one_edit(panels: int, runs: int) -> float:
    """Milliseconds for the file after one of its panels has changed, in a warm process."""
    from benchmarks import deck
    from briefing.pdf import PageCache, write_pdf
    from briefing.text.fonts import Fonts

    fonts = Fonts(FONTS)
    sheets = [deck.sheet(fonts, panel) for panel in range(panels)]
    cache = PageCache()
    times: list[float] = []
    for turn in range(runs + 1):
        sheets[panels // 2] = deck.sheet(fonts, panels + turn)
        target = BytesIO()
        began = perf_counter()
        write_pdf(sheets, target, metadata=deck.METADATA, fonts=fonts, pages=cache)
        times.append(1000 * (perf_counter() - began))
    return median(times[1:])


TYPST_EDITS = """
import sys, time, typst
from pathlib import Path
sys.path.insert(0, {root!r})
source = Path({source!r})
text = source.read_text("utf-8")
compiler = typst.Compiler(str(source), font_paths=[{fonts!r}], ignore_system_fonts=True)
compiler.compile()
times = []
for turn in range({runs}):
    source.write_text(text.replace("[12]", f"[{{turn + 13}}]", 1), "utf-8")
    began = time.perf_counter()
    compiler.compile()
    times.append(1000 * (time.perf_counter() - began))
print(sorted(times)[len(times) // 2])
"""


def typst_edit(panels: int, runs: int, work: Path, python: str) -> float:
    """The same for Typst's own incremental compiling."""
    source = work / "edited.typ"
    text = (work / f"{panels}.typ").read_text("utf-8")
    source.write_text(text.replace("(12 lớp)", "([12] lớp)", 1), encoding="utf-8")
    program = TYPST_EDITS.format(root=str(ROOT), source=str(source), fonts=str(FONTS), runs=runs)
    told = subprocess.run([python, "-c", program], capture_output=True, check=True, text=True)
    return float(told.stdout)


def typst_python(named: str | None) -> str | None:
    if named:
        return named
    return sys.executable if importlib.util.find_spec("typst") else None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--panels", type=int, nargs="+", default=[10, 100, 500])
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--typst", metavar="PYTHON")
    chosen = options.parse_args()
    typst = typst_python(chosen.typst)
    print("| panels | way | s | processor s | × Typst | peak MiB | file KiB |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for panels in chosen.panels:
            prepare(panels, work)
            print("\n".join(table(panels, measure(panels, chosen.runs, work, typst), work)))
        print("\n| after one edit of 100 panels, warm process | ms |\n|---|---:|")
        prepare(100, work)
        print(f"| our writer | {one_edit(100, chosen.runs):.1f} |")
        if typst:
            print(f"| Typst, incremental | {typst_edit(100, chosen.runs, work, typst):.1f} |")


if __name__ == "__main__":
    main()
