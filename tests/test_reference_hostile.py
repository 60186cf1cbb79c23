"""Files that nobody would write: they are told as unreadable, or read, and never end in a traceback."""

from contextlib import suppress
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.draft import Unreadable
from checker.reference.compiled import CompiledReference
from checker.reference.load import load, parse_records
from checker.vet import vet, vet_text

PIECES = st.lists(
    st.sampled_from(
        [
            "[[person]]\n", "[person.x]\n", "[[tenure]]\n", 'id = "x"\n', 'name = "X"\n', "start = 2024-13-01\n",
            '"""\n', "'''", "born = 0\n", "capitals = [{name = 1}]\n", "aliases = [[1]]\n", "\x00", "#", "]]",
            "born = nan\n", "seats = 1e400\n", "[[place]]\nname='a'\n", "verified = 07:32:00\n", "= = =\n",
            "[[fact]]\nvalue = 9999999999999999999999999\n",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip
NAMES = st.sampled_from(["people.csv", "a.toml", "set.toml"])


@given(st.one_of(PIECES, st.text(max_size=200)))
@settings(max_examples=400, deadline=None)
def test_any_toml_is_read_or_told(text: str) -> None:
    with suppress(Unreadable):
        parse_records(text)
    with suppress(Unreadable):
        vet_text(text, "", date(2024, 7, 8))


@given(
    st.one_of(st.binary(max_size=200), PIECES.map(str.encode)), st.sampled_from(["people.csv", "a.toml", "set.toml"])
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told(tmp_path: Path, content: bytes, name: str) -> None:
    for other in tmp_path.glob("*.*"):
        other.unlink()
    (tmp_path / name).write_bytes(content)
    with suppress(Unreadable):
        load([tmp_path])
    with suppress(Unreadable):
        list(vet([tmp_path], date(2024, 7, 8)))


@pytest.mark.parametrize(
    "text",
    [
        '"""' * 50_001,
        "[[person]]\n" * 20_000,
        "[" * 100_000,
        'a = "' + "\\" * 100_000,
        "[[person]]\nname = '" + "'" * 99_999,
        "# " + '"""' * 100_000 + "\n[[person]]\nname = 'x'\n",
    ],
)
def test_long_runs_take_no_long_time(text: str) -> None:
    begun = process_time()
    with suppress(Unreadable):
        parse_records(text)
    assert process_time() - begun < 10


def test_long_names_and_many_namesakes_are_held() -> None:
    long = "Very " * 2_000
    text = f'[[person]]\nname = "{long}"\n' + "".join(
        f'[[place]]\nid = "p{n}"\nname = "Springfield"\n' for n in range(500)
    )
    reference = parse_records(text)
    assert len(reference.named("springfield")) == 500
    assert reference.named(long)
    assert reference.near("Springfeild", 2) == ("Springfield",)
    assert len(list(reference.scan(f"{long} Springfield " * 20))) == 20


def test_scanning_hostile_text_is_linear() -> None:
    reference = parse_records('[[place]]\nname = "A A A A A A A A B"\n[[place]]\nname = "A"\n')
    begun = process_time()
    list(reference.scan("A " * 200_000))
    list(reference.scan("“" * 500_000 + "É" * 100_000))
    assert process_time() - begun < 10


@cache
def known() -> CompiledReference:
    return parse_records('[person.osei]\nname = "Kojo Osei"\naliases = ["K. Osei"]\nmisspellings = ["Kojo Osie"]\n')


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_question_has_an_answer(text: str) -> None:
    reference = known()
    reference.named(text)
    reference.near(text, 2)
    reference.near_words(text, 1)
    reference.knows(text)
    reference.name_words(text)
    reference.acronyms(text)
    spans = list(reference.scan(text + " Kojo Osei " + text))
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert spans
