"""Recorded figures and ranks as sentences: right, wrong, and of another scope, in which nothing is wrong."""

from collections.abc import Iterator
from datetime import date

from checker.record.fact import Fact
from tests.benchmarks.mutation import WORDS, Mutation

__all__ = ["elsewhere", "of_fact", "of_rank"]

TURNED = {
    "largest": "smallest",
    "highest": "lowest",
    "longest": "shortest",
    "oldest": "youngest",
    "tallest": "shortest",
}
COUNTED = (
    "people",
    "member",
    "aircraft",
    "missile",
    "vessel",
    "seat",
    "state",
    "country",
    "judge",
    "justice",
    "island",
)


def of_fact(fact: Fact) -> Mutation:
    """A fact said with its value, and with another."""
    on = fact.verified or fact.as_of.last
    subject, near = (fact.subject_names or (fact.subject,))[0], (fact.near or ("",))[0]
    changed = fact.value * 1.3 if fact.value * 0.3 >= 2 else fact.value + 1
    changed = round(changed) if fact.value == int(fact.value) else round(changed, 2)

    def said(value: float) -> str:
        number = f"{value:,.0f}" if value == int(value) else f"{value:,}"
        where = f" ({near})" if near and near != subject else ""
        if fact.unit in COUNTED:
            return f"{subject}{where} counts {number} {fact.cues[0]}."
        return f"The {fact.cues[0]} of {subject}{where} comes to {number} {fact.unit}."

    return Mutation("fact", fact.id, said(fact.value), on, said(changed), on, ("wrong-quantity",))


#: The scopes in which a wrong figure is right for all that the record knows: other times, places, kinds and parts.
SCOPES = (
    "In 1998, {}.", "Back then {}.", "For the third quarter, {}.", "Excluding reserves, {}.", "In the north, {}.",
    "In Karsund, {}.", "{} a month.", "{}, if the plan holds.",
)  # fmt: skip


def elsewhere(fact: Fact) -> Iterator[tuple[str, date]]:
    """Sentences that say a fact's wrong figure of another time, place, kind or part, and the day they are read on."""
    mutation = of_fact(fact)
    for scope in SCOPES:
        yield scope.format(mutation.wrong.removesuffix(".")), mutation.wrong_on


def of_rank(fact: Fact) -> Mutation:
    """A rank said as it is, and turned round or one lower."""
    on = fact.verified or fact.as_of.last
    rank = fact.rank or ""
    place = "" if fact.value == 1 else f"{WORDS[int(fact.value)]}-"
    counted = " ".join(word for word in fact.cues[0].split() if word not in rank.split())
    text = f"{(fact.near or fact.subject_names)[0]} has the {{}} {counted} of all."
    turned = TURNED.get(rank, f"second-{rank}") if fact.value == 1 else rank
    return Mutation("rank", fact.id, text.format(place + rank), on, text.format(turned), on, ("superlative",))
