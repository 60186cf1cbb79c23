"""Superlatives and firsts: always listed, and held against a recorded rank where there is one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Token
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.fact import Fact
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.number.facts import names_one
from checker.verify.sentences import Sentence, sentences

__all__ = ["superlatives"]

_SUPERLATIVE = re.compile(
    r"(?:\b(?P<lead>the|its|their|his|her|our|The|Its|Their)|(?P<owner>[a-z]s?['’]s?))\s(?:\w+[\s-])?(?P<word>largest|biggest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|"
    r"fastest|slowest|richest|poorest|deadliest|worst|best-selling|busiest|deepest|heaviest|earliest|greatest|newest|"
    r"most\s(?:populous|expensive|powerful|widely|common|successful|visited|dangerous|violent|decorated))\b"
)
#: A first or an only one is a claim when it is said of whom, and against what: "the first woman to", "since 1950".
_FIRST = re.compile(
    r"\b(?:the|its|their|his|her|Its|The|[A-Z]\w+['’]s)\s(?P<word>first|only|sole)\s(?P<of>(?:[\w’'-]+\s){0,4}?)"
    r"(?P<tail>to\s(?:have\s|be\s|ever\s)?[a-z]|ever\b|since\s(?:\w+\s){0,3}[12]\d{3}\b"
    r"|in\s(?:[\w,’'-]+\s){0,4}(?:history|years?|decades?|century|centuries|generations?|country|nation|world|state)\b"
    r"|(?:who|that)\s|(?:country|nation|person|woman|man|recipient)\b)"
)
#: Stretches of time, and parts of a whole: their first ones are places in an order.
_PARTS = frozenset(
    """second minute hour day night evening morning week weekend month quarter year decade century term half third part
    step stage phase round version draft page chapter line thing place lady name""".split()
)
#: What says against what field a superlative is meant.
_SCOPE = re.compile(
    r"[^.;:?!,]{0,60}?\b(?:in|of|on|among|since|outside|within|ever|worldwide|nationwide|recorded|known|anywhere)\b"
)
_OPPOSITES = {
    "largest": "smallest", "biggest": "smallest", "highest": "lowest", "tallest": "shortest", "longest": "shortest",
    "oldest": "youngest", "fastest": "slowest", "richest": "poorest",
}  # fmt: skip
_ALIKE = {"biggest": "largest", "tallest": "highest"}
_RUNNER_UP = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|one of the)[ -](?:\w+[ -])?$", re.I
)
_ONE_OF = re.compile(r"\b(?:one of|among|some of)\s(?:the\s)?(?:[\w’']+\s){0,3}$", re.I)


def superlatives(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every superlative that is a claim of fact in the draft's own voice.

    Those of one of several are left out, and so are questions, headlines and what stands inside quotation marks.
    """
    ranked = [fact for fact in reference.every(Fact) if fact.rank]
    spoken = [span for each in annotations.attributions for span in each.quotation.marked]
    heads = [block.span for block in document.blocks if block.kind is BlockKind.HEADLINE]
    unread = sorted([*spoken, *heads])
    for sentence in sentences(annotations):
        if not sentence.text.rstrip(" ”\"'’)").endswith("?"):
            yield from _in_sentence(sentence, unread, ranked, reference)


def _in_sentence(
    sentence: Sentence, unread: Sequence[Span], ranked: list[Fact], reference: Reference
) -> Iterator[Verdict]:
    text, seen = sentence.text, -1
    for pattern in (_SUPERLATIVE, _FIRST):
        for found in pattern.finditer(text):
            at = found.start("word")
            if at < seen or _ONE_OF.search(text[max(0, at - 40) : at]):
                continue
            if _inside(at + sentence.span.start, unread):
                continue
            verdict = _verdict(found, at, sentence, ranked, reference)
            if verdict.record or _is_claim(found, at, sentence):
                seen = max(seen, found.end("word") + 20)
                yield verdict


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _is_claim(found: re.Match[str], at: int, sentence: Sentence) -> bool:
    """Whether a superlative claims a place in a field: one thing, of a field that is named or meant."""
    text, groups = sentence.text, found.groupdict()
    if "of" in groups:
        return _is_first(groups["word"], groups["of"].lower().split(), groups["tail"])
    if _RUNNER_UP.search(text[max(0, at - 20) : at]):
        return False
    behind = text[found.end("word") :]
    if behind[:1] in ("-", ",") and not re.match(r"-\w+ing\b", behind):
        return False
    noun = _noun_behind(sentence, found.end("word"))
    if noun is None or noun.tag in ("NNS", "NNPS") or noun.lower in _PARTS:
        return False
    return groups["owner"] is not None or _SCOPE.match(behind) is not None


def _is_first(word: str, nouns: list[str], tail: str) -> bool:
    last = nouns[-1].removesuffix("s") if nouns else ""
    if any(noun.removesuffix("s") in _PARTS for noun in nouns):
        return False
    if tail.startswith(("who", "that")):
        return word != "first" and bool(nouns)
    if tail.startswith("to "):
        return last != "time" and bool(nouns)
    return True


def _noun_behind(sentence: Sentence, offset: int) -> Token | None:
    """The noun that a superlative ending at `offset` of the sentence describes."""
    place, noun = sentence.span.start + offset - sentence.parse.start, None
    for token in sentence.tokens:
        if token.start < place:
            continue
        if token.tag.startswith("NN"):
            noun = token
        elif noun is not None or not token.tag.startswith(("JJ", "VB", "CD", "RB", "HYPH", "POS")):
            break
    return noun


def _verdict(found: re.Match[str], at: int, sentence: Sentence, ranked: list[Fact], reference: Reference) -> Verdict:
    word, words = found["word"].lower(), found[0].removeprefix("’s ").removeprefix("'s ")
    span = Span(at, found.end("word")).shift(sentence.span.start)
    text = sentence.text.lower()
    after = text[at : at + 70]
    tied = [fact for fact in ranked if names_one(fact.cues, after) and names_one(fact.near or fact.subject_names, text)]
    if len(tied) != 1:
        return _listed(span, words)
    fact = tied[0]
    rank = _ALIKE.get((fact.rank or "").lower(), (fact.rank or "").lower())
    said = _ALIKE.get(word, word)
    if said != rank and said != _OPPOSITES.get(rank) and rank != _OPPOSITES.get(said):
        return _listed(span, words)
    second = _RUNNER_UP.search(sentence.text[max(0, at - 20) : at]) is not None
    fits = said == rank and (fact.value == 1) != second
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault="superlative",
        reading=words,
        record=f"{fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of}",
        because=f"is on record as {fact.rank}, {fact.scope or fact.measure}, as of {fact.as_of}",
        firm=not fits,
        citations=reference.cite(fact),
    )


def _listed(span: Span, words: str) -> Verdict:
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.NOT_IN_REFERENCE,
        fault="superlative",
        reading=words,
        record="",
        because="is a claim about the whole field, and no rank is on record for it",
        firm=False,
    )
