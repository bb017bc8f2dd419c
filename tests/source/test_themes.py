"""Every bundled theme can be read in a hall and on a grey copy; a damaged one says what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import Theme
from briefing.model.theme import contrast
from briefing.source.themes import UnusableTheme, load_theme, parse_theme

THEMES = Path(__file__).parents[2] / "resources" / "themes"
FILES = sorted(THEMES.glob("*.toml"))

# (text or mark, what it stands on, least contrast): section 2 of the visual language.
FLOORS = [
    ("ink", "ground", 7.0),
    ("ink", "surface", 7.0),
    ("ink", "key_tint", 7.0),
    ("ink", "target_tint", 7.0),
    ("ink2", "ground", 7.0),
    ("ink2", "surface", 7.0),
    ("ink3", "ground", 4.5),
    ("ink3", "surface", 4.5),
    ("result", "ground", 4.5),
    ("result", "surface", 4.5),
    ("target", "ground", 4.5),
    ("target", "surface", 4.5),
    ("target", "target_tint", 4.5),
    ("key", "ground", 4.5),
    ("key", "surface", 4.5),
    ("key", "key_tint", 4.5),
    ("ground", "result_fill", 4.5),
    # Large text only.
    ("ground", "key_fill", 3.0),
    # Marks that carry data.
    ("base", "ground", 3.0),
    ("result_fill", "ground", 3.0),
    ("key_fill", "ground", 3.0),
    ("target", "ground", 3.0),
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_bundled_theme_keeps_the_contrast_floors(file: Path) -> None:
    theme = load_theme(file)
    short = [
        f"{mark} on {ground}: {found:.2f} < {least}"
        for mark, ground, least in FLOORS
        if (found := contrast(getattr(theme, mark), getattr(theme, ground))) < least
    ]
    assert not short


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_bundled_theme_is_named_as_its_file_and_highlights_with_one_that_exists(file: Path) -> None:
    theme = load_theme(file)
    assert theme.name == file.stem
    assert theme.highlight in {"", *(other.stem for other in FILES)}
    assert theme.dark == (contrast(theme.ground, "#FFFFFF") > contrast(theme.ground, "#000000"))


def test_the_themes_of_the_design_are_there_with_titles_in_both_languages() -> None:
    titles = {
        file.stem: (load_theme(file).title, load_theme(file, language="en").title) for file in FILES
    }
    assert titles == {
        "light": ("Sáng", "Light"),
        "dark": ("Hội trường tối", "Dark hall"),
        "patina": ("Đồng xanh", "Patina"),
        "sparing": ("Tiết kiệm mực", "Ink saving"),
    }


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#FFFFFF", "#000000", 21.0), ("#0C1F21", "#F4F7F5", 15.8), ("#7C918C", "#F4F7F5", 3.1)],
)
def test_contrast_is_that_of_the_published_formula(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(one, other) == contrast(other, one)


def light() -> str:
    return (THEMES / "light.toml").read_text(encoding="utf-8")


def test_everything_wrong_with_a_theme_is_said_at_once_with_its_line() -> None:
    text = light().replace("result_fill =", "resultFil =").replace('"#8A5A00"', '"brown"')
    theme, problems = parse_theme(text, file="sen.toml")
    assert theme is None
    assert [problem.code for problem in problems] == [
        "theme-missing",
        "theme-unknown",
        "theme-color",
    ]
    missing, unknown, color = problems
    assert "result_fill" in missing.message
    assert "result_fill" in unknown.hint
    assert text.splitlines()[unknown.place.line - 1].startswith("resultFil")
    assert text.splitlines()[color.place.line - 1] == 'target = "brown"'
    assert "#RRGGBB" in color.hint


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_token_left_out_is_named(language: str) -> None:
    lines = [line for line in light().splitlines() if line and not line.startswith("#")]
    for left_out in lines:
        token = left_out.split(" = ")[0]
        rest = "\n".join(line for line in lines if line != left_out)
        theme, problems = parse_theme(rest, language=language)
        if token == "highlight":
            assert isinstance(theme, Theme)
            assert theme.highlight == ""
        else:
            assert [problem.code for problem in problems] == ["theme-missing"]
            assert token in problems[0].message


@pytest.mark.parametrize("text", ["ground = ", "ground", "a = 1\na = 2", "[[["])
def test_a_file_that_is_no_toml_is_one_problem(text: str) -> None:
    theme, problems = parse_theme(text)
    assert theme is None
    assert [problem.code for problem in problems] == ["theme-unreadable"]


def test_a_file_that_is_absent_or_not_utf8_is_unusable_and_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnusableTheme):
        load_theme(tmp_path / "absent.toml")
    odd = tmp_path / "odd.toml"
    odd.write_bytes('title_vi = "Sáng"'.encode("utf-16"))
    with pytest.raises(UnusableTheme) as raised:
        load_theme(odd, language="en")
    assert "UTF-8" in raised.value.problems[0].message


def test_a_word_where_yes_or_no_is_wanted_is_a_problem() -> None:
    theme, problems = parse_theme(light().replace("dark = false", 'dark = "no"'))
    assert theme is None
    assert [problem.code for problem in problems] == ["theme-value"]
