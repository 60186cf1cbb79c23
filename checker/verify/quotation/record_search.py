"""Words looked for on record by somebody who wants to know who said them."""

from dataclasses import dataclass

from checker.record.quotation import Statement
from checker.record.reference import Reference
from checker.verify.quotation.placements import Placement, placed
from checker.verify.quotation.quoted_words import Kind, quoted_words
from checker.verify.quotation.speakers_on_record import names_of_speaker, names_on_record, recorded_for

__all__ = ["Hit", "hits", "on_record"]

#: How much of what stands around the words is shown on each side, in code points.
_AROUND = 160

#: A place that holds less than this share of the words is not shown.
_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Hit:
    """A place on record: who speaks, the words, and what stands around them, spaces collapsed."""

    speaker: str
    place: Placement
    before: str
    words: str
    after: str


def hits(reference: Reference, words: str, speaker: str = "") -> list[Hit]:
    """Where most of `words` were said (by `speaker`, if one is named), the likeliest place first.

    Raises:
        Unreadable: when a transcript cannot be read.
    """
    quoted = quoted_words(words, 0)
    if not any(element.kind is Kind.WORD for element in quoted):
        return []
    everybody = names_on_record(reference)
    chosen = recorded_for(speaker, everybody, reference) if speaker else ()
    if speaker and not chosen:
        return []
    found = [placed(quoted, passage) for passage in reference.passages(words, chosen)]
    good = sorted((place for place in found if place.likeness >= _LEAST), key=lambda place: place.cost)
    return [_hit(place, reference) for place in good]


def on_record(reference: Reference) -> list[tuple[str, list[Statement]]]:
    """Who is on record, by name, each with the occasions, the oldest first.

    Raises:
        Unreadable: when a transcript cannot be read.
    """
    held: dict[str, dict[tuple[str, str | None], Statement]] = {}
    for occasion in reference.occasions(reference.speakers()):
        of_speaker = held.setdefault(names_of_speaker(occasion.speaker, reference)[0], {})
        of_speaker.setdefault((str(occasion.said), occasion.occasion), occasion)
    return [(name, sorted(held[name].values(), key=lambda each: each.said.first)) for name in sorted(held)]


def _hit(place: Placement, reference: Reference) -> Hit:
    text, spoken = place.passage.text, place.spoken[place.first : place.last]
    start, end = min(word.start for word in spoken), max(word.end for word in spoken)
    low, high = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    before = " ".join(text[low:start].split()[1 if low else 0 :])
    after = " ".join(text[end:high].split()[: -1 if high < len(text) else None])
    name = names_of_speaker(place.passage.statement.speaker, reference)[0]
    return Hit(
        name,
        place,
        ("… " if low or not place.passage.whole else "") + before + " " * bool(before),
        " ".join(text[start:end].split()),
        (" " if text[end : end + 1].isspace() else "") + after + (" …" if high < len(text) else ""),
    )
