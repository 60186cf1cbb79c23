"""Runs of capitalised words: where a name can stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.annotate.name.kinds import is_forename
from checker.annotation.parse import Parse, Token
from checker.span import Span

__all__ = ["CALENDAR", "familiar", "runs"]

#: Capitalised words that name days, months and nothing else.
CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr aug sept oct nov dec
    christmas easter ramadan thanksgiving a.m. p.m. am pm
    """.split()
)
#: Small words that stand inside names of people.
PARTICLES = frozenset(
    "al bin ibn ben da dal das de del della den der di do dos du el la las le los van von y zu".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
#: First words of a sentence that are no name's, whatever the model says of them.
OPENERS = frozenset(
    """
    a an the this that these those it its he she they we you i his her their our your my there here but and or so yet
    nor if when while as at by for from in into of on onto to up with without after before since until because
    although though however meanwhile moreover also still even just only then thus what who why how where which
    whose not no yes all any both each every few many most much several some such other another more less first
    second third last next new old one two three four five six seven eight nine ten like unlike under over about
    above against among amid around between beyond despite during near off out outside past per through throughout
    toward towards upon via let says said asked according analysts critics officials experts police residents people
    now today yesterday tomorrow once perhaps maybe instead indeed otherwise finally meet watch read see combine compare
    enter consider imagine remember forget blame thank ask tell classic dear
    """.split()
)
#: Verbs that are no name's, whatever the model says of them.
_FINITE = frozenset("is are was were am be been being has had have does did got gets says told took takes".split())
_INITIAL = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")
#: What a sentence or a part of one begins after.
_OPENING = frozenset(("“", '"', "‘", "''", "``", ":", "•", "—", "-", "(", "*", "[", "#"))
#: Tags of words that have a capital in headlines and titles only; the model's word makes a verb a name.
_SMALL = frozenset("PRP PRP$ DT CC IN WP WRB UH".split())
_VERBS = frozenset("MD VB VBD VBG VBN VBP VBZ".split())
#: Heads after which "of" goes on with the name: "University of", "Department of".
_INSTITUTIONS = frozenset(
    """
    academy agency army association bank battle bishop board bureau cape church city coalition college commission
    committee company confederation conference congress convention council county court declaration department
    district duchy duke earl emirate federation fellowship foundation friends fund gulf house independence institute
    institution isle island islands kingdom knights league library ministry museum national office order organisation
    organization palace parliament party people republic royal school sea senate society state states statue strait
    supreme syndicate temple theatre theater tower treaty tribunal union university center centre chamber sons
    daughters day bay mount lake port joint chiefs secretary minister ambassador attorney director chief dean archbishop
    governor mayor president chairman speaker undersecretary sheriff professor head commander representative envoy
    representatives
    """.split()
)


#: Names that begin with a small letter: al-Assad, d'Estaing, iPhone.
_SMALL_FIRST = re.compile(r"(?:d|al|el|ul|mc)['’-]?[A-Z]|[a-z]{1,2}[A-Z]")


def is_capital(text: str) -> bool:
    """Whether a word is written as names are: with a capital first, or one after the small letters of al-Assad."""
    return not text.islower() and (text[:1].isupper() or _SMALL_FIRST.match(text) is not None)


def _is_name_word(token: Token, opens: bool, named: bool) -> bool:
    text = token.text
    if not is_capital(text):
        return False
    plain = text.lower()
    if plain in CALENDAR or text == "I" or (plain in _FINITE and not text.isupper()):
        return False
    if opens and plain in OPENERS:
        return False
    if token.tag in ("NNP", "NNPS", "XX", "FW"):
        return True
    if opens:
        return named
    return plain not in OPENERS and token.tag not in _SMALL and (named or token.tag not in _VERBS)


def familiar(parses: Sequence[Parse]) -> frozenset[str]:
    """The words that stand as proper nouns inside sentences, and so are names where they open one."""
    return frozenset(
        token.text
        for parse in parses
        for token in parse.tokens
        if token.tag == "NNP" and len(token.text) > 3 and token.text[0].isupper() and token.i not in parse.sentences
    )


def runs(parse: Parse, names: frozenset[str] = frozenset(), known: Sequence[Span] = ()) -> Iterator[tuple[int, int]]:
    """First token and one past the last of every run of capitalised words, joined by what names are joined by.

    `names` are words that are names wherever they stand, `known` are where recorded names stand in the document.
    """
    tokens = parse.tokens
    capitals = [token.i for token in tokens if not token.text.islower() and is_capital(token.text)]
    openings = _openings(parse)
    named = _named(parse, capitals, names, known)
    done = 0
    for at in capitals:
        if at < done or not _is_name_word(tokens[at], at in openings, at in named):
            continue
        first, done = at, at + 1
        if at > 0 and tokens[at - 1].text in ("al", "bin", "ibn", "von", "van") and at - 1 not in openings:
            first = at - 1
        while done < len(tokens) and (step := _joined(parse, first, done, openings, named)):
            done += step
        done = _with_record(parse, first, done, known)
        yield first, done


def _with_record(parse: Parse, first: int, done: int, known: Sequence[Span]) -> int:
    """The end of a run, put off to that of a recorded name which begins in it and goes on: the Group of 20."""
    end = parse.start + parse.tokens[done - 1].end
    if not known or known[0].start >= end or known[-1].end <= end:
        return done
    span = known[bisect_left(known, end, key=lambda span: span.start) - 1]
    if span.end > end and span.start >= parse.start + parse.tokens[first].start:
        last = parse.token_at(span.end - 1)
        return done if last is None else last + 1
    return done


def _named(parse: Parse, capitals: Sequence[int], names: frozenset[str], known: Sequence[Span]) -> set[int]:
    """The tokens that are of a name even where they open a sentence: by the model, the record, the draft, or as a
    forename before another name.
    """
    tokens = parse.tokens
    named = {index for name in parse.names for index in range(name.first, name.last)}
    for at in capitals:
        text, after = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
        before_name = after is not None and after.tag == "NNP" and after.text[:1].isupper()
        if text in names or (before_name and text[:1].isupper() and is_forename(text)):
            named.add(at)
    for span in known:
        first, last = parse.token_at(span.start), parse.token_at(span.end - 1)
        if first is not None and last is not None and last > first:
            named.update(range(first, last + 1))
    return named


def _openings(parse: Parse) -> set[int]:
    """Tokens that open a sentence or a quotation, where a capital says nothing."""
    opens = set(parse.sentences)
    for token in parse.tokens:
        if token.text in _OPENING or (token.i in opens and not token.text[:1].isalnum()):
            opens.add(token.i + 1)
    return opens


def _joined(parse: Parse, first: int, at: int, openings: set[int], named: set[int]) -> int:
    """How many tokens from `at` on go on with the run that began at `first`; 0 when it ends here."""
    tokens = parse.tokens
    token = tokens[at]
    plain = token.lower
    if plain in SUFFIXES:
        return 1
    if (
        token.text == ","
        and at + 1 < len(tokens)
        and tokens[at + 1].lower in SUFFIXES
        and tokens[at + 1].text[0].isupper()
    ):
        return 2
    if _is_name_word(token, False, at in named):
        if at in parse.sentences and not _INITIAL.fullmatch(tokens[at - 1].text):
            return 0
        return 1 if at not in openings or tokens[at - 1].text != "—" else 0
    after = at + 1
    while after < len(tokens) and after < at + 3 and tokens[after].lower in PARTICLES | {"the"}:
        after += 1
    if (
        token.text == "-"
        and at + 1 < len(tokens)
        and any(name.label == "PERSON" and name.first < at and at + 1 < name.last for name in parse.names)
    ):
        return 2
    if after >= len(tokens) or not _is_name_word(tokens[after], False, after in named) or after in parse.sentences:
        return 0
    tight = token.start == tokens[at - 1].end and token.end == tokens[after].start
    if token.text in ("-", "‐", "‑", "'", "’") and tight:
        return 2
    if plain in PARTICLES and token.text != "the":
        return after - at
    if plain in ("of", "for", "to", "and", "&") and _institution(parse, first, at, after):
        return after - at
    return 0


def _institution(parse: Parse, first: int, at: int, after: int) -> bool:
    """Whether "of", "and" and the like at `at` join two parts of one name."""
    tokens = parse.tokens
    if tokens[at].lower == "&":
        return True
    inside = any(name.first <= at - 1 and after < name.last for name in parse.names)
    heads = {token.lower.rstrip(".") for token in tokens[first:at]}
    if tokens[at].lower == "of":
        return inside or bool(heads & _INSTITUTIONS)
    if tokens[at].lower == "to":
        return bool(heads & {"ambassador", "envoy", "representative", "adviser", "secretary"})
    if tokens[at].lower == "for":
        return inside and bool(heads & _INSTITUTIONS)
    return inside and bool({token.lower for token in tokens[first:at]} & {"of", "department", "ministry", "bureau"})
