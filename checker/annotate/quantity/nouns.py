"""The nouns that numbers count."""

from checker.annotation.parse import Parse

__all__ = ["noun_after", "singular"]

#: Tags that may stand between a number and the noun it counts.
_BETWEEN_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "VBN", "VBG", "HYPH", "POS", "CD", "RB"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: What begins a time behind a number that counts nothing: "rose to 31 last year".
_WHEN = frozenset({"last", "next"})
_UNCOUNTED = frozenset({"percent", "pct", "cent", "a.m.", "p.m.", "am", "pm", "et", "gmt"})


def noun_after(parse: Parse, offset: int) -> tuple[str, int] | None:
    """The noun counted by a number that ends at `offset`: the last of the run of nouns after it, made singular."""
    index = parse.token_at(parse.start + offset)
    if index is None or parse.tokens[index].start - offset > 1:
        return None
    last = None
    for token in parse.tokens[index : index + 7]:
        if token.tag not in _BETWEEN_TAGS or (last is None and token.lower in _WHEN):
            break
        if last is not None and last.tag in ("NN", "NNS") and token.tag in ("NNP", "NNPS"):
            break
        if token.tag in _NOUNS and any(mark.isalpha() for mark in token.text):
            last = token
        elif last is not None and token.tag not in ("POS", "HYPH"):
            break
    if last is None or last.lower in _UNCOUNTED:
        return None
    return singular(last.lower), last.end


_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "series": "series", "species": "species", "headquarters": "headquarters", "forces": "force",
    "aircraft": "aircraft", "police": "police", "personnel": "personnel",
}  # fmt: skip


def singular(noun: str) -> str:
    """The singular of a regular English plural in lower case; a singular comes back as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun
