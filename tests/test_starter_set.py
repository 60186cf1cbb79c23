"""The set that ships: it is sound, every record rests on a source, and facts that a desk would look up stand in it."""

from collections.abc import Iterator
from datetime import date

import pytest

from checker.record.date import PartialDate
from checker.record.event import Event
from checker.record.fact import Fact
from checker.record.name import Person, Place
from checker.record.provenance import Record
from checker.record.quotation import Statement
from checker.record.role import Post, Tenure
from checker.record.term import Acronym, Term
from checker.reference.compiled import CompiledReference
from checker.reference.faults import faults
from checker.reference.load import load
from checker.reference.sets import open_set
from checker.reference.shipped import starter
from checker.reference.written import Shelf, Written, shelved

#: The day on which the set was last judged as a whole.
JUDGED = date(2026, 11, 22)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    shipped = open_set(starter())
    return shelved([Written(shipped.name, shipped.verified(), shipped.rows())])


@pytest.fixture(scope="module")
def reference() -> CompiledReference:
    return load([starter()])


def holders(reference: CompiledReference, post: str, day: str) -> list[str]:
    """The people on record in a post on a day."""
    return list(_holders(reference, post, date.fromisoformat(day)))


def _holders(reference: CompiledReference, post: str, day: date) -> Iterator[str]:
    for tenure in reference.tenures_in(post):
        last = tenure.end.last if tenure.end else tenure.verified or tenure.start.last
        if tenure.start.first <= day <= last:
            person = reference.get(tenure.person)
            assert isinstance(person, Person)
            yield person.name


def test_the_set_is_sound(shelf: Shelf) -> None:
    assert [(fault.name, fault.entry.id, fault.value) for fault in faults(shelf, JUDGED)] == []


def test_the_set_is_broad(shelf: Shelf) -> None:
    least = {
        "person": 1400,
        "tenure": 1500,
        "place": 1100,
        "acronym": 650,
        "organization": 300,
        "post": 250,
        "event": 200,
    }
    counted = {kind: sum(1 for _ in shelf.of(kind)) for kind in least}
    assert all(counted[kind] >= count for kind, count in least.items()), counted


def test_every_record_names_a_source_that_exists(shelf: Shelf) -> None:
    unsourced = [entry.id for entry in shelf.records.values() if not entry.texts("sources")]
    unknown = [
        (entry.id, named)
        for entry in shelf.records.values()
        for named in entry.texts("sources")
        if named not in shelf.sources
    ]
    assert (unsourced, unknown) == ([], [])


def test_every_record_that_may_age_says_when_it_was_verified(reference: CompiledReference) -> None:
    aging: list[Record] = [*reference.every(Fact), *reference.every(Event), *reference.every(Term)]
    open_tenures = [tenure for tenure in reference.every(Tenure) if tenure.end is None]
    assert [record.id for record in (*aging, *open_tenures) if record.verified is None] == []
    assert [tenure.id for tenure in open_tenures if tenure.verified and tenure.verified > JUDGED] == []


def test_no_tenure_is_open_after_its_bearer_died(reference: CompiledReference) -> None:
    wrong = []
    for tenure in reference.every(Tenure):
        person = reference.get(tenure.person)
        if isinstance(person, Person) and person.died is not None:
            last = tenure.end or PartialDate.parse("9999")
            wrong += [tenure.id] if last.first > person.died.last else []
    assert wrong == []


def test_the_members_of_the_united_nations_are_193(shelf: Shelf) -> None:
    members = [entry for entry in shelf.of("place") if "un-members" in entry.texts("sources")]
    assert len(members) == 193


def test_the_states_are_fifty(shelf: Shelf) -> None:
    states = [
        entry
        for entry in shelf.of("place")
        if entry.stored.get("within") == "united-states" and "gpo-style-2016" in entry.texts("sources")
    ]
    assert len(states) == 50
    assert all(entry.stored.get("capitals") for entry in states)


@pytest.mark.parametrize(
    ("country", "day", "capital"),
    [
        ("kazakhstan", "2018-05-01", "Astana"),
        ("kazakhstan", "2021-05-01", "Nur-Sultan"),
        ("kazakhstan", "2023-05-01", "Astana"),
        ("burundi", "2015-05-01", "Bujumbura"),
        ("burundi", "2020-05-01", "Gitega"),
        ("myanmar", "2004-05-01", "Yangon"),
        ("myanmar", "2024-05-01", "Naypyidaw"),
        ("brazil", "1955-05-01", "Rio de Janeiro"),
        ("ivory-coast", "2024-05-01", "Yamoussoukro"),
        ("tanzania", "2024-05-01", "Dodoma"),
        ("australia", "2024-05-01", "Canberra"),
    ],
)
def test_a_capital_holds_between_its_dates(country: str, day: str, capital: str, reference: CompiledReference) -> None:
    place, on = reference.get(country), date.fromisoformat(day)
    assert isinstance(place, Place)
    held = {
        name
        for name, since, until in place.capitals
        if (since is None or since.first <= on) and (until is None or on <= until.last)
    }
    assert capital in held
    assert len(held & {"Astana", "Nur-Sultan", "Gitega", "Bujumbura", "Rio de Janeiro", "Brasília"}) <= 1


@pytest.mark.parametrize(
    ("post", "day", "holder"),
    [
        ("japan-foreign-minister", "2024-07-08", "Yoko Kamikawa"),
        ("japan-defense-minister", "2024-07-08", "Minoru Kihara"),
        ("japan-foreign-minister", "2025-06-23", "Takeshi Iwaya"),
        ("japan-prime-minister", "2024-12-01", "Shigeru Ishiba"),
        ("philippines-president", "2024-07-08", "Ferdinand Marcos Jr."),
        ("philippines-defense-secretary", "2024-07-08", "Gilberto Teodoro Jr."),
        ("philippines-foreign-secretary", "2024-07-08", "Enrique Manalo"),
        ("us-ambassador-to-japan", "2024-07-08", "Rahm Emanuel"),
        ("us-secretary-of-state", "2024-07-08", "Antony Blinken"),
        ("us-secretary-of-defense", "2019-03-01", "Patrick Shanahan"),
        ("us-president", "1969-07-20", "Richard Nixon"),
        ("us-president", "2024-07-08", "Joe Biden"),
        ("us-president", "2025-06-23", "Donald Trump"),
        ("us-vice-president", "1991-01-01", "Dan Quayle"),
        ("australia-prime-minister", "2024-07-08", "Anthony Albanese"),
        ("new-zealand-prime-minister", "2024-07-08", "Christopher Luxon"),
        ("south-korea-president", "2024-07-08", "Yoon Suk Yeol"),
        ("uk-prime-minister", "2022-10-01", "Liz Truss"),
        ("uk-foreign-secretary", "2024-07-08", "David Lammy"),
        ("germany-chancellor", "2021-12-01", "Angela Merkel"),
        ("france-prime-minister", "2024-10-01", "Michel Barnier"),
        ("nato-secretary-general", "2024-07-08", "Jens Stoltenberg"),
        ("un-secretary-general", "1999-01-01", "Kofi Annan"),
        ("pope", "2025-06-01", "Pope Leo XIV"),
    ],
)
def test_a_post_has_its_holder_of_the_day(post: str, day: str, holder: str, reference: CompiledReference) -> None:
    assert holders(reference, post, day) == [holder]


@pytest.mark.parametrize(
    ("post", "right", "nonstandard"),
    [
        ("philippines-defense-secretary", "Defense Secretary", "Defense Minister"),
        ("japan-defense-minister", "Defense Minister", "Defense Secretary"),
        ("us-secretary-of-state", "Secretary of State", "Foreign Minister"),
        ("india-external-affairs-minister", "External Affairs Minister", "Secretary of State"),
    ],
)
def test_a_post_knows_what_the_press_calls_it(
    post: str, right: str, nonstandard: str, reference: CompiledReference
) -> None:
    record = reference.get(post)
    assert isinstance(record, Post)
    assert record.title == right
    assert nonstandard in record.nonstandard


def test_a_series_counts_without_a_gap(reference: CompiledReference) -> None:
    deals = [event for event in reference.every(Event) if event.series == "japan-reciprocal-access-agreements"]
    counted = sorted((event.ordinal, str(event.start)) for event in deals)
    assert counted == [(1, "2022-01-06"), (2, "2023-01-11"), (3, "2024-07-08")]


def test_ordinals_of_a_series_follow_its_dates(reference: CompiledReference) -> None:
    by_series: dict[str, list[Event]] = {}
    for event in reference.every(Event):
        if event.series and event.ordinal:
            by_series.setdefault(event.series, []).append(event)
    for series, events in by_series.items():
        events.sort(key=lambda event: event.ordinal or 0)
        starts = [event.start.first for event in events]
        assert starts == sorted(starts), series
        assert len({event.ordinal for event in events}) == len(events), series


def test_nato_met_in_washington_in_2024_and_in_the_hague_in_2025(reference: CompiledReference) -> None:
    summits = {str(event.start)[:4]: event for event in reference.every(Event) if event.series == "nato-summit"}
    assert (str(summits["2024"].start), str(summits["2024"].end)) == ("2024-07-09", "2024-07-11")
    assert summits["2024"].where[0] == "washington-dc"
    assert summits["2025"].where[0] == "the-hague"


def test_the_program_covers_radars_and_not_vessels(reference: CompiledReference) -> None:
    (term,) = (term for term in reference.every(Term) if term.short == "OSA")
    assert "Overseas Defense Aid" in term.wrong_forms
    assert "coastal radar" in term.covers
    assert "coast guard vessels" in term.excludes


def test_words_on_record_say_how_close_they_are(reference: CompiledReference) -> None:
    (said,) = (each for each in reference.every(Statement) if each.id == "kamikawa-raa-great-achievement")
    assert "a great achievement" in said.text
    assert said.fidelity == "translated"
    fidelities = {each.fidelity for each in reference.every(Statement)}
    assert fidelities <= {"verbatim", "edited", "translated", "machine"}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Senkaku Islands", "senkaku-islands"),
        ("Diaoyu Islands", "senkaku-islands"),
        ("Burma", "myanmar"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("Türkiye", "turkey"),
        ("Czechia", "czech-republic"),
        ("Lee Kuan Yew School of Public Policy", "lee-kuan-yew-school"),
        ("Gilberto Teodoro", "teodoro-gilberto-jr"),
        ("Kamikawa Yoko", "kamikawa-yoko"),
    ],
)
def test_a_name_leads_to_its_record(name: str, id: str, reference: CompiledReference) -> None:
    assert id in {entity.id for entity in reference.named(name)}


def test_a_right_form_is_nowhere_a_misspelling(reference: CompiledReference) -> None:
    for name in ("Senkaku Islands", "Antony Blinken", "Volodymyr Zelensky", "Mohandas Gandhi"):
        assert reference.named(name)
        assert not reference.misspelled(name)
    assert reference.misspelled("Xi Jingping")[0].id == "xi-jinping"


def test_acronyms_are_written_once(reference: CompiledReference) -> None:
    written = [acronym.short for acronym in reference.every(Acronym)]
    assert len(written) == len(set(written))
    (coast_guard,) = reference.acronyms("USCG")
    assert "U.S. Coast Guard" in coast_guard.long
