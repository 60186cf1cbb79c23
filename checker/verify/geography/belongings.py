"""Which country something belongs to: "the South Korean firm X", "X, a city in Y"."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Entity, Organization, Place
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.venues import containers
from checker.verify.role.posts import Titles, titles_of
from checker.verify.role.surroundings import land_of

__all__ = ["belongings"]

_KINDS = (
    r"(?:firm|company|automaker|carmaker|conglomerate|bank|newspaper|broadcaster|airline|maker|manufacturer|giant|group|"
    r"agency|ministry|party|think tank|university|shipbuilder|contractor)"
)
_FIRM = re.compile(rf"\b((?:[A-Z][\w.]+\s){{1,3}})(?:[a-z-]+\s){{0,2}}{_KINDS}\s$")
_CITY = re.compile(
    r",\sa(?:n)?\s(?:[a-z-]+\s){0,3}(?:city|town|village|port|province|island|region|state|capital|resort)\s(?:in|of|on)\s"
    r"(?:(?:the\s)?(?:north|south|east|west|central|northern|southern|eastern|western|northeastern|northwestern|"
    r"southeastern|southwestern)\s(?:of\s)?)?(?:the\s)?$"
)
#: "X, in northern Y": only with the part of Y, for "X, in Y for talks" may tell where somebody of X is.
_INSIDE = re.compile(
    r",\sin\s(?:the\s)?(?:far\s)?(?:central|(?:north|south)(?:east|west)?ern|eastern|western|the\s(?:north|south|east|west)\sof)"
    r"\s(?:the\s)?$"
)
#: "X, a Yish firm".
_THEN_FIRM = re.compile(rf",\s(?:a|an|the)\s((?:[A-Z][\w.]+\s){{1,2}})(?:[a-z-]+\s){{0,2}}{_KINDS}\b")
_ADJECTIVE = re.compile(r"\b((?:[A-Z][a-z]+\s)?[A-Z][a-z]+(?:n|ese|sh|i|ch|ss))\s$")


def belongings(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """Verdicts on the countries that a draft gives to recorded bodies, and on the places it puts places into."""
    titles = titles_of(reference)
    for mention in annotations.mentions:
        if mention.kind in (MentionKind.ORGANIZATION, MentionKind.OTHER):
            yield from _demonym(mention, document, titles, reference)
    for first, second in zip(annotations.mentions, annotations.mentions[1:], strict=False):
        between = document.text[first.span.end : second.span.start]
        if len(between) < 70 and (_CITY.fullmatch(between) or _INSIDE.fullmatch(between)):
            yield from _container(first, second, reference)


def _demonym(mention: Mention, document: Document, titles: Titles, reference: Reference) -> Iterator[Verdict]:
    """A verdict on the country given to a body, right before its name or in what is set behind it."""
    bodies = [each for each in reference.named(mention.text) if isinstance(each, Organization) and each.country]
    if len(bodies) != 1 or len(reference.named(mention.text)) != 1:
        return
    body, country = bodies[0], reference.get(bodies[0].country or "")
    if not isinstance(country, Place):
        return
    start = max(0, mention.span.start - 60)
    lead = document.text[start : mention.span.start]
    found, behind = _FIRM.search(lead) or _ADJECTIVE.search(lead), False
    if found is None:
        found, behind, start = _THEN_FIRM.match(document.text, mention.span.end, mention.span.end + 80), True, 0
    described = None if found is None else _described(found[1], titles, reference)
    if found is None or described is None:
        return
    land, words = described
    at = start + found.start(1) + found[1].rstrip().rfind(words)
    span = Span(at, found.end()) if behind else Span(at, mention.span.end)
    fits = body.country == land or land in set(containers(country.id, reference))
    name = country.demonyms[0] if country.demonyms else country.name
    yield _verdict(span, document.words(span), body, name, fits, "wrong-demonym", reference)


def _described(written: str, titles: Titles, reference: Reference) -> tuple[str, str] | None:
    """The country that the last word or two of `written` describe, and those words."""
    words = written.split()
    for size in (2, 1):
        tail = " ".join(words[-size:])
        if not tail.startswith("The ") and (land := land_of(tail, titles, reference)):
            return land, tail
    return None


def _container(first: Mention, second: Mention, reference: Reference) -> Iterator[Verdict]:
    inner = [each for each in reference.named(first.text) if isinstance(each, Place)]
    outer = [each for each in reference.named(second.text) if isinstance(each, Place)]
    if not inner or len(outer) != 1 or not all(each.within or each.country for each in inner):
        return
    around = {container for each in inner for container in containers(each.id, reference)}
    fits = outer[0].id in around or any(each.id in set(containers(outer[0].id, reference)) for each in inner)
    if not fits and (len(inner) > 1 or outer[0].kind not in ("country", "region") or not inner[0].curated):
        return
    held = reference.get(inner[0].within or inner[0].country or "")
    name = held.name if isinstance(held, Place) else ""
    yield _verdict(
        first.span.cover(second.span),
        f"{first.text} in {second.text}",
        inner[0],
        name,
        fits,
        "wrong-container",
        reference,
    )


def _verdict(
    span: Span, reading: str, entity: Entity, record: str, fits: bool, fault: str, reference: Reference
) -> Verdict:
    return Verdict(
        subject=Subject.PLACE,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else fault,
        reading=reading,
        record=record,
        because=f"{entity.name} on record as {record}",
        firm=entity.status == "accepted",
        citations=reference.cite(entity),
    )
