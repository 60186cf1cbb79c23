"""Which of the findings are wanted: not those of a baseline, or only those on changed lines."""

from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.settings.nearest import Nearest
from checker.finding import Report

if TYPE_CHECKING:
    from checker.suppress.baseline import Baseline

__all__ = ["Narrowing"]


class Narrowing:
    """Leaves out of each report what its baseline knows and, with a commit `base`, what lies on unchanged lines."""

    def __init__(self, nearest: Nearest, base: str | None = None) -> None:
        self._nearest, self._base = nearest, base
        self._baselines: dict[Path, Baseline] = {}

    def of(self, report: Report) -> Report:
        """The report, narrowed down.

        Raises:
            Unreadable: when the baseline cannot be read, or git cannot tell what changed.
        """
        path = self._nearest.of(report.draft.path).baseline
        if path is not None:
            report = self._baseline(path).without(report)
        if self._base is not None:
            from checker.cli.changed import only_changed

            report = only_changed(report, self._base)
        return report

    def _baseline(self, path: Path) -> "Baseline":
        if path not in self._baselines:
            from checker.suppress.baseline import Baseline

            self._baselines[path] = Baseline.read(path)
        return self._baselines[path]
