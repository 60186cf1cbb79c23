"""Headlines and lines in capitals, where a capital says nothing: their names are those known from elsewhere."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.annotate.name.kinds import kind_of_entity, looks_like_acronym
from checker.annotate.name.people import is_full_name, name_words
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse, Token
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["in_headline", "is_headline", "names_of_body", "recorded_mention"]

#: What headline style leaves in small letters.
_SMALL = frozenset("the and for but nor with from into onto over upon than via after amid".split())
#: How many words of a block tell whether it is a headline.
_READ = 80
#: Tags of words that a sentence would print small: verbs, and what joins and relates.
_LOWERED = frozenset("MD VB VBD VBG VBN VBP VBZ IN TO CC PRP$ WRB".split())


def is_headline(parse: Parse) -> bool:
    """Whether a block is set in capitals, or in headline style: a capital on all but the small words.

    A line that ends like a sentence is one when a verb in it has a capital as well; a list of names is none.
    """
    begins = [token.text for token in parse.tokens[:_READ] if len(token.text) > 2 and token.text not in _SMALL]
    small = [word for word in begins if word[0].islower()]
    if len(small) > _READ // 10:
        return False
    words = [word for word in begins if word[0].isalpha()]
    if len(words) > 1 and all(word.isupper() for word in words):
        return True
    if len(words) < 4 or sum(word[0].isupper() for word in words) < 0.9 * len(words):
        return False
    return not _is_sentence(parse.text) or any(_is_raised(token) for token in parse.tokens[1:80])


def _is_sentence(text: str) -> bool:
    return text.rstrip("\"”’'*_ ")[-1:] in ".!?:;,"


def _is_raised(token: Token) -> bool:
    return token.tag in _LOWERED and token.text[0].isupper()


def names_of_body(found: Iterable[Mention]) -> dict[str, Mention]:
    """What the body of a draft names, by the folded name, and its people by their surname as well."""
    named: dict[str, Mention] = {}
    for mention in found:
        if mention.kind is not MentionKind.ACRONYM:
            named[mention.text.casefold()] = mention
            if is_full_name(mention):
                named.setdefault(name_words(mention.text)[-1], mention)
    return named


def in_headline(
    parse: Parse, known: Sequence[Span], body: Mapping[str, Mention], reference: Reference
) -> Iterator[Mention]:
    """The names of a headline: recorded ones (`known`, in it), and those that the body of the draft has as well."""
    taken = list(known)
    for span in known:
        yield recorded_mention(span, parse, reference)
    tokens = parse.tokens
    for first in range(len(tokens)):
        for last in range(min(first + 4, len(tokens)), first, -1):
            span = parse.span(first, last)
            text = span.shift(-parse.start).of(parse.text)
            named = body.get(re.sub(r"\s+", " ", text).casefold())
            if named and tokens[first].text[:1].isupper() and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield replace(named, span=span, text=text, full_name=text, title=None, honorific=None)
                break


def recorded_mention(span: Span, parse: Parse, reference: Reference) -> Mention:
    """A recorded name, as it stands at `span`."""
    text = span.shift(-parse.start).of(parse.text)
    kinds = [kind_of_entity(entity) for entity in reference.named(text)]
    fallback = MentionKind.ACRONYM if looks_like_acronym(text) else MentionKind.OTHER
    return Mention(span, text, kinds[0] if kinds else fallback, 0, text)
