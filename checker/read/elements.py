"""What the elements of HTML, NITF and NewsML-G2 are to an article: which are read, and which end a block."""

import re
from collections.abc import Mapping

__all__ = [
    "BLOCKS", "BYLINES", "CAPTIONS", "CODE", "DATED", "DATELINES", "HEADLINES", "PLAIN", "QUOTES", "SIBLINGS",
    "SIGNATURES", "SILENT", "SKIPPED", "VOID", "Attributes", "is_hidden", "names_author", "written_day",
]  # fmt: skip

#: Elements that hold a headline, a byline, a dateline; those whose words are somebody's speech.
HEADLINES = frozenset(("h1", "hl1", "headline"))
BYLINES = frozenset(("byline", "by"))
DATELINES = frozenset(("dateline",))
QUOTES = frozenset(("blockquote", "bq"))
CAPTIONS = frozenset(("figcaption", "caption", "media-caption", "abstract", "hl2"))
#: Elements under a block quotation that say whose words it holds.
SIGNATURES = frozenset(("footer", "credit"))
#: Elements before and after which a block ends.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul title hedline hl1 hl2 headline byline by dateline body.head body.content body.end abstract block bq"
    " byttl credit inlinexml inlinedata media media-caption tagline distributor encoded".split()
)
#: Elements that end when the next of their kind begins.
SIBLINGS = frozenset("p li dt dd td th tr option".split())
#: Elements that hold no prose, or that are the page and not the article.
SKIPPED = frozenset(
    "script style template noscript svg math head iframe object embed select option button form nav aside audio video"
    " canvas map datalist textarea distributor media-producer media-metadata body.end slugline versioncreated"
    " contentcreated pubdate".split()
)
#: Elements whose words are no language, and that an editor may want to know of.
CODE = frozenset(("pre",))
#: Elements whose text is plain: its line ends say where paragraphs end.
PLAIN = frozenset(("inlinedata",))
#: Elements whose text is no language, so that nobody misses it.
SILENT = frozenset(("script", "style", "template"))
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose text is the day of the article; and those that have it in an attribute.
DATED = frozenset(("versioncreated", "contentcreated", "pubdate"))
_DAYS = {
    "time": "datetime", "meta": "content", "date.issue": "norm", "story.date": "norm", "pubdata": "date.publication",
} | dict.fromkeys(DATED, "content")  # fmt: skip
_PUBLISHED = frozenset(("article:published_time", "datePublished", "date", "pubdate", "dc.date"))

_AUTHOR = re.compile(r"\b(?:byline|author)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)

Attributes = Mapping[str, str | None]


def is_hidden(attributes: Attributes) -> bool:
    """Whether an element with these attributes does not print."""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN.search((attributes.get("style") or "")[:500]))
    )


def names_author(attributes: Attributes) -> bool:
    """Whether the attributes say that the element is the author's line."""
    told = (attributes.get(name) for name in ("class", "rel", "itemprop"))
    return any(_AUTHOR.search(words[:500]) for words in told if words)


def written_day(tag: str, attributes: Attributes) -> str:
    """The day that the element's attributes give as the article's, as they write it; empty when they give none."""
    if tag not in _DAYS:
        return ""
    named = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
    if tag == "meta" and named not in _PUBLISHED:
        return ""
    return (attributes.get(_DAYS[tag]) or "")[:40]
