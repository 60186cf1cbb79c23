"""How well quotations are held against the record: recall, false alarms, severity and speed, beside other checkers.

    python -m tests.benchmarks.verification [--each 40] [--partials 1500] [--seed 1] [--peers 5] [--drafts 0]
        [--megabytes 0] [--profile default] [--show FAMILY] [--json]

The record is made of the public-domain addresses of `DESKCHECK_DATA/speeches`; one in six is kept off it, to invent
quotations from. Cases are made, seeded, from real sentences, so many of each family (`--each`). `--peers 5` runs other
checkers on every fifth case of the same run (0: none). `--drafts 40` also puts cases into so many drafts and checks
those end to end. `--megabytes 100` builds a record of that size from altered copies of the addresses, and times it.
"""

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.evidence.quotation import ChangeKind, Match, Wording
from checker.house import House
from checker.record.reference import Reference
from checker.verify.quotation.matches import matches
from tests.benchmarks.quoted_drafts import drafted
from tests.benchmarks.shared import need, show
from tests.benchmarks.speeches import Sentence, Speech, every_sentence, speeches
from tests.benchmarks.spoken_reference import SpokenReference
from tests.benchmarks.verification_cases import CRITICAL, Case, World, cases
from tests.benchmarks.verification_drafts import draft_figures
from tests.benchmarks.verification_peers import peers
from tests.benchmarks.verification_scale import scale_figures

#: What the report calls wrong; a clipped quotation is a warning of its own.
FLAGGED = {Wording.ALTERED, Wording.SPLICED, Wording.MISATTRIBUTED, Wording.ABSENT, Wording.MISDATED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case with its matches, the gravest first."""

    case: Case
    matches: tuple[Match, ...]

    @property
    def flagged(self) -> bool:
        return any(match.wording in FLAGGED for match in self.matches)

    @property
    def clipped(self) -> bool:
        return any(match.wording is Wording.CONTEXT for match in self.matches)

    @property
    def gravity(self) -> ChangeKind:
        return max((match.gravity for match in self.matches), key=lambda kind: kind.rank)

    @property
    def fails(self) -> bool:
        """Whether the finding is an error, which ends a build."""
        errors = {Wording.ALTERED, Wording.SPLICED, Wording.MISATTRIBUTED}
        return any(match.wording in errors and match.firm for match in self.matches)


def judged(case: Case, reference: Reference, house: House) -> Outcome:
    """What the checker makes of a case."""
    document, annotations = drafted(case.parts, case.speaker, case.sentence.speech.day)
    found = tuple(matches(document, annotations, reference, house))
    return Outcome(case, tuple(sorted(found, key=lambda match: -match.gravity.rank)))


def disfluent(chosen: Sequence[Speech], rng: random.Random) -> tuple[Speech, list[Sentence]]:
    """A made-up transcript in which the sentences of some addresses are said with fillers and false starts."""
    clean = rng.sample(every_sentence(list(chosen)), 200)
    spoken = []
    for sentence in clean:
        words = sentence.text.split()
        at = rng.choice([n for n in range(1, len(words) - 1) if words[n - 1].isalpha() and words[n].isalpha()] or [1])
        start = words[at]
        words[at:at] = [
            rng.choice(("uh,", "um,", "you know,", f"{start}, ", f"{words[at - 1]} uh {words[at - 1]}", "I mean,"))
        ]
        spoken.append(" ".join(words))
    one = chosen[0]
    talk = Speech("made-up-talk", "Jordan Vale", one.day, "Interview", "\n\n".join(spoken))
    return talk, [Sentence(talk, sentence.text, "") for sentence in clean]


def fillers(said: Sequence[Sentence], each: int, rng: random.Random) -> Iterable[Case]:
    """Quotations of that transcript without its fillers and false starts."""
    for sentence in rng.sample(list(said), min(each, len(said))):
        yield Case("fillers and false starts", "policy", (sentence.text,), sentence.speech.speaker, sentence)


def percent(flags: Iterable[bool]) -> float:
    """The share of flags that are set."""
    each = list(flags)
    return round(100 * sum(each) / (len(each) or 1), 2)


def rate(outcomes: Iterable[Outcome]) -> float:
    """The share of outcomes that are flagged or warned of."""
    return percent(one.flagged or one.clipped for one in outcomes)


def figures(outcomes: Sequence[Outcome], partial: Sequence[Outcome]) -> dict[str, object]:
    """The figures that count."""
    group: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        group[one.case.group].append(one)
    wrong = [one for one in group["error"] if one.case.family == "wrong speaker"]
    grave = [one for one in group["error"] if one.case.family in CRITICAL]
    told = [one for one in group["error"] if one.case.family != "invented"]
    return {
        "errors: recall %": rate(group["error"]),
        "wrong speaker: recall %": percent(
            any(match.wording is Wording.MISATTRIBUTED for match in one.matches) for one in wrong
        ),
        "errors but invented ones that fail a build %": percent(one.fails for one in told),
        "critical families called critical %": percent(one.gravity is ChangeKind.CRITICAL for one in grave),
        "undisputed edits: false alarms %": rate(group["edit"]),
        "policy edits: false alarms %": rate(group["policy"]),
        "context: warned %": rate(group["context"]),
        "random partial quotations: warned %": percent(one.clipped for one in partial),
        "random partial quotations: flagged %": percent(one.flagged for one in partial),
        "minor changes: found %": rate(group["minor"]),
        "minor changes that fail a build %": percent(one.fails for one in group["minor"]),
    }


def table(outcomes: Sequence[Outcome], flags: dict[str, dict[int, bool]]) -> None:
    """One line a family: the share flagged, by deskcheck and by each peer on its sample."""
    families: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, one in enumerate(outcomes):
        families[one.case.group, one.case.family].append(n)
    print(f"{'group':8} {'family':30} {'cases':>5} {'deskcheck':>9} " + " ".join(f"{name[:12]:>12}" for name in flags))
    for (group, family), numbers in families.items():
        ours = rate(outcomes[n] for n in numbers)
        theirs = []
        for flagged in flags.values():
            sample = [flagged[n] for n in numbers if n in flagged]
            theirs.append(f"{100 * sum(sample) / len(sample):12.0f}" if sample else f"{'-':>12}")
        print(f"{group:8} {family:30} {len(numbers):5} {ours:9.1f} " + " ".join(theirs))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--partials", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", type=int, default=5)
    parser.add_argument("--drafts", type=int, default=0)
    parser.add_argument("--megabytes", type=int, default=0)
    parser.add_argument("--profile", default="default")
    parser.add_argument("--show", default="")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rng = random.Random(given.seed)
    every = speeches(need("speeches"))
    unheard = every[given.seed % 6 :: 6]
    known = [speech for speech in every if speech not in unheard]
    talk, said = disfluent(unheard, rng)
    reference = SpokenReference([*known, talk], given.seed)
    heard = {run for speech in known for run in _runs(speech.text)}
    unsaid = [one for one in every_sentence(unheard) if heard.isdisjoint(_runs(one.text))]
    world = World(rng, every_sentence(known), unsaid, known)
    made = [*cases(world, given.each, given.partials), *fillers(said, given.each, rng)]
    house = House(profile=given.profile)
    start = time.process_time()
    outcomes = [judged(case, reference, house) for case in made]
    spent = time.process_time() - start
    partial = [one for one in outcomes if one.case.group == "partial"]
    full = [one for one in outcomes if one.case.group != "partial"]
    _show(full + partial, given.show)
    flags = _peer_flags(full, known, talk, given.peers)
    table(full, flags)
    found = figures(full, partial)
    for name, flagged in flags.items():
        found |= _peer_figures(name, flagged, full)
    found["cases"] = len(made)
    found["ms of processor time a quotation"] = round(1000 * spent / len(made), 2)
    if given.drafts:
        found |= draft_figures([*known, talk], made, given.drafts, rng)
    if given.megabytes:
        found |= scale_figures(every, given.megabytes, given.seed)
    show(found, given.json)


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    """Every run of five words."""
    words = text.rstrip(".").split()
    return zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)


def _show(outcomes: Sequence[Outcome], family: str) -> None:
    """Print the cases that went wrong: of a family, or of `all`."""
    for one in outcomes:
        bad = one.flagged or one.clipped
        wrong = bad == (one.case.group in ("edit", "policy", "partial"))
        if family and wrong and family in (one.case.family, one.case.group, "all"):
            print(f"\n[{one.case.family}] {one.case.speaker}: {' | '.join(one.case.parts)}")
            print(f"   of: {one.case.sentence.text}")
            for match in one.matches:
                print(f"   {match.wording.value} {match.gravity.value} firm={match.firm}: {match.because}")


def _peer_flags(
    outcomes: Sequence[Outcome], known: Sequence[Speech], talk: Speech, step: int
) -> dict[str, dict[int, bool]]:
    if not step:
        return {}
    texts = {speech.file: speech.text for speech in (*known, talk)}
    ready, absent = peers(texts)
    if absent:
        print(f"not installed, left out: {', '.join(absent)}")
    of_speaker = {speech.speaker: speech.file for speech in known}
    flags: dict[str, dict[int, bool]] = {name: {} for name in ready}
    for n in range(0, len(outcomes), step):
        case = outcomes[n].case
        own = case.speaker == case.sentence.speech.speaker
        file = case.sentence.speech.file if own else of_speaker[case.speaker]
        for name, flagger in ready.items():
            flags[name][n] = any(flagger(part, file) for part in case.parts)
    return flags


def _peer_figures(name: str, flagged: dict[int, bool], outcomes: Sequence[Outcome]) -> dict[str, object]:
    counts: Counter[str] = Counter()
    for n, flag in flagged.items():
        group = outcomes[n].case.group
        counts[group] += 1
        counts[f"{group} flagged"] += flag
    shown = {"error": "recall", "edit": "false alarms on undisputed edits", "policy": "false alarms on policy edits"}
    return {
        f"{name}: {label} %": round(100 * counts[f"{group} flagged"] / (counts[group] or 1), 1)
        for group, label in shown.items()
    }


if __name__ == "__main__":
    main()
