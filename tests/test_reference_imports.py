"""Other people's files as they are: entries that lack things, hold things nobody foresaw, or come twice."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from checker.cli.app import app
from checker.draft import Unreadable
from checker.reference.exchange.arrival import arrived, write_tables
from checker.reference.exchange.formats import Choices, From, read_records
from checker.reference.kinds import Stored
from checker.reference.load import load


def claim(value: Any, **qualifiers: Any) -> dict[str, Any]:
    told = {name: [{"snaktype": "value", "datavalue": {"value": each}}] for name, each in qualifiers.items()}
    main = {"snaktype": "value", "datavalue": {"value": value}}
    return {"mainsnak": main, "type": "statement", "rank": "normal", "qualifiers": told}


def moment(written: str, precision: int) -> dict[str, Any]:
    return {"time": written, "precision": precision, "timezone": 0, "before": 0, "after": 0}


def entity(number: str, label: str, **claims: Any) -> dict[str, Any]:
    labels = {"en": {"language": "en", "value": label}}
    return {"type": "item", "id": number, "labels": labels, "aliases": {}, "claims": claims}


SINCE, UNTIL = moment("+2023-04-00T00:00:00Z", 10), moment("+2024-00-00T00:00:00Z", 9)
WIKIDATA = {
    "entities": {
        "Q1": entity(
            "Q1",
            "Kojo Osei",
            P31=[claim({"entity-type": "item", "id": "Q5"})],
            P569=[claim(moment("-0044-03-15T00:00:00Z", 11)), claim(moment("+1961-05-00T00:00:00Z", 10))],
            P570=[claim(moment("+1900-00-00T00:00:00Z", 7))],
            P39=[
                claim({"id": "Q2"}, P580=moment("+2023-04-00T00:00:00Z", 10), P582=moment("+2024-00-00T00:00:00Z", 9))
            ],
        ),
        "Q2": entity("Q2", "Harbour Master"),
        "Q3": entity("Q3", "Halvik", P31=[claim({"id": "Q6256"})], P36=[claim({"id": "Q4"})]),
        "Q4": entity("Q4", "Sund", P625=[claim({"latitude": 1.5, "longitude": -2})], P131=[claim({"id": "Q3"})]),
    }
}
TIME = "http://www.w3.org/2001/XMLSchema#dateTime"
SPARQL = {
    "head": {"vars": ["id", "name", "born"]},
    "results": {
        "bindings": [
            {
                "id": {"type": "uri", "value": f"http://www.wikidata.org/entity/Q{number}"},
                "name": {"type": "literal", "xml:lang": "en", "value": name},
                "born": {"type": "literal", "datatype": TIME, "value": born},
            }
            for number, name, born in ((1, "Kojo Osei", "1961-05-02T00:00:00Z"), (2, "Numa", "-0753-01-01T00:00:00Z"))
        ]
    },
}
POPOLO: dict[str, Any] = {
    "persons": [
        {
            "id": 7,
            "name": "Kojo Osei",
            "other_names": [{"name": "K. Osei", "note": "short"}],
            "birth_date": "1961-00-00",
        },
        {"id": 8, "name": "Ana Ruiz", "birth_date": "", "death_date": None, "links": [], "sources": []},
    ],
    "organizations": [{"id": "port", "name": "Port Board", "classification": "executive", "parent_id": None}],
    "areas": [{"id": "halvik", "name": "Halvik", "classification": "country"}],
    "posts": [{"id": "master", "label": "Harbour Master", "organization_id": "port", "area_id": "halvik"}],
    "memberships": [
        {
            "id": 1,
            "person_id": 7,
            "post_id": "master",
            "organization_id": "port",
            "start_date": "2023-04",
            "end_date": "",
        },
        {"person_id": 8, "organization_id": "port", "role": "Chair", "start_date": "2020-01-05"},
    ],
    "events": [{"id": "term", "name": "First term", "start_date": "2020", "end_date": "2024"}],
    "meta": {"sources": ["https://example.org"]},
}
STATE = "ocd-jurisdiction/country:hv/state:su/government"
OCD = [
    {
        "id": "ocd-person/1",
        "name": "Kojo Osei",
        "birth_date": "1961-05-02",
        "death_date": "",
        "party": [{"name": "Harbour"}],
        "other_names": [{"name": "K. Osei"}],
        "roles": [
            {"type": "upper", "district": 4, "jurisdiction": STATE, "start_date": "2023-04-01", "end_date": ""},
            {"type": "governor", "jurisdiction": STATE, "start_date": "2019", "end_date": "2023-03"},
        ],
    },
    {"id": "ocd-person/2", "name": "Ana Ruiz", "roles": [{"type": "mayor", "start_date": "2020-01-01"}]},
]
JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Person", "@id": "#osei", "name": "Kojo Osei", "alternateName": ["K. Osei"], "birthDate": "1961-05"},
        {"@type": "Organization", "@id": "#port", "name": "Port Board"},
    ],
}
LEGISLATORS = [
    {
        "id": {"bioguide": "O000001", "wikidata": "Q1"},
        "name": {"first": "Kojo", "last": "Osei", "official_full": "Kojo Osei"},
        "bio": {"birthday": "1961-05-02", "gender": "M"},
        "terms": [
            {"type": "sen", "start": "2019-01-03", "end": "2025-01-03", "state": "WA", "party": "Harbour"},
            {"type": "rep", "start": "2001-01-03", "end": "2003-01-03", "state": "WA", "district": 1},
        ],
    }
]
FILES = {
    From.WIKIDATA: WIKIDATA, From.SPARQL: SPARQL, From.POPOLO: POPOLO, From.OCD: OCD, From.JSON_LD: JSON_LD,
    From.LEGISLATORS: LEGISLATORS,
}  # fmt: skip

NASTY: tuple[Any, ...] = (
    None, "", 0, -1, 3.5, True, [], {}, [[]], ["x", None, 1], {"name": "n"}, {"id": "Q3"}, "unknown", "0000-00-00",
    "1950-00-00", "-0044-03-15", "20240", "2024-02-30", "12/31/1999", "c. 1900", "\u202eliev\u202c", "a\nb", "a|b\\",
    "e\u0301", "\ufdfa" * 50, "x" * 5000, "\x00", "\ud800", "NaN", float("inf"), "9" * 20, "Kojo Osei",
)  # fmt: skip


def nodes(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside a JSON value."""
    keys = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in list(keys):
        yield (*path, key)
        yield from nodes(tree[key], (*path, key))


def harmed(tree: Any, chance: random.Random) -> Any:
    """The same with one to three values gone, doubled, or something else."""
    tree = copy.deepcopy(tree)
    for _ in range(chance.randint(1, 3)):
        paths = list(nodes(tree))
        if not paths:
            break
        *way, last = chance.choice(paths)
        at = tree
        for key in way:
            at = at[key]
        if chance.random() < 0.35:
            del at[last]
        elif isinstance(at, list) and chance.random() < 0.2:
            at.append(copy.deepcopy(at[last]))
        else:
            at[last] = chance.choice(NASTY)
    return tree


def imported(folder: Path, source: From, text: str) -> tuple[list[tuple[str, Stored]], list[str]]:
    """The records of a file, as they can be opened again, and what was left out of it."""
    (folder / "in.json").write_text(text, encoding="utf-8")
    amiss: list[str] = []
    records = arrived(read_records(folder / "in.json", source, Choices(amiss=amiss)), "in.json", None, None, amiss)
    into = folder / f"out-{len(list(folder.iterdir()))}"
    list(write_tables(records, into))
    load([into])
    return records, amiss


@pytest.mark.parametrize("source", FILES)
def test_whatever_a_file_holds_the_rest_of_it_is_read(tmp_path: Path, source: From) -> None:
    chance = random.Random(source.value)
    refused = 0
    for _ in range(60):
        try:
            imported(tmp_path, source, json.dumps(harmed(FILES[source], chance)))
        except Unreadable:
            refused += 1  # what is no such file at all
    assert refused < 20


def test_one_bad_entry_keeps_no_other_out(tmp_path: Path) -> None:
    file = POPOLO | {"persons": [*POPOLO["persons"], "nobody", {"id": 9}, {"id": 10, "name": "Eva", "birth_date": "?"}]}
    records, amiss = imported(tmp_path, From.POPOLO, json.dumps(file))
    people = {stored["id"]: stored for kind, stored in records if kind == "person"}
    assert [(key, people[key].get("born")) for key in people] == [("7", "1961"), ("8", None), ("10", None)]
    assert [told.split(":")[0] for told in amiss] == [
        "entry 3 has not the expected form (AttributeError", "person 9", "person 10",
    ]  # fmt: skip


def test_dates_before_our_era_and_vaguer_than_a_year_are_left_out(tmp_path: Path) -> None:
    records, _ = imported(tmp_path, From.WIKIDATA, json.dumps(WIKIDATA))
    stored = dict(records)
    assert not stored["person"].keys() & {"born", "died"}
    assert (stored["tenure"]["start"], stored["tenure"]["end"]) == ("2023-04", "2024")
    records, amiss = imported(tmp_path, From.SPARQL, json.dumps(SPARQL))
    assert [each.get("born") for _, each in records] == ["1961-05-02", None]
    assert "-0753" in amiss[0]


def geonames(count: int, chance: random.Random) -> Iterator[str]:
    """Lines of nineteen columns, one in fifty of them with a fault."""
    for number in range(count):
        name = "".join(chance.choices(("Sund", "hal", "vik", "ö", "Æ", "’", " ", "三", "Мост"), k=4)).strip() or "X"
        cells = [
            str(number), name, name.encode("ascii", "ignore").decode(), "Sundby,SUND,Сунд",
            f"{chance.uniform(-90, 90):.5f}", f"{chance.uniform(-180, 180):.5f}",
            chance.choice("PAHTSLRUV"), chance.choice(("PPL", "PCLI", "ISL", "")),
            "HV", "", "01", "", "", "", str(chance.randint(0, 10**6)), "", "12", "Europe/Sund", "2024-01-01",
        ]  # fmt: skip
        if number and number % 50 == 0:
            cells[chance.choice((4, 14))] = chance.choice(("", "x", "1e"))
        yield "\t".join(cells[:7] if number % 5000 == 4999 else cells) + "\n"


def test_a_gazetteer_with_faults_comes_in_without_them(tmp_path: Path) -> None:
    (tmp_path / "geo.txt").write_text("".join(geonames(20_000, random.Random(3))), encoding="utf-8")
    amiss: list[str] = []
    records = arrived(read_records(tmp_path / "geo.txt", From.GEONAMES, Choices(amiss=amiss)), "geo", None, None, amiss)
    assert len(records) + len(amiss) == 20_000
    assert 300 < len(amiss) < 410


def test_the_command_tells_what_it_left_out(tmp_path: Path) -> None:
    file = {"persons": [{"id": n, "name": "Ana Ruiz" if n else None} for n in range(3)] + [{"id": 5}] * 12}
    (tmp_path / "p.json").write_text(json.dumps(file))
    words = ["reference", "import", "popolo", str(tmp_path / "p.json"), "--into", str(tmp_path / "set")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0
    assert "2 × person\nleft out: 13\n  person 0: name: missing\n" in done.stderr
    assert "  and 3 more\n" in done.stderr
    (tmp_path / "p.json").write_text(json.dumps({"persons": [{"id": 5}]}))
    assert CliRunner().invoke(app, words).exit_code == 2
