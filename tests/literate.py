"""Literate drafts: Markdown files in which prose explains, and fenced blocks are checked.

    ```reference            records in TOML for the drafts that follow; `reference shipped` takes the shipped set
    ```draft                a draft; words after it: `date=2024-07-08`, `name=draft.md`, `only=ATT,QUO101`, `speakers`
    ```report               what the checker says about the draft before it

`pytest --accept` writes what the checker says into the report blocks; read the diff before committing it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.check import check
from checker.config import Config
from checker.draft import Draft
from checker.finding import Finding, Report
from checker.record.reference import Reference
from checker.reference.load import load, parse_records
from checker.reference.shipped import starter
from checker.span import Lines

FOLDER = Path(__file__).parent / "drafts"
FENCE = re.compile(r"^(`{3,})(reference|draft|report)\b[ ]?(.*)\n", re.MULTILINE)


@dataclass
class Case:
    """A draft with its report; `start` and `end` are where the report's lines stand in the file."""

    file: Path
    line: int
    toml: str | None
    draft: str
    words: str
    expected: str
    start: int
    end: int


def cases(file: Path) -> Iterator[Case]:
    """Every draft of `file` that has a report after it.

    Raises:
        AssertionError: when a fence is not closed, or a draft has no report.
    """
    text = file.read_text(encoding="utf-8")
    at, toml, draft = 0, "", None
    while fence := FENCE.search(text, at):
        close = re.compile(rf"^{fence[1]}[ ]*$", re.MULTILINE).search(text, fence.end())
        line = text.count("\n", 0, fence.start()) + 1
        assert close, f"{file.name}:{line}: the block is not closed"
        content, at = text[fence.end() : close.start()], close.end()
        if fence[2] == "reference":
            toml = None if fence[3].strip() == "shipped" else content
        elif fence[2] == "draft":
            assert draft is None, f"{file.name}:{line}: the draft before this one has no report"
            draft = content, fence[3], line
        else:
            assert draft, f"{file.name}:{line}: a report without a draft"
            yield Case(file, draft[2], toml, draft[0], draft[1], content, fence.end(), close.start())
            draft = None
    assert draft is None, f"{file.name}: the last draft has no report"


def said(case: Case, cache: Path) -> str:
    """What the checker says about the draft of a case."""
    options = dict(word.split("=", 1) for word in case.words.split() if "=" in word)
    reference: Reference = load([starter()], cache) if case.toml is None else parse_records(case.toml)
    day = date.fromisoformat(options["date"]) if "date" in options else None
    chosen = tuple(word for word in options.get("only", "").split(",") if word)
    draft = Draft(options.get("name", "draft.txt"), case.draft)
    report = check(draft, reference, Config(date=day, select=chosen, cache=cache))
    return "".join(f"{line}\n" for line in _lines(report, "speakers" in case.words.split()))


def accept(file: Path, say: Callable[[Case], str]) -> None:
    """Write what the checker says into every report block of `file`."""
    text = file.read_text(encoding="utf-8")
    for case in reversed(list(cases(file))):
        text = text[: case.start] + say(case) + text[case.end :]
    file.write_text(text, encoding="utf-8")


def _lines(report: Report, speakers: bool) -> Iterator[str]:
    lines = Lines(report.draft.text)
    for finding in report.findings:
        yield _line(finding, lines)
        for consequence in finding.consequences:
            yield f"  {_line(consequence, lines)}"
    for row in report.worksheet.quotations if speakers else ():
        place = lines.position(row.span.start)
        who = f"{row.resolved or row.speaker or 'nobody'} ({row.manner}, {row.certainty})"
        yield f"{place.line}:{place.column} {row.kind} “{' '.join(row.text.split())}”: {who}"


def _line(finding: Finding, lines: Lines) -> str:
    place = lines.position(finding.span.start)
    words = " ".join(finding.words.split())
    rule = f"{finding.severity.word} {finding.code} {finding.name}"
    return f"{place.line}:{place.column} {rule} “{words}”: {finding.message}"
