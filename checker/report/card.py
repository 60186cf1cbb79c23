"""One finding as a card beside the draft: what, where, and its evidence."""

from collections.abc import Iterator
from html import escape

from checker.finding import Finding
from checker.record.provenance import Citation
from checker.report.differing import Stretches, aligned, differing
from checker.report.evidence import because, held, is_held, reading, record
from checker.report.visible import visible
from checker.report.wording import counted, source, verified
from checker.span import Lines

__all__ = ["card", "text"]

#: How many sources of a finding are shown; JSON has them all.
SOURCES = 3


def card(finding: Finding, lines: Lines, name: str, n: int, cause: int | None) -> str:
    """The card `{name}f{n}` of the finding at place `{name}m{n}`; `cause` is what it falls away with."""
    grade = finding.severity.word
    line, column = lines.position(finding.span.start)
    told = list(_evidence(finding))
    if cause is not None:
        told.append(("with", f'falls away with <a href="#{name}f{cause}">finding {cause + 1}</a>'))
    rows = "".join(f"<dt>{label}</dt><dd>{words}</dd>" for label, words in told)
    return (
        f'<li class="finding {grade}" id={name}f{n} tabindex=-1><p class=head><span class=number>{n + 1}</span> '
        f"<span class=grade>{grade}</span> <span class=rule>{text(finding.name)} {finding.code}</span> "
        f'<a class=place href="#{name}m{n}">line {line}, column {column}</a></p>'
        f"<p class=message>{text(finding.message[:1].upper() + finding.message[1:])}</p>"
        f"{f'<dl>{rows}</dl>' if rows else ''}</li>\n"
    )


def text(words: str) -> str:
    """Words as a page may hold them."""
    return escape(visible(words))


def _evidence(finding: Finding) -> Iterator[tuple[str, str]]:
    compared = aligned(finding.alignment) if finding.alignment else differing(finding.reading, finding.record)
    if compared or reading(finding):
        yield "draft", _reading(finding.reading, compared and compared[0], "del")
    if compared or record(finding):
        yield "record", _reading(finding.record, compared and compared[1], "ins")
    for citation in finding.citations[:SOURCES]:
        yield "source", _source(citation)
    if len(finding.citations) > SOURCES:
        yield "", f"and {counted(len(finding.citations) - SOURCES, 'other source')}"
    if because(finding):
        yield "because", text(finding.because)
    if is_held(finding):
        yield "quoted", held(finding)
    elif finding.suggestion is not None:
        yield "write", f"<ins>{text(finding.suggestion)}</ins>" if finding.suggestion else "nothing: leave it out"


def _source(citation: Citation) -> str:
    """A source, as a link where it has an address on the web."""
    url, cited = citation.source.url or "", text(source(citation))
    if url.startswith(("https://", "http://")):
        cited = f'<a href="{text(url)}" rel="noreferrer">{cited}</a>'
    return cited + text(verified(citation))


def _reading(words: str, stretches: Stretches | None, tag: str) -> str:
    if not stretches:
        return text(words)
    return " ".join(f"<{tag}>{text(one)}</{tag}>" if differs else text(one) for one, differs in stretches)
