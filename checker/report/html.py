"""A page of its own: the draft on the left with its marks, the evidence on the right. It fetches nothing."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from checker.finding import Finding, Report
from checker.report.differing import Stretches, aligned, differing
from checker.report.evidence import because, every, reading, record
from checker.report.look import Look
from checker.report.marked import marked
from checker.report.sheet_page import sheet
from checker.report.visible import visible
from checker.report.wording import counted, covered, day, severities, source
from checker.span import Lines

__all__ = ["render"]

_HERE = Path(__file__).parent


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """The page, draft after draft."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    digest = b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"
    yield (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">'
        f"<title>deskcheck report</title><style>{style}</style></head><body>\n"
    )
    for number, report in enumerate(reports):
        yield from _draft(report, f"d{number}")
    yield f"<script>{script}</script></body></html>\n"


def _draft(report: Report, name: str) -> Iterator[str]:
    lines, found = Lines(report.draft.text), list(every(report))
    counts = ", ".join(counted(number, grade.word) for grade, number in severities(report).items())
    when = f" Judged at {day(report.date.day)}." if report.date else " The draft carries no date."
    yield f"<header><h1>{text(report.draft.path)}</h1><p role=status>{counts}.{when}</p>"
    yield f"<p>{covered(report)}.</p>"
    yield "".join(f"<p>{gap.characters:,} characters not checked: {text(gap.reason)}</p>" for gap in report.unread)
    yield f'</header><div class=panes><main class=draft lang=en aria-label="Draft">{marked(report, found, name)}</main>'
    yield '<section class=evidence tabindex=0 aria-label="Findings"><ol>'
    yield "".join(_finding(finding, lines, f"{name}f{n}") for n, finding in enumerate(found))
    yield "</ol></section></div>" + sheet(report, lines)


def _finding(finding: Finding, lines: Lines, name: str) -> str:
    grade = finding.severity.word
    line, column = lines.position(finding.span.start)
    rows = "".join(f"<dt>{label}</dt><dd>{words}</dd>" for label, words in _evidence(finding))
    return (
        f'<li class="finding {grade}" id={name} tabindex=-1><span class=grade>{grade}</span> '
        f"<span class=rule>{finding.code} {text(finding.name)} · line {line}, column {column}</span>"
        f"<p class=message>{text(finding.message[:1].upper() + finding.message[1:])}</p><dl>{rows}</dl></li>\n"
    )


def _evidence(finding: Finding) -> Iterator[tuple[str, str]]:
    compared = aligned(finding.alignment) if finding.alignment else differing(finding.reading, finding.record)
    if compared or reading(finding):
        yield "draft", _reading(finding.reading, compared and compared[0], "del")
    if compared or record(finding):
        yield "record", _reading(finding.record, compared and compared[1], "ins")
    for citation in finding.citations[:3]:
        url = citation.source.url or ""
        cited = text(source(citation))
        safe = url.startswith(("https://", "http://"))
        yield "source", f'<a href="{escape(visible(url))}" rel="noreferrer">{cited}</a>' if safe else cited
    if because(finding):
        yield "because", text(finding.because)
    if finding.quoted:
        yield "quoted", "inside a quotation: check the source or add [sic]; no edit is proposed"
    elif finding.suggestion is not None:
        yield "write", f"<ins>{text(finding.suggestion)}</ins>"


def _reading(words: str, stretches: Stretches | None, tag: str) -> str:
    if not stretches:
        return text(words)
    return " ".join(f"<{tag}>{text(one)}</{tag}>" if differs else text(one) for one, differs in stretches)


def text(words: str) -> str:
    """Words as a page may hold them."""
    return escape(visible(words))
