"""Records that go out and come back are the same, and other people's files are understood."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.draft import Unreadable
from checker.reference.exchange.arrival import arrived, write_tables
from checker.reference.exchange.formats import Choices, From, read_records
from checker.reference.exchange.popolo import from_popolo, to_popolo
from checker.reference.exchange.schema_org import from_json_ld, to_json_ld
from checker.reference.exchange.tables import from_columns, to_tables
from checker.reference.kinds import KINDS, Stored, fields_of
from checker.reference.load import load
from checker.reference.rows import Row, rows_of_csv

LEGISLATORS = Path(
    os.environ.get("DESKCHECK_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"), "legislators"
)
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=15).map(
    str.strip
).filter(bool)  # fmt: skip
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(str)
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))
SHAPES = {
    "text": TEXT,
    "texts": st.lists(TEXT, min_size=1, max_size=3),
    "flag": st.booleans(),
    "number": st.floats(-1e12, 1e12),
    "whole": st.integers(0, 10**6),
    "day": DAYS,
    "date": DATES,
    "capitals": st.lists(
        st.tuples(TEXT, st.none() | DATES, st.none() | DATES).map(list), min_size=1, max_size=2
    ),
}  # fmt: skip


@st.composite
def record_lists(draw: st.DrawFn) -> list[tuple[str, Stored]]:
    made = []
    for number in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(sorted(KINDS)))
        stored: Stored = {"id": f"{kind}-{number}"}
        for field in fields_of(kind).values():
            if field.name != "id" and (field.required or draw(st.booleans())):
                stored[field.name] = draw(SHAPES[field.shape])
        made.append((kind, stored))
    return made


def by_tables(records: list[tuple[str, Stored]]) -> Iterator[tuple[str, Stored]]:
    for name, text in to_tables(records).items():
        for row in rows_of_csv(name, text):
            assert isinstance(row, Row)
            yield row.kind, row.written


def by_popolo(records: list[tuple[str, Stored]]) -> Iterator[tuple[str, Stored]]:
    yield from from_popolo(json.loads(json.dumps(to_popolo(records))))


def by_json_ld(records: list[tuple[str, Stored]]) -> Iterator[tuple[str, Stored]]:
    yield from from_json_ld(json.loads(json.dumps(to_json_ld(records))))


@pytest.mark.parametrize("way", [by_tables, by_popolo, by_json_ld])
@given(records=record_lists())
@settings(max_examples=150, deadline=None)
def test_a_round_trip_loses_nothing(way: Callable[..., Any], records: list[tuple[str, Stored]]) -> None:
    back = arrived(way(records), "back", None, None)
    assert sorted(back, key=str) == sorted(arrived(records, "out", None, None), key=str)


@pytest.mark.skipif(not LEGISLATORS.is_dir(), reason="the legislators are not here (DESKCHECK_DATA)")
def test_every_term_of_a_legislator_is_a_tenure(tmp_path: Path) -> None:
    text = (LEGISLATORS / "legislators-current.yaml").read_text(encoding="utf-8")
    choices = Choices(verified=date(2026, 6, 10))
    records = list(read_records(LEGISLATORS / "legislators-current.yaml", From.LEGISLATORS, choices))
    assert sum(kind == "tenure" for kind, _ in records) == text.count("\n  - type: ")
    assert sum(kind == "person" for kind, _ in records) == text.count("\n- id:\n") + text.startswith("- id:\n")
    list(write_tables(arrived(records, "legislators", None, "2026-06-10"), tmp_path / "congress"))
    reference = load([tmp_path / "congress"])
    (person,) = reference.named("Maria Cantwell")
    assert [str(tenure.start) for tenure in reference.tenures_of(person.id)][:2] == ["1993-01-05", "2001-01-03"]
    assert reference.tenures_of(person.id)[-1].end is None


@pytest.mark.skipif(not LEGISLATORS.is_dir(), reason="the legislators are not here (DESKCHECK_DATA)")
@pytest.mark.parametrize("way", [by_tables, by_popolo, by_json_ld])
def test_legislators_go_out_and_come_back(way: Callable[..., Any]) -> None:
    records = arrived(read_records(LEGISLATORS / "executive.yaml", From.LEGISLATORS, Choices()), "in", None, None)
    assert sorted(arrived(way(records), "back", None, None), key=str) == sorted(records, key=str)


ENTITY = {
    "id": "Q1",
    "labels": {"en": {"value": "Kojo Osei"}},
    "aliases": {"en": [{"value": "K. Osei"}]},
    "claims": {
        "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
        "P569": [{"mainsnak": {"datavalue": {"value": {"time": "+1961-05-00T00:00:00Z", "precision": 10}}}}],
        "P570": [
            {
                "rank": "deprecated",
                "mainsnak": {"datavalue": {"value": {"time": "+2020-01-01T00:00:00Z", "precision": 11}}},
            }
        ],
        "P27": [{"mainsnak": {"datavalue": {"value": {"id": "Q3"}}}}],
        "P39": [
            {
                "mainsnak": {"datavalue": {"value": {"id": "Q2"}}},
                "qualifiers": {
                    "P580": [{"datavalue": {"value": {"time": "+2023-04-00T00:00:00Z", "precision": 10}}}],
                },
            },
            {"mainsnak": {"datavalue": {"value": {"id": "Q2"}}}, "qualifiers": {}},
        ],
    },
}  # fmt: skip
POST = {"id": "Q2", "labels": {"en": {"value": "Harbour Master"}}, "claims": {}}
ISLANDS = {
    "id": "Q3",
    "labels": {"en": {"value": "Halvik Islands"}},
    "claims": {
        "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q6256"}}}}],
        "P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 1.5, "longitude": -2.0}}}}],
    },
}


def read(
    tmp_path: Path, name: str, text: str, source: From, choices: Choices | None = None
) -> list[tuple[str, Stored]]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return arrived(read_records(tmp_path / name, source, choices or Choices()), name, None, None)


def test_wikidata_entities(tmp_path: Path) -> None:
    text = json.dumps({"entities": {each["id"]: each for each in (ENTITY, POST, ISLANDS)}})
    records = dict(read(tmp_path, "e.json", text, From.WIKIDATA))
    assert records["person"] == {
        "id": "q1", "wikidata": "Q1", "name": "Kojo Osei", "aliases": ["K. Osei"], "born": "1961-05", "country": "q3",
    }  # fmt: skip
    assert records["post"] == {"id": "q2", "titles": ["Harbour Master"]}
    assert records["tenure"] == {"id": "q1-q2-0", "person": "q1", "post": "q2", "start": "2023-04"}
    assert (records["place"]["kind"], records["place"]["latitude"]) == ("country", 1.5)


def test_sparql_rows_are_gathered_by_id(tmp_path: Path) -> None:
    def binding(alias: str) -> dict[str, dict[str, str]]:
        return {
            "who": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
            "whoLabel": {"type": "literal", "value": "Kojo Osei"},
            "alias": {"type": "literal", "value": alias},
            "born": {
                "type": "literal",
                "value": "1961-05-02T00:00:00Z",
                "datatype": "http://www.w3.org/2001/XMLSchema#dateTime",
            },
        }

    text = json.dumps({"head": {"vars": []}, "results": {"bindings": [binding("K. Osei"), binding("Kojo | Osei")]}})
    columns = {"id": "who", "name": "whoLabel", "aliases": "alias"}
    records = read(tmp_path, "r.json", text, From.SPARQL, Choices("person", columns))
    assert records == [
        ("person", {"id": "Q1", "name": "Kojo Osei", "aliases": ["K. Osei", "Kojo", "Osei"], "born": "1961-05-02"})
    ]


def test_a_table_of_other_columns(tmp_path: Path) -> None:
    choices = Choices("place", {"name": "Town"}, {"kind": "city"})
    records = read(tmp_path, "t.csv", "Town\tid\nSund\tsund\n", From.CSV, choices)
    assert records == [("place", {"id": "sund", "name": "Sund", "kind": "city"})]


def test_geonames(tmp_path: Path) -> None:
    line = "\t".join("1|Sünd|Sund|Sundby,SUND,Сунд|1.5|2.5|P|PPL|HV||01|||  |5000|||UTC|2024-01-01".split("|"))
    records = read(tmp_path, "g.txt", line.replace("  ", "") + "\n", From.GEONAMES)
    assert records == [
        (
            "place",
            {
                "id": "geonames-1", "name": "Sünd", "aliases": ["Sund", "Sundby"], "kind": "city", "latitude": 1.5,
                "longitude": 2.5, "disambiguator": "01, HV", "curated": False,
            },
        )
    ]  # fmt: skip
    assert read(tmp_path, "g.txt", line + "\n", From.GEONAMES, Choices(population=9000)) == []


def test_somebody_elses_popolo(tmp_path: Path) -> None:
    text = json.dumps(
        {
            "persons": [{"id": "p1", "name": "Kojo Osei", "other_names": [{"name": "K. Osei"}], "birth_date": "1961"}],
            "posts": [{"id": "m", "label": "Member"}],
            "memberships": [
                {"id": "s", "person_id": "p1", "post_id": "m", "start_date": "2023-04"},
                {"person_id": "p1"},
            ],
        }
    )
    records = dict(read(tmp_path, "p.json", text, From.POPOLO))
    assert records["person"]["aliases"] == ["K. Osei"]
    assert records["post"]["titles"] == ["Member"]
    assert records["tenure"]["start"] == "2023-04"


def test_open_civic_data(tmp_path: Path) -> None:
    text = (
        "id: ocd-person/1\nname: Kojo Osei\nparty:\n- name: Harbour\nroles:\n- type: upper\n  district: '4'\n"
        "  jurisdiction: ocd-jurisdiction/country:hv/state:su/government\n  start_date: '2023-04-01'\n- type: upper\n"
    )
    records = read(tmp_path, "o.yml", text, From.OCD)
    assert [kind for kind, _ in records] == ["person", "post", "tenure"]
    assert records[2][1]["constituency"] == "4"
    table = "id,name\nocd-division/country:hv,Halvik\nocd-division/country:hv/state:su,Sund\n"
    places = [stored for _, stored in read(tmp_path, "d.csv", table, From.OCD_DIVISIONS)]
    assert [place.get("within") for place in places] == [None, "ocd-division/country:hv"]


@pytest.mark.parametrize("source", list(From))
@pytest.mark.parametrize("content", [b"", b"[1]", b"{}", b'{"entities": 1}', b"\xff\xfe", b"a,b\n1,2,3\n", b"- x: [\n"])
def test_what_is_not_of_a_format_is_told(tmp_path: Path, source: From, content: bytes) -> None:
    (tmp_path / "people.csv").write_bytes(content)
    with suppress(Unreadable):
        arrived(read_records(tmp_path / "people.csv", source, Choices()), "x", None, None)


def test_columns_by_name_need_no_mapping() -> None:
    assert list(from_columns([{"id": "x", "name": "X", "other": "y"}], "person", {}, {})) == [
        ("person", {"id": "x", "name": "X"})
    ]
