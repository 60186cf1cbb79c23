"""Whom "he" and "she" mean, with the evidence for the choice."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.annotate.attribution.families import is_subject
from checker.annotate.attribution.genders import gender_of
from checker.annotate.attribution.speakers import Names
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, Certainty, Speaker, SpeakerKind

__all__ = ["PRONOUNS", "Room", "answered", "last_subject", "nearest", "room_of"]

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
#: How many code points and mentions back a person can be meant.
_REACH, _MENTIONS = 1_500, 60
#: A rival this close to the best leaves open who is meant; one farther off than this leaves no doubt.
_RIVAL, _NO_RIVAL = 0.8, 0.5
#: How much more the subject that stands last before the pronoun is meant.
_LAST_SUBJECT = 2.0
_NAMELESS = frozenset((SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE, SpeakerKind.ORGANIZATION))


@dataclass(frozen=True, slots=True)
class Room:
    """The people of a document, laid out for asking who is meant.

    `genders` are those that names, titles and honorifics give, and a pronoun that can mean one person only; `starts`
    are where the paragraphs begin, `quoted` where stretches in marks begin and end by turns. `told` keeps what the
    draft says that people are, by where they are named, once that was asked.
    """

    names: Names
    parses: tuple[Parse, ...]
    starts: tuple[int, ...]
    genders: dict[int, str]
    quoted: tuple[int, ...]
    told: dict[int, frozenset[str]] = field(default_factory=dict)

    def paragraph(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def in_marks(self, offset: int) -> bool:
        """Whether `offset` lies inside quotation marks."""
        return bisect_right(self.quoted, offset) % 2 == 1


def room_of(names: Names, parses: tuple[Parse, ...], text: str, quoted: Sequence[int]) -> Room:
    """The people of a document."""
    genders: dict[int, str] = {}
    for mention in names.mentions:
        if mention.kind is MentionKind.PERSON and mention.chain not in genders:
            gender = gender_of(mention, mention.title.of(text) if mention.title else "")
            if gender:
                genders[mention.chain] = gender
    return Room(names, parses, tuple(parse.start for parse in parses), genders, tuple(quoted))


def answered(one: Attribution, speaker: Speaker, room: Room, latest: str | None, before: Speaker | None) -> Attribution:
    """The attribution with its pronoun resolved.

    `latest` is the last person who spoke before it, `before` the last who spoke, a body or a group too.
    """
    wanted = PRONOUNS[speaker.text.lower()]
    scores: dict[int, float] = {}
    full: dict[int, str] = {}
    near = nearest(room, speaker.span.start)
    subject = last_subject(room, near, speaker.span.start, latest)
    for mention in near:
        if room.genders.get(mention.chain, wanted) == wanted:
            weight = _weight(room, mention, speaker.span.start, wanted, latest)
            weight *= _LAST_SUBJECT if mention is subject else 1.0
            scores[mention.chain] = scores.get(mention.chain, 0.0) + weight
            full.setdefault(mention.chain, mention.full_name)
    ranked = sorted(scores, key=lambda chain: -scores[chain])
    if not ranked or _cut_off(room, ranked[0], speaker, wanted, before):
        return replace(one, certainty=Certainty.NONE, because=f"nobody is named whom “{speaker.text}” must mean")
    if all(scores[chain] < _NO_RIVAL * scores[ranked[0]] for chain in ranked[1:2]):
        room.genders.setdefault(ranked[0], wanted)
    rivals = tuple(full[chain] for chain in reversed(full) if scores[chain] >= _RIVAL * scores[ranked[0]])
    meant = replace(speaker, resolved=full[ranked[0]], candidates=rivals if len(rivals) > 1 else ())
    certainty = one.certainty if len(rivals) == 1 else Certainty.AMBIGUOUS
    return replace(one, speaker=meant, certainty=certainty)


def last_subject(room: Room, near: Sequence[Mention], at: int, latest: str | None = None) -> Mention | None:
    """The last subject outside marks in the paragraph of `at` or the one before it, where it is one person.

    Whoever spoke last (`latest`) is as good as a subject: `According to Ruiz, it is late. “…,” she said.`
    """
    here = room.paragraph(at)
    for mention in near:
        home = room.paragraph(mention.span.start)
        if home < here - 1:
            break
        told = mention.full_name == latest or is_subject(mention, room.parses[home])
        if told and not room.in_marks(mention.span.start):
            return None if _is_joined(mention, room.parses[home]) else mention
    return None


def _is_joined(mention: Mention, parse: Parse) -> bool:
    """Whether a mention is one of several in one subject: `Lang and Hale met`."""
    head = parse.token_at(mention.span.end - 1)
    if head is None:
        return False
    return parse.tokens[head].relation == "conj" or any(
        parse.tokens[child].relation == "conj" for child in parse.children[head]
    )


def _cut_off(room: Room, chain: int, speaker: Speaker, wanted: str, before: Speaker | None) -> bool:
    """Whether a nameless group spoke between a person of no known gender and the pronoun: `Officials said … She`."""
    if before is None or before.kind not in _NAMELESS or room.genders.get(chain) == wanted:
        return False
    if PRONOUNS.get(before.text.split(" ", 1)[0].lower()) == wanted:
        return False  # `her doctors` are told of as hers
    last = next(mention for mention in nearest(room, speaker.span.start) if mention.chain == chain)
    return last.span.start < before.span.start < speaker.span.start


def nearest(room: Room, at: int) -> list[Mention]:
    """The people named before `at` and not too far from it, nearest first."""
    mentions = room.names.mentions
    last = bisect_left(room.names.starts, at)
    near = [one for one in reversed(mentions[max(0, last - _MENTIONS) : last]) if one.kind is MentionKind.PERSON]
    return [one for one in near if at - one.span.start <= _REACH] or near[:1]


def _weight(room: Room, mention: Mention, at: int, wanted: str, latest: str | None) -> float:
    """How much one mention speaks for its person: near, a subject, outside marks, of a known gender."""
    home, here = room.paragraph(mention.span.start), room.paragraph(at)
    parse = room.parses[home]
    weight: float = 1.0 / (1 + (here - home)) ** 1.2
    head = parse.token_at(mention.span.end - 1)
    if head is not None:
        if is_subject(mention, parse):
            weight *= 2.5
        elif parse.tokens[head].relation == "poss":
            weight *= 0.7
    if room.genders.get(mention.chain) == wanted:
        weight *= 1.4
    if room.in_marks(mention.span.start):
        weight *= 0.4
    if latest is not None and mention.full_name == latest:
        weight *= 1.5
    return weight
