"""Who does what a verb says: the subject of a reporting verb, by the parse, and by neighbours where it fails."""

from checker.annotate.attribution.antecedents import antecedent, author, clause_subject
from checker.annotate.attribution.clauses import agent, capitalised, follower, own_subject
from checker.annotate.tags import FINITE, NAMES, NOUNS
from checker.annotation.parse import Parse

__all__ = ["noun_behind_marks", "subject_of"]

#: Relations through which a verb shares the subject of the verb above it.
_CLIMBS = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis", "prt", "acomp", "attr", "dobj", "pobj")
)
#: How many verbs up, and how many tokens back, a subject is looked for.
_HEIGHT, _REACH = 6, 40
_NOMINAL = NOUNS | {"WP", "DT", "CD", "JJ", "JJS", "WDT", "FW", "EX"}
#: What is sent to somebody, and verbs that send it, whose participle behind the addressee tells what it says.
_MESSAGES = frozenset("email e-mail letter memo note message text tweet statement".split())
_SENT = frozenset("emailed e-mailed texted messaged wrote tweeted cabled faxed emails texts".split())
_COMMAS = frozenset((",", "—", "–"))


def subject_of(parse: Parse, head: int, inside: tuple[int, ...]) -> int | None:
    """Token index of the noun that is the subject of the verb at `head`, or `None`.

    A passive verb's subject is the noun after "by". Tokens inside marks (`inside` 0 or more) are no subjects of
    verbs outside of them.
    """
    noun = _subject_of(parse, head, inside)
    return None if noun is None or (inside[head] == -1 and inside[noun] >= 0) else noun


def _subject_of(parse: Parse, head: int, inside: tuple[int, ...]) -> int | None:
    shown = _shown(parse, head, inside) or _coordinated(parse, head, inside)
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
    before = _before(parse, head, inside)
    return _nearest(parse, head, inside) if before is None else before


def _modified(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun that a participle or a relative clause belongs to, or behind a comma the subject of its clause."""
    tokens = parse.tokens
    noun = tokens[verb].head
    loose = tokens[verb].tag == "VBG" and noun < verb - 1 and tokens[verb - 1].text in _COMMAS
    loose = loose or (tokens[verb].tag == "VBG" and _is_addressed(parse, noun))
    if loose and tokens[verb].relation == "acl":
        subject = clause_subject(parse, noun, inside)
        if subject is not None:
            return subject
    return author(parse, noun, inside) if tokens[noun].tag in _NOMINAL else None


def _is_addressed(parse: Parse, noun: int) -> bool:
    """Whether a noun is whom a message goes to: `emailed the crews saying`, `an email to the crews saying`."""
    tokens = parse.tokens
    above = tokens[tokens[noun].head]
    if tokens[noun].relation == "pobj":
        sent = (above.head, *parse.children[above.head])
        return above.lower == "to" and any(tokens[at].lower in _MESSAGES for at in sent)
    return tokens[noun].relation == "dobj" and above.lower in _SENT


def _coordinated(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The name between a conjunction and a verb, which the parse gives to the verb before: `and Moss will call it`."""
    tokens = parse.tokens
    at = last = _left_of(parse, verb, inside)
    if tokens[verb].relation != "conj" or at < 1 or inside[at] != -1 or tokens[at].tag not in NAMES:
        return None
    while at and tokens[at - 1].tag in NAMES and inside[at - 1] == -1:
        at -= 1
    joined = at > 0 and tokens[at - 1].tag == "CC" and inside[at - 1] == -1
    return last if joined and tokens[verb].i > last else None


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


def _before(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun right before a verb that the parse gives no subject."""
    tokens = parse.tokens
    at = _left_of(parse, verb, inside)
    if at < 0 or inside[at] != -1 or not _is_finite(parse, verb):
        return None
    mistagged = tokens[at].text[0].isupper() and tokens[at].tag in ("VB", "VBP", "JJ", "RB")
    if mistagged or tokens[at].tag in NOUNS:
        return at
    if tokens[at].tag in ("WP", "WDT") and at:
        return antecedent(parse, at)
    return noun_behind_marks(parse, at, inside) if tokens[at].text in _COMMAS | {")"} else None


def _is_finite(parse: Parse, verb: int) -> bool:
    """Whether a verb has a tense; a participle that the parse takes for a sentence's main verb is one that has."""
    token = parse.tokens[verb]
    return token.tag in FINITE or (token.tag == "VBN" and token.relation == "ROOT" and not _has_auxiliary(parse, verb))


def _has_auxiliary(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[child].relation in ("aux", "auxpass") for child in parse.children[verb])


def _is_mistaken_verb(parse: Parse, verb: int) -> bool:
    """Whether a verb hangs on a name that the parse takes for the whole sentence: `Trump defended it, calling it …`."""
    above = parse.tokens[parse.tokens[verb].head]
    named = above.relation == "ROOT" and above.tag in ("NN", "NNP") and above.text[0].isupper()
    return named and above.i < verb and parse.tokens[verb].tag in ("VBN", "VBG")


def _left_of(parse: Parse, verb: int, inside: tuple[int, ...]) -> int:
    """The token before a verb, past its adverbs and auxiliaries and a bracket; -1 when there is none."""
    tokens = parse.tokens
    at = verb - 1
    while at >= 0 and inside[at] == -1 and (tokens[at].tag in ("RB", "MD") or tokens[at].relation in ("aux", "neg")):
        if capitalised(parse, at):
            break
        at -= 1
    if at > 0 and tokens[at].text == ")":
        opened = next((one for one in range(at - 1, max(at - 8, 0), -1) if tokens[one].text == "("), 0)
        return opened - 1 if opened else at
    return at


def noun_behind_marks(parse: Parse, last: int, inside: tuple[int, ...]) -> int | None:
    """The first noun between a stretch in marks and token `last`: `“…,” Ruiz, 58, told the paper`, `the two write`."""
    tokens = parse.tokens
    at = last
    while at > 0 and inside[at] == -1 and last - at < _REACH:
        at -= 1
    if inside[at] == -1:
        return None
    for token in tokens[at + 1 : last]:
        if token.tag in NOUNS and token.relation not in ("compound", "nmod"):
            return token.i
        if token.tag in (".", "VBD"):
            return None
    return last - 1 if last - 1 > at and tokens[last - 1].tag in NOUNS | {"CD"} else None
