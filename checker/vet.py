"""Vetting a reference set: its files are the drafts, its faults the verdicts, and the REF rules report them.

So a set is reported like an article, in every format, with the span of the words at fault.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.draft import Draft
from checker.evidence.dossier import Dossier
from checker.evidence.verdict import State, Subject, Verdict
from checker.finding import Finding, Report
from checker.reference.faults import Fault, faults
from checker.reference.problem import Problem
from checker.reference.rows import Row, rows_of_toml
from checker.reference.sets import open_set
from checker.reference.spots import spot
from checker.reference.written import Written, shelved
from checker.rules import every_rule
from checker.span import Lines

__all__ = ["vet", "vet_text"]


def vet(folders: Sequence[Path], today: date) -> Iterator[Report]:
    """A report for every file of the last of these sets that has a fault; the others are what it builds on.

    A set that has no files (a database) gets one report, over its faulty records as they would stand in a file.

    Raises:
        Unreadable: when a set cannot be read at all.
    """
    sets = [open_set(folder) for folder in folders]
    own: list[Row] = []
    shelf = shelved(
        Written(each.name, each.verified(), _noted(each.rows(), own) if each is sets[-1] else each.rows())
        for each in sets
    )
    of_own = set(map(id, own))
    by_file: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults(shelf, today):
        if id(fault.entry.row) in of_own:
            by_file[fault.entry.row.file if sets[-1].files else str(sets[-1].root)].append(fault)
    for file, found in sorted(by_file.items()):
        if sets[-1].files:
            yield _report(Draft(file, Path(file).read_text(encoding="utf-8-sig")), found)
        else:
            yield _report(*_extract(file, found))


def _noted(rows: Iterable[Row | Problem], own: list[Row]) -> Iterator[Row | Problem]:
    """These rows, each record among them noted in `own`."""
    for row in rows:
        if isinstance(row, Row):
            own.append(row)
        yield row


def _extract(name: str, found: Sequence[Fault]) -> tuple[Draft, list[Fault]]:
    """The records at fault, written one after the other below the place each was published from."""
    from checker.reference.toml_files import as_toml  # not needed for sets of files

    text, placed, line = "", [], 1
    for _, alike in groupby(sorted(found, key=_entry_of), _entry_of):
        several = list(alike)
        entry = several[0].entry
        written = f"# {entry.row.place}\n{as_toml(entry.row.kind, entry.stored)}\n"
        moved = replace(entry, row=replace(entry.row, file=f"{name}.toml", line=line + 1))
        placed += [replace(fault, entry=moved) for fault in several]
        text += written
        line += written.count("\n")
    return Draft(name, text), placed


def _entry_of(fault: Fault) -> tuple[str, str]:
    return fault.entry.row.kind, fault.entry.id


def vet_text(text: str, given: str, today: date, code: str = "REF") -> Report:
    """The report of one TOML text over the records of `given`, by the rules whose codes begin with `code`.

    Raises:
        Unreadable: when either cannot be read.
    """
    file = "records.toml"
    shelf = shelved(
        Written(name, None, rows_of_toml(name, toml)) for name, toml in (("given.toml", given), (file, text))
    )
    return _report(Draft(file, text), [fault for fault in faults(shelf, today) if fault.entry.row.file == file], code)


def _report(draft: Draft, found: Sequence[Fault], code: str = "REF") -> Report:
    dossier = Dossier(Document(draft, draft.text, ()), Annotations(), verdicts=_verdicts(draft, found))
    findings = [finding for rule in every_rule() if rule.code.startswith(code) for finding in rule.check(dossier)]
    return Report(draft, tuple(sorted((_worded(finding, draft) for finding in findings), key=_order)))


def _verdicts(draft: Draft, found: Sequence[Fault]) -> tuple[Verdict, ...]:
    lines = Lines(draft.text)
    verdicts = (
        Verdict(
            subject=Subject.RECORD,
            span=spot(draft.text, lines, fault.entry.row, fault.field, fault.value),
            state=State.CONFLICTS,
            fault=fault.name,
            reading=fault.value or fault.entry.id,
            record=fault.record,
            because=fault.because,
            firm=fault.firm,
        )
        for fault in found
    )
    return tuple(sorted(verdicts, key=lambda verdict: (verdict.span, verdict.fault or "")))


def _worded(finding: Finding, draft: Draft) -> Finding:
    return replace(finding, words=finding.span.of(draft.text))


def _order(finding: Finding) -> tuple[int, int, str]:
    return (finding.span.start, -finding.severity, finding.code)
