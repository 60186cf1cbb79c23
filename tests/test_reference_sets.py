"""Sets as they are laid out: over one another, told when something is wrong, in folders, files, packages."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.draft import Unreadable
from checker.record.name import Person
from checker.reference.kinds import KINDS, decode, encode, fields_of
from checker.reference.load import load, parse_records
from checker.reference.problem import Unsound
from checker.reference.shipped import starter


def test_a_later_set_overrides_field_by_field(tmp_path: Path) -> None:
    for name, text in (
        ("general", '[person.osei]\nname = "Kojo Osei"\nhonorific = "Mr."\n'),
        ("desk", '[person.osei]\nhonorific = "Dr."\n'),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "people.toml").write_text(text)
    reference = load([tmp_path / "general", tmp_path / "desk"])
    person = reference.get("osei")
    assert isinstance(person, Person)
    assert (person.name, person.honorific, person.layer) == ("Kojo Osei", "Dr.", "desk")
    ((layer, place, stored),) = reference.trail("osei")
    assert (layer, stored["honorific"]) == ("general", "Mr.")
    assert place.endswith("people.toml:1")
    assert [layer.name for layer in reference.layers()] == ["general", "desk"]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[persn]]\n\n[[person]]\nid = "x"\nnam = "X"\nborn = "May"\n')
    (tmp_path / "people.csv").write_text("id,name\nx,Again\ny,Y,surplus\n")
    (tmp_path / "odd.csv").write_text("id\n")
    with pytest.raises(Unsound) as caught:
        load([tmp_path])
    told = [str(problem).removeprefix(f"{tmp_path}/") for problem in caught.value.problems]
    assert told == [
        "a.toml:1: unknown table 'persn'; did you mean person?",
        "a.toml:3: x: born: expected a day, month or year such as 2024-07-08, 2024-07 or 2024, found 'May'",
        "a.toml:3: x: nam: unknown field; did you mean name?",
        "a.toml:3: x: name: missing",
        "odd.csv:1: the name tells no kind of record",
        f"people.csv:2: x: id: x is already used at {tmp_path}/a.toml:3",
        "people.csv:3: y: 3 cells under 2 headings",
    ]


def test_tables_of_long_texts_keep_their_lines(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(
        '[[statement]]\nid = "a"\nspeaker = "x"\nsaid = 2024\ntext = """\n[[statement]]\n# no """\n'
        '[[statement]] # "\nid = "b"\nspeaker = "x"\nsaid = 2024\ntext = "[[x]]"\n'
    )
    reference = load([tmp_path])
    assert [record.place.rsplit(":", 1)[1] for record in reference.of_kind("statement")] == ["1", "8"]


def test_both_ways_of_writing_tables_do_not_mix() -> None:
    with pytest.raises(Unsound, match=r"records:1: a: b: write every person of a file as \[\[person\]\]"):
        parse_records('[[person]]\nid = "a"\nname = "A"\n[person.b]\nname = "B"\n')


def test_a_missing_set_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such reference set"):
        load([tmp_path / "nowhere"])


def test_the_shipped_set_opens(tmp_path: Path) -> None:
    reference = load([starter()], tmp_path)
    assert reference.named("Japan")


@pytest.mark.parametrize(
    "named", ["postgresql:host=/nowhere dbname=x", "postgresql://127.0.0.1:1/x", "postgresql:bad words"]
)
def test_a_database_that_cannot_be_reached_is_told(named: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(Unreadable, match="the shared set cannot be read"):
        load([Path(named)])


def test_a_set_can_be_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "halvik_records"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('never run')")
    (package / "people.toml").write_text('[person.osei]\nname = "Kojo Osei"\n')
    about = tmp_path / "halvik_records-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: halvik-records\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[deskcheck.reference]\nhalvik = halvik_records\n")
    monkeypatch.syspath_prepend(tmp_path)
    reference = load([Path("halvik")])
    assert reference.named("Kojo Osei")
    assert [layer.name for layer in reference.layers()] == ["halvik_records"]


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(str.strip)


DATES = st.dates(date(1000, 1, 1), date(2999, 12, 31))


SHAPES = {
    "text": TEXT,
    "texts": st.lists(TEXT, min_size=1, max_size=3),
    "flag": st.booleans(),
    "number": st.floats(-1e9, 1e9),
    "whole": st.integers(0, 10**6),
    "day": DATES.map(str),
    "date": st.one_of(DATES.map(str), DATES.map(lambda day: str(day)[:7]), DATES.map(lambda day: str(day)[:4])),
    "capitals": st.lists(st.tuples(TEXT, st.none(), DATES.map(str)).map(list), min_size=1, max_size=2),
}


@st.composite
def stored_records(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    kind = draw(st.sampled_from(sorted(KINDS)))
    stored: dict[str, object] = {"id": draw(TEXT)}
    for field in fields_of(kind).values():
        if field.name != "id" and (field.required or draw(st.booleans())):
            stored[field.name] = draw(SHAPES[field.shape])
    return kind, stored


@given(stored_records())
@settings(max_examples=200, deadline=None)
def test_a_record_survives_being_stored(written: tuple[str, dict[str, object]]) -> None:
    kind, stored = written
    record = decode(kind, dict(stored))
    assert decode(kind, encode(record)) == record
