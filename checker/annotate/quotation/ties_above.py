"""Reporting words above a stretch in marks in the parse: `called it “a start”`, `his warning that “…”`."""

from checker.annotate.quotation.cues import CueHit, nouns
from checker.annotate.quotation.setting import SAYING, Setting, Tie
from checker.annotate.tags import FINITE

__all__ = ["announced", "governed"]

#: How far up the parse reporting words are looked for.
_HEIGHT, _NOUN_HEIGHT = 16, 5
#: Sections of the lexicon whose verbs bring words of their own.
_CLAIMS = SAYING | {"name"}


def governed(setting: Setting) -> Tie | None:
    """The reporting verb that governs the stretch; of one report inside another the outer one."""
    hit = _governing(setting)
    if hit is None:
        return None
    touching = None if hit.classes & _CLAIMS else _touching(setting)
    return Tie("left", touching) if touching else Tie("governs", _stronger(setting, hit))


def _touching(setting: Setting) -> CueHit | None:
    """The verb of saying right before the stretch, which the parse may hang on another: `they booed, a man yelled`."""
    hit = setting.left[-1] if setting.left else None
    if hit is None or not hit.classes & SAYING or setting.sheet.parse.tokens[hit.head].tag not in FINITE:
        return None
    between = [step for step in setting.before if step >= hit.last]
    return hit if all(setting.sheet.parse.tokens[step].text == "," for step in between) else None


def announced(setting: Setting) -> Tie | None:
    """A noun that carries words, right above the stretch, and its possessor: `his warning that “…”`."""
    if setting.first < 0:
        return None
    sheet = setting.sheet
    tokens, listed = sheet.parse.tokens, nouns()
    verb = _governing(setting)
    at = tokens[setting.first].head
    for _ in range(_NOUN_HEIGHT):
        if verb is not None and at == verb.head:
            return None
        token = tokens[at]
        if token.lower == "as":
            return None
        if at < setting.first and sheet.inside[at] == -1 and token.tag[:2] == "NN" and token.text.lower() in listed:
            owner = next((child for child in sheet.parse.children[at] if tokens[child].relation == "poss"), None)
            return None if owner is None else Tie("noun", source=(at, at + 1, owner))
        if token.head == at:
            return None
        at = token.head
    return None


def _governing(setting: Setting) -> CueHit | None:
    return _above(setting) or _as_complement(setting)


def _above(setting: Setting) -> CueHit | None:
    """The nearest reporting verb above the stretch, or the verb of saying that reports it in turn."""
    heads = {hit.head: hit for hit in setting.left}
    if not heads or setting.first < 0:
        return None
    tokens = setting.sheet.parse.tokens
    at = tokens[setting.first].head
    found: CueHit | None = None
    reported = aside = False
    for _ in range(_HEIGHT):
        hit = heads.get(at)
        if hit is not None and hit.classes <= {"beside"} and setting.first - hit.last > 4:
            hit = None
        if aside and hit is not None and not hit.classes & SAYING:
            hit = None
        if hit is not None and (found is None or (reported and hit.classes & SAYING)):
            found, reported = hit, False
        if found is not None and tokens[at].relation == "relcl" and _has_own_subject(setting, at):
            break
        aside = aside or (tokens[at].relation == "advcl" and _has_own_subject(setting, at))
        if found is not None and aside:
            break
        reported = reported or tokens[at].relation == "ccomp"
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found


def _has_own_subject(setting: Setting, verb: int) -> bool:
    """Whether a relative clause has a subject of its own: `which he called`, not `who called`."""
    tokens, children = setting.sheet.parse.tokens, setting.sheet.parse.children
    return any(tokens[c].relation == "nsubj" and tokens[c].tag not in ("WP", "WDT") for c in children[verb])


def _as_complement(setting: Setting) -> CueHit | None:
    """Any verb with an object and "as" before the stretch: `has gone after them as “crooks”`."""
    sheet = setting.sheet
    tokens = sheet.parse.tokens
    near = [step for step in setting.before[-4:] if step >= 0 and tokens[step].text.lower() == "as"]
    if not near or tokens[near[-1]].relation != "prep":
        return None
    verb = tokens[near[-1]].head
    for _ in range(3):
        if tokens[verb].tag[:2] == "VB" or tokens[verb].head == verb:
            break
        verb = tokens[verb].head
    if tokens[verb].tag[:2] != "VB" or sheet.inside[verb] != -1 or verb > near[-1]:
        return None
    takes = any(verb < c <= near[-1] and tokens[c].relation in ("dobj", "prep") for c in sheet.parse.children[verb])
    return CueHit(verb, verb + 1, tokens[verb].text.lower(), frozenset(("name",))) if takes else None


def _stronger(setting: Setting, hit: CueHit) -> CueHit:
    """A verb of saying before a weaker verb in the same sentence, where the weaker one is none of speech."""
    if hit.classes & {"say", "tell", "name"}:
        return hit
    tokens = setting.sheet.parse.tokens
    for other in reversed(setting.left):
        if other.head < hit.head and other.classes & SAYING and tokens[other.head].tag in FINITE | {"VBG"}:
            return other
    return hit
