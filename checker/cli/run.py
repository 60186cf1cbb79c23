"""One run over drafts: each is read, checked or found kept, and what cannot be read is told."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.cli.drafts import read
from checker.cli.kept import KeptReports
from checker.cli.settings import Settings
from checker.config import Config
from checker.draft import Draft, Unreadable
from checker.finding import Report
from checker.record.reference import Reference
from checker.reference.shipped import starter
from checker.report.visible import visible

__all__ = ["NoReference", "Plan", "Run", "tell"]


class NoReference(Unreadable):
    """The reference cannot be read, so that no draft can be checked."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is told. `folders` are reference sets beside the shipped one."""

    settings: Settings
    folders: tuple[Path, ...] = ()
    cache: Path | None = None
    stdin_name: str = "stdin.txt"

    def config(self, path: str) -> Config:
        """The configuration for the draft at `path`."""
        return self.settings.config(path, self.cache)


class Run:
    """Checks drafts by one plan. The reference is opened when the first draft needs it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._folders = (starter(), *plan.folders)
        self._kept = KeptReports(plan.cache, self._folders)

    def read(self, path: str) -> Draft:
        """The draft at `path`.

        Raises:
            Unreadable: when it cannot be read.
        """
        return read(path, self.plan.settings.encoding, self.plan.stdin_name)

    def kept(self, draft: Draft) -> Report | None:
        """The report of a draft that was checked before, just as it stands and is to be checked now."""
        return self._kept.get(draft, self.plan.config(draft.path))

    def report(self, draft: Draft) -> Report:
        """The report of a draft.

        Raises:
            Unreadable: when the draft is not well-formed, or deskcheck fails on it.
            NoReference: when the reference cannot be read.
        """
        from checker.check import check

        reference, config = self._reference, self.plan.config(draft.path)
        try:
            report = check(draft, reference, config)
        except Unreadable:
            raise
        except Exception as fault:
            if os.environ.get("DESKCHECK_DEBUG"):
                raise
            raise Unreadable(draft.path, f"could not be checked: {_fault(fault)}") from None
        self._kept.put(report, config)
        return report

    def reports(self, paths: Sequence[str]) -> Iterator[Report | Unreadable]:
        """The report of each draft, or why there is none; without a reference there is none at all."""
        for path in paths:
            try:
                draft = self.read(path)
                yield self.kept(draft) or self.report(draft)
            except NoReference as fault:
                yield fault
                return
            except Unreadable as fault:
                yield fault

    @cached_property
    def _reference(self) -> Reference:
        from checker.reference.load import load

        try:
            return load(self._folders, self.plan.cache)
        except Unreadable as fault:
            raise NoReference(fault.place, fault.reason) from fault


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
