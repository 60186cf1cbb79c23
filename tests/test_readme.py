"""README says what the program does: its rule table and its picture are the program's own, its commands exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PICTURE = ROOT / "tests" / "drafts" / "report.svg"


def said(*command: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "checker", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode in (0, 1), run.stderr
    return run.stdout


def part(name: str) -> tuple[int, int]:
    text = README.read_text(encoding="utf-8")
    start = text.index(f"<!-- {name} -->") + len(f"<!-- {name} -->")
    return start, text.index(f"<!-- /{name} -->")


@pytest.mark.parametrize("name", ["rules", "rule"])
def test_what_the_readme_shows_is_the_program_s_own(name: str, request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    start, end = part(name)
    if name == "rules":
        shown = f"\n{said('rules', '--markdown')}"
    else:
        rule = ROOT / "checker" / "rules" / "text" / "doubled_word.py"
        shown = f"\n```python\n{rule.read_text(encoding='utf-8')}```\n"
    if request.config.getoption("--accept"):
        README.write_text(text[:start] + shown + text[end:], encoding="utf-8")
        return
    assert text[start:end] == shown, "run: pytest tests/test_readme.py --accept"


def test_the_picture_is_the_program_s_own(request: pytest.FixtureRequest) -> None:
    picture = said("check", "tests/drafts/sample.txt", "--date", "2024-07-11", "--output-format", "svg", "--isolated")
    if request.config.getoption("--accept"):
        PICTURE.write_text(picture, encoding="utf-8")
        return
    assert words_of(PICTURE.read_text(encoding="utf-8")) == words_of(picture), (
        "run: pytest tests/test_readme.py --accept"
    )


def words_of(picture: str) -> list[str]:
    """What a picture says, without where it says it: rich's layout may change with its version."""
    return [word for run in re.findall(r"<text[^>]*>([^<]*)</text>", picture) for word in run.split("&#160;") if word]


def test_every_path_that_is_named_is_there() -> None:
    text = README.read_text(encoding="utf-8")
    paths = set(re.findall(r"\]\(([^)#:]+)\)", text)) | set(
        re.findall(r"`((?:checker|tests|reference)/[\w./-]*)`", text)
    )
    assert {path for path in paths if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize(
    "command", sorted({*re.findall(r"^deskcheck (\w+)(?= .*#)", README.read_text("utf-8"), re.MULTILINE)})
)
def test_every_command_that_is_named_exists(command: str) -> None:
    assert "Usage:" in said(command, "--help")
