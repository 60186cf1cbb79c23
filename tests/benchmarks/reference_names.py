"""A million made-up names, spelt the way real ones are, and slips in them."""

import csv
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

__all__ = ["altered", "write_set"]

SEED = 20240708
KINDS = (
    "Institute",
    "Foundation",
    "Association",
    "Council",
    "Bank",
    "University",
    "Ministry of Trade",
    "Party",
    "Corps",
)


def real_names(legislators: Path) -> tuple[list[str], list[str]]:
    """The forenames and surnames of the sitting legislators."""
    text = legislators.read_text(encoding="utf-8")
    return re.findall(r"^    first: (\w+)$", text, re.M), re.findall(r"^    last: (\w+)$", text, re.M)


def invented(names: list[str], count: int, chance: random.Random) -> list[str]:
    """`count` distinct words that are spelt the way `names` are."""
    follows: dict[str, list[str]] = defaultdict(list)
    for name in names:
        padded = f"^^{name.lower()}$"
        for at in range(len(padded) - 2):
            follows[padded[at : at + 2]].append(padded[at + 2])
    made: dict[str, None] = {}
    while len(made) < count:
        word = "^^"
        while (letter := chance.choice(follows[word[-2:]])) != "$" and len(word) < 14:
            word += letter
        if len(word) >= 5:
            made[word[2:].capitalize()] = None
    return list(made)


def weighted(words: list[str], chance: random.Random) -> Iterator[str]:
    """Words without end, the early ones far more often."""
    weights = [1 / (rank + 20) for rank in range(len(words))]
    while True:
        yield from chance.choices(words, weights, k=10_000)


def write_set(folder: Path, count: int, legislators: Path) -> None:
    """A set of `count` entities with two aliases each."""
    chance = random.Random(SEED)
    first, last = real_names(legislators)
    forenames = weighted(list(dict.fromkeys(first)) + invented(first, 3_000, chance), chance)
    surnames = weighted(list(dict.fromkeys(last)) + invented(last, 60_000, chance), chance)
    people, places = count * 6 // 10, count * 3 // 10
    taken: set[str] = set()

    def fresh(make: Iterator[str]) -> str:
        while (name := next(make)) in taken:
            pass
        taken.add(name)
        return name

    full = (f"{next(forenames)} {chance.choice('ABCDEFGHJKLMNPRSTW')}. {next(surnames)}" for _ in iter(int, 1))
    towns = (f"{next(surnames)}{chance.choice(('', 'ville', ' City', ' Beach', 'ton', ' Park'))}" for _ in iter(int, 1))
    bodies = (f"{next(surnames)} {next(surnames)} {chance.choice(KINDS)}" for _ in iter(int, 1))
    with (folder / "people.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "name", "aliases", "born"))
        for n in range(people):
            forename, initial, surname = fresh(full).split(" ")
            aliases = f"{forename} {surname}|{surname} {forename[0]}."
            table.writerow((f"p{n}", f"{forename} {initial} {surname}", aliases, 1930 + n % 70))
    with (folder / "places.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "name", "aliases", "kind"))
        for n in range(places):
            name = fresh(towns) if n < places // 4 else f"{fresh(bodies).rsplit(' ', 1)[0]}"
            table.writerow((f"l{n}", name, f"City of {name}|{name} Township", "city"))
    with (folder / "organizations.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "name", "aliases"))
        for n in range(count - people - places):
            name = fresh(bodies)
            table.writerow((f"o{n}", name, f"The {name}|{name} of America"))


def altered(name: str, edits: int, chance: random.Random) -> str:
    """`name` with letters dropped, doubled, changed or swapped."""
    for _ in range(edits):
        at = chance.randrange(1, len(name) - 1)
        letter = chance.choice("aeiorstln")
        name = chance.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + letter + name[at + 1 :],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            )
        )
    return name
