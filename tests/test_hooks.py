"""What other tools read from this repository: hook, action and template are valid, and run for real."""

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.cli.drafts import SUFFIXES
from tests.office import docx, paragraph
from tests.programs import CONSUMERS, fits_builtin, fits_schema, program, python_program, ran

ROOT = Path(__file__).resolve().parents[1]
HOOK, ACTION, TEMPLATE = ROOT / ".pre-commit-hooks.yaml", ROOT / "action.yml", ROOT / "templates" / "deskcheck.yml"
WRONG = "SALTMARSH — The board met on Tuesday, July 8, 2024.\n"
RIGHT = "SALTMARSH — The board met on Monday, July 8, 2024.\n"
#: How each of the two services runs a step.
GITHUB_BASH, GITLAB_BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"], ["bash", "-eo", "pipefail", "-c"]


def read(path: Path) -> Any:
    yaml = pytest.importorskip("yaml", reason="not installed: pyyaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository with a wrong draft, a right one, a wrong one for Word, and code."""
    folder = tmp_path / "newsroom"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "wrong, 100%.md").write_text(WRONG, encoding="utf-8")
    (folder / "drafts" / "right.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "drafts" / "word.docx").write_bytes(docx(paragraph(WRONG.strip())))
    (folder / "code.py").write_text(f"# {WRONG}", encoding="utf-8")
    ran([program("git"), "init", "-q", str(folder)])
    ran([program("git"), "-C", str(folder), "add", "."])
    return folder


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Python of its own, which sees the libraries that the tests' own Python has."""
    home = tmp_path_factory.mktemp("python")
    ran([sys.executable, "-m", "venv", str(home)])
    (site,) = home.glob("lib/python*/site-packages")
    libraries = Path(pytest.__file__).parents[1]
    (site / "libraries.pth").write_text(str(libraries), encoding="utf-8")
    return home / "bin"


def environment(python: Path, newsroom: Path, **given: str) -> dict[str, str]:
    path = f"{python}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "DESKCHECK_CACHE": str(newsroom.parent / "cache"), **given}


def test_the_hook_takes_drafts_and_leaves_code() -> None:
    (hook,) = read(HOOK)
    taken = {suffix for suffix in SUFFIXES if re.search(hook["files"], f"drafts/a{suffix}")}
    assert SUFFIXES - taken == {".json", ".xml"}, "files of these names are seldom drafts, and are named one by one"
    assert not re.search(hook["files"], "code.py")
    ran([python_program("pre-commit"), "validate-manifest", str(HOOK)])


def test_pre_commit_runs_the_hook_on_drafts_alone(newsroom: Path, tmp_path: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not installed: a checkout with its history")
    homes = {
        "PRE_COMMIT_HOME": str(tmp_path / "hooks"),
        "DESKCHECK_CACHE": str(tmp_path / "cache"),
        "PIP_NO_COMPILE": "1",
    }
    run = ran(
        [python_program("pre-commit"), "try-repo", str(ROOT), "deskcheck", "--all-files", "--color", "never"],
        status=1, cwd=newsroom, env={**os.environ, **homes}, timeout=600,
    )  # fmt: skip
    assert run.stdout.count("weekday-date-mismatch DAT101") == 2
    assert "drafts/wrong, 100%.md" in run.stdout
    assert "drafts/word.docx" in run.stdout
    assert "2 errors" in run.stdout
    assert "in 3 drafts" in run.stdout
    assert "code.py" not in run.stdout


def test_the_action_is_one_and_passes_its_inputs_as_words_and_not_as_code() -> None:
    fits_builtin("vendor.github-actions", ACTION)
    steps = read(ACTION)["runs"]["steps"]
    assert all("${{" not in step.get("run", "") for step in steps)


def test_the_action_s_steps_annotate_a_pull_request_and_sum_it_up(newsroom: Path, python: Path) -> None:
    summary = newsroom.parent / "summary.md"
    given = {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(summary)}
    inputs = {"PATHS": "code.py\ndrafts\n", "ARGUMENTS": "--select DAT\n--ignore TXT"}
    installing, checking = [step["run"] for step in read(ACTION)["runs"]["steps"] if "run" in step]
    ran([*GITHUB_BASH, installing], cwd=newsroom, env=environment(python, newsroom, **given), timeout=600)
    run = ran([*GITHUB_BASH, checking], 1, cwd=newsroom, env=environment(python, newsroom, **given, **inputs))
    assert "::error file=drafts/wrong%2C 100%25.md,line=1,endLine=1,col=30," in run.stdout
    assert run.stdout.count("\n::error") + run.stdout.startswith("::error") == 3
    assert summary.read_text(encoding="utf-8").count("<br>weekday-date-mismatch DAT101 |") == 3
    right = {**inputs, "PATHS": "drafts/right.txt"}
    ran([*GITHUB_BASH, checking], 0, cwd=newsroom, env=environment(python, newsroom, **given, **right))


def test_a_workflow_that_uses_the_action_is_one(tmp_path: Path) -> None:
    workflow = tmp_path / "drafts.yml"
    steps = "      - uses: actions/checkout@v4\n      - uses: owner/deskcheck@v1\n        with: { paths: drafts }\n"
    workflow.write_text(
        f"on: pull_request\njobs:\n  drafts:\n    runs-on: ubuntu-latest\n    steps:\n{steps}", encoding="utf-8"
    )
    fits_builtin("vendor.github-workflows", workflow)
    assert {"paths"} <= set(read(ACTION)["inputs"])


def test_the_gitlab_template_is_one_and_its_script_writes_a_report(newsroom: Path, python: Path) -> None:
    fits_builtin("vendor.gitlab-ci", TEMPLATE)
    job = read(TEMPLATE)["deskcheck"]
    variables = {**job["variables"], "DESKCHECK_SOURCE": str(ROOT), "DESKCHECK_PATHS": "drafts"}
    env = environment(python, newsroom, **{**variables, "DESKCHECK_CACHE": str(newsroom.parent / "cache")})
    ran([*GITLAB_BASH, "\n".join(job["script"])], status=1, cwd=newsroom, env=env, timeout=600)
    report = newsroom / job["artifacts"]["reports"]["codequality"]
    fits_schema(CONSUMERS / "gitlab-code-quality.schema.json", report)
    found = json.loads(report.read_text(encoding="utf-8"))
    assert {row["location"]["path"] for row in found if row["severity"] == "critical"} == {
        "drafts/wrong, 100%.md", "drafts/word.docx",
    }  # fmt: skip


@pytest.mark.skipif(shutil.which("bash") is None, reason="not installed: bash")
def test_the_proof_of_the_whole_is_a_script() -> None:
    ran(["bash", "-n", str(ROOT / ".ci" / "run")])
