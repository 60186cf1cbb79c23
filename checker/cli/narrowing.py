"""Which of the findings are wanted: not those of a baseline, or only those on changed lines."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checker.finding import Report

if TYPE_CHECKING:
    from checker.suppress.baseline import Baseline

__all__ = ["Narrowing"]


class Narrowing:
    """Leaves out of each report what is known or unchanged; without either, reports stay as they are."""

    def __init__(self, baseline: Path | None = None, base: str | None = None) -> None:
        self._path, self._base = baseline, base

    def of(self, report: Report) -> Report:
        """The report, narrowed down.

        Raises:
            Unreadable: when the baseline cannot be read, or git cannot tell what changed.
        """
        if self._path is not None:
            report = self._baseline.without(report)
        if self._base is not None:
            from checker.cli.changed import only_changed

            report = only_changed(report, self._base)
        return report

    @cached_property
    def _baseline(self) -> "Baseline":
        from checker.suppress.baseline import Baseline

        assert self._path is not None
        return Baseline.read(self._path)
