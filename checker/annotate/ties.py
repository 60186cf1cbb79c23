"""Which reporting words a stretch in marks hangs on, by its own sentence alone."""

import re
from dataclasses import dataclass

from checker.annotate.contents import source_phrases
from checker.annotate.cues import CueHit, nouns
from checker.annotate.sheet import Sheet
from checker.annotate.subjects import noun_phrase, subject_of

__all__ = ["Tie", "tie"]

_SPEECH = frozenset(("say", "tell", "beside"))
_OPENERS = frozenset(("CC", "RB", ",", ":", "UH", "HYPH", "-LRB-", "-RRB-", "NFP", "``", "''", "XX"))
#: A capitalised name before a colon and a mark.
_LABEL = re.compile(
    r"(?:^|[.!?—–•*] ?|- )(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,4})(?: \([^()]{1,24}\))?: ?$"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A stretch's tie to the reporting words of its own sentence.

    `hit` is the verb, `source` the token range of an "according to" with the noun after it, `colon` the token of
    a bare colon. `path` says which reading led there.
    """

    path: str
    hit: CueHit | None = None
    source: tuple[int, int, int] | None = None
    colon: int | None = None


def tie(sheet: Sheet, stretch: int) -> Tie | None:
    """The tie of a stretch to a cue of its own sentence, or `None`."""
    low, high = sheet.frame(stretch)
    at = sheet.place[stretch]
    before, after = sheet.steps[low:at], sheet.steps[at + 1 : high]
    left = _hits_in(sheet, before)
    opens = _opens(sheet, before)
    if opens:
        return _behind(sheet, stretch, after) or _source(sheet, low, high)
    closing = _closing(sheet, at, high)
    if closing is not None:
        return Tie("behind", closing)
    source = _source(sheet, low, high)
    if source is not None:
        return source
    aside = _interjected(sheet, left)
    if aside is not None:
        return Tie("behind", aside)
    colon = _colon(sheet, before)
    if colon is not None:
        label = _label(sheet, stretch, colon)
        if label is not None:
            return label
        speaking = [hit for hit in left if hit.classes & {"say", "tell"} or hit.last >= colon]
        return Tie("colon", speaking[-1]) if speaking else Tie("bare colon", colon=colon)
    governing = _climb(sheet, stretch, left)
    if governing is None:
        governing = _as_complement(sheet, stretch, before)
    noun = _noun(sheet, stretch, governing)
    if noun is not None:
        return noun
    if governing is not None:
        return Tie("governs", _stronger(sheet, governing, left))
    near = _near(sheet, stretch, before, left)
    if near is not None:
        return Tie("left", near)
    behind = _behind(sheet, stretch, after)
    if behind is not None and _clause_before(sheet, stretch, behind.hit):
        return behind
    if left and _full(sheet, stretch):
        return Tie("far", left[-1])
    return None


def _hits_in(sheet: Sheet, steps: tuple[int, ...]) -> list[CueHit]:
    if not steps:
        return []
    low = min((step for step in steps if step >= 0), default=-1)
    high = max((step for step in steps if step >= 0), default=-2)
    return [hit for hit in sheet.hits if low <= hit.head <= high]


def _opens(sheet: Sheet, before: tuple[int, ...]) -> bool:
    """Whether nothing but conjunctions, adverbs and other stretches stands before."""
    return all(step < 0 or sheet.parse.tokens[step].tag in _OPENERS for step in before)


def _behind(sheet: Sheet, stretch: int, after: tuple[int, ...]) -> Tie | None:
    """The first main verb of what follows the stretch, up to 30 steps: `“…,” the minister, who …, said`."""
    first = None
    for step in after[:30]:
        if step < 0:
            if first is None and len(sheet.words(~step).split()) > 3 and step != after[0]:
                break
            continue
        hit = _hit_at(sheet, step)
        if hit is None or not hit.classes & {"say", "tell", "beside", "think", "show", "name", "act"}:
            continue
        if first is None:
            first = hit
        elif first.classes <= {"beside"} and hit.classes & {"say", "tell"} and first.head - after[0] > 1:
            return Tie("behind", hit)
        if sheet.parse.tokens[step].relation not in ("relcl", "acl", "pcomp", "advcl"):
            if hit.classes & {"say", "tell"}:
                first = hit
                break
            if not hit.classes <= {"beside"} or first is not hit:
                break
    if first is None:
        first = _unlisted(sheet, stretch, after)
    return None if first is None else Tie("behind", first)


def _unlisted(sheet: Sheet, stretch: int, after: tuple[int, ...]) -> CueHit | None:
    """A verb that no lexicon lists, in the place of a reporting verb: `“…,” the minister thundered`."""
    if sheet.words(stretch)[-1:] not in ",?!" or not after or after[0] < 0:
        return None
    tokens = sheet.parse.tokens
    for step in after[:10]:
        if step < 0 or tokens[step].tag in ("IN", "TO", ",", ":"):
            return None
        if tokens[step].tag in ("VBD", "VBZ", "VBP"):
            if tokens[step].relation in ("aux", "auxpass") or step == after[0] and len(after) == 1:
                return None
            return CueHit(step, step + 1, tokens[step].text.lower(), frozenset(("beside",)))
    return None


def _closing(sheet: Sheet, at: int, high: int) -> CueHit | None:
    """The verb of an attribution that closes the sentence: `…, the minister said on Monday`."""
    tokens = sheet.parse.tokens
    for step in reversed(sheet.steps[at + 1 : high]):
        if step < 0:
            return None
        hit = _hit_at(sheet, step)
        if hit is None:
            continue
        if any(tokens[child].text.lower() == "as" for child in sheet.parse.children[step] if child < step):
            return hit
        if (
            not hit.classes & {"say", "tell"}
            or tokens[step].tag not in ("VBD", "VBZ", "VBP")
            or tokens[step].relation in ("relcl", "acl", "conj")
        ):
            return None
        if any(
            child > step and tokens[child].relation in ("ccomp", "xcomp", "dobj")
            for child in sheet.parse.children[step]
        ):
            return None
        subjects = [child for child in sheet.parse.children[step] if tokens[child].relation == "nsubj"]
        first = min([step, *(sheet.parse.subtree(child)[0] for child in subjects)])
        while first > 0 and tokens[first - 1].tag == "RB":
            first -= 1
        if first and (sheet.inside[first - 1] != -1 or tokens[first - 1].text in (",", "—", "–")):
            return hit
        return None
    return None


def _names_subject(sheet: Sheet, verb: int) -> bool:
    """Whether a relative clause has a subject of its own: `which he called`, not `who called`."""
    tokens = sheet.parse.tokens
    return any(tokens[c].relation == "nsubj" and tokens[c].tag not in ("WP", "WDT") for c in sheet.parse.children[verb])


def _interjected(sheet: Sheet, left: list[CueHit]) -> CueHit | None:
    """The verb of an attribution set between commas: `The plan, the minister said, is “a start”`."""
    tokens = sheet.parse.tokens
    for hit in reversed(left):
        if not hit.classes & {"say", "tell"} or tokens[hit.head].tag not in ("VBD", "VBZ", "VBP"):
            continue
        after = next((t for t in tokens[hit.last : hit.last + 3] if t.text in (",", "—", "–")), None)
        if after is None or any(t.tag in ("VBD", "IN", "TO", "VBG", "``") for t in tokens[hit.last : after.i]):
            continue
        following = sheet.steps[sheet.step_of(after.i) + 1 :][:1]
        if following and following[0] < 0 and not sheet.words(~following[0])[:1].islower():
            continue
        subject = subject_of(sheet.parse, hit.head, sheet.inside)
        subjects = [] if subject is None or subject > hit.head else [subject]
        first = min([hit.head, *(noun_phrase(sheet.parse, one)[0] for one in subjects)])
        if first and tokens[first - 1].text in (",", "—", "–") and hit.head - first < 20 and subjects:
            return hit
    return None


def _label(sheet: Sheet, stretch: int, colon: int) -> Tie | None:
    """A name and a colon: `Ana Ruiz: “…”`, at the start of a paragraph or behind a stop or a dash."""
    parse = sheet.parse
    end = sheet.stretches[stretch].outer.start - parse.start
    start = max(0, end - 120)
    match = _LABEL.search(parse.text[start:end])
    if match is None or (start and match.start() == 0):
        return None
    last = parse.token_at(parse.start + start + match.end("name") - 1)
    return None if last is None else Tie("label", source=(colon, colon + 1, last))


def _hit_at(sheet: Sheet, token: int) -> CueHit | None:
    low, high = 0, len(sheet.hits)
    while low < high:
        middle = (low + high) // 2
        if sheet.hits[middle].head < token:
            low = middle + 1
        else:
            high = middle
    return sheet.hits[low] if low < len(sheet.hits) and sheet.hits[low].head == token else None


def _climb(sheet: Sheet, stretch: int, left: list[CueHit]) -> CueHit | None:
    """The nearest reporting verb above the stretch in the parse."""
    heads = {hit.head: hit for hit in left}
    if not heads:
        return None
    tokens = sheet.parse.tokens
    start = next((i for i in _tokens(sheet, stretch) if sheet.inside[tokens[i].head] != stretch), None)
    if start is None:
        return None
    at = tokens[start].head
    found: CueHit | None = None
    reported = False
    for _ in range(16):
        hit = heads.get(at)
        if hit is not None and hit.classes <= {"beside"} and start - hit.last > 4:
            hit = None
        if hit is not None and (found is None or (reported and hit.classes & {"say", "tell"})):
            found, reported = hit, False
        if found is not None and tokens[at].relation == "relcl" and _names_subject(sheet, at):
            break
        reported = reported or tokens[at].relation == "ccomp"
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found


def _as_complement(sheet: Sheet, stretch: int, before: tuple[int, ...]) -> CueHit | None:
    """A verb with an object and "as" before the stretch: `has gone after them as “crooks”`."""
    tokens = sheet.parse.tokens
    words = [step for step in before[-4:] if step >= 0]
    as_at = next((step for step in reversed(words) if tokens[step].text.lower() == "as"), None)
    if as_at is None or tokens[as_at].relation != "prep":
        return None
    verb = tokens[as_at].head
    for _ in range(3):
        if tokens[verb].tag[:2] == "VB" or tokens[verb].head == verb:
            break
        verb = tokens[verb].head
    if tokens[verb].tag[:2] != "VB" or sheet.inside[verb] != -1 or verb > as_at:
        return None
    objects = [c for c in sheet.parse.children[verb] if verb < c <= as_at and tokens[c].relation in ("dobj", "prep")]
    return CueHit(verb, verb + 1, tokens[verb].text.lower(), frozenset(("name",))) if objects else None


def _stronger(sheet: Sheet, hit: CueHit, left: list[CueHit]) -> CueHit:
    """A verb of saying before a weaker verb in the same sentence, where the weaker one is none of speech."""
    if hit.classes & {"say", "tell", "name"}:
        return hit
    tokens = sheet.parse.tokens
    for other in reversed(left):
        if (
            other.head < hit.head
            and other.classes & {"say", "tell"}
            and tokens[other.head].tag in ("VBD", "VBZ", "VBP", "VBG")
        ):
            return other
    return hit


def _noun(sheet: Sheet, stretch: int, hit: CueHit | None) -> Tie | None:
    """A noun that carries words, right above the stretch, and its possessor: `his warning that “…”`."""
    tokens = sheet.parse.tokens
    start = next((i for i in _tokens(sheet, stretch) if sheet.inside[tokens[i].head] != stretch), None)
    if start is None:
        return None
    listed = nouns()
    at = tokens[start].head
    for _ in range(5):
        if hit is not None and at == hit.head:
            return None
        if sheet.inside[at] == -1 and at < start and tokens[at].tag[:2] == "NN" and tokens[at].text.lower() in listed:
            owner = next((c for c in sheet.parse.children[at] if tokens[c].relation == "poss"), None)
            return None if owner is None else Tie("noun", source=(at, at + 1, owner))
        if tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def _tokens(sheet: Sheet, stretch: int) -> range:
    one = sheet.stretches[stretch]
    first = sheet.parse.token_at(one.inner.start)
    if first is None:
        return range(0)
    last = first
    while last < len(sheet.inside) and sheet.inside[last] == stretch:
        last += 1
    return range(first, last)


def _near(sheet: Sheet, stretch: int, before: tuple[int, ...], left: list[CueHit]) -> CueHit | None:
    """The reporting verb right before the stretch, with at most an addressee or a comma between."""
    if not left:
        return None
    hit = left[-1]
    gap = [step for step in before if step > hit.last - 1 or step < 0]
    gap = gap[gap.index(next((s for s in gap if s >= hit.last), gap[0])) :] if gap else gap
    between = [sheet.parse.tokens[step] for step in before if step >= hit.last]
    if len(between) <= 12 and not any(token.tag in ("VBD", "VBZ", "VBP") for token in between):
        return hit
    if between and between[-1].text in (",", ":", "that") and _full(sheet, stretch) and hit.classes & _SPEECH:
        return hit
    return None


def _full(sheet: Sheet, stretch: int) -> bool:
    words = sheet.words(stretch)
    return words[:1].isupper() and len(words.split()) > 3


def _colon(sheet: Sheet, before: tuple[int, ...]) -> int | None:
    if before and before[-1] >= 0 and sheet.parse.tokens[before[-1]].text.rstrip().endswith(":"):
        return before[-1]
    return None


def _source(sheet: Sheet, low: int, high: int) -> Tie | None:
    """An "according to" in the frame of the stretch."""
    within = set(sheet.steps[low:high])
    found = next((phrase for phrase in source_phrases(sheet) if phrase[0] in within), None)
    return None if found is None else Tie("source", source=found)


def _clause_before(sheet: Sheet, stretch: int, hit: CueHit | None) -> bool:
    """Whether the verb closes a sentence that holds the stretch: `The deal is “a milestone,” the minister said`."""
    if hit is None or not hit.classes & {"say", "tell", "think", "show"}:
        return False
    tokens = sheet.parse.tokens
    at = sheet.place[stretch]
    words = sheet.words(stretch)
    closing = words[-1:] in ",?!" or any(
        step >= 0 and tokens[step].text == "," for step in sheet.steps[at + 1 : at + 40] if step < hit.head
    )
    return closing and tokens[hit.head].relation in ("ROOT", "ccomp", "parataxis", "conj", "dep", "advcl")
