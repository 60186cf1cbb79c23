"""Whom a description means: "the dentist", "the founder of Halvia Motors", "the 44-year-old".

It is the person whom the last sentence is about, where the draft says that they are that (before their name, in the
aside behind it, after "is"), or where the word only varies a name, as a party or a part in a game does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.annotate.attribution.pronouns import Room, last_subject, nearest
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Speaker, SpeakerKind

__all__ = ["described", "varies"]

_ROLE = re.compile(r"the (?P<words>[\w’' -]{2,40}?)(?P<more> (?:of|from|at|in|for|who|with)\b.{0,60})?$", re.IGNORECASE)
_AGE = re.compile(r"(\d{1,3})-year-old$")
#: Somebody's own: another than whom the sentence before is about.
_OWNED = re.compile(r"[’']s?(?: |$)")
#: So many mentions back a description is looked for.
_MENTIONS = 150
_BEFORE = frozenset(("compound", "amod", "nmod"))
_NOUNS = frozenset(("NN", "NNP", "JJ"))
#: Words for somebody who was just named, said for the sake of variety.
_VARIED = frozenset(
    """
    actor actress artist author bassist batsman batter billionaire bowler businessman businesswoman celebrity champion
    comedian composer democrat defender director drummer driver executive filmmaker footballer forward freshman
    goalkeeper goalscorer golfer guard guitarist incumbent jockey keeper liberal midfielder millionaire mogul musician
    native nominee novelist opener painter pianist pitcher playwright poet quarterback racer rapper republican singer
    skipper songwriter spinner sprinter star striker swimmer tory tycoon veteran winger writer
    """.split()
)


def described(speaker: Speaker, room: Room, text: str) -> str | None:
    """The full name of the one person whom a description in the singular means, or `None`."""
    role = _ROLE.match(speaker.text)
    if role is None:
        return None
    head, at = role["words"].split()[-1].lower(), speaker.span.start
    age = _AGE.search(role["words"])
    aged = {each.full_name for each in _people(room, at) if age and _is_aged(text, each, age[1])}
    if len(aged) == 1:
        return aged.pop()
    subject = last_subject(room, nearest(room, at), at) or (_sole(room, at) if age else None)
    if subject is None or role["more"] or _OWNED.search(role["words"]):
        return None
    told = (_told_of(room, each) for each in _people(room, at) if each.full_name == subject.full_name)
    varied = age is not None or head in _VARIED
    return subject.full_name if varied or any(head in words for words in told) else None


def varies(speaker: Speaker) -> bool:
    """Whether a speaker who is taken for a body is told by a word that varies a name: `the Republican`."""
    role = _ROLE.match(speaker.text) if speaker.kind is SpeakerKind.ORGANIZATION else None
    return role is not None and role["words"].lower() in _VARIED


def _people(room: Room, at: int) -> Iterator[Mention]:
    last = bisect_left(room.names.starts, at)
    near = room.names.mentions[max(0, last - _MENTIONS) : last]
    return (one for one in near if one.kind is MentionKind.PERSON)


def _sole(room: Room, at: int) -> Mention | None:
    """The one person who is named outside marks before the words in their paragraph."""
    people = (each for each in _people(room, at) if not room.in_marks(each.span.start))
    here = [each for each in people if room.paragraph(each.span.start) == room.paragraph(at)]
    return here[0] if len({each.full_name for each in here}) == 1 else None


def _is_aged(text: str, mention: Mention, age: str) -> bool:
    return re.match(rf",? \(?{age}\b", text[mention.span.end : mention.span.end + 8]) is not None


def _told_of(room: Room, mention: Mention) -> frozenset[str]:
    """The nouns that the draft puts right before a name, in an aside behind it, or behind an "is"."""
    found = room.told.get(mention.span.start)
    if found is None:
        parse = room.parses[room.paragraph(mention.span.start)]
        head = parse.token_at(mention.span.end - 1)
        found = frozenset() if head is None else frozenset(parse.tokens[at].lower for at in _nouns(parse, head))
        room.told[mention.span.start] = found
    return found


def _nouns(parse: Parse, head: int) -> Iterator[int]:
    tokens, children = parse.tokens, parse.children
    above = tokens[head].head
    if tokens[head].relation == "appos":
        yield above
    yield from (at for at in children[head] if tokens[at].relation in _BEFORE and tokens[at].tag in _NOUNS)
    yield from (at for at in children[head] if tokens[at].relation == "appos")
    clauses = [at for at in children[head] if tokens[at].relation == "relcl"]
    clauses += [above] if tokens[head].relation == "nsubj" else []
    yield from (at for verb in clauses for at in children[verb] if tokens[at].relation == "attr")
