"""What the fields of newsroom JSON are to an article: ninjs, Arc ANS, Superdesk, WordPress, schema.org."""

from collections.abc import Mapping
from enum import Enum

from checker.read.json_strings import Path

__all__ = ["DATES", "Role", "role_of"]


class Role(Enum):
    """What a field is to the article, in the order in which an article prints them."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DECK = "deck"
    DATELINE = "dateline"
    BODY = "body"
    QUOTE = "quote"
    SIGNATURE = "signature"
    CAPTION = "caption"
    FOOT = "foot"
    TEXT = "text"  # the body as plain text: read when there is no other
    RAW = "raw"  # the body as it was typed: read when there is no other
    DATE = "date"
    CODE = "code"  # counted, not read


#: Paths from the article's root to what each is; `*` stands for any place in a list, and any key of associations.
_FIELDS = {
    ("headline",): Role.HEADLINE,
    ("headlines", "*", "value"): Role.HEADLINE,
    ("headlines", "basic"): Role.HEADLINE,
    ("title", "rendered"): Role.HEADLINE,
    ("title", "raw"): Role.HEADLINE,
    ("byline",): Role.BYLINE,
    ("by",): Role.BYLINE,
    ("credits", "by", "*", "name"): Role.BYLINE,
    ("abstract",): Role.DECK,
    ("subheadlines", "basic"): Role.DECK,
    ("description", "basic"): Role.DECK,
    ("description_text",): Role.DECK,
    ("descriptions", "*", "value"): Role.DECK,
    ("dateline", "text"): Role.DATELINE,
    ("body_html",): Role.BODY,
    ("body_xhtml",): Role.BODY,
    ("body_footer",): Role.FOOT,
    ("bodies", "*", "value"): Role.BODY,
    ("content", "rendered"): Role.BODY,
    ("content", "raw"): Role.RAW,
    ("body_text",): Role.TEXT,
    ("articleBody",): Role.TEXT,
    ("associations", "*", "description_text"): Role.CAPTION,
    ("promo_items", "basic", "caption"): Role.CAPTION,
}
#: Fields with the day of the article, the most telling first.
DATES = (
    "display_date", "publish_date", "datePublished", "versioncreated", "versionCreated", "date", "firstpublished",
    "first_publish_date", "firstcreated",
)  # fmt: skip

#: Keys of Arc ANS that only hold other elements.
_HOLDERS = frozenset(("content_elements", "items", "rows", "header"))
_LINKS = frozenset(("interstitial_link", "reference", "divider", "numeric_rating", "endorsement"))
_EMBEDS = frozenset(("code", "oembed_response", "custom_embed"))


def role_of(path: Path, kinds: Mapping[Path, str]) -> Role | None:
    """What the field at `path` is; `kinds` are the types that objects give themselves, by their path."""
    if path[0] == "content_elements":
        return _element_role(path, kinds)
    if len(path) == 1 and path[0] in DATES:
        return Role.DATE
    held = path[0] == "associations"
    role = _FIELDS.get(tuple("*" if isinstance(key, int) or (held and n == 1) else key for n, key in enumerate(path)))
    if role is Role.BODY and kinds.get(path[:-1], "").startswith("text/plain"):
        return Role.TEXT
    return role


def _element_role(path: Path, kinds: Mapping[Path, str]) -> Role | None:
    """What a field of an Arc story element is."""
    above = [kinds.get(path[:n], "") for n in range(2, len(path))]
    kind = above[-1] if above else ""
    tail = [key for key in path if not isinstance(key, int) and key not in _HOLDERS]
    if tail == ["citation", "content"]:
        return Role.SIGNATURE
    if tail == ["caption"]:
        return Role.CAPTION
    if tail == ["text"] and kind == "correction":
        return Role.BODY
    if _EMBEDS & set(above):
        return Role.CODE if tail == ["content"] or tail[-1:] == ["html"] else None
    if tail in (["content"], []) and kind not in _LINKS:
        return Role.QUOTE if "quote" in above else Role.BODY
    return None
