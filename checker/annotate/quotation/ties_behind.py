"""Attributions that stand behind a stretch in marks, or are set into its sentence between commas."""

from checker.annotate.attribution.phrases import noun_phrase
from checker.annotate.attribution.subjects import subject_of
from checker.annotate.quotation.cues import CueHit, lexicon
from checker.annotate.quotation.setting import SAYING, Setting, Tie, hit_at
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.tags import FINITE

__all__ = ["behind", "closing", "embracing", "interjected"]

#: How many steps behind a stretch its verb may stand.
_REACH = 30
_COMMAS = frozenset((",", "—", "–"))
_BELOW = frozenset(("relcl", "acl", "pcomp", "advcl"))
_TAKES_CONTENT = frozenset(("ccomp", "xcomp", "dobj"))


def behind(setting: Setting) -> Tie | None:
    """The main verb of what follows the stretch: `“…,” the minister, who has waited, said`."""
    hit = _first_main(setting) or _unlisted(setting) or _misread(setting)
    return None if hit is None else Tie("behind", hit)


def _first_main(setting: Setting) -> CueHit | None:
    sheet, after = setting.sheet, setting.after
    first: CueHit | None = None
    for step in after[:_REACH]:
        if step < 0:
            if first is None and step != after[0] and len(sheet.words(~step).split()) > 3:
                break
            continue
        hit = hit_at(sheet, step)
        if hit is None or _is_infinitive(sheet, step):
            continue
        main = sheet.parse.tokens[step].relation not in _BELOW
        saying = bool(hit.classes & SAYING)
        if first is not None and saying and (main or (first.classes <= {"beside"} and first.head - after[0] > 1)):
            return hit
        beside = hit.classes <= {"beside"}
        if main and (saying or not beside or first is not None):
            return first or hit
        first = first or hit
    return first


def _is_infinitive(sheet: Sheet, verb: int) -> bool:
    """Whether a verb goes on with the sentence of the words: `“…” to support him`."""
    return verb > 0 and sheet.parse.tokens[verb - 1].tag == "TO"


def _unlisted(setting: Setting) -> CueHit | None:
    """A verb that no lexicon lists, in the place of a reporting verb: `“…,” the minister thundered`."""
    after, tokens = setting.after, setting.sheet.parse.tokens
    if setting.words[-1:] not in ",?!" or not after or after[0] < 0:
        return None
    for step in after[:10]:
        if step < 0 or tokens[step].tag in ("IN", "TO", ",", ":"):
            return None
        if tokens[step].tag in FINITE:
            alone = step == after[0] and len(after) == 1
            if alone or tokens[step].relation in ("aux", "auxpass"):
                return None
            return CueHit(step, step + 1, tokens[step].text.lower(), frozenset(("beside",)))
    return None


def _misread(setting: Setting) -> CueHit | None:
    """A verb of saying that ends the sentence and that the parse takes for a noun: `“…,” a voice in the ad states`."""
    tokens = setting.sheet.parse.tokens
    words = [step for step in setting.after if step >= 0 and tokens[step].tag != "."]
    if setting.words[-1:] not in ",?!" or len(words) < 2 or any(tokens[step].tag in FINITE | {"MD"} for step in words):
        return None
    last = words[-1]
    said = [entry for entry in lexicon().get(tokens[last].lower, ()) if entry.classes & SAYING and not entry.particle]
    return CueHit(last, last + 1, said[0].lemma, said[0].classes) if said and tokens[last].text.islower() else None


def closing(setting: Setting) -> Tie | None:
    """An attribution that closes the sentence: `…, the minister said on Monday`, `…, as the minister put it`."""
    sheet = setting.sheet
    for step in reversed(setting.after):
        if step < 0:
            return None
        hit = hit_at(sheet, step)
        if hit is not None:
            return Tie("behind", hit) if _closes(sheet, hit) else None
    return None


def _closes(sheet: Sheet, hit: CueHit) -> bool:
    tokens, children = sheet.parse.tokens, sheet.parse.children[hit.head]
    if any(child < hit.head and tokens[child].text.lower() == "as" for child in children):
        return True
    verb = tokens[hit.head]
    if not hit.classes & SAYING or verb.tag not in FINITE or verb.relation in ("relcl", "acl", "conj"):
        return False
    if any(child > hit.head and tokens[child].relation in _TAKES_CONTENT for child in children):
        return False
    subjects = [sheet.parse.subtree(child)[0] for child in children if tokens[child].relation == "nsubj"]
    first = min([hit.head, *subjects])
    while first > 0 and tokens[first - 1].tag == "RB":
        first -= 1
    return first > 0 and (sheet.inside[first - 1] != -1 or tokens[first - 1].text in _COMMAS)


def interjected(setting: Setting) -> Tie | None:
    """An attribution between commas: `The plan, the minister said, is “a start”`."""
    hit = next((hit for hit in reversed(setting.left) if _between_commas(setting.sheet, hit)), None)
    return None if hit is None else Tie("behind", hit)


def _between_commas(sheet: Sheet, hit: CueHit) -> bool:
    tokens = sheet.parse.tokens
    if not hit.classes & SAYING or tokens[hit.head].tag not in FINITE:
        return False
    after = next((token for token in tokens[hit.last : hit.last + 3] if token.text in _COMMAS), None)
    if after is None or any(t.tag in ("VBD", "IN", "TO", "VBG", "``") for t in tokens[hit.last : after.i]):
        return False
    following = sheet.steps[sheet.step_of(after.i) + 1 :][:1]
    if following and following[0] < 0 and not sheet.words(~following[0])[:1].islower():
        return False
    subject = subject_of(sheet.parse, hit.head, sheet.inside)
    if subject is None or subject > hit.head:
        return False
    first = min(hit.head, noun_phrase(sheet.parse, subject)[0])
    return first > 0 and tokens[first - 1].text in _COMMAS and hit.head - first < 20


def embracing(setting: Setting) -> Tie | None:
    """A verb behind that closes the sentence which holds the stretch: `The deal is “a start,” the minister said`."""
    found = behind(setting)
    if found is None or found.hit is None or not found.hit.classes & {"say", "tell", "think", "show"}:
        return None
    tokens = setting.sheet.parse.tokens
    head = found.hit.head
    comma = any(0 <= step < head and tokens[step].text == "," for step in setting.after[:40])
    main = tokens[head].relation in ("ROOT", "ccomp", "parataxis", "conj", "dep", "advcl")
    return found if main and (comma or setting.words[-1:] in ",?!") else None
