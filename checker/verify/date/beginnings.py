"""Verbs of what begins and of what ends, and the times that stand with them."""

from checker.annotation.parse import Parse
from checker.verify.date.doers import doer_of
from checker.verify.date.times import Time
from checker.verify.event.verbs import verb_of

__all__ = ["BEGINNING", "ENDING", "FOUNDING", "begun"]

#: What a thing, or somebody's course, begins with.
BEGINNING = frozenset(
    """opened founded cofounded co-founded established formed launched created built incorporated started began begun
    set introduced inaugurated commissioned opening founding joined joining appointed elected became took takes
    entered enlisted assumed ordained hired married wed wedded unveiled completed enacted signed premiered debuted
    organized organised instituted chartered consecrated constituted opens founds starts begins came bought acquired
    moved arrived installed sworn""".split()
)
#: What it ends with.
ENDING = frozenset(
    """closed retired left died resigned stepped ended dissolved quit folded shut disbanded sold demolished finished
    divorced separated replaced ceased departed decommissioned ousted abolished axed repealed discontinued scrapped
    withdrew withdrawn concluded stopped stood collapsed lapsed expired retires closes leaves ends fell merged
    retiring leaving closing""".split()
)
#: Those of them that a foundation's anniversary is counted from.
FOUNDING = BEGINNING - frozenset(
    """joined joining appointed elected became took takes entered enlisted assumed hired came bought acquired moved
    arrived installed sworn signed""".split()
)


#: What a birthday, a wedding anniversary and any other one is counted from.
_FROM = {"birthday": FOUNDING | {"born"}, "wedding": frozenset({"married", "wed", "wedded"})}


def begun(parse: Parse, time: Time, owner: int, what: str) -> bool:
    """Whether a time is that at which what is celebrated ("birthday", "wedding anniversary") of `owner` began."""
    verb = verb_of(parse, time.span)
    began = next((verbs for word, verbs in _FROM.items() if word in what), FOUNDING)
    if verb is None or parse.tokens[verb].lower not in began or time.bound:
        return False
    return doer_of(parse, verb) == owner
