"""Who does what a verb says: the subject of a reporting verb, by the parse, and by neighbours where it fails."""

from checker.annotate.attribution.antecedents import antecedent, author, clause_subject, is_addressed
from checker.annotate.attribution.clauses import agent, follower, own_subject
from checker.annotate.attribution.neighbours import before, coordinated
from checker.annotate.tags import FINITE, NAMES, NOUNS
from checker.annotation.parse import Parse

__all__ = ["subject_of"]

#: Relations through which a verb shares the subject of the verb above it.
_CLIMBS = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis", "prt", "acomp", "attr", "dobj", "pobj")
)
#: How many verbs up, and how many tokens back, a subject is looked for.
_HEIGHT, _REACH = 6, 40
_NOMINAL = NOUNS | {"WP", "DT", "CD", "JJ", "JJS", "WDT", "FW", "EX"}
_COMMAS = frozenset((",", "—", "–"))


def subject_of(parse: Parse, head: int, inside: tuple[int, ...]) -> int | None:
    """Token index of the noun that is the subject of the verb at `head`, or `None`.

    A passive verb's subject is the noun after "by". Tokens inside marks (`inside` 0 or more) are no subjects of
    verbs outside of them.
    """
    noun = _subject_of(parse, head, inside)
    return None if noun is None or (inside[head] == -1 and inside[noun] >= 0) else noun


def _subject_of(parse: Parse, head: int, inside: tuple[int, ...]) -> int | None:
    shown = _shown(parse, head, inside) or coordinated(parse, head, inside)
    if shown is not None:
        return shown
    at: int | None = head
    for _ in range(_HEIGHT):
        if at is None:
            break
        own, passive = own_subject(parse, at, inside)
        if passive and at == head:
            return agent(parse, at)
        if own is not None:
            return author(parse, antecedent(parse, own), inside)
        if parse.tokens[at].relation in ("acl", "relcl"):
            return _modified(parse, at, inside)
        behind = follower(parse, at, inside)
        if behind is not None:
            return behind
        if _hangs_on_noun(parse, at):
            return None
        if _is_mistaken_verb(parse, at):
            return parse.tokens[at].head
        at = _verb_above(parse, at, head, inside)
    beside = before(parse, head, inside)
    return _nearest(parse, head, inside) if beside is None else beside


def _modified(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun that a participle or a relative clause belongs to, or behind a comma the subject of its clause."""
    tokens = parse.tokens
    noun = tokens[verb].head
    loose = tokens[verb].tag == "VBG" and noun < verb - 1 and tokens[verb - 1].text in _COMMAS
    loose = loose or (tokens[verb].tag == "VBG" and is_addressed(parse, noun))
    if loose and tokens[verb].relation == "acl":
        subject = clause_subject(parse, noun, inside)
        if subject is not None:
            return subject
    owned = _owned(parse, noun, verb)
    if owned is not None:
        return owned
    return author(parse, noun, inside) if tokens[noun].tag in _NOMINAL else None


def _owned(parse: Parse, noun: int, verb: int) -> int | None:
    """Who speaks in a "whose" clause that the parse takes apart: `the board, whose head, Ana Ruiz, called it …`."""
    tokens = parse.tokens
    whose = next((at for at in range(verb - 1, noun, -1) if tokens[at].tag == "WP$"), None)
    if whose is None:
        return None
    heads = [at for at in range(whose + 1, verb) if tokens[at].tag in NOUNS and tokens[at].relation != "compound"]
    return next((at for at in reversed(heads) if tokens[at].tag in NAMES), next(iter(heads), None))


def _verb_above(parse: Parse, at: int, head: int, inside: tuple[int, ...]) -> int | None:
    """The verb above whose subject the verb at `at` shares, or `None` where the climb ends."""
    tokens = parse.tokens
    token = tokens[at]
    if token.head == at or token.relation not in _CLIMBS:
        return None
    if token.relation == "ccomp" and token.tag in FINITE and inside[token.head] != inside[at]:
        return None
    if token.relation in ("dobj", "pobj") and token.tag[:2] != "VB":
        return None
    above = _past_prepositions(parse, token.head)
    return None if inside[above] >= 0 and inside[head] != inside[above] else above


def _past_prepositions(parse: Parse, at: int) -> int:
    tokens = parse.tokens
    while tokens[at].tag in ("IN", "TO") and tokens[at].head != at:
        at = tokens[at].head
    return at


def _hangs_on_noun(parse: Parse, verb: int) -> bool:
    """Whether a verb belongs to a preposition of a noun, so that nobody is its subject: `the right of asking`."""
    tokens = parse.tokens
    at = tokens[verb].head
    while tokens[verb].relation in _CLIMBS and tokens[at].tag in ("IN", "TO") and tokens[at].head != at:
        if tokens[at].relation == "prep" and tokens[tokens[at].head].tag in _NOMINAL:
            return True
        at = tokens[at].head
    return False


def _shown(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """Whoever is shown or heard speaking: `footage of Ana Ruiz saying …`."""
    tokens = parse.tokens
    first = verb
    while first and tokens[first - 1].tag in NAMES and inside[first - 1] == -1:
        first -= 1
    shown = tokens[verb].tag == "VBG" and 0 < first < verb and tokens[first - 1].text.lower() in ("of", "with")
    return verb - 1 if shown else None


def _nearest(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The last subject before a verb that has none by the parse, in its sentence."""
    tokens = parse.tokens
    if tokens[verb].tag == "VBN":
        return None
    first, _ = parse.sentence_of(verb)
    for at in range(verb - 1, max(first, verb - _REACH) - 1, -1):
        if tokens[at].relation in ("nsubj", "nsubjpass") and inside[at] == -1:
            return author(parse, antecedent(parse, at), inside)
    return None


def _is_mistaken_verb(parse: Parse, verb: int) -> bool:
    """Whether a verb hangs on a name that the parse takes for the whole sentence: `Trump defended it, calling it …`."""
    above = parse.tokens[parse.tokens[verb].head]
    named = above.relation == "ROOT" and above.tag in ("NN", "NNP") and above.text[0].isupper()
    return named and above.i < verb and parse.tokens[verb].tag in ("VBN", "VBG")
