"""NewsML-G2, NITF and other XML that holds an article: its own markup, or XHTML inside it."""

from datetime import date

from checker.document import Document
from checker.draft import Draft, NoArticle
from checker.read.front_matter import FrontMatter
from checker.read.marked_up import read_events
from checker.read.xml_events import xml_events

__all__ = ["read_newsml"]


def read_newsml(draft: Draft, day: date | None) -> Document:
    """The document of an article in XML; of several articles in a message the longest is read, and the rest counted.

    Raises:
        Unreadable: when it is not well-formed, or holds no words.
    """
    document = read_events(draft, xml_events(draft.text, draft.path), day, FrontMatter())
    if not document.blocks:
        raise NoArticle(draft.path, "holds no article in a form that is known: NewsML-G2, NITF, XHTML")
    return document
