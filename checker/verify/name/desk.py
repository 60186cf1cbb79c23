"""A draft on the desk: its capitalised words and mentions, and what the reference says of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.annotation.name import Mention, MentionKind
from checker.record.name import Entity
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.name.capitals import Capitals, CapitalWord, fold_word
from checker.verify.name.lexicon import Standing, standing

__all__ = ["Desk", "Misspelling", "curated_entity", "parts_of", "places_of"]

#: How a name is written: one capital first, or some more inside as in McAna, O'Ana and AnaNet.
_CASING = re.compile(r"(?:[A-Z]['’])?(?:[^\W\d_a-z][^\W\d_A-Z]+){1,3}")
_APART = str.maketrans("-‑/.,", "     ")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word, what it is taken for, and why. `sure` says that the draft itself or a recorded name bears it out.

    `name` is the whole recorded or drafted name, `entity` its record, if it has one. `places` are where the draft has
    the right form; `listed` says that the record itself has the form as wrong.
    """

    word: CapitalWord
    right: str
    name: str
    because: str
    sure: bool
    entity: Entity | None = None
    places: tuple[Span, ...] = ()
    span: Span | None = None
    listed: bool = False


@dataclass(slots=True)
class Desk:
    """What is asked again and again while one draft is judged."""

    words: Capitals
    mentions: Sequence[Mention]
    reference: Reference
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: dict[str, Entity | None] = field(default_factory=dict)
    known: dict[str, bool] = field(default_factory=dict)
    recorded: dict[str, bool] = field(default_factory=dict)
    held: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    _of: list[Mention | None] = field(init=False)
    _unknown: dict[int, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._of = list(_mentions_of(self.words, self.mentions))

    def knows(self, folded: str) -> bool:
        """Whether the reference has the word."""
        if folded not in self.known:
            self.known[folded] = self.reference.knows(folded) or (
                folded.endswith("s") and not folded.endswith("ss") and self.reference.knows(folded[:-1])
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
        return self._of[word.at]

    def is_recorded(self, mention: Mention) -> bool:
        """Whether a record has the name as it is written."""
        if mention.text not in self.recorded:
            self.recorded[mention.text] = bool(self.reference.named(mention.text))
        return self.recorded[mention.text]

    def is_unknown(self, word: CapitalWord) -> bool:
        """Whether nothing clears the word: no record, no lexicon, no use of it in small letters."""
        if word.at not in self._unknown:
            self._unknown[word.at] = _is_unknown(word, self)
        return self._unknown[word.at]

    def is_cased_as(self, word: CapitalWord, found: Misspelling) -> bool:
        """Whether a word has the inner capitals of the form it is taken for: DevOps is none of DeVos."""
        inner = [mark for mark in word.text[1:] if mark.isupper()]
        if word.shouted or not inner:
            return True
        parts = (*found.name.translate(_APART).split(), self.words.forms.get(found.right, ""))
        right = next((part for part in parts if fold_word(part) == found.right), found.right)
        return inner == [mark for mark in right[1:] if mark.isupper()]

    def is_marked(self, word: CapitalWord) -> bool:
        """Whether `[sic]` stands behind the word, or behind the name that it is part of."""
        mention = self.mention_of(word)
        if word.marked or mention is None or not self.words.has_marks:
            return word.marked
        first, last = self.words.run(word)
        return any(self.words[at].marked and mention.span.contains(self.words[at].span) for at in range(first, last))

    def is_bare(self, word: CapitalWord) -> bool:
        """Whether the word stands alone as a person's name, and nobody of that name is introduced."""
        mention = self.mention_of(word)
        return (
            mention is not None
            and mention.text == mention.full_name
            and mention.span == word.span
            and (mention.kind is MentionKind.PERSON and not self.knows(word.folded))
        )

    def is_courteous(self, word: CapitalWord) -> bool:
        """Whether an honorific stands before the word and makes a surname of it: Mr. Frost."""
        mention = self.mention_of(word)
        return mention is not None and mention.span == word.span and mention.honorific is not None

    def is_somebody_else(self, word: CapitalWord, other: str) -> bool:
        """Whether the word stands in a person's name that shares no further word with a name that has `other`."""
        mention = self.mention_of(word)
        if mention is None or mention.span == word.span:
            return False
        beside = set(parts_of(mention.text)) - {word.folded}
        if mention.kind is not MentionKind.PERSON and any(standing(part) >= Standing.WORD for part in beside):
            return False
        sharing = (set(parts_of(each.text)) for each in self.mentions)
        return not any(other in parts and parts & beside for parts in sharing)

    def is_introduced(self, folded: str) -> bool:
        """Whether the draft names somebody of that surname in full."""
        return any(
            mention.kind is MentionKind.PERSON
            and " " in mention.text
            and fold_word(mention.text).endswith(f" {folded}")
            for mention in self.mentions
        )

    def drafts(self, name: str) -> bool:
        """Whether the draft has the whole name, in that form or another of the same record."""
        ids = {entity.id for entity in self.reference.named(name)}
        written = (mention.text for mention in self.mentions if " " in mention.text)
        return any(
            fold_word(each) == fold_word(name) or any(entity.id in ids for entity in self.reference.named(each))
            for each in written
        )

    def drafted_as(self, folded: str) -> tuple[str, Entity | None]:
        """A recorded name that has the word, the one that the draft itself gives in full if it gives one."""
        for mention in self.mentions:
            if folded in parts_of(mention.text):
                for name in (mention.full_name, mention.text):
                    for entity in self.reference.named(name):
                        return entity.name, entity
        full = (mention.full_name for mention in self.mentions if folded in parts_of(mention.text))
        return next(full, ""), None

    def forms_with(self, word: str, most: int) -> tuple[str, ...]:
        """The folded right forms on record that have the word, no more than `most`."""
        key = word, most
        if key not in self.held:
            self.held[key] = self.reference.forms_with(word, most)
        return self.held[key]

    def near_names(self, name: str, edits: int) -> tuple[str, ...]:
        """Curated names near a whole name."""
        key = f"{edits}{name}"
        if key not in self.near:
            self.near[key] = self.reference.near(name, edits)
        return self.near[key]


def parts_of(name: str) -> list[str]:
    """The folded words of a name, those joined by hyphens and strokes apart."""
    return fold_word(name).translate(_APART).split()


def _mentions_of(words: Capitals, mentions: Sequence[Mention]) -> Iterator[Mention | None]:
    """For each word the mention that it is part of; both are in order of place."""
    at, last = -1, len(mentions) - 1
    for word in words:
        while at < last and mentions[at + 1].span.start <= word.span.start:
            at += 1
        yield mentions[at] if at >= 0 and mentions[at].span.contains(word.span) else None


def _is_unknown(word: CapitalWord, desk: Desk) -> bool:
    folded = word.folded
    if word.shouted and not desk.words.is_shouted_around(word):
        return False
    if standing(folded) > Standing.RARE_SURNAME or folded in desk.words.lower or desk.knows(folded):
        return False
    return word.shouted or _CASING.fullmatch(word.text) is not None


def curated_entity(name: str, desk: Desk) -> Entity | None:
    """The first curated entity of that name."""
    return next((entity for entity in desk.reference.named(name) if entity.curated), None)


def places_of(folded: str, desk: Desk) -> tuple[Span, ...]:
    """Where the draft has the folded word capitalised."""
    return tuple(word.span for word in desk.words if word.folded == folded)
