"""A page of its own: the draft on the left with its marks, the evidence on the right. It fetches nothing."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from checker.finding import Finding, Report
from checker.report.card import card, text
from checker.report.evidence import UNTOUCHED, asking, every
from checker.report.grounds import grounds
from checker.report.look import Look
from checker.report.marked import marked
from checker.report.sheet_page import sheet
from checker.report.visible import shortened
from checker.report.wording import counted, day, severities
from checker.span import Lines

__all__ = ["render"]

_LEGEND = (
    "<p class=legend><span class=error>error</span> <span class=warning>warning</span> <span class=note>note</span> "
    "<span class=ok>verified name</span> <span class=keys><kbd>j</kbd> next finding, <kbd>k</kbd> the one before, "
    "<kbd>Esc</kbd> to its words</span></p>"
)
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
        f"<title>deskcheck report</title><style>{style}</style></head><body><main>\n"
    )
    for number, report in enumerate(reports):
        yield from _draft(report, f"d{number}")
    yield f"</main><script>{script}</script></body></html>\n"


def _draft(report: Report, name: str) -> Iterator[str]:
    lines = Lines(report.draft.text)
    path = text(report.draft.path)
    found = list(asking(report))
    untouched = [finding for finding in every(report) if finding.name == UNTOUCHED]
    counts = ", ".join(counted(number, grade.word) for grade, number in severities(report).items())
    when = f" Judged at {day(report.date.day)}." if report.date else ""
    yield f"<article><header><h1>{path}</h1><p role=status>{counts}.{when}</p><dl>"
    yield "".join(f"<dt>{label}</dt><dd>{text(words)}</dd>" for label, words in grounds(report))
    yield f'</dl>{_LEGEND}</header><div class=panes><section class=draft lang=en aria-label="Draft, {path}">'
    yield marked(report, found, untouched, name)
    yield f'</section><section class=evidence tabindex=0 aria-label="Findings, {path}"><ol>'
    causes = {id(one): n for n, finding in enumerate(found) for one in finding.consequences}
    yield "".join(card(finding, lines, name, n, causes.get(id(finding))) for n, finding in enumerate(found))
    yield f"</ol>{_folded(untouched, lines, name)}</section></div>{sheet(report, lines)}</article>\n"


def _folded(untouched: Sequence[Finding], lines: Lines, name: str) -> str:
    """The sentences that nothing on record touches, folded away; unfolding them marks them in the draft."""
    rows = "".join(
        f'<li><a href="#{name}c{n}">line {lines.position(finding.span.start).line}</a> '
        f"{escape(shortened(finding.words, 110))}</li>\n"
        for n, finding in enumerate(untouched)
    )
    told = f"{counted(len(untouched), 'claim')} that nothing on record touches"
    return f"<details class=untouched><summary>{told}</summary><ul>{rows}</ul></details>" if rows else ""
