"""Whom a pronoun or a bare role means, with the evidence for the choice."""

from bisect import bisect_left
from dataclasses import replace

from checker.annotate.genders import gender_of
from checker.annotate.speakers import Names
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, Certainty, Speaker, SpeakerKind

__all__ = ["resolved"]

_HE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_REACH = 1_500


def resolved(found: list[Attribution], names: Names, parses: tuple[Parse, ...]) -> list[Attribution]:
    """The attributions with their pronouns resolved, where one person fits."""
    known: dict[int, str] = {}
    for mention in names.mentions:
        if mention.kind is MentionKind.PERSON:
            gender = gender_of(mention)
            if gender:
                known[mention.chain] = gender
    starts = [parse.start for parse in parses]
    answered = []
    for one in found:
        speaker = one.speaker
        if speaker is None or speaker.kind is not SpeakerKind.PRONOUN or speaker.resolved:
            answered.append(one)
            continue
        wanted = _HE.get(speaker.text.lower())
        if wanted is None:
            answered.append(one)
            continue
        answered.append(_answer(one, speaker, wanted, names, known, parses, starts))
    return answered


def _answer(
    one: Attribution,
    speaker: Speaker,
    wanted: str,
    names: Names,
    known: dict[int, str],
    parses: tuple[Parse, ...],
    starts: list[int],
) -> Attribution:
    at = speaker.span.start
    paragraph = max(bisect_left(starts, at + 1) - 1, 0)
    scores: dict[int, float] = {}
    full: dict[int, str] = {}
    last = bisect_left(names.starts, at)
    for mention in reversed(names.mentions[max(0, last - 60) : last]):
        if at - mention.span.start > _REACH and scores:
            break
        if mention.kind is not MentionKind.PERSON or known.get(mention.chain, wanted) != wanted:
            continue
        home = max(bisect_left(starts, mention.span.start + 1) - 1, 0)
        parse = parses[home]
        index = parse.token_at(mention.span.end - 1)
        weight = 1.0 / (1 + (paragraph - home)) ** 1.2
        if index is not None and parse.tokens[index].relation in ("nsubj", "nsubjpass"):
            weight *= 2.5
        if known.get(mention.chain) == wanted:
            weight *= 1.4
        if mention.text.endswith(("'s", "’s")):
            weight *= 0.7
        scores[mention.chain] = scores.get(mention.chain, 0) + weight
        full.setdefault(mention.chain, mention.full_name)
    if not scores:
        return one
    ranked = sorted(scores, key=lambda chain: -scores[chain])
    best = ranked[0]
    rivals = tuple(full[chain] for chain in ranked if scores[chain] >= 0.75 * scores[best])
    certainty = one.certainty if len(rivals) == 1 else Certainty.AMBIGUOUS
    return replace(
        one,
        speaker=replace(speaker, resolved=full[best], candidates=rivals if len(rivals) > 1 else ()),
        certainty=certainty,
    )
