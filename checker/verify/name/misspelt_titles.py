"""Slips in the title beside a person's name: Chancelor Olaf Scholz."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.annotation.name import MentionKind
from checker.document import Document
from checker.evidence.name import Link, LinkState
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post
from checker.span import Span
from checker.verify.name.bare_names import bearers
from checker.verify.name.capitals import fold_word
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_slip

__all__ = ["misspelt_titles"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_APPOSITION = re.compile(r", (?:the |a |an )?((?:[^\W\d_]+ ){0,3}[^\W\d_]+)(?=[,.;:])")
#: Titles of other languages, which are no slips.
_FOREIGN = frozenset("presidente presidenta ministre ministro ministra senatore capitaine generale premiere".split())
#: What joins the words of a title.
_JOINING = frozenset("of the for to and".split())
_TITLES = frozenset(
    """
    president minister secretary chancellor senator governor representative congressman congresswoman ambassador
    general colonel captain lieutenant sergeant admiral commander professor chairman chairwoman commissioner director
    attorney justice spokesman spokeswoman councilman councilwoman alderman archbishop bishop cardinal premier
    """.split()
)
#: How far before a name its title may begin, in code points and in words.
_REACH, _WORDS = 70, 6
#: From how many letters on a word that is known nowhere is a title's slip with no record of who held it.
_LONG = 7


@dataclass(frozen=True, slots=True)
class _Beside:
    """A word beside a name: `phrase` are the title words it stands among, `at` its place in them."""

    span: Span
    folded: str
    phrase: tuple[str, ...]
    at: int

    def with_(self, right: str) -> str:
        """The title if `right` is meant."""
        return " ".join((*self.phrase[: self.at], right, *self.phrase[self.at + 1 :]))


def misspelt_titles(document: Document, links: Sequence[Link], reference: Reference) -> Iterator[Verdict]:
    """The misspelt title words beside the names of people, in order of place.

    A slip is sure where the one who is named held a post of that title, and may then be a word in its own right
    (Prime Minster); otherwise it is a long word that is known nowhere.
    """
    told: set[Span] = set()
    for link in links:
        for beside in _beside(document, link):
            if beside.span not in told:
                found = _slip(beside, link, document, _title_words(reference), reference)
                if found is not None:
                    told.add(beside.span)
                    yield found


def _may_be_slip(folded: str) -> bool:
    """Whether a word is worth a look: no common word, no title and nothing that stands in one."""
    skipped = folded in _JOINING or folded in _FOREIGN or folded in _TITLES
    return len(folded) > 3 and not skipped and standing(folded) is not Standing.COMMON


#: The last reference asked, and the words of its titles.
_latest: list[tuple[Reference, frozenset[str]]] = []


def _title_words(reference: Reference) -> frozenset[str]:
    """The words of five letters or more in the titles of posts, and those of titles that anybody may have."""
    for held, words in _latest:
        if held is reference:
            return words
    forms = (form for post in reference.every(Post) for form in (*post.titles, *post.nonstandard))
    words = _TITLES | {word for form in forms for word in fold_word(form).split() if len(word) > 4}
    _latest[:] = [(reference, words)]
    return words


def _beside(document: Document, link: Link) -> Iterator[_Beside]:
    """The words that may be of a title: those of a name's own beginning and right before it, or set off after it."""
    mention = link.mention
    block = document.block_at(mention.span)
    if block is None or mention.kind in (MentionKind.PLACE, MentionKind.ACRONYM):
        return
    start = max(block.span.start, mention.span.start - _REACH)
    own = mention.span.start + max(mention.text.rfind(" "), 0) if link.state is not LinkState.VERIFIED else 0
    end = max(own, mention.span.start)
    yield from _placed(document.text, _begin(document.text, start, end), end)
    if link.state is LinkState.VERIFIED and (after := _APPOSITION.match(document.text, mention.span.end)):
        yield from _placed(document.text, *after.span(1))


def _begin(text: str, start: int, end: int) -> int:
    """Where the words begin that run up to `end` with a space between any two, none of them before `start`."""
    before = text[start:end].removesuffix(" ")
    begin, at = end, start + len(before)
    for piece in reversed(before.split(" ")[-_WORDS:]):
        word = piece if piece.isalpha() else _last_word(piece)
        if not word:
            break
        begin = at - len(word)
        if word != piece:
            break
        at = begin - 1
    return begin


def _last_word(piece: str) -> str:
    """The word that ends a piece of text; empty when it ends otherwise."""
    words: list[str] = _WORD.findall(piece)
    return words[-1] if words and piece.endswith(words[-1]) else ""


def _placed(text: str, start: int, end: int) -> Iterator[_Beside]:
    """The words between two places, where one of them may be a slip."""
    if start < end:
        words = list(_WORD.finditer(text, start, end))
        phrase = tuple(fold_word(word[0]) for word in words)
        for at, word in enumerate(words):
            if _may_be_slip(phrase[at]):
                yield _Beside(Span(*word.span()), phrase[at], phrase, at)


def _slip(
    beside: _Beside, link: Link, document: Document, titles: frozenset[str], reference: Reference
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
    told = near if unknown and len(beside.folded) >= _LONG and _TITLES.issuperset(near) else []
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


def _is_before_name(beside: _Beside, link: Link, document: Document, titles: frozenset[str]) -> bool:
    """Whether a name of two words or more follows the word, with nothing but words of a title between them."""
    mention = link.mention
    between = document.text[beside.span.end : max(mention.span.start, beside.span.end)]
    named = document.text[max(mention.span.start, beside.span.end) : mention.span.end].strip()
    title = all(fold_word(word) in titles | _JOINING for word in between.split())
    return " " in named and title and beside.span.end < mention.span.end


def _verdict(
    beside: _Beside, right: str, document: Document, person: Person | None, title: str, reference: Reference
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
