"""The lexicon of reporting words, and where they stand in a parse."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.annotate.tags import NOUNS
from checker.annotation.parse import Parse

__all__ = ["CueHit", "Entry", "cue_hits", "lexicon", "nouns", "source_phrases"]

_PARTICLE_REACH = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A reporting verb: its lemma, particle included, and the sections of the lexicon that list it."""

    lemma: str
    classes: frozenset[str]
    particle: str = ""


@dataclass(frozen=True, slots=True)
class CueHit:
    """A reporting verb in a parse: token `head`, one past the last token of the phrase, lemma and classes."""

    head: int
    last: int
    lemma: str
    classes: frozenset[str]

    @property
    def speech(self) -> bool:
        """Whether the verb tells of spoken or written words, and not of a thought or of what something shows."""
        return bool(self.classes & {"say", "tell"})


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    section = ""
    for line in files("checker.annotate").joinpath("lexicon/cues.txt").read_text(encoding="utf-8").splitlines():
        entry = line.split("#", 1)[0].strip()
        if entry.startswith("["):
            section = entry.strip("[]")
        elif entry:
            found.setdefault(section, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """Every form of every reporting verb, with the entries it may belong to; those with a particle come first."""
    classes: dict[tuple[str, str], set[str]] = {}
    shapes: dict[tuple[str, str], set[str]] = {}
    for section in ("say", "tell", "name", "act", "think", "show", "beside"):
        for line in _sections().get(section, ()):
            written, _, irregular = line.partition(":")
            verb, _, particle = written.strip().partition(" ")
            key = (verb.rstrip("+"), particle)
            classes.setdefault(key, set()).add(section)
            shapes.setdefault(key, set()).update(_forms(verb, irregular))
            if verb.endswith("ize"):
                shapes[key] |= _forms(f"{verb[:-3]}ise", irregular)
    found: dict[str, list[Entry]] = {}
    for (verb, particle), names in classes.items():
        entry = Entry(f"{verb} {particle}".strip(), frozenset(names), particle)
        for form in shapes[(verb, particle)]:
            found.setdefault(form, []).append(entry)
    return {form: tuple(sorted(entries, key=lambda one: -len(one.particle))) for form, entries in found.items()}


@cache
def nouns() -> frozenset[str]:
    """Singular and plural of the nouns that carry somebody's words."""
    listed = _sections()["noun"]
    return frozenset(listed) | frozenset(noun[:-1] + "ies" if noun.endswith("y") else f"{noun}s" for noun in listed)


@cache
def _sources() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that name a source, as lower-case words, longest first, by their first word."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(line.split()) for line in _sections()["source"]), key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(listed) for first, listed in phrases.items()}


def _forms(written: str, irregular: str) -> set[str]:
    verb = written.rstrip("+")
    if irregular:
        return {verb, *irregular.split()}
    stem = verb + verb[-1] if written.endswith("+") else verb
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return {verb, third, stem + "ed", stem + "ing"}


def cue_hits(parse: Parse) -> tuple[CueHit, ...]:
    """Every reporting verb of a parse, in order; auxiliaries are left out."""
    forms = lexicon()
    found = []
    for token in parse.tokens:
        if token.tag[:2] != "VB" or token.relation in ("aux", "auxpass"):
            continue
        entries = forms.get(token.text.lower())
        if entries is None or parse.text[max(token.start - 1, 0) : token.start] in ("<", "/", "#", "@"):
            continue
        for entry in entries:
            last = _after_particle(parse, token.i, entry.particle)
            if last:
                found.append(CueHit(token.i, last, entry.lemma, _all_classes(entries, entry)))
                break
    return tuple(found)


def _all_classes(entries: tuple[Entry, ...], entry: Entry) -> frozenset[str]:
    """A verb with a particle keeps its own classes; a bare one those of its bare entries."""
    if entry.particle:
        return entry.classes
    return frozenset().union(*(one.classes for one in entries if one.lemma == entry.lemma))


def _after_particle(parse: Parse, index: int, particle: str) -> int:
    """One past the phrase's last token, or 0 when its particle is not there."""
    if not particle:
        return index + 1
    words = particle.split()
    tokens = parse.tokens
    for start in range(index + 1, min(index + 1 + _PARTICLE_REACH, len(tokens))):
        if all(start + n < len(tokens) and tokens[start + n].text.lower() == word for n, word in enumerate(words)):
            return start + len(words)
        if tokens[start].tag in ("``", "''", ".", ",", ":"):
            return 0
    return 0


def source_phrases(parse: Parse, inside: tuple[int, ...]) -> tuple[tuple[int, int, int], ...]:
    """Each phrase that names a source outside marks: its first token, one past its last, and the noun it names."""
    phrases, found = _sources(), []
    for token in parse.tokens:
        listed = phrases.get(token.text.lower())
        if listed is None or inside[token.i] != -1:
            continue
        for phrase in listed:
            last = token.i + len(phrase)
            noun = _sourced(parse, last) if _reads(parse, token.i, phrase) else None
            if noun is not None:
                found.append((token.i, last, noun))
                break
    return tuple(found)


def _reads(parse: Parse, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase, whose first word stands at token `first`, goes on there."""
    rest = parse.tokens[first + 1 : first + len(phrase)]
    if rest and rest[0].text.lower() != phrase[1]:
        return False
    return tuple(token.text.lower() for token in rest) == phrase[1:]


def _sourced(parse: Parse, last: int) -> int | None:
    """The noun that the preposition before token `last` governs, or the next one."""
    tokens = parse.tokens
    below = (child for child in parse.children[last - 1] if tokens[child].relation == "pobj" and child >= last)
    near = (token.i for token in tokens[last : last + 8] if token.tag in NOUNS)
    return next(below, None) or next(near, None)
