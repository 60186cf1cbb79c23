"""Findings as Word comments on the exact words, in a copy of the draft."""

import io
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from checker.draft import Unreadable
from checker.finding import Finding, Report
from checker.read.docx import BLANKS, SKIPPED
from checker.report.evidence import every, evidence
from checker.report.visible import visible

__all__ = ["INSTALL", "annotate"]

INSTALL = "pip install 'deskcheck[docx]'"
AUTHOR, INITIALS = "deskcheck", "dc"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off"))


def annotate(report: Report, target: Path) -> int:
    """Write a copy of the report's Word draft to `target` with a comment for each finding; how many were placed.

    A finding in a note has no place for a comment and is left out.

    Raises:
        Unreadable: when the draft is no Word file, or the library that writes comments is not installed.
    """
    source = report.draft.path
    try:
        from docx import Document
    except ImportError:
        raise Unreadable(source, f"needs a library to hold comments; run: {INSTALL}") from None
    if not source.lower().endswith(".docx"):
        raise Unreadable(source, "is no Word file; comments are only written into .docx")
    try:
        document = Document(io.BytesIO(Path(source).read_bytes()))
        placed = sum(_placed(document, report, finding) for finding in every(report))
        document.save(str(target))
    except OSError as fault:
        raise Unreadable(str(target), (fault.strerror or "cannot be written").lower()) from None
    except Unreadable:
        raise
    except Exception as fault:  # the library has many ways to say that a package is odd
        raise Unreadable(source, f"cannot be written with comments: {type(fault).__name__}") from fault
    return placed


def _placed(document: Any, report: Report, finding: Finding) -> bool:
    from docx.text.run import Run

    runs = list(_runs(document, report, finding))
    if not runs:
        return False
    told = [f"{finding.code} {finding.name}: {visible(finding.message)}"]
    told += [f"{label}: {words}" for label, words in evidence(finding)]
    first, last = Run(runs[0], document), Run(runs[-1], document)
    document.add_comment([first, last], text="\n".join(told), author=AUTHOR, initials=INITIALS)
    return True


def _runs(document: Any, report: Report, finding: Finding) -> Iterator[Any]:
    """The runs that hold a finding's words and nothing else; runs are split where they hold more."""
    paragraphs = list(_paragraphs(document.element.body))
    for part, paragraph in zip(report.draft.parts, paragraphs, strict=False):
        start, end = finding.span.start - part.start, finding.span.end - part.start
        if start >= part.end - part.start or end <= 0:
            continue
        _split(paragraph, max(start, 0))
        _split(paragraph, min(end, part.end - part.start))
        at = 0
        for element, words in _pieces(paragraph):
            if start <= at and at + len(words) <= end and words:
                run = _run_of(element)
                if run is not None:
                    yield run
            at += len(words)


def _paragraphs(element: Any) -> Iterator[Any]:
    """Paragraphs in the order in which the draft has them as lines: one inside another comes first."""
    for child in element:
        name = _local(child)
        if name in SKIPPED:
            continue
        yield from _paragraphs(child)
        if child.tag == f"{_W}p":
            yield child


def _pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """The elements of one paragraph that print, with what they print; paragraphs inside it are not its own."""
    for child in paragraph:
        name = _local(child)
        if name in SKIPPED or child.tag == f"{_W}p" or _is_hidden(child):
            continue
        if child.tag == f"{_W}t":
            yield child, child.text or ""
        elif child.tag.startswith(_W) and name in BLANKS:
            yield child, BLANKS[name]
        else:
            yield from _pieces(child)


def _is_hidden(element: Any) -> bool:
    """Whether an element is a run of hidden text, which is no part of the draft."""
    hidden = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return hidden is not None and str(hidden.get(f"{_W}val", "")).lower() not in _OFF


def _split(paragraph: Any, offset: int) -> None:
    """Make a run begin at `offset` of the paragraph's words, unless one does."""
    at = 0
    for element, words in list(_pieces(paragraph)):
        if at < offset < at + len(words) and element.tag == f"{_W}t":
            _cut(element, offset - at)
            return
        if at == offset and words:
            _cut(element, 0)
            return
        at += len(words)


def _cut(element: Any, offset: int) -> None:
    """Move what stands from `offset` of the text `element` on into a run of its own, behind the old one."""
    run = _run_of(element)
    if run is None or (offset == 0 and not _before(run, element)):
        return
    behind = deepcopy(run)
    place = list(run).index(element)
    for child in list(behind)[:place]:
        if _local(child) != "rPr":
            behind.remove(child)
    for child in list(run)[place + (0 if offset == 0 else 1) :]:
        run.remove(child)
    if offset:
        words = element.text or ""
        twin = next(child for child in behind if child.tag == element.tag)
        element.text, twin.text = words[:offset], words[offset:]
        for one in (element, twin):
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(behind)


def _before(run: Any, element: Any) -> bool:
    """Whether anything that prints stands before `element` in its run."""
    return any(_local(child) != "rPr" for child in list(run)[: list(run).index(element)])


def _run_of(element: Any) -> Any:
    parent = element.getparent()
    return parent if parent is not None and parent.tag == f"{_W}r" else None


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
