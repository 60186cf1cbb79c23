"""One finding as a terminal shows it: where, what, the words in their paragraph, the evidence."""

from collections.abc import Iterator

from rich.text import Text

from checker.finding import Finding
from checker.record.provenance import Citation
from checker.report.differing import aligned, differing
from checker.report.evidence import because, held, is_held, reading, record
from checker.report.excerpt import excerpt
from checker.report.look import Look
from checker.report.paint import COLOURS, wrapped
from checker.report.visible import shortened, visible
from checker.report.wording import MARKS, counted, source, verified
from checker.span import Lines

__all__ = ["finding_block", "finding_line"]

#: How many sources of a finding are printed; JSON has them all.
SOURCES = 2

_INDENT = "    "
_LABEL = 9
_MARK = "underline bold"


def finding_block(finding: Finding, text: str, lines: Lines, look: Look) -> Iterator[Text]:
    """The lines of one finding; `text` is the draft's, `lines` its lines."""
    colour = COLOURS[finding.severity]
    yield from _heading(finding, lines, look)
    yield from _words(finding, text, look)
    for label, value in _evidence(finding, look):
        first = Text(f"{_INDENT}{label:<{_LABEL}}", style="dim")
        if value.no_wrap:
            yield Text().append_text(first).append_text(value)
        else:
            yield from wrapped(value, look.width, first, Text(" " * (len(_INDENT) + _LABEL)))
    if finding.consequences:
        yield from wrapped(
            Text("These were judged at that date, and fall away with it:", style="dim"),
            look.width, Text(_INDENT), Text(_INDENT),
        )  # fmt: skip
        for consequence in finding.consequences:
            yield from finding_line(consequence, lines, look, _INDENT + "  ")
    yield Text("", style=colour)


def finding_line(finding: Finding, lines: Lines, look: Look, indent: str = "  ") -> Iterator[Text]:
    """One finding in a line or two."""
    line, column = lines.position(finding.span.start)
    first = Text(indent)
    first.append(f"{MARKS[finding.severity]} ", style=COLOURS[finding.severity])
    first.append(f"{line}:{column}".ljust(8), style="dim")
    words = shortened(finding.words, 60)
    named = not words or words in finding.message
    message = Text(visible(finding.message) if named else f"“{words}”: {visible(finding.message)}")
    message.append(f"  {finding.name}", style="dim")
    yield from wrapped(message, look.width, first, Text(" " * first.cell_len))


def _heading(finding: Finding, lines: Lines, look: Look) -> Iterator[Text]:
    colour = COLOURS[finding.severity]
    line, column = lines.position(finding.span.start)
    right = f"{finding.name} {finding.code}"
    head = Text(f"{MARKS[finding.severity]} {finding.severity.word}", style=f"bold {colour}")
    head.append(f"  line {line}, column {column}  ", style="default not bold")
    rule = look.width - head.cell_len - len(right) - 1
    name = Text(finding.name, style="bold").append(f" {finding.code}", style="dim not bold")
    if rule >= 2:
        yield head.append("─" * rule + " ", style="dim not bold").append_text(name)
    else:
        yield from (head, Text("  ").append_text(name))
    message = visible(finding.message)
    yield from wrapped(Text(message[:1].upper() + message[1:], style="bold"), look.width, Text("  "), Text("  "))


def _words(finding: Finding, text: str, look: Look) -> Iterator[Text]:
    """The words in their paragraph; underlined where there is colour, with carets below them where there is none."""
    shown = excerpt(text, finding.span, finding.paragraph)
    line = Text(shown.text)
    style = f"{_MARK} {COLOURS[finding.severity]}"
    line.stylize(style, shown.start, shown.end)
    bar = Text("  │ ", style="dim")
    for piece in wrapped(line, look.width, bar, bar):
        yield piece
        if not look.colour and (marks := _carets(piece, style)):
            yield Text("  │ ") + marks


def _carets(piece: Text, style: str) -> Text | None:
    spans = [span for span in piece.spans if span.style == style and span.start < span.end]
    if not spans:
        return None
    before = piece[4 : spans[0].start].cell_len if spans[0].start > 4 else 0
    return Text(" " * before + "^" * max(piece[spans[0].start : spans[0].end].cell_len, 1))


def _evidence(finding: Finding, look: Look) -> Iterator[tuple[str, Text]]:
    compared = aligned(finding.alignment) if finding.alignment else differing(finding.reading, finding.record)
    if compared or reading(finding):
        yield "draft", _reading(finding.reading, compared and compared[0], "-", look)
    if compared or record(finding):
        yield "record", _reading(finding.record, compared and compared[1], "+", look)
    for citation in finding.citations[:SOURCES]:
        yield "source", _source(citation)
        if citation.source.url:
            yield "", Text(visible(citation.source.url), style="dim", no_wrap=True)
    if len(finding.citations) > SOURCES:
        yield "", Text(f"and {counted(len(finding.citations) - SOURCES, 'other source')}", style="dim")
    if because(finding):
        yield "because", Text(visible(finding.because))
    if is_held(finding):
        yield "quoted", Text(held(finding), style="italic")
    elif finding.suggestion is not None:
        yield "write", _suggestion(finding)


def _reading(words: str, stretches: list[tuple[str, bool]] | None, sign: str, look: Look) -> Text:
    if not stretches:
        return Text(visible(words))
    line, style = Text(), "red underline" if sign == "-" else "green underline"
    for n, (stretch, differs) in enumerate(stretches):
        line.append(" " if n else "")
        if not differs:
            line.append(visible(stretch))
        elif look.colour:
            line.append(visible(stretch), style=style)
        else:
            line.append(f"{'[' if sign == '-' else '{'}{sign}{visible(stretch)}{sign}{']' if sign == '-' else '}'}")
    return line


def _source(citation: Citation) -> Text:
    return Text(visible(source(citation))).append(verified(citation), style="dim")


def _suggestion(finding: Finding) -> Text:
    words = visible(finding.suggestion or "")
    return Text(f"“{words}”" if words else "nothing: leave it out", style="green")
