"""Drafts as tests: pytest collects those that `deskcheck_drafts` names, and a failure is the report of its draft."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from checker.cli.run import Run
    from checker.finding import Report

__all__ = ["DraftFile", "DraftTest", "Failing", "pytest_addoption", "pytest_collect_file"]

_RUN = pytest.StashKey["Run"]()


class Failing(Exception):
    """A draft has findings as grave as its settings do not let pass."""

    def __init__(self, report: "Report") -> None:
        super().__init__(report.draft.path)
        self.report = report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the names of drafts from pytest's settings."""
    parser.addini(
        "deskcheck_drafts",
        "drafts to check, as patterns of paths from the root folder: drafts/*.md",
        type="linelist",
        default=[],
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "DraftFile | None":
    """A file that is one of the drafts; a `*` of a pattern stands for any characters, folders included."""
    patterns = parent.config.getini("deskcheck_drafts")
    if not patterns or not file_path.is_relative_to(parent.config.rootpath):
        return None
    path = file_path.relative_to(parent.config.rootpath).as_posix()
    named = any(fnmatch(path, pattern) for pattern in patterns)
    return DraftFile.from_parent(parent, path=file_path) if named else None


class DraftFile(pytest.File):
    """A draft, which is one test."""

    def collect(self) -> Iterator["DraftTest"]:
        """That test."""
        yield DraftTest.from_parent(self, name="deskcheck")


class DraftTest(pytest.Item):
    """Passes when the draft has no finding that its settings, those of `deskcheck.toml`, do not let pass."""

    def runtest(self) -> None:
        """Check the draft.

        Raises:
            Failing: with what was found.
            Unreadable: when the draft or the reference cannot be read.
        """
        from checker.cli.narrowing import Narrowing
        from checker.cli.options import FailOn
        from checker.draft import Unreadable
        from checker.finding import Report

        run, path = _run_of(self.config), str(self.path)
        known = run.known(path)
        report = known if isinstance(known, Report | Unreadable) else run.checked(known)
        if isinstance(report, Unreadable):
            raise report
        report = Narrowing(run.nearest).of(report)
        if FailOn(run.nearest.of(path).fail_on).fails(report.worst()):
            raise Failing(report)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """The report of the draft, or why there is none."""
        from checker.draft import Unreadable
        from checker.report.formats import Format, renderer
        from checker.report.look import Look
        from checker.report.visible import visible

        fault = excinfo.value
        if isinstance(fault, Failing):
            return "".join(renderer(Format.FULL)([fault.report], Look(quiet=True))).rstrip()
        if isinstance(fault, Unreadable):
            return f"{visible(fault.place)}: {visible(fault.reason)}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is, and what it is called in a summary."""
        return self.path, 0, f"draft: {self.path.name}"


def _run_of(config: pytest.Config) -> "Run":
    """The run that all drafts of a session share, so that the reference is opened once."""
    if _RUN not in config.stash:
        from checker.cli.cache import cache_folder
        from checker.cli.run import Run
        from checker.cli.settings.nearest import Nearest

        config.stash[_RUN] = Run(Nearest(), cache_folder())
    return config.stash[_RUN]
