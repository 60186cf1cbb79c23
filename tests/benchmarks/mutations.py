"""Every dated record of a reference, said rightly and with one change: the first is silent, the second is flagged.

A tenure is judged on a day outside of it and told with another first year, a value is changed, an event is moved by
days, an ordinal is bumped, a rank is turned round. Sentences are generated from the record's own words.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from checker.check import examine
from checker.config import Config
from checker.draft import Draft
from checker.record.event import Event
from checker.record.fact import Fact
from checker.record.name import Person, Place
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from tests.benchmarks.mutated_facts import elsewhere, of_fact, of_rank
from tests.benchmarks.mutation import WORDS, LeftOut, Mutation

__all__ = ["figures", "mutations"]

#: A sovereign's name keeps its title for ever.
SOVEREIGN = ("King", "Queen", "Emperor", "Empress", "Pope")
#: Cues of events, and what is said with them.
VERBS = {
    "took place": "took place", "held": "was held", "signed": "was signed", "into force": "came into force",
    "took effect": "took effect", "adopted": "was adopted", "announced": "was announced", "occurred": "occurred",
    "made landfall": "made landfall", "opened": "opened", "began": "began", "hosted": "was hosted", "met": "met",
}  # fmt: skip


def mutations(reference: Reference, tenures: list[Tenure]) -> Iterator[Mutation | LeftOut]:
    """The mutations of every tenure, event and fact, and the tenures of which there are none."""
    for tenure in tenures:
        mutation = _of_tenure(tenure, reference)
        yield mutation
        if isinstance(mutation, Mutation):
            yield from _of_term(tenure, reference)
    for event in reference.every(Event):
        yield from _of_event(event, reference)
    for fact in reference.every(Fact):
        yield of_rank(fact) if fact.rank else of_fact(fact)


def _of_tenure(tenure: Tenure, reference: Reference) -> Mutation | LeftOut:
    person, post = reference.get(tenure.person), reference.get(tenure.post)
    if not isinstance(person, Person) or not isinstance(post, Post):
        return LeftOut(tenure.id, "of nobody on record")
    if any(title.split()[-1] in person.name.split() for title in (_titled(post, reference), *post.titles)) or (
        person.name.split()[0] in SOVEREIGN
    ):
        return LeftOut(tenure.id, "of somebody whose name holds the title")
    same = [each for each in reference.tenures_of(person.id) if _alike(each, post, reference)]
    end = tenure.end.first if tenure.end else tenure.verified
    if end is None or end <= tenure.start.last:
        return LeftOut(tenure.id, "without a day on which it surely held")
    within = tenure.start.last + (end - tenure.start.last) / 2
    outside = [tenure.start.first - timedelta(days=40)]
    if tenure.end is not None:
        outside.insert(0, tenure.end.last + timedelta(days=40))
    free = [day for day in outside if not any(_near(each, day) for each in same)]
    if not free:
        return LeftOut(tenure.id, "between others of the same title")
    text = f"{_seated(tenure, post, reference)} {person.name} spoke on Monday."
    faults = ("outdated-title", "premature-title", "wrong-title")
    return Mutation("tenure", tenure.id, text, within, text, free[0], faults)


def _of_term(tenure: Tenure, reference: Reference) -> Iterator[Mutation]:
    """A tenure told with the years that it began and ended in, and with another first year.

    A tenure that others of the same title touch is one term with them and is left out, as is that of a namesake.
    """
    person, post = reference.get(tenure.person), reference.get(tenure.post)
    assert isinstance(person, Person)
    assert isinstance(post, Post)
    others = [each for each in reference.tenures_of(person.id) if _alike(each, post, reference) and each != tenure]
    years = {day.year for each in others for day in (each.start.first, each.end.last if each.end else date.max)}
    first = tenure.start.first
    last = tenure.end.last if tenure.end else None
    if years & {first.year - 1, first.year, *((last.year,) if last else ())} or tenure.start.last.year != first.year:
        return
    on = (last + timedelta(days=400)) if last else tenure.verified
    if (
        on is None
        or len(reference.named(person.name)) > 1
        or (last and tenure.end and tenure.end.first.year != last.year)
    ):
        return
    titled, ended = _seated(tenure, post, reference), f" to {last.year}" if last else ""
    said = f"{person.name}, {titled} {'from' if last else 'since'} {{}}{ended}, spoke of the sea."
    yield Mutation("term", tenure.id, said.format(first.year), on, said.format(first.year - 1), on, ("wrong-term",))


def _alike(tenure: Tenure, post: Post, reference: Reference) -> bool:
    other = reference.get(tenure.post)
    return isinstance(other, Post) and bool({*post.titles, *post.nonstandard} & {*other.titles, *other.nonstandard})


def _near(tenure: Tenure, day: date) -> bool:
    return tenure.start.first <= day and (tenure.end is None or day <= tenure.end.last + timedelta(days=1))


def _seated(tenure: Tenure, post: Post, reference: Reference) -> str:
    one_of_many = tenure.constituency and post.seats > 1
    return f"{tenure.constituency} {post.title}" if one_of_many else _titled(post, reference)


def _titled(post: Post, reference: Reference) -> str:
    country = reference.get(post.country) if post.country else None
    if not isinstance(country, Place) or any(word in post.title for word in country.names):
        return post.title
    adjective = "U.S." if country.name == "United States" else (country.demonyms or (country.name,))[0]
    return f"{adjective} {post.title}"


def _of_event(event: Event, reference: Reference) -> Iterator[Mutation]:
    if event.start.precision != "day" or not event.cues:
        return
    names = event.names or (event.name,)
    name, cue = next((each for each in names if each[:1].isupper()), names[0]), event.cues[0]
    cue = "signed" if "signed" in event.cues else cue
    alike = [each for each in reference.every(Event) if {*each.names} & {*event.names} and each.id != event.id]
    first, last = event.start.first, (event.end or event.start).last
    later = [day + timedelta(days=days) for day, days in ((last, 9), (first, -9), (last, 16), (first, -16), (last, 23))]
    later = [day for day in later if event.verified is None or day <= event.verified]
    moved = next(day for day in later if not any(_on(each, day) for each in alike))
    on = last + timedelta(days=30)
    yield Mutation(
        "event", event.id, _told(name, event.cues, first), on, _told(name, event.cues, moved), on, ("wrong-event-date",)
    )
    if event.ordinal and event.ordinal + 1 < len(WORDS):
        verb = VERBS.get(cue, "held").removeprefix("was ")
        said = f"The {name}, {verb} on {_day(first)}, was the {{}} of its kind."
        right, wrong = said.format(WORDS[event.ordinal]), said.format(WORDS[event.ordinal + 1])
        yield Mutation("ordinal", event.id, right, on, wrong, on, ("wrong-ordinal",))


def _on(event: Event, day: date) -> bool:
    return event.start.first <= day <= (event.end or event.start).last


def _told(name: str, cues: tuple[str, ...], day: date) -> str:
    """The event said to have been on a day, with the verb that its cues allow."""
    if (told := _told_of(name, cues)) is not None:
        return f"{told} on {_day(day)}."
    verb = next((verb for cue, verb in VERBS.items() if cue in cues), f"was {cues[0]}")
    clause = any(
        re.search(rf"\b{cue}\b", name) for cue in cues if cue.endswith(("ed", "ft", "me", "ell", "oke", "egan"))
    )
    subject = name if clause or re.match(r"[A-Z]\w+['’]s ", name) else f"The {name}"
    subject = f"They {subject}" if clause and subject[:1].islower() else subject
    return f"{subject} on {_day(day)}." if clause else f"{subject} {verb} on {_day(day)}."


def _told_of(name: str, cues: tuple[str, ...]) -> str | None:
    """An event whose first cue is a clause of its own: "The loan agreement was signed for the bridge"."""
    return f"The {cues[0]} for the {name}" if " was " in cues[0] else None


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def figures(reference: Reference, tenures: list[Tenure], errors: int) -> dict[str, object]:
    """How many mutations fire and how many true forms are silent; the first `errors` failures are printed."""
    counts, left_out = Counter[str](), Counter[str]()
    for mutation in mutations(reference, tenures):
        if isinstance(mutation, LeftOut):
            left_out[mutation.why] += 1
            continue
        fired = _faults(mutation.wrong, mutation.wrong_on, reference) & set(mutation.faults)
        noisy = _faults(mutation.right, mutation.right_on, reference)
        counts[f"{mutation.kind} all"] += 1
        counts[f"{mutation.kind} fired"] += bool(fired)
        counts[f"{mutation.kind} silent"] += not noisy
        if (noisy or not fired) and errors > 0:
            errors -= 1
            what = f"true form flagged as {sorted(noisy)} on {mutation.right_on}: {mutation.right}"
            print(f"  {mutation.record}: {what if noisy else f'not fired on {mutation.wrong_on}: {mutation.wrong}'}")
    kinds = [key.removesuffix(" all") for key in counts if key.endswith(" all")]
    said = [each for fact in reference.every(Fact) if not fact.rank for each in elsewhere(fact)]
    loud = [text for text, day in said if _faults(text, day, reference)]
    for text in loud[:errors]:
        print(f"  flagged in another scope: {text}")
    return {
        **{f"mutations: {kind}, fired": f"{counts[f'{kind} fired']} of {counts[f'{kind} all']}" for kind in kinds},
        **{
            f"mutations: {kind}, true form silent": f"{counts[f'{kind} silent']} of {counts[f'{kind} all']}"
            for kind in kinds
        },
        "mutations: fact, silent in another scope": f"{len(said) - len(loud)} of {len(said)}",
        **{f"mutations: left out, a tenure {why}": count for why, count in sorted(left_out.items())},
        "mutations: fired, share": round(
            sum(counts[f"{kind} fired"] for kind in kinds) / max(sum(counts[f"{kind} all"] for kind in kinds), 1), 4
        ),
        "mutations: silent, share": round(
            sum(counts[f"{kind} silent"] for kind in kinds) / max(sum(counts[f"{kind} all"] for kind in kinds), 1), 4
        ),
    }


#: Faults that say that a sentence is wrong.
FAULTS = {
    "outdated-title", "premature-title", "wrong-title", "wrong-holder", "wrong-event-date", "wrong-event-place",
    "wrong-participant", "wrong-term", "wrong-quantity", "wrong-ordinal", "superlative", "nonstandard-title",
}  # fmt: skip


def _faults(text: str, day: date, reference: Reference) -> set[str]:
    dossier = examine(Draft("draft.txt", text), reference, Config(date=day))
    found = {
        verdict.fault for verdict in dossier.verdicts if verdict.fault in FAULTS and verdict.state.value == "conflicts"
    }
    return {fault for fault in found if fault is not None}
