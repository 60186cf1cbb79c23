"""The stages of a check, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.annotate.annotate import annotate
from checker.annotate.parses import store_in
from checker.config import Config, picks
from checker.document import Document, Ignore
from checker.draft import Draft
from checker.evidence.dossier import Dossier
from checker.finding import Edit, Finding, Report
from checker.read.document import read_document
from checker.record.reference import Reference
from checker.rule import Rule
from checker.rules import every_rule
from checker.span import Span
from checker.suppress.ignores import heeded
from checker.verify.verify import verify
from checker.verify.worksheet import coverage, worksheet

__all__ = ["check", "examine"]

#: The rule whose finding explains away what hangs on the draft's date.
DOUBTFUL_DATE = "doubtful-draft-date"
#: The rule that looks at requests of which nothing came, when all other rules are done.
UNUSED = "unused-ignore"


def check(draft: Draft, reference: Reference, config: Config) -> Report:
    """Everything an editor must look at in `draft`, with the evidence."""
    dossier = examine(draft, reference, config)
    sheet = worksheet(dossier)
    kept, left_out, idle = heeded(_findings(dossier, config, every_rule()), dossier.document)
    asked = tuple(ignore for ignore in idle if _was_asked(ignore, config))
    late = _findings(replace(dossier, idle=asked), config, [rule for rule in every_rule() if rule.name() == UNUSED])
    return Report(
        draft=draft,
        findings=tuple(_grouped(_ordered([*kept, *late]))),
        worksheet=sheet,
        coverage=coverage(sheet),
        date=dossier.document.date,
        unread=dossier.document.unread,
        language=dossier.annotations.language,
        layers=reference.layers(),
        suppressed=len(left_out),
    )


def examine(draft: Draft, reference: Reference, config: Config) -> Dossier:
    """The dossier of a draft: read, annotated and verified, before any rule has looked at it."""
    document = read_document(draft, config.date)
    annotations = annotate(document, reference, store_in(config.cache))
    return verify(document, annotations, reference, config.house)


def _findings(dossier: Dossier, config: Config, rules: Iterable[Rule]) -> list[Finding]:
    return [
        _placed(finding, dossier)
        for rule in rules
        if config.wants(rule.code, rule.name())
        for finding in rule.check(dossier)
    ]


def _ordered(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.span, -finding.severity, finding.code, finding.message))


def _was_asked(ignore: Ignore, config: Config) -> bool:
    """Whether every rule that a request names has looked at the draft, so that its idleness means something."""
    named = [rule for rule in every_rule() if any(picks(word, rule.code, rule.name()) for word in ignore.rules)]
    return bool(ignore.reason) and all(config.wants(rule.code, rule.name()) for rule in named)


def _placed(finding: Finding, dossier: Dossier) -> Finding:
    """A rule's finding with its places in the draft as written; inside quotation marks no edit is proposed."""
    document = dossier.document
    around = dossier.quotation_around(finding.span)
    quoted = around is not None
    span = document.origin(finding.span)
    paragraph = document.paragraph_at(finding.span)
    edit = finding.edit
    return replace(
        finding,
        span=span,
        words=span.of(document.draft.text),
        quoted=quoted,
        unclosed=around is not None and dossier.is_unclosed(around),
        edit=None if edit is None or quoted else _edit(edit, document),
        related=tuple(document.origin(place) for place in finding.related),
        paragraph=None if paragraph is None else document.origin(paragraph),
    )


def _edit(edit: Edit, document: Document) -> Edit | None:
    """The edit in the draft as written, unless markup stands between the words it would replace."""
    written = document.origin(edit.span)
    if document.words(edit.span) != Span.of(written, document.draft.text):
        return None
    return replace(edit, span=written)


def _grouped(findings: list[Finding]) -> Iterator[Finding]:
    """The findings, with those that a doubtful date explains away gathered under it and put first."""
    doubt = next((finding for finding in findings if finding.name == DOUBTFUL_DATE), None)
    if doubt is None:
        yield from findings
        return
    dated = {rule.code for rule in every_rule() if rule.dated and rule.name() != DOUBTFUL_DATE}
    yield replace(doubt, consequences=tuple(finding for finding in findings if finding.code in dated))
    yield from (finding for finding in findings if finding is not doubt and finding.code not in dated)
