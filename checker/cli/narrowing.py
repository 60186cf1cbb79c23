"""Which of the findings are wanted: not those of a baseline, or only those on changed lines."""

from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.run import CannotRun
from checker.cli.settings.nearest import Nearest
from checker.draft import Unreadable
from checker.finding import Report

if TYPE_CHECKING:
    from checker.cli.changed import ChangedLines
    from checker.suppress.baseline import Baseline

__all__ = ["Narrowing"]


class Narrowing:
    """Leaves out of each report what its baseline knows and, with a commit `base`, what lies on unchanged lines."""

    def __init__(self, nearest: Nearest, base: str | None = None) -> None:
        self._nearest = nearest
        self._changed = None if base is None else _changed_since(base)
        self._baselines: dict[Path, Baseline] = {}

    def of(self, report: Report) -> Report:
        """The report, narrowed down.

        Raises:
            CannotRun: when the baseline cannot be read.
            Unreadable: when git cannot tell what changed.
        """
        path = self._nearest.of(report.draft.path).baseline
        if path is not None:
            report = self._baseline(path).without(report)
        return report if self._changed is None else self._changed.only(report)

    def _baseline(self, path: Path) -> "Baseline":
        if path not in self._baselines:
            from checker.suppress.baseline import Baseline

            try:
                self._baselines[path] = Baseline.read(path)
            except Unreadable as fault:
                raise CannotRun(fault.place, fault.reason) from fault
        return self._baselines[path]


def _changed_since(base: str) -> "ChangedLines":
    from checker.cli.changed import ChangedLines

    return ChangedLines(base)
