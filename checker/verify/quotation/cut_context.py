"""What a quotation leaves out beside its words and behind its ellipses, where that turns the sense."""

from collections.abc import Sequence

from checker.evidence.quotation import ChangeKind
from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_classes import NEGATIONS

__all__ = ["LONG_GAP", "judged_gap", "judged_tail", "limited_after", "turned_before"]

#: Words that limit what was said before them.
_LIMITS = frozenset("unless except provided".split())
_TURNS = _LIMITS | frozenset("but if".split())
_BELIEFS = frozenset(
    "think thinks thought believe believes believed say says said saying suggest suggesting suggested mean claim "
    "claims claimed know agree accept imagine expect feel pretend argue assume true case "
    "expected intend intended meant suppose supposed certain sure convinced likely proposed propose hope wish".split()
)


#: What may stand between a denial and the words it denies.
_LINKING = frozenset("to be been being a an the any have has that going".split())
_OPENERS = frozenset("who which whom whose where".split())

#: An ellipsis that hides more words than this is worth a look, whatever they are.
LONG_GAP = 120


def judged_gap(spoken: Sequence[Word], first: int, last: int) -> tuple[ChangeKind, str]:
    """What an ellipsis hides when it stands for recorded words `first` up to, not with, `last`."""
    if first >= last:
        return ChangeKind.ALLOWED, "ellipsis"
    kept = {spoken[first - 1].sentence if first else -1, spoken[last].sentence if last < len(spoken) else -1}
    hidden = [at for at in range(first, last) if spoken[at].sentence in kept]
    for at in hidden:
        if _negates(spoken, at, last) and not _in_aside(spoken, at, first):
            return ChangeKind.CRITICAL, f"the ellipsis hides “{spoken[at].text}”"
        if spoken[at].key in _LIMITS or (spoken[at].key == "only" and at + 1 == last):
            return ChangeKind.CRITICAL, f"the ellipsis hides “{spoken[at].text}”"
    return ChangeKind.ALLOWED, "ellipsis"


def judged_tail(spoken: Sequence[Word], last: int) -> tuple[ChangeKind, str]:
    """What an ellipsis at the end hides, where the quotation's last word is the one before `last`."""
    rest = _rest_of_sentence(spoken, last)[:3]
    for at in rest:
        if spoken[at].key in _LIMITS or (at == last and spoken[at].key in ("if", "but")):
            return ChangeKind.MAJOR, f"the ellipsis hides “{_excerpt(spoken, at)}”"
    return ChangeKind.ALLOWED, "ellipsis"


def turned_before(spoken: Sequence[Word], first: int) -> str:
    """The recorded words before the quotation that turn its sense, or nothing."""
    if not first or spoken[first - 1].sentence != spoken[min(first, len(spoken) - 1)].sentence:
        return ""
    sentence = spoken[first - 1].sentence
    before = [at for at in range(max(first - 6, 0), first) if spoken[at].sentence == sentence]
    near = [at for at in before[-2:] if spoken[at].key in NEGATIONS and not _only(spoken, at)]
    if near and (near[-1] == first - 1 or spoken[first - 1].key in _LINKING):
        return _words(spoken, before[0] if len(before) < 4 else before[-4], first)
    believed = [at for at in before[-3:] if spoken[at].key in _BELIEFS]
    if believed and all(spoken[at].key in ("that", "it", "the", "so") for at in range(believed[-1] + 1, first)):
        negated = [at for at in before if at < believed[-1] and spoken[at].key in NEGATIONS and at >= believed[-1] - 3]
        if negated:
            return _words(spoken, before[0], first)
    return ""


def limited_after(spoken: Sequence[Word], last: int) -> str:
    """The recorded words after the quotation that limit it, or nothing: it ends in the middle of their sentence."""
    if last >= len(spoken) or not last or spoken[last].sentence != spoken[last - 1].sentence:
        return ""
    return _excerpt(spoken, last) if spoken[last].key in _TURNS else ""


def _negates(spoken: Sequence[Word], at: int, last: int) -> bool:
    """Whether a hidden word denies what is kept; "not only" does not, when both its words are hidden."""
    key = spoken[at].key
    return key in NEGATIONS and key != "without" and not (at + 1 < last and _only(spoken, at))


def _only(spoken: Sequence[Word], at: int) -> bool:
    """Whether a negation denies nothing: not only, not just, no doubt, no less."""
    after = spoken[at + 1].key if at + 1 < len(spoken) else ""
    return after in ("only", "just", "merely", "least", "doubt", "matter", "wonder") and spoken[at].key in ("not", "no")


def _in_aside(spoken: Sequence[Word], at: int, first: int) -> bool:
    """Whether a negation belongs to a hidden aside or relative clause, which takes nothing from what is kept."""
    if spoken[at].key in ("hardly", "scarcely") and at > first:
        return True
    opener = next((n for n in range(at - 1, first - 1, -1) if spoken[n].key in _OPENERS), None)
    return opener is not None and spoken[opener].sentence == spoken[at].sentence and at - opener <= 4


def _rest_of_sentence(spoken: Sequence[Word], last: int) -> list[int]:
    if not last or last >= len(spoken):
        return []
    sentence = spoken[last - 1].sentence
    return [at for at in range(last, min(last + 12, len(spoken))) if spoken[at].sentence == sentence]


def _excerpt(spoken: Sequence[Word], at: int) -> str:
    rest = _rest_of_sentence(spoken, at + 1)
    return _words(spoken, at, (rest[min(len(rest), 4) - 1] + 1) if rest else at + 1)


def _words(spoken: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.text for word in spoken[first:last])
