"""Who stands behind a noun that only stands for somebody: a relative pronoun, a document."""

from checker.annotate.attribution.clauses import own_subject
from checker.annotate.tags import FINITE, NOUNS
from checker.annotation.parse import Parse

__all__ = ["antecedent", "author", "clause_subject", "is_addressed", "puts_out"]

_RELATIVE = frozenset(("who", "that", "which", "whom", "whose"))
#: How many tokens before a pronoun that the parse ties to nothing its noun may stand: `Ruiz, meanwhile, who …`.
_NEAR = 5
_UPWARD = frozenset(("conj", "xcomp", "advcl", "dep", "ccomp", "parataxis"))
#: Things that speak for whoever put them out.
_DOCUMENTS = frozenset(
    """
    statement letter memo note tweet tweets post posts message email e-mail release ad advertisement video article
    op-ed editorial column piece essay book blog report brief petition resolution complaint lawsuit speech remarks
    comment comments interview testimony text sign signs banner shirt hat card flier flyer questionnaire fundraising
    pitch appeal document documents filing motion opinion ruling announcement invitation manifesto platform paper
    """.split()
)
#: What is sent to somebody, and verbs that send it, whose participle behind the addressee tells what it says.
_MESSAGES = frozenset("email e-mail letter memo note message text tweet statement".split())
_ISSUED = frozenset("issued released published posted sent wrote circulated shared read issues releases".split())
_SENT = frozenset("emailed e-mailed texted messaged wrote tweeted cabled faxed emails texts".split())


def author(parse: Parse, noun: int, inside: tuple[int, ...]) -> int:
    """Whoever put out a document that is said to say something: `the board issued a statement saying …`."""
    tokens = parse.tokens
    if tokens[noun].text.lower() not in _DOCUMENTS:
        return noun
    owner = next((child for child in parse.children[noun] if tokens[child].relation == "poss"), None)
    if owner is not None:
        return owner
    verb = tokens[noun].head
    if tokens[noun].relation == "pobj" and tokens[verb].head != verb:
        verb = tokens[verb].head
    if tokens[noun].relation not in ("dobj", "pobj") or tokens[verb].tag[:2] != "VB":
        return noun
    own, passive = own_subject(parse, verb, inside)
    if own is None and not passive and tokens[verb].relation in ("conj", "advcl", "xcomp"):
        own, passive = own_subject(parse, tokens[verb].head, inside)
    return noun if own is None or passive or own == noun else own


def clause_subject(parse: Parse, noun: int, inside: tuple[int, ...]) -> int | None:
    """The subject of the clause that a noun stands in: whom a participle behind a comma speaks of."""
    tokens = parse.tokens
    at = noun
    for _ in range(8):
        if tokens[at].tag[:2] == "VB":
            own, _ = own_subject(parse, at, inside)
            if own is not None:
                return antecedent(parse, own)
        if tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def antecedent(parse: Parse, noun: int) -> int:
    """What a relative pronoun stands for."""
    tokens = parse.tokens
    for opened in range(noun - 1, max(noun - 5, 0), -1):
        if tokens[opened].text == "(" and tokens[opened - 1].tag in ("NNP", "NN", "NNS"):
            return opened - 1
    if tokens[noun].text.lower() not in _RELATIVE or tokens[noun].tag not in ("WP", "WDT"):
        return noun
    verb = tokens[noun].head
    for _ in range(4):
        if tokens[verb].relation == "relcl":
            return tokens[verb].head
        if tokens[verb].head == verb or tokens[verb].relation not in _UPWARD:
            break
        verb = tokens[verb].head
    for before in range(noun - 1, max(noun - _NEAR, -1), -1):
        if tokens[before].tag in NOUNS:
            return before
    return noun


def puts_out(parse: Parse, verb: int) -> bool:
    """Whether a verb tells that somebody put out words: `the board issued a statement`."""
    tokens = parse.tokens
    if tokens[verb].lower not in _ISSUED or tokens[verb].tag not in FINITE:
        return False
    return any(tokens[at].relation == "dobj" and tokens[at].lower in _MESSAGES for at in parse.children[verb])


def is_addressed(parse: Parse, noun: int) -> bool:
    """Whether a noun is whom a message goes to: `emailed the crews saying`, `an email to the crews saying`."""
    tokens = parse.tokens
    above = tokens[tokens[noun].head]
    if tokens[noun].relation == "pobj":
        sent = (above.head, *parse.children[above.head])
        return above.lower == "to" and any(tokens[at].lower in _MESSAGES for at in sent)
    return tokens[noun].relation == "dobj" and above.lower in _SENT
