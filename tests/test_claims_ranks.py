"""Superlatives and firsts: which of them are claims about a field, and how their words are printed."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    "text",
    [
        "The only way to reach the port is by boat.",
        "The only thing that helps in the country is rain.",
        "Crews are not the only ones who pay for it.",
        "Ostvik isn't the largest port in the country.",
        "The first order of business was to build a pier.",
        "This is the first update to the plan of the port.",
        "The first 15 of us committed to mending the boats.",
        "The greatest strength of the port in the region is its crew.",
        "It gives her the shortest possible trip in the state.",
        "It shows the smallest boat possible in the harbor.",
        "Sailing for the first time could also lead to fear.",
    ],
)
def test_what_claims_nothing_of_a_field_is_not_listed(text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, "", select=("RNK201",)).findings == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She became the first pilot to win a race there.", "the first pilot to win"),
        ("He is the only candidate in the field who can win.", "the only candidate in the field"),
        ("She is the first pilot to have been elected.", "the first pilot to have been elected"),
        ("It is the country's largest port.", "largest"),
    ],
)
def test_a_reading_ends_with_a_word(text: str, words: str, checked: Callable[..., Report]) -> None:
    (finding,) = checked(text, "", select=("RNK201",)).findings
    assert finding.message.startswith(f"“{words}” ")
