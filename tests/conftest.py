"""What every test may lean on: one parse store for the session, and records written as TOML."""

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checker.check import check
from checker.config import Config
from checker.draft import Draft
from checker.finding import Report
from checker.record.reference import Reference
from checker.reference.load import parse_records
from checker.vet import vet_text


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what the checker says into tests/drafts/*.md")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where DESKCHECK_TOOLS is `required`, a skipped test fails the session; only texts that do not ship may lack."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("DESKCHECK_TOOLS") != "required" or reporter is None:
        return
    skipped = [(one.nodeid, one.longrepr[2]) for one in reporter.stats.get("skipped", ())]
    lacking = [(name, reason) for name, reason in skipped if "(DESKCHECK_" not in reason]
    for name, reason in lacking:
        reporter.write_line(f"\nSKIPPED {name}: {reason.removeprefix('Skipped: ')}", red=True)
    if lacking and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@cache
def records(toml: str) -> Reference:
    """The reference that a piece of TOML amounts to."""
    return parse_records(toml)


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.getbasetemp().parent / "deskcheck-parses"


@pytest.fixture(scope="session")
def checked(cache_folder: Path) -> Callable[..., Report]:
    """Checks a text: `checked(text, records, on="2024-07-08", select=("NAM",))`."""

    def run(text: str, toml: str = "", on: str | None = "2024-07-08", select: tuple[str, ...] = ()) -> Report:
        day = None if on is None else date.fromisoformat(on)
        if day is not None and select and select[0].startswith("REF"):
            return vet_text(text, toml, day, select[0])
        return check(Draft("draft.txt", text), records(toml), Config(date=day, select=select, cache=cache_folder))

    return run
