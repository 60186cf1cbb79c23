"""The subject that a verb's own clause offers, before the verb or behind it."""

from checker.annotate.tags import FINITE, NOUNS
from checker.annotation.parse import Parse

__all__ = ["agent", "can_speak", "capitalised", "follower", "own_subject"]

#: Verbs whose object stands behind them and never their subject: `told reporters`.
_NEVER_INVERTED = frozenset(("told", "tell", "tells", "assured", "informed", "reminded"))
#: Verbs whose subject follows them behind a comma: `…, said the minister`.
_INVERTED = frozenset(
    "said says say added adds wrote writes noted notes explained explains asked asks recalled recalls insisted "
    "argued argues warned warns replied declared".split()
)
#: What stands behind a verb and is never its subject.
_NEVER_BEHIND = frozenset(
    "it him them me us that this those monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "tonight morning afternoon evening night week month year".split()
)
#: Nouns of time, which the parse takes for subjects.
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night today yesterday".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
#: Pronouns that ask for somebody, or lead to whoever they stand for.
_LEADING = frozenset(("WP", "WP$", "WDT"))
_MARKS = frozenset("' \" ’ ‘ ” “ '' `` ''' ’’ ’’’".split())
#: Nouns that never speak: what is counted, and the words themselves.
_DUMB = frozenset(
    "vote votes points dollars euros year years month months week weeks day days hours words cases times there".split()
)
#: What parts an aside from its noun.
_PARTING = frozenset((",", "—", "–"))
_IN_PHRASE = NOUNS | {"DT", "JJ", "PRP$", "POS", "CD", "JJS", "HYPH"}


def own_subject(parse: Parse, verb: int, inside: tuple[int, ...]) -> tuple[int | None, bool]:
    """The subject among what the verb governs, on the same side of the marks, and whether the verb is passive."""
    tokens, children = parse.tokens, parse.children[verb]
    passive = any(tokens[child].relation in ("nsubjpass", "auxpass") for child in children)
    found = (child for child in children if tokens[child].relation in ("nsubj", "nsubjpass"))
    meant = (_unparted(parse, child, verb) for child in found)
    fitting = (child for child in meant if inside[child] in (-1, inside[verb]) and _names(parse, child))
    own = [c for c in fitting if c < verb or (_invertible(parse, verb, inside) and _may_speak(parse, c))]
    before = [c for c in own if c < verb]
    return (before[-1] if before else next(iter(own), None)), passive


def _unparted(parse: Parse, noun: int, verb: int) -> int:
    """The noun right before the verb, where no comma ends the aside it is taken for: `The port, an aide said, is …`."""
    tokens = parse.tokens
    for child in parse.children[noun]:
        first, end = parse.subtree(child)
        aside = tokens[child].relation == "appos" and tokens[child].tag in NOUNS and first - noun > 1
        if aside and end == verb and tokens[first - 1].text in _PARTING and tokens[verb - 1].text not in _PARTING:
            return child
    return noun


def agent(parse: Parse, verb: int) -> int | None:
    """The noun after "by" of a passive verb."""
    tokens = parse.tokens
    named = (below for child in parse.children[verb] if child > verb for below in parse.children[child])
    for child in (*parse.children[verb], *named):
        if tokens[child].relation == "agent" or tokens[child].text.lower() == "by":
            return next((noun for noun in parse.children[child] if tokens[noun].relation == "pobj"), None)
    return None


def follower(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun right behind a verb whose subject may follow it: `“…,” said the minister`."""
    if not _invertible(parse, verb, inside):
        return None
    tokens = parse.tokens
    at, last = verb + 1, None
    if at < len(tokens) and tokens[at].relation == "prt":
        at += 1
    while at < len(tokens) and inside[at] == -1 and (tokens[at].tag in _IN_PHRASE or capitalised(parse, at)):
        if tokens[at].tag in NOUNS or capitalised(parse, at):
            last = at
        if tokens[at].tag == "PRP":
            break
        at += 1
    return last if last is not None and _may_speak(parse, last) else None


def can_speak(parse: Parse, noun: int) -> bool:
    """Whether a noun can be a speaker at all: no pronoun that asks or only leads to one, no number of votes, no day."""
    token = parse.tokens[noun]
    if token.tag in _LEADING or token.lower in _DAYS:
        return False
    return token.lower not in _DUMB or token.tag not in ("NN", "NNS", "EX")


def _names(parse: Parse, noun: int) -> bool:
    return parse.tokens[noun].text[0].isalnum() and parse.tokens[noun].text.lower() not in _TIMES


def _invertible(parse: Parse, verb: int, inside: tuple[int, ...]) -> bool:
    """Whether a verb's subject may stand behind it: behind a stretch in marks, or at the head of a sentence."""
    token = parse.tokens[verb]
    if token.tag not in FINITE or token.text.lower() in _NEVER_INVERTED:
        return False
    return _follows_speech(parse, verb, inside) or parse.sentence_of(verb)[0] == verb


def _follows_speech(parse: Parse, verb: int, inside: tuple[int, ...]) -> bool:
    """Whether a verb stands right behind a stretch in marks, or behind a comma: where its subject may follow it."""
    at = verb - 1
    while at >= 0 and (parse.tokens[at].tag == "RB" or parse.tokens[at].text in _MARKS):
        at -= 1
    if at > 0 and parse.tokens[at].text in (",", "—", "–", "-", "?", "!"):
        if parse.tokens[verb].text.lower() in _INVERTED:
            return True
        at -= 1
    return at >= 0 and inside[at] != -1


def capitalised(parse: Parse, index: int) -> bool:
    """Whether a word is written as a name inside its sentence: `Early` and `Skelly` are to the parse adverbs."""
    text = parse.tokens[index].text
    return text[:1].isupper() and len(text) > 1 and index > parse.sentence_of(index)[0]


def _may_speak(parse: Parse, noun: int) -> bool:
    """Whether a noun behind its verb can be the subject: no object pronoun and no day."""
    return parse.tokens[noun].text.lower() not in _NEVER_BEHIND
