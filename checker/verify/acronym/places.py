"""Where short forms stand in the prose of a draft."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.document import Document
from checker.span import Span
from checker.verify.acronym.known_forms import is_common_word
from checker.verify.name.capitals import opaque

__all__ = ["is_marked", "is_numeral", "is_station", "places", "shares"]

_CAPITALS = re.compile(
    r"(?<![\w@#$.\\&])(?<![^A-Za-z]/)(?<![^A-Za-z]-)(?<!^[/-])([A-Z][A-Z&]{0,6}[A-Z])(?:s|['’]s|['’])?"
    r"(?![\w@\\&]|/[^A-Z]|[.'’]\w|-\d)"
)
#: U.S.C.G.; the initials before a surname are none, and U.S. is a word of its own.
_POINTED = re.compile(r"(?<![\w.])((?:[A-Z]\.){3,7})(?:['’]s)?(?![\w.])(?! [A-Z][a-z]+(?:[’'.,]| [a-z]))")
_CAPITAL_RUN = re.compile(r"[A-Z][A-Z&]+")
_POINTS = re.compile(r"(?:[A-Z]\.){3}")
_MARKED = re.compile(r"['’”\"s]{0,4}\s?[\[(]sic[\])]", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{[{%][^\n]{1,300}?[%}]\}")
#: A share's letters behind its exchange: (NYSE: XYZ).
_EXCHANGES = ("AMEX", "ASX", "HKEX", "LSE", "NYSE", "Nasdaq", "NASDAQ", "NasdaQ", "SGX", "SSE", "TSE", "TSX", "TWSE")
_LISTED = re.compile(rf"\b(?:{'|'.join(_EXCHANGES)})\s?: ?([A-Z]{{1,6}})\b")
#: So many defined forms with small letters or figures are looked for.
_FORMS = 200
_RUN = re.compile(r"(?<![\w.-])[A-Z][A-Z’'&.-]{1,30}(?:[,:;]? (?:[A-Z][A-Z’'&.-]{1,30}|[A-Z]|\d{1,9})){2,30}(?![\w-])")
_STATION = re.compile(r"-(?:TV|FM|AM|DT|LP|CD)\b")
_NUMERAL = re.compile(r"(?=[IVXLC]{2})(?:XC|XL|L?X{0,3}|C{1,3}(?:XC|XL|L?X{0,3}))(?:IX|IV|V?I{0,3})")


def is_numeral(short: str) -> bool:
    """Whether the letters are a Roman number: VII, XLIX."""
    return _NUMERAL.fullmatch(short) is not None


def is_station(short: str, uses: list[Span], document: Document) -> bool:
    """Whether the letters are the call sign of a station: WXYZ, or WXY-TV."""
    if short[0] not in "WK" or len(short) not in (3, 4):
        return False
    return len(short) == 4 or any(_STATION.match(document.text, use.end) for use in uses)


def is_marked(document: Document, place: Span) -> bool:
    """Whether `[sic]` follows the letters."""
    return _MARKED.match(document.text, place.end) is not None


def places(document: Document, defined: Iterable[str]) -> dict[str, list[Span]]:
    """The places of every short form in running text, by its letters without points and endings.

    Forms with small letters or figures in them are looked for where they are among the `defined`: DoD, COVID-19.
    """
    mixed = [short for short in defined if not short.isupper() or not short.isalpha()][:_FORMS]
    patterns = (_CAPITALS, _POINTED, _literal(mixed)) if mixed else (_CAPITALS, _POINTED)
    letters = {short.upper(): short for short in mixed}
    listed = shares(document.text)
    found: dict[str, set[Span]] = defaultdict(set)
    for block in document.prose:
        prose = document.words(block.span)
        for match in _matches(prose, patterns):
            form = match[1].replace(".", "")
            key = letters.get(form.upper(), form)
            if key not in listed and not is_numeral(key):
                found[key].add(Span(*match.span(1)).shift(block.span.start))
    return {form: sorted(spans) for form, spans in found.items()}


def shares(text: str) -> set[str]:
    """The letters of shares that stand behind their exchange."""
    if not any(exchange in text for exchange in _EXCHANGES):
        return set()
    return {match[1] for match in _LISTED.finditer(text)}


def _matches(prose: str, patterns: tuple[re.Pattern[str], ...]) -> list[re.Match[str]]:
    """Where short forms stand in a block, but for code, words in a row of capitals, and those marked `[sic]`."""
    found = [match for pattern in patterns for match in _found(pattern, prose)]
    return [] if not found or _in_capitals(prose) else list(_in_the_open(prose, found))


def _in_the_open(prose: str, found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those of the matches that neither code nor a row of capitals hides, and no `[sic]` marks."""
    hidden = sorted(_hidden(prose))
    at, reach = 0, 0
    for match in sorted(found, key=re.Match.start):
        while at < len(hidden) and hidden[at][0] <= match.start():
            reach, at = max(reach, hidden[at][1]), at + 1
        if match.start() >= reach and not _MARKED.match(prose, match.end()):
            yield match


def _found(pattern: re.Pattern[str], prose: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern; capitals are looked for where they run on, points where there are some."""
    if pattern is _CAPITALS:
        runs = (_CAPITALS.match(prose, run.start()) for run in _CAPITAL_RUN.finditer(prose))
        yield from (match for match in runs if match is not None)
    elif pattern is not _POINTED or _POINTS.search(prose):
        yield from pattern.finditer(prose)


def _literal(forms: list[str]) -> re.Pattern[str]:
    """A pattern for forms as they are, and in capitals throughout."""
    written = "|".join(re.escape(each) for form in forms for each in (form, form.upper()))
    return re.compile(rf"(?<![\w-])({written})(?:['’]?s|['’])?(?![\w-])")


def _hidden(prose: str) -> list[tuple[int, int]]:
    """Where capitals are no short forms: code, templates, and words shouted in a row."""
    hidden = [*opaque(prose), *(match.span() for match in _TEMPLATE.finditer(prose))]
    for match in _RUN.finditer(prose):
        words = re.findall(r"[A-Z]{2,}", match[0])
        if 3 * sum(len(word) > 7 or is_common_word(word) for word in words) >= len(words):
            hidden.append(match.span())
    return hidden


def _in_capitals(prose: str) -> bool:
    words = re.findall(r"[A-Za-z]{3,}", prose[:300])
    return 2 * len([word for word in words if word.isupper()]) > len(words)
