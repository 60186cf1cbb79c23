"""Titles and honorifics: the words around a name that say what somebody is."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.annotate.name.kinds import is_forename
from checker.annotation.parse import Parse, Token
from checker.span import Span

__all__ = ["HONORIFICS", "TITLE_NOUNS", "Named", "apposition", "strip_titles"]

#: Courtesy forms, without their point.
HONORIFICS = frozenset("mr mrs ms miss mx dr sir dame lady lord prof professor rev reverend sheikh mme m".split())
#: Abbreviated titles, without their point.
SHORT_TITLES = frozenset(
    "sen sens rep reps gov govs lt col gen maj capt cpl sgt pvt adm cmdr brig hon atty pres supt det insp ofc".split()
)
#: Nouns that end a title.
TITLE_NOUNS = frozenset(
    """
    president premier minister secretary ambassador senator representative congressman congresswoman governor mayor
    chancellor king queen prince princess emperor empress pope cardinal bishop archbishop father sister brother rabbi
    imam judge justice attorney prosecutor general colonel captain major sergeant lieutenant corporal private admiral
    commander brigadier commodore marshal marine professor director chairman chairwoman chairperson chair chief
    commissioner speaker leader spokesman spokeswoman spokesperson coach detective officer sheriff analyst executive
    editor author lawmaker councilman councilwoman councilor councillor councilmember delegate envoy counselor adviser
    advisor dean chancellor provost superintendent inspector constable deputy treasurer comptroller solicitor
    administrator whip nominee candidate magistrate ombudsman archdeacon chaplain founder cofounder co-founder owner
    manager assemblyman assemblywoman selectman alderman supervisor strategist economist historian scientist
    researcher scholar fellow official aide lawyer correspondent reporter columnist producer actor actress singer
    physician doctor nurse surgeon teacher principal scientist engineer activist organizer diplomat warden emir
    sultan ayatollah shah crown czar undersecretary vice-president congressperson writer novelist filmmaker artist
    journalist commentator host consultant pastor comedian businessman businesswoman
    """.split()
)
#: Words that may stand before a title noun, and belong to it.
MODIFIERS = frozenset(
    """
    acting assistant associate chief co crown defence defense deputy economic economy education energy environment
    executive federal finance first foreign former general grand health home house incoming interim interior joint
    junior justice labor lead majority managing minority national opposition outgoing permanent police press prime
    ranking retired security senate senior special staff state supreme then trade transport under vice campaign
    """.split()
)
#: What may follow a title noun and "of", when no reference says so.
OFFICES = re.compile(
    r"(State|Defen[cs]e|the Treasury|the Interior|the Army|the Navy|the Air Force|Commerce|Labor|Energy|Education|"
    r"Transportation|Agriculture|Justice|Homeland Security|Veterans Affairs|Health and Human Services|"
    r"Housing and Urban Development|Foreign Affairs|Finance|Health|Staff|Police|the House|the Board|Operations)\b"
)
_OCCUPATIONS = ("er", "or", "ist", "ian", "man", "woman", "crat", "republican")
#: First words of places whose name has a second word.
DOUBLE = frozenset("united south north new saudi sri costa el great east west hong san los las".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A run of tokens taken apart: the name is tokens `first` up to and without `last`."""

    first: int
    last: int
    title: Span | None = None
    honorific: str | None = None
    titled: bool = False


def _plain(token: Token) -> str:
    return token.text.rstrip(".").lower()


def _is_honorific(token: Token) -> bool:
    return _plain(token) in HONORIFICS and token.text[:1].isupper() and not token.text[1:2].isupper()


def is_title(token: Token) -> bool:
    """Whether the token can end a title; several people may share one: `Senators Ana Ruiz and Lars Moss`."""
    plain = _plain(token)
    if plain in SHORT_TITLES:
        return token.text[:1].isupper()
    return plain in TITLE_NOUNS or (token.tag in ("NNS", "NNPS") and plain.removesuffix("s") in TITLE_NOUNS)


def _is_occupation(token: Token) -> bool:
    """Whether the token may say by its ending what somebody does or stands for: `Skater`, `Democrat`."""
    plain = token.lower
    return token.text[:1].isupper() and not is_forename(token.text) and plain.endswith(_OCCUPATIONS)


def strip_titles(parse: Parse, first: int, last: int, places: Callable[[int, int], bool]) -> Named:
    """Take the honorific and the title before a name off a run; `places(first, last)` knows a place's name."""
    tokens = parse.tokens
    honorific = None
    ends = [index for index in range(first, last) if is_title(tokens[index])]
    name = first
    if ends:
        name = _after_complement(parse, _title_end(parse, first, last, ends), last, places)
        name = _title_end(parse, name, last, [at for at in ends if at >= name])
    elif last - first > 2 and _is_occupation(tokens[first]) and is_forename(tokens[first + 1].text):
        name = first + 1
    title = parse.span(first, name) if first < name < last else None
    if name < last and _is_honorific(tokens[name]) and last - name > 1:
        honorific = tokens[name].text
        name += 1
    elif name == first and first > 0 and _is_honorific(tokens[first - 1]):
        honorific = tokens[first - 1].text
    if name >= last:
        return Named(first, last)
    if name == first and honorific is None:
        title = _lower_title(parse, first)
    return Named(name, last, title, honorific, title is not None or honorific is not None)


def _title_end(parse: Parse, first: int, last: int, ends: list[int]) -> int:
    """One past the last title noun that has a name after it."""
    end = first
    for index in ends:
        if index + 1 < last and all(_may_lead(parse.tokens[at]) for at in range(end, index)):
            end = index + 1
    return end


def _may_lead(token: Token) -> bool:
    """Whether a token may stand inside a title before its noun; a forename or an initial may not."""
    return not re.fullmatch(r"[A-Z]\.", token.text) and token.lower not in ("of", "for", "the", "and")


def _after_complement(parse: Parse, end: int, last: int, places: Callable[[int, int], bool]) -> int:
    """Where the name begins, past "of State", "to Japan", "for Foreign Affairs" after the title noun."""
    tokens = parse.tokens
    if not 0 < end < last - 1 or tokens[end].lower not in ("of", "to", "for"):
        return end
    rest = parse.text[tokens[end + 1].start : tokens[last - 1].end]
    office = OFFICES.match(rest)
    if office:
        stop = tokens[end + 1].start + office.end()
        return next((index for index in range(end + 1, last) if tokens[index].start >= stop), end)
    for stop in range(min(last - 1, end + 4), end + 1, -1):
        if places(end + 1, stop):
            return stop
    if last - end > 3:
        return end + (3 if tokens[end + 1].lower in DOUBLE else 2)
    return end + 2 if last - end > 2 else last


def _lower_title(parse: Parse, first: int) -> Span | None:
    """A title in small letters right before a name: "foreign minister Ana Silva"."""
    tokens = parse.tokens
    begin = first
    while begin > 0 and begin > first - 5 and _belongs(tokens[begin - 1], begin == first):
        begin -= 1
    return parse.span(begin, first) if begin < first else None


def _belongs(token: Token, next_to_name: bool) -> bool:
    if next_to_name:
        return is_title(token) and token.tag not in ("VB", "VBD", "VBZ", "VBP")
    return is_title(token) or token.lower in MODIFIERS or (token.tag == "JJ" and token.text[0].isupper())


#: Tags at which an apposition ends.
_STOPS = frozenset([",", ".", ":", "``", "''", "WP", "WDT", "WRB", "VBD", "VBZ", "VBP", "-LRB-", "-RRB-", "MD"])


def apposition(parse: Parse, last: int) -> Span | None:
    """The title after a name that ends before token `last`: ", the Kenyan foreign minister,"."""
    tokens = parse.tokens
    if last + 2 >= len(tokens) or tokens[last].text not in (",", "a", "an"):
        return None
    begin = last + (tokens[last].text == ",")
    while begin < len(tokens) and tokens[begin].lower in ("a", "an", "the", "former", "who", "is", "was", "now"):
        begin += 1
    end = begin
    while end < len(tokens) and end < begin + 14 and tokens[end].tag not in _STOPS:
        end += 1
    while end > begin and tokens[end - 1].tag in ("IN", "TO", "DT", "CC", "PRP$"):
        end -= 1
    if begin < end and tokens[begin].tag in ("PRP$", "WP$", "IN", "CC"):
        return None
    head = next((at for at in range(begin, end) if tokens[at].lower in ("of", "for", "at", "in", "to", "with")), end)
    if begin < end and any(is_title(tokens[at]) for at in range(begin, head)):
        return parse.span(begin, end)
    return None
