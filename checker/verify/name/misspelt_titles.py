"""Slips in the title beside a person's name: Chancelor Olaf Scholz."""

from collections.abc import Iterator, Sequence
from functools import cache

from checker.document import Document
from checker.evidence.name import Link
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post
from checker.span import Span
from checker.verify.name.bare_names import bearers
from checker.verify.name.capitals import fold_word
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_slip
from checker.verify.name.title_words import JOINING, TITLES, TitleWord, title_words_beside

__all__ = ["misspelt_titles"]

#: From how many letters on a word that is known nowhere is a title's slip with no record of who held it.
_LONG = 7


def misspelt_titles(document: Document, links: Sequence[Link], reference: Reference) -> Iterator[Verdict]:
    """The misspelt title words beside the names of people, in order of place.

    A slip is sure where the one who is named held a post of that title, and may then be a word in its own right
    (Prime Minster); otherwise it is a long word that is known nowhere.
    """
    told: set[Span] = set()
    for link in links:
        for beside in title_words_beside(document, link):
            if beside.span not in told:
                found = _slip(beside, link, document, _title_words(reference), reference)
                if found is not None:
                    told.add(beside.span)
                    yield found


#: The last reference asked, and the words of its titles.
_latest: list[tuple[Reference, frozenset[str]]] = []


def _title_words(reference: Reference) -> frozenset[str]:
    """The words of five letters or more in the titles of posts, and those of titles that anybody may have."""
    for held, words in _latest:
        if held is reference:
            return words
    forms = (form for post in reference.every(Post) for form in (*post.titles, *post.nonstandard))
    words = TITLES | {word for form in forms for word in fold_word(form).split() if len(word) > 4}
    _latest[:] = [(reference, words)]
    return words


def _slip(
    beside: TitleWord, link: Link, document: Document, titles: frozenset[str], reference: Reference
) -> Verdict | None:
    if beside.folded in titles:
        return None
    near = _near(beside.folded, titles)
    unknown = standing(beside.folded) is Standing.UNKNOWN and not reference.knows(beside.folded)
    for right in near:
        for person in _meant(link, reference):
            title = _held(person, beside.with_(right), right, reference)
            if title is not None and (unknown or " " in title):
                return _verdict(beside, right, document, person, title, reference)
    told = near if unknown and len(beside.folded) >= _LONG and TITLES.issuperset(near) else []
    if len(told) == 1 and _is_before_name(beside, link, document, titles):
        return _verdict(beside, told[0], document, None, "", reference)
    return None


def _near(folded: str, titles: frozenset[str]) -> list[str]:
    """The title words that are one slip away, in the order of the alphabet."""
    lacking = _by_lack(titles)
    nearby = sorted({title for part in _lacks(folded) for title in lacking.get(part, ())})
    return [title for title in nearby if is_slip(folded, title) and differ_by(folded, title) == 1]


@cache
def _by_lack(titles: frozenset[str]) -> dict[str, list[str]]:
    """Title words by what is left of them without any one letter: words that are one edit apart share some of it."""
    found: dict[str, list[str]] = {}
    for title in titles:
        for part in _lacks(title):
            found.setdefault(part, []).append(title)
    return found


def _lacks(word: str) -> set[str]:
    """The word, and what is left of it without any one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _meant(link: Link, reference: Reference) -> list[Person]:
    """Whom the name beside a title can mean: its record, or everybody of that surname."""
    if isinstance(link.record, Person):
        return [link.record]
    return bearers(fold_word(link.mention.text.split()[-1]), reference)


def _held(person: Person, phrase: str, right: str, reference: Reference) -> str | None:
    """The recorded title of a post of the person's that ends the phrase, or lies in it and has the word `right`."""
    posts = (reference.get(tenure.post) for tenure in reference.tenures_of(person.id))
    forms = (form for post in posts if isinstance(post, Post) for form in (*post.titles, *post.nonstandard))
    fitting = [form for form in forms if f" {fold_word(form)} " in f" {phrase} " and right in fold_word(form).split()]
    return max(fitting, key=len, default=None)


def _is_before_name(beside: TitleWord, link: Link, document: Document, titles: frozenset[str]) -> bool:
    """Whether a name of two words or more follows the word, with nothing but words of a title between them."""
    mention = link.mention
    between = document.text[beside.span.end : max(mention.span.start, beside.span.end)]
    named = document.text[max(mention.span.start, beside.span.end) : mention.span.end].strip()
    title = all(fold_word(word) in titles | JOINING for word in between.split())
    return " " in named and title and beside.span.end < mention.span.end


def _verdict(
    beside: TitleWord, right: str, document: Document, person: Person | None, title: str, reference: Reference
) -> Verdict:
    written = document.words(beside.span)
    cased = right.upper() if written.isupper() else right.capitalize() if written[0].isupper() else right
    return Verdict(
        subject=Subject.NAME,
        span=beside.span,
        state=State.CONFLICTS if person else State.NOT_IN_REFERENCE,
        fault="misspelled-title",
        reading=written,
        record=cased,
        because=f"{person.name} is on record as {title}"
        if person
        else "in no word list, and right before a name, where a title stands",
        firm=person is not None,
        suggestion=cased,
        citations=reference.cite(person) if person else (),
    )
