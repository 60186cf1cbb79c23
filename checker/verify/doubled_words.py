"""Small words set twice in a row, where no sentence has them so."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse, Token
from checker.span import Span

__all__ = ["doubled_words"]

#: Words that no sentence has twice in a row.
_NEVER = "the|a|an|and|or|our|your|these|those|he|we|they|but|if|than|because|into|their|its|as"
#: Words that end a clause, or a verb, before the next begins with them: "what he looked for for years".
_PREPOSITIONS = "of|to|for|with|at|by|from|in|on"
#: Words that end a clause with "what" or "all" in it: "what it was was luck"; and a will that will be read.
_VERBS = "are|were|was|has|have|will|would|be|his"
#: Words that no sentence has twice where nothing opens a clause before them.
_OTHERS = "not|said|it|this"
_TWICE = re.compile(rf"(?<![\w'’-])({_NEVER}|{_PREPOSITIONS}|{_VERBS}|{_OTHERS})[ \t\n]+(\1)(?![\w'’-])", re.IGNORECASE)
#: Prepositions that are parts of verbs too, with something between: "turned the lights on on Monday".
_PARTICLES = frozenset({"in", "on"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: What opens a clause that may end with a verb or a preposition.
_OPENING = frozenset("what who whom which that where how when all everything anything whatever whoever why".split())
#: Words that an infinitive stands with, and no "to" of their own: not "somebody to turn to to learn more".
_INTENT = frozenset(
    """planned planning plans want wants wanted hope hopes hoped hoping need needs needed try tries tried trying
    expected able decided agreed likely ready set due about""".split()
)
_NEVER_WORDS, _PREPOSITION_WORDS = frozenset(_NEVER.split("|")), frozenset(_PREPOSITIONS.split("|"))
#: So many words back a clause is looked for that may end here.
_FAR = 60
#: Clauses that end with what belongs to them: nothing before them takes the preposition of their verb.
_CLAUSES = frozenset(["ROOT", "advcl", "ccomp", "conj"])
#: What a clause begins with whose subject is "it".
_BEFORE_IT = frozenset("and but that if because whether although though while since until unless as so".split())
#: What stands behind a sentence's object, and begins no clause with "it".
_BEHIND_IT = frozenset(["IN", "TO", "DT", "PRP$", "CC"])
#: Verbs at the head of a sentence in these forms have their preposition behind them.
_TOLD = frozenset({"VBD", "VBZ", "VBP"})


def doubled_words(text: str, block: Span, annotations: Annotations) -> Iterator[tuple[Span, str]]:
    """The small words that stand twice in a row in a block of the document's text, with the one that should."""
    for found in _TWICE.finditer(text, block.start, block.end):
        if not found[2].islower() or not (found[1].islower() or _opens(text, found.start(), block)):
            continue
        placed = _placed(found.start(), annotations)
        if found[1].lower() in _NEVER_WORDS or (placed is not None and _is_slip(*placed)):
            yield Span(*found.span()), found[1]


def _opens(text: str, start: int, block: Span) -> bool:
    """Whether a word in capitals begins a sentence, and is no letter: "vitamin A a day"."""
    lead = text[block.start : start].rstrip(" \t\n“‘\"'(")
    return not lead or lead[-1] in ".!?:”’\"'—–"


def _placed(start: int, annotations: Annotations) -> tuple[Parse, Token] | None:
    at = bisect_right(annotations.parses, start, key=lambda parse: parse.start) - 1
    index = annotations.parses[at].token_at(start) if at >= 0 else None
    return None if not index else (annotations.parses[at], annotations.parses[at].tokens[index])


def _is_slip(parse: Parse, word: Token) -> bool:
    """Whether the first of two words belongs to no clause that may end with it."""
    first, _ = parse.sentence_of(word.i)
    if word.i == first or word.i + 1 >= len(parse.tokens):
        return False
    before, head = parse.tokens[word.i - 1], parse.tokens[word.head]
    opened = any(token.lower in _OPENING for token in parse.tokens[max(first, word.i - _FAR) : word.i])
    if word.lower == "of" or (word.lower in _PREPOSITION_WORDS - _PARTICLES and before.tag in _NOUNS):
        return not opened and before.tag[:2] != "VB"
    if word.lower in _OTHERS.split("|"):
        return not opened and _is_other_slip(parse, word, before)
    if word.lower in _PREPOSITION_WORDS:
        if word.tag == "TO":
            return parse.tokens[word.i + 1].head == word.head and before.lower in _INTENT
        if word.tag != "IN" or word.relation not in ("prep", "agent"):
            return False
        told = head.relation in _CLAUSES and head.tag in _TOLD and not opened and word.lower not in _PARTICLES | {"to"}
        return (head is before and before.tag in _NOUNS and not opened) or told
    if word.lower == "his":
        return before.lower != "of" and before.tag[:2] != "VB"
    if word.lower == "be":
        return before.tag in ("MD", "TO")
    return not opened and (before.tag in _NOUNS or _is_plain_subject(parse, before, first))


def _is_plain_subject(parse: Parse, subject: Token, first: int) -> bool:
    """Whether a pronoun has a verb behind it in a clause that belongs to no noun: not "the man he was was gone"."""
    lead = parse.tokens[subject.i - 1]
    return subject.tag in ("PRP", "EX") and (subject.i == first or lead.tag[:2] not in ("NN", "VB", "DT", "PR", "JJ"))


def _is_other_slip(parse: Parse, word: Token, before: Token) -> bool:
    """Whether "not", "said", "it" or "this" stands twice where it is wanted once."""
    after = parse.tokens[word.i + 2] if word.i + 2 < len(parse.tokens) else None
    if word.lower == "not":
        return before.tag[:2] in ("VB", "MD")
    if word.lower == "said":
        return before.tag in _NOUNS or (before.tag == "PRP" and parse.tokens[before.i - 1].tag not in _NOUNS)
    if word.lower == "this":
        return after is not None and after.tag in _NOUNS and before.tag[:2] != "VB"
    if before.lower in _BEFORE_IT:
        return True
    return before.tag[:2] == "VB" and after is not None and after.tag in _BEHIND_IT
