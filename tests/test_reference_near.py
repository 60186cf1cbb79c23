"""Near names: what the postings find is what measuring every form finds."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checker.reference.near import NearNames, near_parts

SYLLABLES = "ka mi to ra ne su lo ber gen dal fre win sto port ham ley ro vic mar tin".split()


def names(count: int) -> list[str]:
    chance = random.Random(7)
    made = {
        " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))) for _ in range(2)) for _ in range(count)
    }
    return sorted(made)


@pytest.fixture(scope="module")
def index() -> NearNames:
    return NearNames(memoryview(b"".join(near_parts(names(6000)))))


def test_every_form_is_near_itself(index: NearNames) -> None:
    for name in names(6000)[::97]:
        assert (0, name) in index.near(name, 1)


@pytest.mark.parametrize(("edits", "share"), [(1, 1.0), (2, 0.995)])
def test_most_forms_in_reach_are_found(index: NearNames, edits: int, share: float) -> None:
    chance = random.Random(11)
    found = wanted = 0
    every = names(6000)
    for name in every[::151]:
        at = chance.randrange(len(name))
        query = name[:at] + chance.choice("aeiou") + name[at + edits :]
        near = {form for form in every if OSA.distance(query, form, score_cutoff=edits) <= edits}
        found += len(near & {form for _, form in index.near(query, edits)})
        wanted += len(near)
    assert found >= share * wanted


@pytest.mark.parametrize("at", range(17))
def test_two_letters_that_changed_places_are_one_edit_wherever_they_stand(index: NearNames, at: int) -> None:
    name = next(name for name in names(6000) if len(name) == 18 and name[at] != name[at + 1])
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assert (1, name) in index.near(swapped, 1)
    for other in {0, 17} - {at, at + 1}:
        assert (2, name) in index.near(swapped[:other] + "y" + swapped[other + 1 :], 2)


@given(st.text(max_size=40), st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_any_query_is_answered_rightly(index: NearNames, query: str, edits: int) -> None:
    for apart, form in index.near(query, edits):
        assert apart == OSA.distance(query, form) <= edits


@given(st.lists(st.text(min_size=1, max_size=30), unique=True, max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_forms_can_be_held(forms: list[str]) -> None:
    index = NearNames(memoryview(b"".join(near_parts(forms))))
    assert all((0, form) in index.near(form, 1) for form in forms)


def test_torn_memory_is_noticed() -> None:
    whole = b"".join(near_parts(["halvik"]))
    for torn in (b"", whole[:-1], b"x" + whole[1:], whole + b"\0"):
        with pytest.raises(ValueError, match="not an index"):
            NearNames(memoryview(torn))
