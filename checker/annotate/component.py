"""The extractor as a component of a spaCy pipeline.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("deskcheck_quotes")
    nlp("“We will stay,” the minister said.")._.quotes

`Doc._.quotes` holds `checker.annotation.quotation.Attribution` records; their spans count code points of `doc.text`.
"""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from checker.annotate.name.names import mentions
from checker.annotate.quotation.quotations import attributions
from checker.annotate.unrecorded import NOTHING
from checker.annotation.parse import NamedSpan, Parse, Token
from checker.document import Block, Document
from checker.draft import Draft
from checker.span import Span

__all__ = ["create"]

_PARAGRAPH = re.compile(r"\S[^\r\n]*")


def create(nlp: Language, name: str) -> Any:
    """The component; the pipeline before it must have tagged, parsed and named."""
    if not Doc.has_extension("quotes"):
        Doc.set_extension("quotes", default=())
    return _quoted


# Entry points name this function; the decorator makes the factory known to spaCy as well.
Language.factory("deskcheck_quotes", func=create, requires=["token.tag", "token.dep", "doc.ents"])


def _quoted(doc: Doc) -> Doc:
    paragraphs = [Span(*match.span()) for match in _PARAGRAPH.finditer(doc.text)]
    document = Document(Draft("", doc.text), doc.text, tuple(Block(span) for span in paragraphs))
    parses = tuple(_parse(doc, span) for span in paragraphs)
    named = mentions(document, parses, NOTHING)
    doc._.quotes = attributions(document, parses, named, NOTHING)[0]
    return doc


def _parse(doc: Doc, span: Span) -> Parse:
    """A paragraph of a document as a parse of its own; heads outside of it become roots."""
    within = [token for token in doc if span.start <= token.idx < span.end and not token.is_space]
    number = {token.i: place for place, token in enumerate(within)}
    tokens = tuple(
        Token(
            place,
            token.idx - span.start,
            token.idx - span.start + len(token.text),
            token.text,
            token.tag_,
            number.get(token.head.i, place),
            token.dep_ if token.head.i in number else "ROOT",
        )
        for place, token in enumerate(within)
    )
    starts = tuple(place for place, token in enumerate(within) if place == 0 or token.is_sent_start)
    names = tuple(
        NamedSpan(number[name.start], number[name.end - 1] + 1, name.label_)
        for name in doc.ents
        if name.start in number and name.end - 1 in number
    )
    return Parse(span.start, span.of(doc.text), tokens, starts, names)
