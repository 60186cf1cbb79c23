"""Names beside words that have a capital for another reason: headlines, titles of works, what somebody is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.draft import Draft
from checker.finding import Report
from checker.read.document import read_document
from checker.reference.load import parse_records

RECORDS = """
[[person]]
id = "ferreira"
name = "Annelise Ferreira"
[[person]]
id = "okafor"
name = "Paul Okafor"
[[person]]
id = "ostmark"
name = "Anders Ostmark"
[[place]]
id = "lisbon"
name = "Lisbon"
"""

NAMED = {
    "a headline with a full stop": (
        "Annelise Ferreira Wins North Lisbon Primary.",
        ["Annelise Ferreira", "Lisbon"],
    ),
    "a headline with a verb between two names": (
        "Annelise Ferreira Slams Paul Okafor Over Harbor Plan.",
        ["Annelise Ferreira", "Paul Okafor"],
    ),
    "a fragment in headline style": (
        (
            "Ferreira Says Clerks Leaked Mail, Calls Okafor’s Lisbon Remarks ‘Troubling.’\n\n"
            "Annelise Ferreira met Paul Okafor on Monday."
        ),
        ["Ferreira", "Okafor", "Lisbon", "Annelise Ferreira", "Paul Okafor"],
    ),
    "a list of names is no headline": (
        "Nils Brandquist, Ulla Ostlund, Tomas Ferrara, Karin Ostlund.",
        ["Nils Brandquist", "Ulla Ostlund", "Tomas Ferrara", "Karin Ostlund"],
    ),
    "a verb in capitals ends a name": (
        "The page was headed Nils Brandquist Got Angry, and the clerk Ulla Ostlund Took Notes.",
        ["Nils Brandquist", "Angry", "Ulla Ostlund", "Notes"],
    ),
    "a phrase in marks is nobody": (
        "Mr. Okafor laughed. The paper ran the line “Francesco Defeats Okafor” on page one. Mr. Okafor waved.",
        ["Okafor", "Francesco Defeats Okafor", "Okafor"],
    ),
    "what somebody is stands before the name": (
        "Comedian George Lindqvist met Senators Harry Ostlund and Ana Ruiz. Democrat Hillary Dahlgren won.",
        ["George Lindqvist", "Harry Ostlund", "Ana Ruiz", "Hillary Dahlgren"],
    ),
    "a recorded name sheds the word before it": ("They saw Crooked Paul Okafor there.", ["Paul Okafor"]),
    "one more surname makes a longer name": ("They saw Paul Okafor Brandquist there.", ["Paul Okafor Brandquist"]),
    "the place after a name": ("They saw George Lindqvist of Lisbon there.", ["George Lindqvist", "Lisbon"]),
    "a recorded name opens a sentence": ("Anders Ostmark spoke.", ["Anders Ostmark"]),
}


@pytest.mark.parametrize("case", NAMED)
def test_names(case: str, cache_folder: Path) -> None:
    text, wanted = NAMED[case]
    document = read_document(Draft("draft.txt", text))
    found = mentions(document, parses(document, store_in(cache_folder)), parse_records(RECORDS))
    assert [mention.text for mention in found] == wanted


def test_no_headline_is_anybody_s_full_name(checked: Callable[..., Report]) -> None:
    text = "The paper ran the line “Francesco Defeats Brandquist” on page one. Mr. Brandquist waved."
    (finding,) = checked(text, RECORDS, select=("NAM203",)).findings
    assert finding.because == "no full name in this draft"
