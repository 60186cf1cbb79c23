"""Of whom a verb tells, and whether two words mean the same one."""

import re

from checker.annotation.annotations import Annotations
from checker.annotation.name import MentionKind
from checker.annotation.parse import Parse, Token
from checker.span import Span
from checker.verify.sentences import within

__all__ = ["are_alike", "are_one", "doer_of", "noun_of", "subject_of"]

_SUBJECTS = ("nsubj", "nsubjpass")
_JOINED = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep")
_RELATIVE = frozenset({"WP", "WDT"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP")
_PRONOUNS = frozenset({"he", "she", "it", "they"})
#: People who are no names, and so may be whom a pronoun means.
_KIN = re.compile(
    r"\b(?:mother|father|parents?|son|daughter|sons|daughters|brother|sister|brothers|sisters|wife|husband|child|"
    r"children|uncle|aunt|cousin|partner|grand\w+|twins?|widow|widower|friend|colleague|boy|girl|baby)\b",
    re.I,
)


def subject_of(parse: Parse, verb: int) -> int | None:
    """The subject that hangs on a verb itself."""
    return next((each for each in parse.children[verb] if parse.tokens[each].relation in _SUBJECTS), None)


def noun_of(parse: Parse, index: int) -> int:
    """The noun that a noun is set beside, if it is: "Marcus Boyle" in "the founder, Marcus Boyle" is the founder."""
    for _ in range(4):
        token = parse.tokens[index]
        if token.relation != "appos" or parse.tokens[token.head].tag not in _NOUNS:
            return index
        index = token.head
    return index


def doer_of(parse: Parse, verb: int) -> int | None:
    """The noun that a verb tells of: its own subject, that of the verb it is joined to, or what it describes."""
    index = verb
    for _ in range(6):
        token = parse.tokens[index]
        subject = subject_of(parse, index)
        if subject is not None and parse.tokens[subject].tag not in _RELATIVE:
            return noun_of(parse, subject)
        if subject is not None and (beside := _bracketed_before(parse, subject)) is not None:
            return beside
        if token.relation in ("relcl", "acl"):
            return noun_of(parse, token.head)
        if (beside := _right_before(parse, index)) is not None:
            return beside
        if token.relation not in _JOINED or token.head == index:
            return None
        index = token.head
    return None


def _bracketed_before(parse: Parse, relative: int) -> int | None:
    """The name that "who" takes up over a bracket, whatever the parse makes of it: "Marcus Boyle (1952-2012), who"."""
    closed = relative - 1 - (parse.tokens[relative - 1].text == ",")
    if parse.tokens[closed].text != ")":
        return None
    opened = next((each for each in range(closed, max(closed - 12, 0), -1) if parse.tokens[each].text == "("), 0)
    named = opened > 0 and parse.tokens[opened - 1].tag in ("NNP", "NNPS")
    return noun_of(parse, opened - 1) if named else None


def _right_before(parse: Parse, verb: int) -> int | None:
    """A name right before a finite verb, whatever the parse makes of it."""
    index = verb - 1
    while index >= 0 and parse.tokens[index].relation in ("aux", "auxpass", "neg", "advmod"):
        index -= 1
    finite = parse.tokens[verb].tag in ("VBD", "VBZ", "VBP") or index < verb - 1
    return index if index >= 0 and finite and parse.tokens[index].tag in ("NNP", "PRP") else None


def are_one(one: int, other: int, parse: Parse, annotations: Annotations) -> bool:
    """Whether two words of neighbouring sentences mean the same person or thing.

    A pronoun means a noun before it where nobody else is named from the first of the two sentences to the second.
    """
    if one == other:
        return True
    first, second = parse.tokens[one], parse.tokens[other]
    if first.lower == second.lower:
        return first.lower in _PRONOUNS or (first.tag in ("NNP", "NNPS") and second.tag in ("NNP", "NNPS"))
    if not {first.lower, second.lower} & {"he", "she"} or {first.lower, second.lower} == {"he", "she"}:
        return False
    low, high = sorted((one, other))
    around = parse.span(parse.sentence_of(low)[0], parse.sentence_of(high)[1])
    return parse.tokens[high].lower in _PRONOUNS and _is_lone(parse.tokens[low], around, parse, annotations)


def _is_placed(name: Span, parse: Parse) -> bool:
    """Whether a name stands behind a preposition, as places do."""
    index = parse.token_at(name.start)
    return index is not None and index > 0 and parse.tokens[index - 1].tag == "IN"


def _is_lone(noun: Token, around: Span, parse: Parse, annotations: Annotations) -> bool:
    """Whether nobody but the one that `noun` means is named around it."""
    people = {
        each.text.split()[-1]
        for each in within(annotations.mentions, around)
        if each.kind is MentionKind.PERSON or (each.kind is MentionKind.OTHER and not _is_placed(each.span, parse))
    }
    kin = {found[0].lower() for found in _KIN.finditer(around.shift(-parse.start).of(parse.text))}
    possessed = any(parse.tokens[each].tag == "PRP$" for each in parse.children[noun.i])
    named = noun.tag in ("NN", "NNP", "NNPS") and not possessed
    return named and len(people | {noun.text} if noun.tag != "NN" else people) <= 1 and kin <= {noun.lower}


def are_alike(nouns: set[int | None], parse: Parse) -> bool:
    """Whether words of one sentence mean one: the same word, or a noun and one pronoun."""
    return len(nouns) == 1 or len({parse.tokens[each].lower for each in nouns if each is not None} - _PRONOUNS) <= 1
