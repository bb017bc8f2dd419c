"""Make the files of resources/fonts from the packages that publish the original fonts.

Run once when a font is taken in or renewed; the results are kept in the repository, so neither
the application nor its tests need this step. The three packages are named in
resources/fonts/README.txt; unpack them and give their folders:

    python tools/make_fonts.py BE_VIETNAM_PRO SOURCE_SERIF_4 INTER resources/fonts

Qt and matplotlib see only the default weight of a variable font, hence the static instances.
The licence of Source Serif reserves the name "Source" for unchanged copies, hence the new names;
a different family for each optical size also keeps Qt and fontconfig from mixing the files up.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SANS_FILES = ("Light", "Regular", "Medium", "SemiBold")

# Source file, optical size, family, style, output file.
SERIF_INSTANCES = (
    ("SourceSerif4[opsz,wght].ttf", 18, "Briefing Serif", "Regular", "SourceSerif4-Regular.ttf"),
    (
        "SourceSerif4-Italic[opsz,wght].ttf",
        18,
        "Briefing Serif",
        "Italic",
        "SourceSerif4-Italic.ttf",
    ),
    (
        "SourceSerif4[opsz,wght].ttf",
        48,
        "Briefing Serif Display",
        "Regular",
        "SourceSerif4Display-Regular.ttf",
    ),
    (
        "SourceSerif4-Italic[opsz,wght].ttf",
        48,
        "Briefing Serif Display",
        "Italic",
        "SourceSerif4Display-Italic.ttf",
    ),
)

# Unicode blocks for which the fallback font is asked: punctuation and thin blanks, superior and
# inferior figures, currency, letter-like signs, fractions, arrows, mathematics, technical signs,
# circled numbers, geometric shapes, signs and ticks, further arrows, and Greek for units.
SYMBOL_BLOCKS = (
    (0x0370, 0x03FF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20CF),
    (0x2100, 0x214F),
    (0x2150, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2300, 0x23FF),
    (0x2460, 0x24FF),
    (0x25A0, 0x25FF),
    (0x2600, 0x26FF),
    (0x2700, 0x27BF),
    (0x2B00, 0x2BFF),
)


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the font one plain family and style; copyright and licence entries stay."""
    names = font["name"]
    for identifier in (3, 7, 16, 17, 21, 22, 25):
        names.removeNames(nameID=identifier)
    for identifier in {record.nameID for record in names.names if record.nameID > 255}:
        # Names of axes and instances; those of stylistic sets are still referred to.
        if identifier in fvar_free(font):
            names.removeNames(nameID=identifier)
    postscript = family.replace(" ", "") + "-" + style
    for identifier, text in (
        (1, family),
        (2, style),
        (3, "1.0;" + postscript),
        (4, family if style == "Regular" else family + " " + style),
        (6, postscript),
    ):
        names.removeNames(nameID=identifier)
        names.setName(text, identifier, 3, 1, 0x409)


def fvar_free(font: TTFont) -> set[int]:
    """The names that no table refers to any more."""
    used: set[int] = set()
    if "GSUB" in font:
        for record in font["GSUB"].table.FeatureList.FeatureRecord:
            parameters = record.Feature.FeatureParams
            for field in ("UINameID", "FeatUILabelNameID"):
                if parameters is not None and hasattr(parameters, field):
                    used.add(getattr(parameters, field))
    return {record.nameID for record in font["name"].names if record.nameID > 255} - used


def make_serif(source: Path, target: Path) -> None:
    for name, size, family, style, output in SERIF_INSTANCES:
        font = instancer.instantiateVariableFont(TTFont(source / name), {"opsz": size, "wght": 400})
        if "STAT" in font:
            del font["STAT"]
        rename(font, family, style)
        font.save(target / output)


def make_symbols(source: Path, target: Path, covered: set[int]) -> None:
    """A subset of Inter: the signs of SYMBOL_BLOCKS that the text fonts lack."""
    font = TTFont(source / "Inter[opsz,wght].ttf")
    font = instancer.instantiateVariableFont(font, {"opsz": 18, "wght": 450})
    wanted = {
        code
        for code in font.getBestCmap()
        if any(first <= code <= last for first, last in SYMBOL_BLOCKS)
    }
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "case"]
    options.notdef_outline = True
    options.name_IDs = ["*"]
    # "case" and "locl" reach for alternates only, never for another character.
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(wanted - covered))
    subsetter.subset(font)
    if "STAT" in font:
        del font["STAT"]
    font["OS/2"].usWeightClass = 400
    rename(font, "Briefing Symbols", "Regular")
    font.save(target / "BriefingSymbols-Regular.ttf")


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the files of resources/fonts.")
    for name in ("be_vietnam_pro", "source_serif_4", "inter", "target"):
        parser.add_argument(name, type=Path)
    chosen = parser.parse_args()
    for weight in SANS_FILES:
        name = f"BeVietnamPro-{weight}.ttf"
        shutil.copyfile(chosen.be_vietnam_pro / "files" / name, chosen.target / name)
    for folder, licence in (
        (chosen.be_vietnam_pro, "BeVietnamPro-OFL.txt"),
        (chosen.source_serif_4, "SourceSerif4-OFL.txt"),
        (chosen.inter, "Inter-OFL.txt"),
    ):
        shutil.copyfile(folder / "LICENSE", chosen.target / licence)
    make_serif(chosen.source_serif_4 / "files", chosen.target)
    regular = TTFont(chosen.target / "BeVietnamPro-Regular.ttf")
    make_symbols(chosen.inter / "files", chosen.target, set(regular.getBestCmap()))


if __name__ == "__main__":
    main()
