"""One run over drafts: each is read, checked or found kept, and what cannot be read is told."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from checker.cli.drafts import STANDARD_INPUT, read
from checker.cli.kept import KeptReports
from checker.cli.settings.nearest import Nearest
from checker.cli.settings.settings import Settings
from checker.config import Config
from checker.draft import Draft, Unreadable
from checker.finding import Report
from checker.record.reference import Reference
from checker.reference.shipped import starter
from checker.report.visible import visible

__all__ = ["CannotRun", "Run", "Task", "tell"]


class CannotRun(Unreadable):
    """The reference or a setting is at fault, so that the run ends: what it said would not be what was asked."""


@dataclass(frozen=True, slots=True)
class Task:
    """A draft, and how it is to be checked; `sets` are the reference sets, the shipped one first."""

    draft: Draft
    config: Config
    sets: tuple[Path, ...]


class Run:
    """Checks drafts, each by the settings nearest to it. A reference is opened when the first draft needs it."""

    def __init__(self, nearest: Nearest, cache: Path | None = None, stdin_name: str = "stdin.txt") -> None:
        self.nearest, self.cache, self.stdin_name = nearest, cache, stdin_name
        self._kept: dict[tuple[Path, ...], KeptReports] = {}
        self._references: dict[tuple[Path, ...], Reference] = {}
        self._sound: set[Config] = set()

    def task(self, path: str) -> Task:
        """The draft at `path`, to be checked by its settings.

        Raises:
            Unreadable: when it cannot be read.
            CannotRun: when its settings cannot.
        """
        settings = self._settings(self.stdin_name if path == STANDARD_INPUT else path)
        return self.again(read(path, settings.encoding, self.stdin_name))

    def again(self, draft: Draft) -> Task:
        """A draft that has been read, to be checked by its settings as it now stands."""
        settings = self._settings(draft.path)
        return Task(draft, settings.config(self.cache), (starter(), *settings.reference))

    def kept(self, task: Task) -> Report | None:
        """The report of a draft that was checked before, just as it stands and is to be checked now."""
        return self._keeping(task.sets).get(task.draft, task.config)

    def prepare(self, task: Task) -> Reference:
        """The reference that a task asks for, once its settings are known to mean something.

        Raises:
            CannotRun: when the reference cannot be read, or the settings name a rule that does not exist.
        """
        if task.config not in self._sound:
            from checker.cli.chosen_rules import refuse_unknown

            refuse_unknown(task.config)
            self._sound.add(task.config)
        if task.sets not in self._references:
            from checker.reference.load import load

            try:
                self._references[task.sets] = load(task.sets, self.cache)
            except Unreadable as fault:
                raise CannotRun(fault.place, fault.reason) from fault
        return self._references[task.sets]

    def report(self, task: Task) -> Report:
        """The report of a draft.

        Raises:
            Unreadable: when the draft is not well-formed, or deskcheck fails on it.
            CannotRun: when no draft can be checked so.
        """
        from checker.check import check

        reference = self.prepare(task)
        try:
            report = check(task.draft, reference, task.config)
        except Unreadable:
            raise
        except Exception as fault:
            if os.environ.get("DESKCHECK_DEBUG"):
                raise
            raise Unreadable(task.draft.path, f"could not be checked: {_fault(fault)}") from None
        self._keeping(task.sets).put(report, task.config)
        return report

    def known(self, path: str) -> Report | Unreadable | Task:
        """What is known of a draft before it is checked: its report, or why there is none, or else what to do."""
        try:
            task = self.task(path)
        except Unreadable as fault:
            return fault
        return self.kept(task) or task

    def checked(self, task: Task) -> Report | Unreadable:
        """The report of a draft, or why there is none."""
        try:
            return self.report(task)
        except Unreadable as fault:
            return fault

    def _settings(self, path: str) -> Settings:
        try:
            return self.nearest.of(path)
        except Unreadable as fault:
            raise CannotRun(fault.place, fault.reason) from fault

    def _keeping(self, sets: tuple[Path, ...]) -> KeptReports:
        if sets not in self._kept:
            self._kept[sets] = KeptReports(self.cache, sets)
        return self._kept[sets]


def tell(fault: Unreadable) -> None:
    """Say on standard error what could not be read."""
    reason = "\n".join(visible(line) for line in fault.reason.split("\n"))
    sys.stderr.write(f"deskcheck: {visible(fault.place)}: {reason}\n")


def _fault(fault: Exception) -> str:
    """What went wrong inside deskcheck, in a line that can be reported; no word of the draft is in it."""
    trace, where = fault.__traceback__, ""
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename)
        where = f"{name.parent.name}/{name.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"this is a fault of deskcheck ({type(fault).__name__} at {where}); please report it"
