"""The same thing counted twice in one draft, differently."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import is_year
from checker.verify.sentences import Sentence, sentence_at

__all__ = ["counts"]

#: Words of a phrase that make each count another one.
_OTHER = frozenset(
    """more other another additional new extra further first last next remaining such different separate same former
    previous recent past early late big small large top young old many few several fewer less consecutive straight
    people year month day week hour minute time percent point mile dollar second vote""".split()
)
#: Tags of what follows a noun that acts, and of what tells of a part of what it names, which is not the larger.
_ACTING, _NARROWING = frozenset({"VBD", "VBP", "VBZ", "MD"}), frozenset({"TO", "VBN"})
#: So many characters behind a count another is still taken to be of the same things.
_CLOSE = 600
#: Words before a number that say that this is all of them.
_ALL = frozenset({"the", "all", "its", "their", "these", "those", "his", "her", "our"})


def counts(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on each count of a thing of which the draft has already given another, exact one."""
    seen: dict[str, list[tuple[Quantity, bool]]] = {}
    for quantity in annotations.quantities:
        key = _key(quantity, document)
        sentence = sentence_at(annotations, quantity.span) if key else None
        if not key or sentence is None:
            continue
        whole = _is_whole(quantity, sentence)
        before = seen.setdefault(key, [])
        before.append((quantity, whole))
        if len(before) == 1 or before[0][0].value == quantity.value:
            continue
        earlier, was_whole = before[0]
        if " " in key:
            conflicts = whole or was_whole
        else:
            conflicts = len(before) == 2 and whole and _means_the_same(quantity, earlier, sentence)
        if conflicts:
            yield _verdict(quantity, earlier, key, document)


def _means_the_same(quantity: Quantity, earlier: Quantity, sentence: Sentence) -> bool:
    """Whether a plain noun with "the" or "all", which opens a sentence, takes up a count close by and near in size."""
    parse = sentence.parse
    opens = quantity.span.start - sentence.span.start <= 8
    close = quantity.span.start - earlier.span.end <= _CLOSE
    index = parse.token_at(quantity.span.end)
    tag = "" if index is None else parse.tokens[index].tag
    acts = tag in _ACTING or (tag in _NARROWING and quantity.value > earlier.value)
    return opens and close and acts and abs(quantity.value - earlier.value) <= max(1.0, earlier.value * 0.2)


def _key(quantity: Quantity, document: Document) -> str:
    """What is counted, when it is named closely enough: two words or more, none that makes it another count."""
    if quantity.hedge or quantity.range or quantity.ordinal or not quantity.unit or quantity.number is None:
        return ""
    if is_year(quantity, document.text) or quantity.value < 2 or quantity.step > 10:
        return ""
    if (
        document.text[max(0, quantity.number.start - 20) : quantity.number.start].rstrip().rsplit(" ", 1)[-1].lower()
        in _OTHER
    ):
        return ""
    phrase = document.text[quantity.number.end : quantity.span.end].strip(" -").lower()
    words = phrase.replace("-", " ").split()
    if (
        not 1 <= len(words) <= 5
        or _OTHER & set(words)
        or quantity.unit in _OTHER
        or not all(word.isalpha() for word in words)
    ):
        return ""
    return " ".join([*words[:-1], quantity.unit])


def _is_whole(quantity: Quantity, sentence: Sentence) -> bool:
    lead = sentence.parse.text[: quantity.span.start - sentence.parse.start].rstrip().rsplit(" ", 1)[-1].lower()
    return lead in _ALL


def _verdict(quantity: Quantity, earlier: Quantity, key: str, document: Document) -> Verdict:
    return Verdict(
        subject=Subject.NUMBER,
        span=quantity.span,
        state=State.CONFLICTS,
        fault="conflicting-numbers",
        reading=document.words(quantity.span),
        record=document.words(earlier.span),
        because=f"“{document.words(earlier.span)}” earlier in this draft",
        related=(earlier.span,),
    )
