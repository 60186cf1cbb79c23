"""Which reporting words a stretch in marks hangs on, by its own sentence alone."""

from dataclasses import dataclass

from checker.annotate.cues import CueHit, sources
from checker.annotate.sheet import Sheet

__all__ = ["Tie", "tie"]

_SPEECH = frozenset(("say", "tell", "beside"))
_OPENERS = frozenset(("CC", "RB", ",", ":", "UH", "HYPH", "-LRB-", "-RRB-", "NFP", "``", "''", "XX"))


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
        return _behind(sheet, stretch, after) or _source(sheet, low, at, high)
    colon = _colon(sheet, before)
    governing = _climb(sheet, stretch, left)
    if governing is not None:
        return Tie("governs", governing)
    near = _near(sheet, stretch, before, left)
    if near is not None:
        return Tie("left", near)
    if colon is not None:
        if left:
            return Tie("colon", max(left, key=lambda hit: ("say" in hit.classes or "tell" in hit.classes, hit.head)))
        return Tie("bare colon", colon=colon)
    source = _source(sheet, low, at, high)
    if source is not None:
        return source
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
        if sheet.parse.tokens[step].relation not in ("relcl", "acl", "pcomp", "advcl"):
            if hit.classes & _SPEECH or first is hit:
                first = hit
            break
    return None if first is None else Tie("behind", first)


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
        if hit is not None and (found is None or (reported and hit.classes & {"say", "tell"})):
            found, reported = hit, False
        reported = reported or tokens[at].relation == "ccomp"
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found


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


def _source(sheet: Sheet, low: int, at: int, high: int) -> Tie | None:
    """An "according to" in the frame of the stretch."""
    tokens = sheet.parse.tokens
    for step in sheet.steps[low:high]:
        if step < 0:
            continue
        for phrase in sources():
            last = step + len(phrase)
            if (
                tokens[step].text.lower() == phrase[0]
                and last <= len(tokens)
                and all(tokens[step + n].text.lower() == word for n, word in enumerate(phrase))
            ):
                noun = next((c for c in sheet.parse.children[last - 1] if tokens[c].relation == "pobj"), None)
                if noun is None:
                    noun = next(
                        (t.i for t in tokens[last : last + 8] if t.tag in ("NNP", "NN", "NNS", "NNPS", "PRP")), None
                    )
                if noun is not None and noun >= last:
                    return Tie("source", source=(step, last, noun))
    return None


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
