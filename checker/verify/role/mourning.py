"""Whether a draft tells of somebody's death: the newly dead keep the title that they died with."""

from checker.annotation.parse import Token
from checker.verify.role.people import Named

__all__ = ["is_mourned"]

_DEATH = frozenset(
    """death deaths dying died dies dead funeral burial memorial obituary assassination killing murder casket coffin
    grave wake mourners eulogy late killed assassinated slain murdered bury buries burying buried mourned mourning mourn
    mourns remembered eulogized eulogised interred succeed replace passing""".split()
)
#: What one who is dead can be the subject of.
_PASSING = frozenset("dying died dies dead".split())
#: Verbs that have a subject of their own, which is not the dead.
_SUBJECTS = frozenset({"nsubj", "poss"})
#: How far up the parse the words for a death may stand.
_STEPS = 6


def is_mourned(named: Named) -> bool:
    """Whether a word of death goes with the name: "the death of X", "X's funeral", "X, who died", "X was killed".

    One who mourns, or tells of other people's death, is alive: the name is then the subject of the verb.
    """
    tokens = named.parse.tokens
    head = tokens[named.last - 1]
    owned = [token.lower for token in tokens[named.last : named.last + 2]]
    if _hangs_below_death(head, tokens) or (len(owned) == 2 and tokens[named.last].tag == "POS" and owned[1] in _DEATH):
        return True
    first, last = named.parse.sentence_of(named.first)
    return any(
        token.lower in _DEATH and _is_told_of(token, named, tokens)
        for token in tokens[first:last]
        if not named.first <= token.i < named.last
    )


def _hangs_below_death(token: Token, tokens: tuple[Token, ...]) -> bool:
    for _ in range(_STEPS):
        above = tokens[token.head]
        if above.lower in _DEATH:
            own = token.relation in _SUBJECTS and above.tag.startswith("VB")
            return not own or above.lower in _PASSING
        if above.i == token.i or token.relation == "nsubj":
            return False
        token = above
    return False


def _is_told_of(death: Token, named: Named, tokens: tuple[Token, ...]) -> bool:
    """Whether a word of death stands in what is told of the name itself: a relative clause, an apposition, "late"."""
    token = death
    for _ in range(_STEPS):
        if named.first <= token.head < named.last and token.i != token.head:
            return token.relation in ("relcl", "acl", "amod", "appos")
        if token.head == token.i:
            return False
        token = tokens[token.head]
    return False
