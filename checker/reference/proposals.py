"""What a draft can teach the reference: names, acronyms, titles and statements that are not on record.

Everything here is `proposed`: it clears what it names, it accuses nobody, and an owner decides.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePath

from checker.annotation.initials import singular
from checker.annotation.name import MentionKind
from checker.annotation.quotation import QuotationKind, Use
from checker.evidence.dossier import Dossier
from checker.evidence.name import LinkState
from checker.record.reference import Reference
from checker.record.role import Post
from checker.reference.folding import fold, words_of
from checker.reference.kinds import Stored

__all__ = ["proposals"]

_KINDS = {
    MentionKind.PERSON: "person",
    MentionKind.ORGANIZATION: "organization",
    MentionKind.PLACE: "place",
}

#: Fewer words are no statement worth keeping, and a name with more than a few words is no name.
_SPOKEN, _NAME = 6, 8


def proposals(dossier: Dossier, reference: Reference, publisher: str, today: date) -> list[tuple[str, Stored]]:
    """The records that the draft proposes, its own source first; no more than that source when there are none."""
    document = dossier.document
    when = str(document.date.day if document.date else today)
    slug = _slug(PurePath(document.draft.path).stem) or "draft"
    headline = document.words(document.headline.span).strip() if document.headline else ""
    source: Stored = {
        "id": f"draft-{slug}-{when}",
        "title": headline or document.draft.path,
        "publisher": publisher,
        "published": when,
        "tier": "press",
    }
    found: dict[str, tuple[str, Stored]] = {}
    names = list(_names(dossier, reference))
    speakers = {stored["name"]: _free(stored["id"], reference) for kind, stored in names if kind != "place"}
    for kind, stored in (
        *names,
        *_acronyms(dossier, reference),
        *_titles(dossier, reference),
        *_statements(dossier, reference, speakers, when),
    ):
        stored |= {"id": _free(stored["id"], reference), "status": "proposed"}
        found.setdefault(stored["id"], (kind, {**stored, "sources": [f"{source['id']}#{stored.pop('at')}"]}))
    return [("source", source), *found.values()]


def _free(id: str, reference: Reference) -> str:
    """That id, or another one where a record has it already: a proposal must not override it."""
    return id if reference.get(id) is None else f"{id}-proposed"


def _names(dossier: Dossier, reference: Reference) -> Iterator[tuple[str, Stored]]:
    """Names that stand in the draft in full and are on no list."""
    for link in dossier.links:
        mention = link.mention
        kind = _KINDS.get(mention.kind)
        name = " ".join(mention.full_name.split())
        words = name.split()
        if kind is None or link.state is not LinkState.UNKNOWN or not 1 <= len(words) <= _NAME:
            continue
        if reference.named(name) or (kind == "person" and len(words) < 2):
            continue
        stored: Stored = {"id": f"{_slug(name)}", "name": name, "at": _place(dossier, mention.span.start)}
        if kind == "person":
            stored |= {"surname": words[-1], "forename": words[0]}
            if mention.honorific in ("Mr.", "Ms.", "Mrs."):
                stored["honorific"] = mention.honorific
        yield kind, stored


def _acronyms(dossier: Dossier, reference: Reference) -> Iterator[tuple[str, Stored]]:
    """Acronyms with the long forms that the draft itself gives them, where nothing is wrong with either."""
    wrong = [verdict.span for verdict in dossier.verdicts if verdict.fault in ("mistaken-acronym", "wrong-expansion")]
    for definition in dossier.annotations.definitions:
        short, long = singular(dossier.words(definition.short)), " ".join(dossier.words(definition.long).split())
        known = {fold(form) for acronym in reference.acronyms(short) for form in acronym.long}
        flawed = any(span.overlaps(definition.short) or span.overlaps(definition.long) for span in wrong)
        if fold(long) not in known and not flawed:
            at = _place(dossier, definition.short.start)
            yield "acronym", {"id": f"acronym-{_slug(f'{short} {long}')}", "short": short, "long": [long], "at": at}


def _titles(dossier: Dossier, reference: Reference) -> Iterator[tuple[str, Stored]]:
    """Titles before or after a name that are the form of no post, alone or with words before it."""
    forms = [fold(form) for post in reference.every(Post) for form in (*post.titles, *post.nonstandard)]
    for mention in dossier.annotations.mentions:
        if mention.title is None:
            continue
        title = " ".join(dossier.words(mention.title).split())
        folded = fold(title)
        if not 3 < len(title) < 80 or any(folded.endswith(form) for form in forms):
            continue
        yield "post", {"id": f"post-{_slug(title)}", "titles": [title], "at": _place(dossier, mention.title.start)}


def _statements(
    dossier: Dossier, reference: Reference, proposed: Mapping[str, str], when: str
) -> Iterator[tuple[str, Stored]]:
    """Whole sentences in quotation marks whose speaker is on record, or `proposed` (by name, with the id)."""
    for attribution in dossier.annotations.attributions:
        quotation, speaker = attribution.quotation, attribution.speaker
        if quotation.kind is not QuotationKind.DIRECT or quotation.use is not Use.SPEECH or speaker is None:
            continue
        named = [entity.id for entity in reference.named(speaker.resolved or "")]
        ids = named or [key for name, key in proposed.items() if name == speaker.resolved]
        text = " ".join(" ".join(dossier.words(span) for span in quotation.segments).split())
        if len(ids) != 1 or len(text.split()) < _SPOKEN:
            continue
        yield (
            "statement",
            {
                "id": f"statement-{_slug(ids[0])}-{when}-{_slug(' '.join(text.split()[:6]))}",
                "speaker": ids[0],
                "text": text.rstrip(","),
                "said": when,
                "fidelity": "edited",
                "at": _place(dossier, quotation.span.start),
            },
        )


def _place(dossier: Dossier, offset: int) -> str:
    line = dossier.document.draft.text.count("\n", 0, offset) + 1
    return f"line {line}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9-]+", "", "-".join(words_of(fold(text))[:8]).replace(".", ""))[:80]
