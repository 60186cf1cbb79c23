"""The reference answers as its protocol says: in memory, compiled, and opened again."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from checker.record.event import Event
from checker.record.name import Person, Place
from checker.record.role import Post, Tenure
from checker.record.term import Acronym
from checker.reference.compiled import CompiledReference
from checker.reference.load import load
from tests.postgres import server

RECORDS = """
[[source]]
id = "gazette"
title = "Register of appointments"
publisher = "Halvik Gazette"
published = "2024-05"

[[place]]
id = "halvik"
name = "Halvik Islands"
kind = "country"
demonyms = ["Halvikan"]
capitals = [{ name = "Norring", until = 1998-12-31 }, { name = "Sund", since = 1999-01-01 }]

[[person]]
id = "ferreira"
name = "Annelise Ferreira"
aliases = ["Annelise d’Ávila Ferreira"]
misspellings = ["Anneliese Fereira"]
country = "halvik"
born = 1961
sources = ["gazette#page 4"]
verified = 2024-06-01

[[person]]
id = "osei"
name = "Kojo Osei"

[[person]]
id = "guest"
name = "Kojo Osey"
status = "proposed"

[[organization]]
id = "al-wafa"
name = "al-Wafa"
aliases = ["WFA"]

[[post]]
id = "harbour-master"
titles = ["Harbour Master", "Master of the Harbour"]
country = "halvik"

[[tenure]]
person = "osei"
post = "harbour-master"
start = "2023-04"

[[tenure]]
person = "ferreira"
post = "harbour-master"
start = 2021-03-01
end = 2023-03-31

[[acronym]]
short = "HCG"
long = ["Halvik Coast Guard"]

[[term]]
id = "pact"
official = "Sund Reciprocal Access Pact"
short = "SRAP"

[[event]]
id = "regatta"
name = "Halvik Regatta"
start = 2024-06-02

[[event]]
id = "rumour"
name = "Rumoured Regatta"
start = 2025
status = "proposed"

[[statement]]
speaker = "ferreira"
text = "The harbour is open."
said = 2024-05-02
"""


def in_memory(folder: Path) -> CompiledReference:
    return load([folder])


def compiled(folder: Path) -> CompiledReference:
    return load([folder], folder.parent / "cache")


def reopened(folder: Path) -> CompiledReference:
    load([folder], folder.parent / "cache")
    return load([folder], folder.parent / "cache")


def shared(folder: Path) -> CompiledReference:
    """Published into PostgreSQL, and compiled from there."""
    pytest.importorskip("psycopg")
    from checker.reference.shared import migrate, publish

    conninfo = os.environ.get("DESKCHECK_TEST_DATABASE")
    if not conninfo:
        pytest.skip("no PostgreSQL server is installed")
    migrate(conninfo)
    rows = load([folder]).rows("SELECT space, kind, place, stored FROM records")
    publish(conninfo, "set", [(space, kind, place, json.loads(stored)) for space, kind, place, stored in rows])
    return load([Path(f"postgresql:{conninfo}")], folder.parent / "cache")


@pytest.fixture(scope="module", autouse=True)
def database() -> Iterator[None]:
    with server() as conninfo, pytest.MonkeyPatch.context() as patch:
        if conninfo:
            patch.setenv("DESKCHECK_TEST_DATABASE", conninfo)
        yield


@pytest.fixture(params=[in_memory, compiled, reopened, shared])
def reference(request: pytest.FixtureRequest, tmp_path: Path) -> CompiledReference:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "all.toml").write_text(RECORDS, encoding="utf-8")
    opened: Callable[[Path], CompiledReference] = request.param
    return opened(tmp_path / "set")


def test_names_are_found_under_any_form(reference: CompiledReference) -> None:
    for form in ("Annelise Ferreira", "ANNELISE  FERREIRA", "annelise d'avila ferreira", "Annelise d’Ávila\nFerreira"):
        assert [entity.id for entity in reference.named(form)] == ["ferreira"]
    assert reference.named("Ferreira") == ()
    assert reference.named("") == ()


def test_records_keep_what_was_written(reference: CompiledReference) -> None:
    person = reference.get("ferreira")
    assert isinstance(person, Person)
    assert (str(person.born), person.verified, person.country) == ("1961", date(2024, 6, 1), "halvik")
    place = reference.get("halvik")
    assert isinstance(place, Place)
    assert [(name, str(since), str(until)) for name, since, until in place.capitals] == [
        ("Norring", "None", "1998-12-31"),
        ("Sund", "1999-01-01", "None"),
    ]
    assert person.place.endswith("all.toml:15")
    assert person.layer == "set"
    assert reference.get("gazette") is None


def test_misspellings_and_near_names(reference: CompiledReference) -> None:
    assert [entity.id for entity in reference.misspelled("anneliese fereira")] == ["ferreira"]
    assert reference.near("Kojo Osei", 0) == ("Kojo Osei",)
    assert reference.near("Kojo Ossei", 2) == ("Kojo Osei",), "a proposed name accuses nobody"
    assert reference.near_words("Fereira", 1) == ("ferreira",)


def test_words_and_what_is_known(reference: CompiledReference) -> None:
    assert reference.name_words("FERREIRA") == ("Annelise Ferreira", "Annelise d’Ávila Ferreira")
    for known in ("Halvik", "sund reciprocal access pact", "SRAP", "coast", "HCG", "Kojo Osey", "wafa"):
        assert reference.knows(known), known
    assert not reference.knows("Fereira")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Annelise Ferreira met Kojo\nOsei.", ["Annelise Ferreira", "Kojo\nOsei"]),
        ("The al-Wafa group, not the halvik islands, said so.", ["al-Wafa"]),
        ("HALVIK ISLANDS’ port; Halvik Islander", ["HALVIK ISLANDS"]),
        ("A Wfa is not the WFA.", ["WFA"]),
        ("ﬁne Annelise  d’Ávila   Ferreira ﬁne", ["Annelise  d’Ávila   Ferreira"]),
        ("", []),
    ],
)
def test_scan_finds_the_longest_forms(reference: CompiledReference, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in reference.scan(text)] == found


def test_tenures_come_oldest_first(reference: CompiledReference) -> None:
    assert [tenure.person for tenure in reference.tenures_in("harbour-master")] == ["ferreira", "osei"]
    assert [str(tenure.start) for tenure in reference.tenures_of("osei")] == ["2023-04"]


def test_acronyms_keep_their_case(reference: CompiledReference) -> None:
    assert [acronym.long for acronym in reference.acronyms("HCG")] == [("Halvik Coast Guard",)]
    assert reference.acronyms("hcg") == ()


def test_every_leaves_out_what_is_proposed(reference: CompiledReference) -> None:
    assert [event.id for event in reference.every(Event)] == ["regatta"]
    assert {type(record) for kind in (Acronym, Post, Tenure) for record in reference.every(kind)} == {
        Acronym, Post, Tenure,
    }  # fmt: skip


def test_citations_carry_their_place(reference: CompiledReference) -> None:
    person = reference.get("ferreira")
    assert person is not None
    (citation,) = reference.cite(person)
    assert (citation.source.publisher, citation.locator, citation.verified) == (
        "Halvik Gazette", "page 4", date(2024, 6, 1),
    )  # fmt: skip


def test_a_shared_set_is_published_whole_and_seen_at_once(tmp_path: Path) -> None:
    reference = shared_of(
        tmp_path, '[person.a]\nname = "Kojo Osei"\n[source.s]\ntitle="T"\npublisher="P"\npublished=2024\n'
    )
    assert reference.named("Kojo Osei")
    key = reference.key
    assert shared_of(tmp_path, '[person.a]\nname = "Kojo Osie"\n').key != key
    reference = load([Path(f"postgresql:{os.environ['DESKCHECK_TEST_DATABASE']}")], tmp_path / "cache")
    assert reference.named("Kojo Osie")
    assert not reference.named("Kojo Osei")
    assert reference.source("s") is None


def shared_of(tmp_path: Path, text: str) -> CompiledReference:
    (tmp_path / "set").mkdir(exist_ok=True)
    (tmp_path / "set" / "all.toml").write_text(text)
    return shared(tmp_path / "set")
