"""Who does what a verb says: the subject of a reporting verb, found through the parse and by neighbours where it fails."""

from checker.annotation.parse import Parse

__all__ = ["noun_behind_marks", "noun_phrase", "subject_of"]

#: Verbs whose object stands behind them and never their subject: `told reporters`.
_NEVER_INVERTED = frozenset(("told", "tell", "tells", "assured", "informed", "reminded"))
#: Verbs whose subject follows them behind a comma: `…, said the minister`.
_INVERTED = frozenset(
    "said says say added adds wrote writes noted notes explained explains asked asks recalled recalls insisted "
    "argued argues warned warns replied declared".split()
)
_NEVER_BEHIND = frozenset(
    "it him them me us that this those monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "tonight morning afternoon evening night week month year".split()
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night today yesterday".split()
)
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_RELATIVE = frozenset(("who", "that", "which", "whom", "whose"))
_CLIMBS = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis", "prt", "acomp", "attr", "dobj", "pobj")
)
#: Things that speak for whoever put them out.
_DOCUMENTS = frozenset(
    """
    statement letter memo note tweet tweets post posts message email e-mail release ad advertisement video article
    op-ed editorial column piece essay book blog report brief petition resolution complaint lawsuit speech remarks
    comment comments interview testimony text sign signs banner shirt hat card flier flyer questionnaire fundraising
    pitch appeal document documents filing motion opinion ruling announcement invitation manifesto platform paper
    """.split()
)
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "JJ", "JJS", "WDT", "FW", "EX"))
_OUT = frozenset(
    ("relcl", "acl", "appos", "advcl", "conj", "cc", "punct", "parataxis", "ccomp", "dep", "npadvmod", "advmod")
)


def subject_of(parse: Parse, head: int, inside: tuple[int, ...]) -> int | None:
    """Token index of the noun that is the subject of the verb at `head`, or `None`.

    A passive verb's subject is the noun after "by". Tokens inside marks (`inside` 0 or more) are no subjects
    unless nothing else is.
    """
    tokens = parse.tokens
    seen = 0
    at = head
    shown = _shown(parse, head, inside)
    if shown is not None:
        return shown
    while seen < 6:
        own, passive = _own(parse, at, inside)
        if own is not None and not (passive and at == head):
            return _author(parse, _antecedent(parse, own), inside)
        if passive and at == head:
            return _agent(parse, at)
        token = tokens[at]
        if (
            token.relation == "acl"
            and token.tag == "VBG"
            and token.head < at - 1
            and tokens[at - 1].text in (",", "—", "–")
        ):
            subject = _clause_of(parse, token.head, inside)
            if subject is not None:
                return subject
        if token.relation in ("acl", "relcl"):
            return _author(parse, token.head, inside) if tokens[token.head].tag in _NOMINAL else None
        if at == head:
            beside = _inverted(parse, head, inside)
            if beside is not None:
                return beside
        if token.head == at or token.relation not in _CLIMBS:
            break
        if token.relation == "ccomp" and token.tag in ("VBD", "VBZ", "VBP") and not _adjacent_clause(parse, at, inside):
            break
        if token.relation in ("dobj", "pobj") and token.tag[:2] != "VB":
            break
        at = token.head
        while tokens[at].tag in ("IN", "TO") and tokens[at].head != at:
            if tokens[at].relation == "prep" and tokens[tokens[at].head].tag in _NOMINAL:
                return None
            at = tokens[at].head
        seen += 1
        if inside[at] >= 0 and inside[head] != inside[at]:
            break
    return _before(parse, head, inside) or _nearest(parse, head, inside)


def _shown(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """Whoever is shown or heard speaking: `footage of Ana Ruiz saying …`."""
    tokens = parse.tokens
    first = verb
    while first and tokens[first - 1].tag in ("NNP", "NNPS") and inside[first - 1] == -1:
        first -= 1
    shown = tokens[verb].tag == "VBG" and 0 < first < verb and tokens[first - 1].text.lower() in ("of", "with")
    return verb - 1 if shown else None


def _nearest(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The last subject before a verb that has none by the parse, in its sentence."""
    tokens = parse.tokens
    if tokens[verb].tag == "VBN":
        return None
    first, _ = parse.sentence_of(verb)
    for at in range(verb - 1, max(first, verb - 40) - 1, -1):
        token = tokens[at]
        if token.relation in ("nsubj", "nsubjpass") and inside[at] == -1 and token.text.lower() not in _TIMES:
            return _author(parse, _antecedent(parse, at), inside)
    return None


def _own(parse: Parse, verb: int, inside: tuple[int, ...]) -> tuple[int | None, bool]:
    """The subject among what the verb governs, and whether the verb is passive."""
    passive = False
    found = None
    for child in parse.children[verb]:
        relation = parse.tokens[child].relation
        if relation in ("nsubj", "nsubjpass") and (inside[child] == -1 or inside[child] == inside[verb]):
            if parse.tokens[child].text.lower() in _TIMES or not parse.tokens[child].text[0].isalnum():
                continue
            if found is None and (child < verb or (_may_follow(parse, verb, inside) and _may_speak(parse, child))):
                found = child
        if relation in ("nsubjpass", "auxpass"):
            passive = True
    return found, passive


def _agent(parse: Parse, verb: int) -> int | None:
    for child in parse.children[verb]:
        if parse.tokens[child].relation == "agent" or parse.tokens[child].text.lower() == "by":
            for noun in parse.children[child]:
                if parse.tokens[noun].relation == "pobj":
                    return noun
    return None


def _author(parse: Parse, noun: int, inside: tuple[int, ...]) -> int:
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
    own, passive = _own(parse, verb, inside)
    if own is None and not passive and tokens[verb].relation in ("conj", "advcl", "xcomp"):
        own, passive = _own(parse, tokens[verb].head, inside)
    return noun if own is None or passive or own == noun else own


def _clause_of(parse: Parse, noun: int, inside: tuple[int, ...]) -> int | None:
    """The subject of the clause that a noun stands in: whom a participle behind a comma speaks of."""
    tokens = parse.tokens
    at = noun
    for _ in range(8):
        if tokens[at].tag[:2] == "VB":
            own, _ = _own(parse, at, inside)
            if own is not None:
                return _antecedent(parse, own)
        if tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def _antecedent(parse: Parse, noun: int) -> int:
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
        if tokens[verb].head == verb or tokens[verb].relation not in _CLIMBS:
            break
        verb = tokens[verb].head
    for before in range(noun - 1, max(noun - 4, -1), -1):
        if tokens[before].tag in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            return before
    return noun


def _inverted(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun phrase right after a verb that follows a stretch in marks: `“…,” said the minister`."""
    tokens = parse.tokens
    if not _may_follow(parse, verb, inside):
        return None
    at = verb + 1
    last = None
    while (
        at < len(tokens)
        and inside[at] == -1
        and tokens[at].tag in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS", "CD", "JJS", "HYPH")
    ):
        if tokens[at].tag in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            last = at
            if tokens[at].tag == "PRP":
                break
        at += 1
    return last if last is not None and _may_speak(parse, last) else None


def _follows_speech(parse: Parse, verb: int, inside: tuple[int, ...]) -> bool:
    """Whether a verb stands right behind a stretch in marks, or behind a comma: where its subject may follow it."""
    at = verb - 1
    while at >= 0 and parse.tokens[at].tag == "RB":
        at -= 1
    if at > 0 and parse.tokens[at].text in (",", "—", "–", "-", "?", "!"):
        if parse.tokens[verb].text.lower() in _INVERTED:
            return True
        at -= 1
    return at >= 0 and inside[at] != -1


def _may_follow(parse: Parse, verb: int, inside: tuple[int, ...]) -> bool:
    """Whether a verb's subject may stand behind it."""
    token = parse.tokens[verb]
    if token.tag not in _FINITE or token.text.lower() in _NEVER_INVERTED:
        return False
    return _follows_speech(parse, verb, inside) or parse.sentence_of(verb)[0] == verb


def _may_speak(parse: Parse, noun: int) -> bool:
    """Whether a noun behind its verb can be the subject: no object pronoun and no day."""
    return parse.tokens[noun].text.lower() not in _NEVER_BEHIND


def _adjacent_clause(parse: Parse, verb: int, inside: tuple[int, ...]) -> bool:
    return inside[parse.tokens[verb].head] == inside[verb]


def _before(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun right before a verb that the parse gives no subject."""
    tokens = parse.tokens
    at = verb - 1
    while at >= 0 and inside[at] == -1 and (tokens[at].tag in ("RB", "MD") or tokens[at].relation in ("aux", "neg")):
        at -= 1
    if at > 0 and tokens[at].text == ")":
        opened = next((one for one in range(at - 1, max(at - 8, 0), -1) if tokens[one].text == "("), 0)
        at = opened - 1 if opened else at
    if at >= 0 and inside[at] == -1 and tokens[verb].tag in ("VBD", "VBZ", "VBP"):
        named = tokens[at].text[0].isupper() and tokens[at].tag in ("VB", "VBP", "JJ")
        if named or tokens[at].tag in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            return at
        if tokens[at].tag in ("WP", "WDT") and at:
            return _antecedent(parse, at)
        if tokens[at].text in (",", "—", "–", ")"):
            return noun_behind_marks(parse, at, inside)
    return None


def noun_behind_marks(parse: Parse, last: int, inside: tuple[int, ...]) -> int | None:
    """The first noun between a stretch in marks and token `last`: `“…,” Ruiz, 58, told the paper`."""
    tokens = parse.tokens
    at = last
    while at > 0 and inside[at] == -1 and last - at < 30:
        at -= 1
    if inside[at] == -1:
        return None
    for index in range(at + 1, last):
        if tokens[index].tag in ("NN", "NNS", "NNP", "NNPS", "PRP") and tokens[index].relation not in (
            "compound",
            "nmod",
        ):
            return index
        if tokens[index].tag in (".", "VBD"):
            return None
    return None


def noun_phrase(parse: Parse, noun: int) -> tuple[int, int]:
    """First token and one past the last of the phrase around a noun: modifiers and "of …", no clauses, no asides."""
    tokens, children = parse.tokens, parse.children
    first = last = noun
    waiting = [noun]
    while waiting:
        at = waiting.pop()
        for child in children[at]:
            relation = tokens[child].relation
            if relation in _OUT and not (at == noun and relation in ("conj", "cc") and _short_pair(parse, noun, child)):
                if not (
                    relation in ("advmod", "npadvmod", "punct") and child == first - 1 and tokens[child].tag == "HYPH"
                ):
                    continue
            if relation == "prep" and tokens[child].text.lower() not in ("of", "for", "at", "in", "from", "with", "on"):
                continue
            first, last = min(first, child), max(last, child)
            waiting.append(child)
    return first, last + 1


def _short_pair(parse: Parse, noun: int, child: int) -> bool:
    """Whether a coordination is part of a name or of one short subject: "Smith and Jones"."""
    token = parse.tokens[child]
    if token.relation == "cc":
        return any(
            parse.tokens[other].relation == "conj" and _short_pair(parse, noun, other) for other in parse.children[noun]
        )
    return 0 < child - noun <= 5 and token.tag in ("NN", "NNS", "NNP", "NNPS", "PRP")
