"""Quotations with a known verdict, made from real sentences: altered, edited, and cut from their context."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.speeches import Sentence, Speech

__all__ = ["CRITICAL", "ERRORS", "FAMILIES", "Case", "cases"]


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation as printed, whom it is given to, and the sentence it was made from.

    `parts` are its stretches inside marks, more than one when it is split around its attribution.
    """

    family: str
    group: str  # error | edit | policy | context | minor
    parts: tuple[str, ...]
    speaker: str
    sentence: Sentence

    @property
    def quote(self) -> str:
        return " ".join(self.parts)


@dataclass
class World:
    """What cases are made of: sentences on record and off it, and the dice."""

    rng: random.Random
    sentences: Sequence[Sentence]
    unheard: Sequence[Sentence]
    speeches: Sequence[Speech]
    words: dict[str, list[str]] = field(default_factory=dict)
    fitting: dict[tuple[str, int, int], list[Sentence]] = field(default_factory=dict)
    spoken: dict[str, list[Sentence]] = field(default_factory=dict)

    def sentence(self, wanted: str = "", least: int = 10, most: int = 40) -> Sentence:
        """A random sentence that matches."""
        key = wanted, least, most
        if key not in self.fitting:
            self.fitting[key] = [
                one
                for one in self.sentences
                if least <= len(one.text.split()) <= most and (not wanted or re.search(wanted, one.text))
            ]
        return self.rng.choice(self.fitting[key])

    def beside(self, one: Sentence) -> list[Sentence]:
        """The sentences of the same speech, in order."""
        if not self.spoken:
            for other in self.sentences:
                self.spoken.setdefault(other.speech.file, []).append(other)
        return self.spoken[one.speech.file]


NEGATED = r"\b(?:not|never|no|nor|none|nothing|cannot|without|neither)\b|n't"
LIMITS = r"\b(?:unless|except|provided|only|but|if)\b"
ANTONYMS = dict(
    pair.split()
    for pair in (
        "increase decrease", "more fewer", "strong weak", "peace war", "new old", "great small", "rise fall",
        "first last",
        "best worst", "long short", "higher lower", "better worse", "free captive", "public private", "hope fear",
        "strength weakness", "begin end", "always seldom", "safe dangerous", "friends enemies", "success failure",
        "rich poor", "open closed", "large small", "good bad", "high low", "many few", "support oppose",
    )
)  # fmt: skip
NAMES = "Canada Brazil France Germany Mexico Kenya Chile Poland India Korea Egypt Norway Peru Spain Turkey".split()
MODALS = {"will": "may", "must": "could", "can": "should", "should": "will", "may": "must", "would": "could"}
PRONOUNS = {"we": "they", "they": "we", "our": "their", "their": "our", "I": "we", "us": "them"}
QUANTITIES = {"all": "some", "every": "no", "many": "most", "some": "all", "most": "some", "each": "any"}
NUMBERS = "two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty hundred".split()
MONTHS = "January March April June July September October November December".split()
SMALL = {"the": "a", "a": "the", "of": "in", "in": "of", "that": "which"}
CONTRACTIONS = {
    "do not": "don't", "cannot": "can't", "will not": "won't", "we are": "we're", "it is": "it's", "I am": "I'm",
    "we have": "we've", "is not": "isn't", "we will": "we'll", "they are": "they're", "that is": "that's",
}  # fmt: skip
FUNCTION = frozenset(
    """
    the a an of to in for on with at by from and or but nor as that this these those which who whom is are
    was were be been being have has had do does did will would shall should can could may might must not no
    never our we us i my me you your he him his she her it its they them their there here so if than then
    when where while also all any both each every few more most other some such only own same too very just
    upon into out up down over under again
    """.split()
)


def _content(text: str) -> list[re.Match[str]]:
    found = [m for m in re.finditer(r"\b[a-z]{4,}\b(?!['’])", text) if m[0] not in FUNCTION]
    return found if len(found) > 2 else list(re.finditer(r"(?<= )\b[a-z]+\b", text))


def _swap(text: str, table: dict[str, str], rng: random.Random) -> str | None:
    found = [m for m in re.finditer(r"\b[A-Za-z]+\b", text) if m[0] in table]
    if not found:
        return None
    m = rng.choice(found)
    return text[: m.start()] + table[m[0]] + text[m.end() :]


def _word_like(word: str, w: World) -> str:
    """Another word with the same ending and length class, from the record's own words."""
    if not w.words:
        for one in w.sentences:
            for m in _content(one.text):
                w.words.setdefault(m[0][-2:], []).append(m[0])
    while True:
        other = w.rng.choice([*w.words.get(word[-2:], ()), "matter", "purpose", "standard"])
        if other[:4] != word[:4] and other.rstrip("s") != word.rstrip("s"):
            return other


def _quoted(sentence: Sentence, text: str, family: str, group: str, speaker: str = "") -> Case:
    return Case(family, group, (text,), speaker or sentence.speech.speaker, sentence)


def negation_dropped(w: World) -> Case:
    one = w.sentence(r" (?:not|never) ")
    return _quoted(one, re.sub(r" (?:not|never) ", " ", one.text, count=1), "negation dropped", "error")


def negation_added(w: World) -> Case:
    one = w.sentence(r" (?:will|must|can|should|is|are|has|have) (?!not)")
    text = re.sub(r" (will|must|can|should|is|are|has|have) ", r" \1 not ", one.text, count=1)
    return _quoted(one, text, "negation added", "error")


def number(w: World) -> Case:
    one = w.sentence(rf"\b(?:{'|'.join(NUMBERS)})\b|\b\d{{1,4}}\b")
    m = w.rng.choice(list(re.finditer(rf"\b(?:{'|'.join(NUMBERS)})\b|\b\d{{1,4}}\b", one.text)))
    other = (
        str(int(m[0]) + w.rng.choice((1, 2, 10))) if m[0].isdigit() else w.rng.choice([n for n in NUMBERS if n != m[0]])
    )
    return _quoted(one, one.text[: m.start()] + other + one.text[m.end() :], "number", "error")


def name(w: World) -> Case:
    one = w.sentence(r"(?<=[a-z,] )(?!I\b|God\b)[A-Z][a-z]{3,}")
    m = w.rng.choice(list(re.finditer(r"(?<=[a-z,] )(?!I\b|God\b)[A-Z][a-z]{3,}", one.text)))
    return _quoted(
        one,
        one.text[: m.start()] + w.rng.choice([n for n in NAMES if n != m[0]]) + one.text[m.end() :],
        "name",
        "error",
    )


def month(w: World) -> Case:
    one = w.sentence(rf"\b(?:{'|'.join(MONTHS)})\b")
    m = re.search(rf"\b(?:{'|'.join(MONTHS)})\b", one.text)
    assert m
    return _quoted(
        one,
        one.text[: m.start()] + w.rng.choice([n for n in MONTHS if n != m[0]]) + one.text[m.end() :],
        "date",
        "error",
    )


def synonym(w: World) -> Case:
    one = w.sentence()
    m = w.rng.choice(_content(one.text))
    return _quoted(one, one.text[: m.start()] + _word_like(m[0], w) + one.text[m.end() :], "content word", "error")


def antonym(w: World) -> Case:
    table = ANTONYMS | {b: a for a, b in ANTONYMS.items()}
    one = w.sentence(rf"\b(?:{'|'.join(table)})\b")
    return _quoted(one, _swap(one.text, table, w.rng) or "", "antonym", "error")


def _swapped(family: str, table: dict[str, str]) -> Callable[[World], Case]:
    def make(w: World) -> Case:
        one = w.sentence(rf"(?<!^)\b(?:{'|'.join(table)})\b")
        return _quoted(one, _swap(one.text[0] + one.text[1:], table, w.rng) or "", family, "error")

    return make


def reordered(w: World) -> Case:
    one = w.sentence(r"^[^,]{25,}, [^,]{25,}, [^,]{25,}\.$|^[^,]{25,}, [^,]{25,}\.$", 12)
    parts = one.text.rstrip(".").split(", ")
    return _quoted(one, ", ".join([*parts[1:], parts[0]]) + ".", "clauses reordered", "error")


def merged(w: World) -> Case:
    one = w.sentence()
    others = [o for o in w.beside(one) if o.text not in (one.text, one.after)]
    other = w.rng.choice([o for o in others if len(o.text.split()) >= 10] or others)
    first, second = one.text.split(), other.text.split()
    text = " ".join(first[: max(5, len(first) // 2)] + second[-max(5, len(second) // 2) :])
    return _quoted(one, text, "merged from two places", "error")


def wrong_speaker(w: World) -> Case:
    one = w.sentence()
    speaker = w.rng.choice(sorted({s.speaker for s in w.speeches} - {one.speech.speaker}))
    return _quoted(one, one.text, "wrong speaker", "error", speaker)


def invented(w: World) -> Case:
    return _quoted(w.sentence(), w.rng.choice(w.unheard).text, "invented", "error")


def ellipsis_hides_not(w: World) -> Case:
    one = w.sentence(r"^(?:\S+ ){2,}(?:not|never) (?!only|just|merely)(?:\S+ ){3,}")
    text = re.sub(r" (?:not|never) ", " ... ", one.text, count=1)
    return _quoted(one, text, "ellipsis hides a negation", "error")


def ellipsis_hides_limit(w: World) -> Case:
    one = w.sentence(r"^(?:\S+ ){4,}(?:unless|except) (?:\S+ ){4,}")
    m = re.search(r",? (?:unless|except) (?:\S+ ){2}", one.text)
    assert m
    text = f"{one.text[: m.start()]} ... {one.text[m.end() :]}"
    return _quoted(one, text, "ellipsis hides a limit", "error")


def tail_hides_limit(w: World) -> Case:
    one = w.sentence(r"^(?:\S+ ){5,}(?:unless|except) ")
    return _quoted(one, re.split(r",? (?:unless|except) ", one.text)[0] + " ...", "ellipsis cuts a limit off", "error")


def dropped(w: World) -> Case:
    one = w.sentence()
    m = w.rng.choice(_content(one.text)[1:-1] or _content(one.text))
    return _quoted(one, f"{one.text[: m.start()].rstrip()} {one.text[m.end() :].lstrip()}", "word dropped", "error")


def added(w: World) -> Case:
    one = w.sentence()
    m = w.rng.choice(_content(one.text)[1:])
    return _quoted(
        one, f"{one.text[: m.start()]}{_word_like('matter', w)} {one.text[m.start() :]}", "word added", "error"
    )


def verbatim(w: World) -> Case:
    one = w.sentence()
    return _quoted(one, one.text, "verbatim", "edit")


def curly(w: World) -> Case:
    one = w.sentence(r"'|--")
    return _quoted(one, one.text.replace("'", "’").replace("--", "—"), "curly marks and dashes", "edit")


def case(w: World) -> Case:
    one = w.sentence()
    return _quoted(one, one.text[0].lower() + one.text[1:], "letter case", "edit")


def comma(w: World) -> Case:
    one = w.sentence()
    return _quoted(one, one.text.rstrip(".") + ",", "comma for full stop", "edit")


def ellipsis(w: World) -> Case:
    while True:
        one = w.sentence(r", [^,]{8,60}, ", 14)
        m = re.search(r", [^,]{8,60}, ", one.text)
        assert m
        if not re.search(f"(?i){NEGATED}|{LIMITS}", m[0]) and len(one.text) - m.end() > 25 and m.start() > 15:
            return _quoted(
                one,
                f"{one.text[: m.start()]} {w.rng.choice(('...', '…', '. . .', '[...]'))} {one.text[m.end() :]}",
                "honest ellipsis",
                "edit",
            )


def ellipsis_of_sentences(w: World) -> Case:
    one = w.sentence()
    others = [o.text for o in w.beside(one)]
    at = others.index(one.text)
    later = next((t for t in others[at + 2 : at + 3]), one.after or others[-1])
    place = one.speech.text
    flat = " ".join(place.split())
    if flat.find(later) < flat.find(one.text) or flat.find(later) - flat.find(one.text) > 600:
        return ellipsis_of_sentences(w)
    return _quoted(one, f"{one.text} ... {later}", "ellipsis between sentences", "edit")


def bracket(w: World) -> Case:
    one = w.sentence(r"\b(?:it|they|he|them|him)\b")
    text = re.sub(r"\b(?:it|they|he|them|him)\b", "[the government]", one.text, count=1)
    return _quoted(one, text, "bracket for a pronoun", "edit")


def bracket_added(w: World) -> Case:
    one = w.sentence()
    m = w.rng.choice(_content(one.text))
    return _quoted(one, f"{one.text[: m.end()]} [in Congress]{one.text[m.end() :]}", "bracket added", "edit")


def parentheses(w: World) -> Case:
    one = w.sentence(r"\b(?:it|they|he|them|him)\b")
    text = re.sub(r"\b(?:it|they|he|them|him)\b", "(the government)", one.text, count=1)
    return _quoted(one, text, "AP parentheses", "edit")


def mended(w: World) -> Case:
    one = w.sentence()
    first = one.text[0]
    return _quoted(one, f"[{first.lower()}]{one.text[1:]}", "letter in brackets", "edit")


def partial(w: World) -> Case:
    while True:
        one = w.sentence(least=14)
        words = one.text.split()
        start = w.rng.randrange(1, len(words) - 6)
        cut = words[start : start + w.rng.randint(5, 11)]
        around = (
            " ".join(words[max(start - 6, 0) : start])
            + " | "
            + " ".join(words[start + len(cut) : start + len(cut) + 1])
        )
        if not re.search(f"(?i){NEGATED}|{LIMITS}", around):
            return _quoted(one, " ".join(cut).rstrip(".,"), "partial", "edit")


def split(w: World) -> Case:
    one = w.sentence(r"^[^,]{15,}, .{15,}$")
    head, tail = one.text.split(", ", 1)
    return Case("split around its attribution", "edit", (head + ",", tail), one.speech.speaker, one)


def dashes(w: World) -> Case:
    one = w.sentence(r"\w-\w|--|, and ")
    text = (
        one.text.replace("--", " – ")
        if "--" in one.text
        else one.text.replace("-", " ", 1)
        if re.search(r"\w-\w", one.text)
        else one.text.replace(", and ", " — and ", 1)
    )
    return _quoted(one, text, "dash and space", "edit")


def nested(w: World) -> Case:
    one = w.sentence()
    m = w.rng.choice(_content(one.text))
    return _quoted(one, f"{one.text[: m.start()]}‘{m[0]}’{one.text[m.end() :]}", "nested marks", "edit")


def two_sentences(w: World) -> Case:
    one = w.sentence()
    while not one.after or not re.fullmatch(r"[A-Z][^\"“”()\[\]]*\.", one.after):
        one = w.sentence()
    return _quoted(one, f"{one.text} {one.after}", "several sentences", "edit")


def edges(w: World) -> Case:
    while True:
        one = w.sentence(least=14)
        words = one.text.split()
        start, end = w.rng.randint(1, 3), len(words) - w.rng.randint(1, 3)
        cut = " ".join(words[:start] + words[end:])
        if not re.search(rf"(?i){NEGATED}|{LIMITS}|illion", cut):
            return _quoted(one, f"... {' '.join(words[start:end])} ...", "ellipsis at the edges", "edit")


def combined(w: World) -> Case:
    one = ellipsis(w)
    text = one.quote.replace("'", "’").rstrip(".") + ","
    text = f"[{text[0].lower()}]{text[1:]}" if w.rng.random() < 0.5 else text[0].lower() + text[1:]
    return _quoted(one.sentence, re.sub(r"\b(?:it|they)\b", "[the nation]", text, count=1), "combination", "edit")


BRITISH = (
    (r"\b(\w{3,})ization", r"\1isation"), (r"\b(\w{3,})izing\b", r"\1ising"),
    (r"\b(\w{3,})ize(d|s)?\b", r"\1ise\2"),
    (r"\blabor(s?)\b", r"labour\1"), (r"\bhonor(s|ed)?\b", r"honour\1"), (r"\bdefense", "defence"),
    (r"\bprogram(s?)\b", r"programme\1"),
    (r"\bcenter", "centre"), (r"\bfavor", "favour"), (r"\bneighbor", "neighbour"), (r"\btraveled", "travelled"),
)  # fmt: skip


def spelling(w: World) -> Case:
    one = w.sentence("|".join(p.replace("(", "(?:") for p, _ in BRITISH))
    text = one.text
    for pattern, british in BRITISH:
        text = re.sub(pattern, british, text)
    return _quoted(one, text, "British spelling", "policy")


DIGITS = dict(zip(NUMBERS, "2 3 4 5 6 7 8 9 10 12 20 30 40 50 60 100".split(), strict=True))
DIGITS.pop("hundred")


def number_style(w: World) -> Case:
    one = w.sentence(
        rf"\b(?:{'|'.join(DIGITS)})\b(?![- ](?:one|two|three|four|five|six|seven|eight|nine|hundred))|\d percent"
    )
    text = re.sub(
        rf"\b({'|'.join(DIGITS)})\b(?![- ](?:one|two|three|four|five|six|seven|eight|nine|hundred))",
        lambda m: DIGITS[m[0]], one.text, count=1,
    ).replace(" percent", "%")  # fmt: skip
    return _quoted(one, text, "number style", "policy")


SHORT = {
    "September": "Sept.", "January": "Jan.", "December": "Dec.", "November": "Nov.", "Senator": "Sen.",
    "Governor": "Gov.", "United States": "U.S.", "California": "Calif.", "Virginia": "Va.", "General": "Gen.",
}  # fmt: skip


def abbreviation(w: World) -> Case:
    one = w.sentence(rf"(?<!^)\b(?:{'|'.join(SHORT)})\b(?! of America)")
    m = re.search(rf"(?<!^)\b(?:{'|'.join(SHORT)})\b(?! of America)", one.text)
    assert m
    return _quoted(one, one.text[: m.start()] + SHORT[m[0]] + one.text[m.end() :], "abbreviation", "policy")


DENIED = (
    r"\b(?:not|never|n't|cannot|nor) (?:\w+ )?"
    r"(?:believe|think|say|mean|claim|accept|agree|suggest|expect|pretend)(?:ed|s)? (?:that )?"
)


def not_believed(w: World) -> Case:
    one = w.sentence(rf"{DENIED}(?:\S+ ){{5,}}", 8, 45)
    return _quoted(one, re.split(DENIED, one.text, maxsplit=1)[1], "starts after a denial", "context")


def denied(w: World) -> Case:
    one = w.sentence(r" (?:not|never) (?!only|just|merely)(?:\S+ ){5,}")
    return _quoted(one, re.split(r" (?:not|never) ", one.text, maxsplit=1)[1], "starts after “not”", "context")


def limited(w: World) -> Case:
    one = w.sentence(r"^(?:\S+ ){5,}(?:unless|except|but|if) ")
    return _quoted(one, re.split(r",? (?:unless|except|but|if) ", one.text)[0], "stops before a limit", "context")


def small_word(w: World) -> Case:
    one = w.sentence(r"(?<!^)\b(?:the|a|of|in|that)\b")
    return _quoted(one, one.text[0] + (_swap(one.text[1:], SMALL, w.rng) or ""), "small word", "minor")


def contraction(w: World) -> Case:
    one = w.sentence("|".join(rf"\b{long}\b" for long in CONTRACTIONS))
    text = one.text
    for long, short in CONTRACTIONS.items():
        text = re.sub(rf"\b{long}\b", short, text)
    return _quoted(one, text, "contraction", "minor")


def word_form(w: World) -> Case:
    one = w.sentence(r"[a-z]{5,}s\b")
    found = [m for m in _content(one.text) if m[0].endswith("s") and not m[0].endswith(("ss", "us", "is", "ies", "es"))]
    if not found:
        return word_form(w)
    m = w.rng.choice(found)
    return _quoted(one, one.text[: m.start()] + m[0][:-1] + one.text[m.end() :], "word form", "minor")


def raw_cut(w: World) -> Case:
    one = w.sentence(least=12)
    words = one.text.split()
    length = w.rng.randint(4, min(15, len(words)))
    start = w.rng.randrange(0, len(words) - length + 1)
    return _quoted(one, " ".join(words[start : start + length]).rstrip(",."), "random partial", "partial")


ERRORS: tuple[Callable[[World], Case], ...] = (
    negation_dropped, negation_added, number, name, month, synonym, antonym, _swapped("modal", MODALS),
    _swapped("pronoun", PRONOUNS), _swapped("quantity", QUANTITIES), reordered, merged, wrong_speaker, invented,
    ellipsis_hides_not, ellipsis_hides_limit, tail_hides_limit, dropped, added,
)  # fmt: skip
EDITS: tuple[Callable[[World], Case], ...] = (
    verbatim, curly, case, comma, ellipsis, ellipsis_of_sentences, bracket, bracket_added, parentheses, mended, partial,
    split, dashes, nested, two_sentences, edges, combined,
)  # fmt: skip
OTHERS: tuple[Callable[[World], Case], ...] = (
    spelling, number_style, abbreviation, not_believed, denied, limited, small_word, contraction, word_form,
)  # fmt: skip
FAMILIES = ERRORS + EDITS + OTHERS

#: Families whose alterations the severity must call critical.
CRITICAL = frozenset(
    {
        "negation dropped",
        "negation added",
        "number",
        "name",
        "date",
        "ellipsis hides a negation",
        "ellipsis hides a limit",
    }
)


def cases(world: World, each: int, partials: int) -> Iterator[Case]:
    """So many cases of each family, then the random partial quotations."""
    for make in FAMILIES:
        for _ in range(each):
            one = make(world)
            if one.group == "error" and world.rng.random() < 0.3:
                one = Case(one.family, one.group, tuple(map(_noise, one.parts)), one.speaker, one.sentence)
            yield one
    for _ in range(partials):
        yield raw_cut(world)


def _noise(text: str) -> str:
    """Routine typography: curly marks, a comma at the end."""
    text = text.replace("'", "’")
    return f"{text[:-1]}," if text.endswith(".") and not text.endswith("..") else text
