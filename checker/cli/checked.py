"""Reports as a run hands them on: edited and narrowed down as asked, with what could not be read told and counted."""

from collections.abc import Collection, Iterable, Iterator

from checker.cli.narrowing import Narrowing
from checker.cli.options import FailOn
from checker.cli.progress import counted_off
from checker.cli.run import CannotRun, Run, tell
from checker.cli.settings.nearest import Nearest
from checker.draft import NoArticle, Unreadable
from checker.finding import Report

__all__ = ["Checked", "Editing"]


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
    """Reports as they come.

    `named` are the paths on the command line: a file in a folder that holds no article is passed over, one that is
    named is a fault. `done` counts drafts that are behind, `unread` those of them without a report; `failed` says
    whether any has a finding as grave as its settings do not let pass. A fault that is no draft's own is raised.
    """

    def __init__(
        self,
        reports: Iterable[Report | Unreadable],
        total: int,
        nearest: Nearest,
        narrowing: Narrowing,
        editing: Editing | None = None,
        named: Collection[str] = (),
    ) -> None:
        self._reports, self._total, self._nearest = reports, total, nearest
        self._narrowing, self._editing = narrowing, editing
        self._named = named
        self._told: set[tuple[str, str]] = set()
        self.done = self.unread = 0
        self.failed = False

    def __iter__(self) -> Iterator[Report]:
        for one in counted_off(self._reports, self._total):
            try:
                if isinstance(one, Unreadable):
                    raise one
                report = self._narrowing.of(self._editing.of(one) if self._editing else one)
                self.failed |= FailOn(self._nearest.of(report.draft.path).fail_on).fails(report.worst())
            except CannotRun:
                raise
            except NoArticle as fault:
                if fault.place in self._named:
                    self.missed(fault)
                else:
                    tell(Unreadable(fault.place, f"{fault.reason}; it is passed over"))
            except Unreadable as fault:
                self.missed(fault)
            else:
                yield report
            self.done += 1

    def missed(self, fault: Unreadable) -> None:
        """Tell what could not be done with a draft, once if it is the same for many, and count it."""
        self.unread += 1
        if fault.args not in self._told:
            self._told.add(fault.args)
            tell(fault)
