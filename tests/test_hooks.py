"""The hook definitions that other tools read from this repository."""

import re
from pathlib import Path

import pytest

from checker.cli.drafts import SUFFIXES

ROOT = Path(__file__).resolve().parents[1]


def test_the_pre_commit_hook_takes_drafts_and_leaves_code() -> None:
    yaml = pytest.importorskip("yaml")
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    assert all(re.search(hook["files"], f"drafts/a{suffix}") for suffix in (".md", ".html", ".txt", ".docx", ".odt"))
    assert not re.search(hook["files"], "code.py")
    assert {".md", ".html", ".txt", ".docx", ".odt"} <= SUFFIXES


def test_the_action_passes_its_inputs_as_words_and_not_as_code() -> None:
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
