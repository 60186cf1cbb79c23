"""Misspelt names: a word that is known nowhere, beside a name that is.

Three kinds of evidence, the strongest first: the rest of a recorded name stands beside the word (Kier Starmer); the
right form stands elsewhere in the draft; the word lies near a curated name. A gazetteer's names clear a word and never
accuse one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.annotation.name import Mention, MentionKind
from checker.record import Entity, Person, Reference
from checker.span import Span
from checker.verify.capitals import Capitals, CapitalWord, fold_word
from checker.verify.lexicon import Standing, standing
from checker.verify.slips import differ_by, is_derived, is_slip, looks_like, respelt, sounds_like

__all__ = ["Misspelling", "misspellings"]

#: Words too general to bear out the word beside them.
_GENERAL = frozenset("the of and for in to a al el la de jr sr st new north south east west".split())
#: How a name is written: one capital first, or one more after Mc, O' and the like.
_CASING = re.compile(r"(?:Mc|Mac|[A-Z]['’]|De|Du|La|Le|Van)?[^\W\d_a-z][^\W\d_A-Z]+")
#: A word that so many names have points to nobody.
_MANY = 40
_APART = str.maketrans("-‑/.,", "     ")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word, what it is taken for, and why. `sure` says that the draft itself or a recorded name bears it out.

    `name` is the whole recorded or drafted name, `entity` its record, if it has one. `places` are where the draft has
    the right form.
    """

    word: CapitalWord
    right: str
    name: str
    because: str
    sure: bool
    entity: Entity | None = None
    places: tuple[Span, ...] = ()
    span: Span | None = None


@dataclass(slots=True)
class _Desk:
    """What is asked again and again while one draft is judged."""

    words: Capitals
    mentions: Sequence[Mention]
    reference: Reference
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: dict[str, Entity | None] = field(default_factory=dict)
    known: dict[str, bool] = field(default_factory=dict)

    def knows(self, folded: str) -> bool:
        """Whether the reference has the word."""
        if folded not in self.known:
            self.known[folded] = self.reference.knows(folded) or (
                folded.endswith("s") and self.reference.knows(folded[:-1])
            )
        return self.known[folded]

    def listed(self, written: str) -> Entity | None:
        """The entity that lists the form as a misspelling, unless it is somebody's right name."""
        if written not in self.wrong:
            found = self.reference.misspelled(written)
            self.wrong[written] = found[0] if found and not self.reference.named(written) else None
        return self.wrong[written]

    def mention_of(self, word: CapitalWord) -> Mention | None:
        """The mention that the word is part of."""
        at = bisect_right(self.mentions, word.span.start, key=lambda mention: mention.span.start) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].span.contains(word.span) else None

    def is_bare(self, word: CapitalWord) -> bool:
        """Whether the word stands alone as a person's name, and nobody of that name is introduced."""
        mention = self.mention_of(word)
        return (
            mention is not None
            and mention.text == mention.full_name
            and mention.span == word.span
            and (mention.kind is MentionKind.PERSON and not self.knows(word.folded))
        )

    def is_somebody_else(self, word: CapitalWord, other: str) -> bool:
        """Whether the word stands in a person's name that shares no further word with a name that has `other`."""
        mention = self.mention_of(word)
        if mention is None or mention.span == word.span:
            return False
        beside = set(_parts(mention.text)) - {word.folded}
        if mention.kind is not MentionKind.PERSON and any(standing(part) >= Standing.WORD for part in beside):
            return False
        sharing = (set(_parts(each.text)) for each in self.mentions)
        return not any(other in parts and parts & beside for parts in sharing)

    def is_introduced(self, folded: str) -> bool:
        """Whether the draft names somebody of that surname in full."""
        return any(
            mention.kind is MentionKind.PERSON
            and " " in mention.text
            and fold_word(mention.text).endswith(f" {folded}")
            for mention in self.mentions
        )

    def drafted_as(self, folded: str) -> tuple[str, Entity | None]:
        """A recorded name that has the word, the one that the draft itself gives in full if it gives one."""
        for mention in self.mentions:
            if folded in _parts(mention.text):
                for name in (mention.full_name, mention.text):
                    for entity in self.reference.named(name):
                        return entity.name, entity
        full = (mention.full_name for mention in self.mentions if folded in _parts(mention.text))
        return next(full, ""), None

    def near_names(self, name: str, edits: int) -> tuple[str, ...]:
        """Curated names near a whole name."""
        key = f"{edits}{name}"
        if key not in self.near:
            self.near[key] = self.reference.near(name, edits)
        return self.near[key]


def _parts(name: str) -> list[str]:
    """The folded words of a name, those joined by hyphens and strokes apart."""
    return fold_word(name).translate(_APART).split()


def misspellings(words: Capitals, mentions: Sequence[Mention], reference: Reference) -> Iterator[Misspelling]:
    """The misspelt names among the capitalised words, in order of place, one for each place."""
    desk = _Desk(words, mentions, reference)
    fixed: dict[str, Misspelling] = {}
    for word in words:
        if word.marked or len(word.folded) < 3 or _is_acronym(word):
            continue
        found = _listed(word, desk) or _in_full_name(word, desk)
        if found is None and word.folded in fixed:
            found = fixed[word.folded]
            if not found.sure:
                continue  # said once
            found = Misspelling(word, found.right, found.name, found.because, found.sure, found.entity, found.places)
        if found is None and _is_unknown(word, desk):
            found = _in_draft(word, desk, introduced=True) or _near_curated(word, desk)
        elif found is None and standing(word.folded) is Standing.SURNAME and desk.is_bare(word):
            found = _in_draft(word, desk, introduced=False)
        if found is not None:
            if standing(word.folded) <= Standing.RARE_SURNAME and not desk.knows(word.folded):
                fixed.setdefault(word.folded, found)
            yield found


def _is_acronym(word: CapitalWord) -> bool:
    return word.shouted and len(word.text) < 5


def _is_unknown(word: CapitalWord, desk: _Desk) -> bool:
    """Whether nothing clears the word: no record, no lexicon, no use of it in small letters."""
    folded = word.folded
    if word.shouted and not desk.words.is_shouted_around(word):
        return False
    if standing(folded) > Standing.RARE_SURNAME or folded in desk.words.lower or desk.knows(folded):
        return False
    return word.shouted or _CASING.fullmatch(word.text) is not None


def _listed(word: CapitalWord, desk: _Desk) -> Misspelling | None:
    """A form that a record lists as a misspelling of its name."""
    stop = desk.words.run(word)[1]
    for last in range(min(word.at + 3, stop), word.at, -1):
        entity = desk.listed(desk.words.written(word.at, last))
        if entity is not None:
            span = desk.words.span(word.at, last)
            return Misspelling(word, entity.name, entity.name, "a form listed as wrong", True, entity, (), span)
    return None


def _in_full_name(word: CapitalWord, desk: _Desk) -> Misspelling | None:
    """A word that keeps a stretch of the draft from being a recorded name."""
    unknown = _is_unknown(word, desk)
    for first, last in _name_windows(word, desk):
        written = desk.words.written(first, last)
        if not unknown and desk.reference.named(written):
            return None
        for name in desk.near_names(written, 2 if unknown else 1):
            right = _meant(desk, first, last, word, name)
            if right is not None:
                found = _full_name_slip(word, right, name, unknown, desk)
                if found is not None:
                    return found
    return None


def _name_windows(word: CapitalWord, desk: _Desk) -> Iterator[tuple[int, int]]:
    """The stretches that may be one name: the word's mention; for an unknown word also others that overlap it."""
    mention = desk.mention_of(word)
    unknown = _is_unknown(word, desk)
    if not unknown and (mention is None or mention.span == word.span):
        return
    for first, last in desk.words.windows(word):
        span = desk.words.span(first, last)
        if mention is not None and span == mention.span:
            yield first, last
        elif unknown:
            others = (desk.words[at].folded for at in range(first, last) if at != word.at)
            if any(desk.knows(other) for other in others):
                yield first, last


def _meant(desk: _Desk, first: int, last: int, word: CapitalWord, name: str) -> str | None:
    """What `name` has in the place of `word`, when every other word is the same, or is itself unknown."""
    named, drafted = _parts(name), _parts(desk.words.written(first, last))
    if len(named) != len(drafted) or named == drafted:
        return None
    differing = {mine: theirs for mine, theirs in zip(drafted, named, strict=True) if mine != theirs}
    right = differing.pop(word.folded, None)
    if right is None or len(differing) > 1:
        return None
    for at in range(first, last):
        other = desk.words[at]
        if other.folded in differing and not (_is_unknown(other, desk) and _is_unknown(word, desk)):
            return None
    return right


def _full_name_slip(word: CapitalWord, right: str, name: str, unknown: bool, desk: _Desk) -> Misspelling | None:
    edits = differ_by(word.folded, right)
    if len(right) < 5 and (right.startswith(word.folded) or word.folded.startswith(right)) and not standing(right):
        return None  # an abbreviation: Wis., Wisc.
    if not unknown and (right.startswith(word.folded) or word.folded.startswith(right)):
        return None
    if edits > 2 or (is_derived(word.folded, right) and (not unknown or word.folded == right + "s")):
        return None
    entity = _entity(name, desk)
    because = f"the rest of the name stands beside it: {name}"
    places = _places(right, desk)
    if unknown:
        if edits == 2 and (word.folded[0] != right[0] or (len(right) < 6 and not sounds_like(word.folded, right))):
            return None
        sure = bool(places) or desk.words.counts[word.folded] < 3  # spelt so throughout: perhaps somebody else
        return Misspelling(word, right, name, because, sure, entity, places)
    known = standing(word.folded)
    spoken = sounds_like(word.folded, right)
    whole = desk.words.counts[right] > 0
    swapped = sorted(word.folded) == sorted(right)
    if known >= Standing.WORD and edits == 1 and len(right) > 4 and (swapped or standing(right) != Standing.COMMON):
        return Misspelling(word, right, name, because, False, entity, places)
    if known < Standing.WORD and edits == 1 and len(right) > 3 and (spoken or whole):
        return Misspelling(word, right, name, because, False, entity, places)
    return None


def _entity(name: str, desk: _Desk) -> Entity | None:
    return next((entity for entity in desk.reference.named(name) if entity.curated), None)


def _places(folded: str, desk: _Desk) -> tuple[Span, ...]:
    return tuple(word.span for word in desk.words if word.folded == folded)


def _in_draft(word: CapitalWord, desk: _Desk, introduced: bool) -> Misspelling | None:
    """A form that stands once or twice beside the right one, used at least as often in the same draft.

    A form that is somebody's surname somewhere is only one when it is not `introduced` by a forename and sounds alike.
    """
    counts = desk.words.counts
    mine = counts[word.folded]
    best = None
    for other in _nearby(word.folded, tuple(counts)):
        if counts[other] < mine or not is_slip(word.folded, other):
            continue
        certain = desk.knows(other)
        if not certain and counts[other] < 2 * mine:
            continue
        if (len(other) < 5 and counts[other] < 2) or desk.is_somebody_else(word, other):
            continue
        if other[0] != word.folded[0] and (len(other) < 5 or differ_by(word.folded, other) > 1):
            continue
        if not introduced and not (
            (sounds_like(word.folded, other) or sorted(word.folded) == sorted(other)) and desk.is_introduced(other)
        ):
            continue
        if best is None or (certain, counts[other]) > best[0]:
            best = ((certain, counts[other]), other)
    if best is None:
        return None
    (certain, count), other = best
    right = desk.words.forms[other]
    times = "once" if count == 1 else f"{count} times"
    because = f"used {times} in this draft as {right}"
    name, entity = desk.drafted_as(other) if certain else (right, None)
    return Misspelling(word, other, name or right, because, certain and introduced, entity, _places(other, desk))


def _nearby(folded: str, others: Sequence[str]) -> Iterator[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for other, _, _ in process.extract_iter(folded, others, scorer=OSA.distance, score_cutoff=2):
        yield other


def _alike(written: str, right: str) -> bool:
    """Whether the two are one slip apart, or two that are said or seen the same way."""
    if not is_slip(written, right):
        return False
    return differ_by(written, right) == 1 or respelt(written, right) or looks_like(written, right)


def _same_letters(one: str, other: str) -> bool:
    """Whether two words have the same letters in another order, or one of them once more."""
    return sorted(one) == sorted(other) or set(one) == set(other)


def _near_curated(word: CapitalWord, desk: _Desk) -> Misspelling | None:
    """A word near one word of a curated name, with no other name beside it."""
    if len(word.folded) < 4:
        return None
    near = [right for right in desk.reference.near_words(word.folded, 2) if _alike(word.folded, right)]
    if not near:
        return None
    distance = min(differ_by(word.folded, right) for right in near)
    nearest = [right for right in near if differ_by(word.folded, right) == distance]
    right = nearest[0]
    if len(nearest) != 1 or (distance > 1 and desk.words.counts[word.folded] > 1):
        return None
    if right[0] != word.folded[0] and (distance > 1 or len(right) < 6):
        return None
    obscure = standing(right) <= Standing.RARE_SURNAME and len(right) < 7
    doubtful = obscure or desk.words.counts[word.folded] > 2 or standing(word.folded) is not Standing.UNKNOWN
    if doubtful and not (_same_letters(word.folded, right) or sounds_like(word.folded, right)):
        return None
    if standing(word.folded) and desk.words.counts[word.folded] > 1:
        return None
    held = desk.reference.name_words(right, _MANY)
    names = [name for name in held if _may_accuse(name, right, desk)]
    if not names or len(held) == _MANY:
        return None
    beside = _beside(word, names, desk)
    if beside is False or (beside is None and standing(word.folded) and len(right) < 6):
        return None
    name = min(names, key=lambda form: (beside is True and not _shares(form, word, desk), len(form), form))
    return Misspelling(
        word, right, name,
        f"the rest of the name stands beside it: {name}" if beside else "known nowhere, and near one name on record",
        beside is True, _entity(name, desk), _places(right, desk),
    )  # fmt: skip


def _may_accuse(name: str, right: str, desk: _Desk) -> bool:
    """Whether a curated name stands behind `right`; an English word accuses as a name of its own or a surname only."""
    entity = _entity(name, desk)
    if entity is None or fold_word(name) == right:
        return entity is not None
    if len(right) < 5:
        return False
    if isinstance(entity, Person):
        return right in _parts(entity.surname or "") or (len(_parts(name)) > 1 and _parts(name)[-1] == right)
    parts = _parts(name)
    return standing(right) < Standing.NAME and parts[0] == right and len(parts) < 4


def _shares(name: str, word: CapitalWord, desk: _Desk) -> bool:
    parts = set(_parts(name))
    return any(desk.words[at].folded in parts for at in range(*desk.words.run(word)) if at != word.at)


def _beside(word: CapitalWord, names: Sequence[str], desk: _Desk) -> bool | None:
    """True when a neighbour bears the name out, False when it names somebody else, None when it says nothing."""
    first, last = desk.words.run(word)
    if last - first == 1:
        return None
    entities = {entity.id: entity for name in names for entity in desk.reference.named(name)}
    parts = {part for entity in entities.values() for name in entity.names for part in _parts(name)}
    neighbours = [desk.words[at] for at in (word.at - 1, word.at + 1) if first <= at < last]
    if any(neighbour.folded in parts - _GENERAL for neighbour in neighbours):
        return True
    mention = desk.mention_of(word)
    return False if mention is not None and len(mention.span) > len(word.span) + 2 else None
