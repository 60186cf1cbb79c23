"""Page furniture: what a page prints around an article, told from the article by its form."""

import re

__all__ = ["image_prefix", "is_byline", "is_contact", "is_furniture", "is_name_alone", "is_page_chrome"]

_FURNITURE = re.compile(
    r"(?:sponsor(?:ed)?(?: by| content)?\s{0,3}:|sponsored(?: content| post)?$|advertisement$"
    r"|promoted(?: by| content)\b|(?:story|article) continues\b.{0,40}$|continue reading\b.{0,40}$"
    r"|(?:read|see|watch|listen) (?:more|also|next)\s{0,2}:"
    r"|(?:related|recommended|trending|most read|more on this)(?: (?:stories|articles|topics|story))?\s{0,2}:?$"
    r"|(?:sign up|subscribe)\b.{0,100}\b(?:newsletters?|now|today|here)\b.{0,20}$"
    r"|click here\b|share (?:this|on)\b.{0,60}$|(?:skip to|jump to)\b.{0,40}$|©|\(c\) \d{4}|copyright\b.{0,120}$"
    r"|all rights reserved\.?$|(?:reporting|writing|editing|additional reporting) by\b.{0,200}$"
    r"|<!--|-30-$|[#*_=~ -]{3,}$|\(?ends\)?$)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"[\W\d]*[\d.,]+ ?[KkMm]?(?: (?:shares?|comments?|views?|likes?|replies|min(?:ute)?s? read))?\W*$")
_CHROME = re.compile(
    r"(?:back|home|menu|topics?|share|print|save|search|log ?in|sign ?in|subscribe|comments?|next|previous|news"
    r"|politics|world|e-?mail|facebook|twitter|x|tweet|copy link|gift article|listen|photos?|video|opinion"
    r"|sports?|business)\W*$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\W{0,4}[A-Z][A-Za-z.'’ -]{1,30},\s?[A-Z]{2}\W{0,3}$")
_BYLINE = re.compile(r"(?:by|written by|story by|reported by)\s+[^\W\d_].{1,120}$", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:de|del|der|van|von|bin|al|la|le|y|and|[A-ZÀ-Þ][\w.'’-]*)){1,4}$")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_CONTACT = re.compile(r"\b(?:reach(?:ed)?|contact|e-?mail|tips?|follow|write to|send)\b", re.IGNORECASE)
_HANDLE = re.compile(r"(?:follow\b.{0,80}\b(?:on|at)\b.{0,40}|.{0,40}(?:^|\s)@\w{2,30})\W*$", re.IGNORECASE)
_IMAGE = re.compile(r"(?:[A-Za-z]{0,12}(?:Img|IMG|Image|Thumb|Thumbnail|Photo|Pic)):(?=\S)")


def is_furniture(line: str) -> bool:
    """Whether a line is furniture wherever it stands: a sponsor's, a rule, a share count."""
    return bool(_FURNITURE.match(line)) or not any(map(str.isalpha, line[:2_000])) or bool(_COUNT.match(line[:80]))


def is_page_chrome(line: str) -> bool:
    """Whether a line above an article is a menu word or the reader's town."""
    return len(line) <= 60 and bool(_CHROME.match(line) or _TOWN.match(line))


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article ("By …")."""
    return len(line) <= 160 and bool(_BYLINE.match(line)) and not line.endswith((".", "!", "?", "”", '"'))


def is_name_alone(line: str) -> bool:
    """Whether a line is two to five capitalised words and nothing else, as a name above an article is."""
    return len(line) <= 60 and bool(_NAME.match(line)) and not line.isupper()


def is_contact(line: str) -> bool:
    """Whether a line below an article says how to reach its author."""
    if len(line) > 300:
        return False
    return bool(_MAIL.search(line) and (_CONTACT.search(line) or len(line) < 80)) or bool(_HANDLE.match(line[:160]))


def image_prefix(line: str) -> int:
    """How many code points of a headline belong to an image's label that was run into it ("NextImg:")."""
    found = _IMAGE.match(line)
    return found.end() if found else 0
