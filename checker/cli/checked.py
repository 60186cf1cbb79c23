"""Reports as a run hands them on: edited and narrowed down as asked, with what could not be read told and counted."""

from collections.abc import Iterable, Iterator, Sequence

from checker.cli.narrowing import Narrowing
from checker.cli.progress import counted_off
from checker.cli.run import Run, tell
from checker.draft import Unreadable
from checker.finding import Report, Severity

__all__ = ["Checked", "Editing", "every_report"]

#: From how many drafts on processes of their own are worth their start.
ENOUGH = 12


def every_report(run: Run, paths: Sequence[str], jobs: int) -> Iterable[Report | Unreadable]:
    """The reports of `paths`, over processes of their own when there are enough of them."""
    if len(paths) < ENOUGH or jobs == 1:
        return run.reports(paths)
    from checker.cli.many import reports

    return reports(run, paths, jobs)


class Editing:
    """Makes the edits of a report in its file; `asking` asks about those that are not mechanical."""

    def __init__(self, run: Run, asking: bool) -> None:
        self._run, self._asking = run, asking

    def of(self, report: Report) -> Report:
        """The report of the draft as it stands when the edits are made.

        Raises:
            Unreadable: when they cannot be made.
        """
        from checker.cli.fixing import asked, fixed

        return fixed(self._run, report, asked(report) if self._asking else None)


class Checked:
    """Reports as they come. `unread` counts drafts without one, `worst` is the gravest finding so far."""

    def __init__(
        self,
        reports: Iterable[Report | Unreadable],
        total: int,
        narrowing: Narrowing | None = None,
        editing: Editing | None = None,
    ) -> None:
        self._reports, self._total = reports, total
        self._narrowing, self._editing = narrowing or Narrowing(), editing
        self.worst: Severity | None = None
        self.unread = 0

    def __iter__(self) -> Iterator[Report]:
        for one in counted_off(self._reports, self._total):
            try:
                if isinstance(one, Unreadable):
                    raise one
                report = self._narrowing.of(self._editing.of(one) if self._editing else one)
            except Unreadable as fault:
                self.missed(fault)
                continue
            self.worst = max(self.worst, report.worst(), key=lambda severity: severity or 0)
            yield report

    def missed(self, fault: Unreadable) -> None:
        """Tell what could not be done with a draft, and count it."""
        self.unread += 1
        tell(fault)
