"""From a noun to a speaker: how the draft names them, and what sort of speaker they are."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from checker.annotate.attribution.phrases import noun_phrase
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Speaker, SpeakerKind
from checker.span import Span

__all__ = ["Names", "names_of", "speaker_at", "speaker_of"]

_PRONOUNS = frozenset("he she they it i we you him her them who this that these those one".split())
#: Nouns for people who are quoted without a name.
_UNNAMED = frozenset(
    """
    official officials source sources aide aides adviser advisers advisor advisors analyst analysts expert experts
    diplomat diplomats insider insiders observer observers staffer staffers operative operatives strategist
    strategists person people somebody someone spokesman spokeswoman spokesperson spokespeople lawyer lawyers officer
    officers employee employees executive executives authority authorities witness witnesses researcher researchers
    economist economists insiders negotiator negotiators lawmaker lawmakers donor donors ally allies associate
    associates friend friends assistant assistants consultant consultants specialist specialists scholar scholars
    """.split()
)
#: People whom a draft may mention without a name; one of them alone is a source without one.
_SOMEBODY = frozenset(
    """
    man woman voter resident supporter member veteran neighbor neighbour student teacher doctor soldier policeman
    policewoman passenger survivor critic protester organizer activist relative customer worker guest visitor bystander
    """.split()
)
#: Things that speak for whoever put them out.
_DOCUMENTS = frozenset(
    """
    statement report poll polls survey surveys study studies memo letter paper article book ad data figures records
    documents document email post tweet analysis review complaint lawsuit filing ruling law bill resolution headline
    story stories website page magazine newspaper company campaign committee court government ministry agency board
    council department office party team group panel commission police administration union firm bank
    """.split()
)
_ORGANIZATIONS = frozenset(("ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "FAC", "LOC", "EVENT"))
_POSSESSIVE = ("’s", "'s", "’ ", "' ")
_JOINED = frozenset(("and", "&"))
_DEFINITE = frozenset(("the", "this", "that", "another"))
_PROPER = frozenset(("NNP", "NNPS"))
_PLURAL = frozenset(("NNS", "NNPS"))


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of a document, found by place."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that start inside a span, in order."""
        low = bisect_right(self.starts, span.start - 1)
        high = bisect_right(self.starts, span.end - 1)
        return self.mentions[low:high]


def names_of(mentions: tuple[Mention, ...]) -> Names:
    """Lay mentions out for finding by place."""
    return Names(mentions, tuple(mention.span.start for mention in mentions))


def speaker_at(parse: Parse, noun: int, names: Names) -> Speaker:
    """The speaker whom the noun phrase around token `noun` names; only names are resolved here."""
    first, last = noun_phrase(parse, noun)
    span = parse.span(first, last)
    text = span.shift(-parse.start).of(parse.text)
    token = parse.tokens[noun]
    lower = token.text.lower()
    if token.tag in ("PRP", "WP", "PRP$") or (lower in _PRONOUNS and last - first == 1):
        return Speaker(span, text, SpeakerKind.PRONOUN)
    named = _head_name(parse, noun, names)
    if named is not None:
        kind = SpeakerKind.NAMED if named.kind in (MentionKind.PERSON, MentionKind.OTHER) else SpeakerKind.ORGANIZATION
        return Speaker(span, text, kind, _together(named, names.within(span), parse))
    if token.tag in _PROPER and token.text[0].isupper() and lower not in _UNNAMED:
        labels = {name.label for name in parse.names if name.first <= noun < name.last}
        kind = SpeakerKind.ORGANIZATION if labels & _ORGANIZATIONS else SpeakerKind.NAMED
        return Speaker(span, text, kind, _proper(parse, first, last))
    beside = _apposition(parse, noun, names)
    if beside is not None:
        return Speaker(span, text, SpeakerKind.NAMED, beside)
    return Speaker(span, text, _common(parse, noun, first, lower))


def _together(named: Mention, within: tuple[Mention, ...], parse: Parse) -> str:
    """The full names of everybody who speaks: one, or a pair with "and" between."""
    people = [one for one in within if one.kind is MentionKind.PERSON]
    pair = list(dict.fromkeys(one.full_name for one in people))
    if named.full_name not in pair or len(pair) != 2:
        return named.full_name
    second = next(one for one in people if one.full_name == pair[1])
    between = Span(people[0].span.end, second.span.start).shift(-parse.start).of(parse.text)
    return (
        " and ".join(pair)
        if not between.startswith(_POSSESSIVE) and _JOINED & set(between.split())
        else named.full_name
    )


def _apposition(parse: Parse, noun: int, names: Names) -> str | None:
    """The name of the person whom an aside names: `his former partner, Lucas Brandt, said`."""
    for child in parse.children[noun]:
        token = parse.tokens[child]
        named = _head_name(parse, child, names) if token.relation == "appos" and token.tag in _PROPER else None
        if named is not None and named.kind is MentionKind.PERSON:
            return named.full_name
        if named is not None and named.kind is MentionKind.OTHER:
            return _proper(parse, *noun_phrase(parse, child))
    return None


def speaker_of(parse: Parse, noun: int, verb: int, names: Names) -> Speaker:
    """The speaker whom a verb's subject names, with the relative pronoun between the two where there is one."""
    speaker = _short_of(parse, noun, verb, speaker_at(parse, noun, names))
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if token.relation == "nsubj" and token.tag in ("WP", "WDT") and child > noun:
            return replace(speaker, relative=parse.span(child, child + 1))
    return speaker


def _short_of(parse: Parse, noun: int, verb: int, speaker: Speaker) -> Speaker:
    """The speaker without a verb that the parse takes for the last noun of the phrase: `a voice in the ad states`."""
    place = parse.tokens[verb].start + parse.start
    if noun == verb or not speaker.span.start < place < speaker.span.end or parse.tokens[verb].tag[:2] == "VB":
        return speaker
    text = parse.text[speaker.span.start - parse.start : place - parse.start].rstrip()
    return replace(speaker, span=Span(speaker.span.start, speaker.span.start + len(text)), text=text)


def _head_name(parse: Parse, noun: int, names: Names) -> Mention | None:
    """The mention that holds the head noun."""
    token = parse.tokens[noun]
    start, end = token.start + parse.start, token.end + parse.start
    for mention in reversed(names.within(Span(max(0, start - 80), end))):
        if mention.span.start < end and start < mention.span.end:
            return mention
    return None


def _proper(parse: Parse, first: int, last: int) -> str:
    words = parse.tokens[first:last]
    while words and words[0].tag not in _PROPER:
        words = words[1:]
    while words and words[-1].tag not in _PROPER:
        words = words[:-1]
    return (
        parse.text[words[0].start : words[-1].end]
        if words
        else parse.text[parse.tokens[first].start : parse.tokens[last - 1].end]
    )


def _common(parse: Parse, noun: int, first: int, lower: str) -> SpeakerKind:
    plural = parse.tokens[noun].tag in _PLURAL or lower == "people"
    definite = parse.tokens[first].text.lower() in _DEFINITE or parse.tokens[first].tag == "PRP$"
    if lower in _DOCUMENTS:
        return SpeakerKind.ORGANIZATION
    if lower in _UNNAMED:
        return SpeakerKind.ROLE if definite and not plural else SpeakerKind.ANONYMOUS
    if plural:
        return SpeakerKind.COLLECTIVE
    return SpeakerKind.ANONYMOUS if lower in _SOMEBODY and not definite else SpeakerKind.ROLE
