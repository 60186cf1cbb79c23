"""Whether the speaker a draft names is one whose words are on record."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.annotation.quotation import Attribution, SpeakerKind
from checker.record.name import Entity, Organization
from checker.record.reference import Reference

__all__ = ["claimed_name", "compatible", "is_body", "names_of_speaker", "names_on_record", "recorded_for"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady president vice prime minister foreign defense defence finance secretary state
    senator sen representative rep congressman congresswoman governor gov mayor judge justice chief general gen admiral
    adm colonel col major captain sgt chancellor king queen prince princess pope professor prof ambassador speaker
    chairman chairwoman former deputy attorney treasury interior the us u.s of then
    """.split()
)

#: Kinds of speaker whose words name nobody in particular.
_NOBODY = (SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE)


def claimed_name(attribution: Attribution) -> str | None:
    """The name that the draft gives the words to, or `None` when it names nobody who could be on record."""
    speaker = attribution.speaker
    if speaker is None or speaker.kind in _NOBODY:
        return None
    if speaker.resolved:
        return speaker.resolved
    return speaker.text if speaker.kind in (SpeakerKind.NAMED, SpeakerKind.ORGANIZATION) else None


def names_on_record(reference: Reference) -> dict[str, tuple[str, ...]]:
    """The names of each recorded speaker, by id, or by the name that a transcript's header gives."""
    return {speaker: names_of_speaker(speaker, reference) for speaker in reference.speakers()}


def recorded_for(name: str, speakers: Mapping[str, Sequence[str]], reference: Reference) -> tuple[str, ...]:
    """Those of the recorded `speakers`, given with their names, whom `name` may mean."""
    ids = {entity.id for entity in reference.named(name)}
    return tuple(
        speaker
        for speaker, names in speakers.items()
        if speaker in ids or any(compatible(name, other) for other in names)
    )


def names_of_speaker(speaker: str, reference: Reference) -> tuple[str, ...]:
    """The names of a recorded speaker, the one to print first."""
    record = reference.get(speaker)
    return record.names if isinstance(record, Entity) else (speaker,)


def is_body(speaker: str, reference: Reference) -> bool:
    """Whether a recorded speaker is an organization, whose words many may speak."""
    return isinstance(reference.get(speaker), Organization)


@lru_cache(maxsize=1 << 14)
def compatible(one: str, other: str) -> bool:
    """Whether two names may mean one person: the same surname, and no forename that says otherwise."""
    ours, theirs = _bare(one), _bare(other)
    if not ours or not theirs:
        return False
    if ours[-1] != theirs[-1]:
        return sorted(ours) == sorted(theirs) and len(ours) > 1
    return _agree(ours[:-1], theirs[:-1])


def _bare(name: str) -> tuple[str, ...]:
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(name)]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(words)


def _agree(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two runs of forenames may be one person's: none, the same one, its initial or its short form."""
    if not ours or not theirs:
        return True
    one, other = ours[0], theirs[0]
    if one == other or (len(one) == 1 and other[0] == one) or (len(other) == 1 and one[0] == other):
        middle = [names[1][0] for names in (ours, theirs) if len(names) > 1]
        return len(set(middle)) < 2
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 3 and (longer.startswith(shorter) or frozenset((one, other)) in _SHORT_FORMS)


_SHORT_FORMS = frozenset(
    frozenset(pair.split())
    for pair in (
        "bill william", "bob robert", "jim james", "jimmy james", "jack john", "dick richard", "mike michael",
        "tony anthony", "ted edward", "ted theodore", "teddy theodore", "liz elizabeth", "beth elizabeth",
        "kate katherine", "peggy margaret", "bobby robert", "ike dwight", "harry harold", "chuck charles",
        "hank henry", "larry lawrence", "bernie bernard",
    )
)  # fmt: skip
