"""Whom a bare surname, or one with an honorific, means where people of one draft share it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.draft import Draft
from checker.read.document import read_document
from checker.reference.load import parse_records

RECORDS = """
[[person]]
id = "elder"
name = "Anders Brandquist"
honorific = "Mr."
[[person]]
id = "younger"
name = "Anders Brandquist Jr."
honorific = "Mr."
[[person]]
id = "variant"
name = "Anton Brandkvist"
aliases = ["Anton Brandquist"]
"""

MEANT = {
    "the one the piece is about, not a brother in an apposition": (
        "Nils Brandquist opened his shop. The baker, a brother of Lars Brandquist, was tired.\n\nMr. Brandquist left.",
        ["Nils Brandquist"],
    ),
    "the one named in full as the subject since": (
        "Nils Brandquist runs the port. Lars Brandquist owns a boat. Mr. Brandquist left.",
        ["Lars Brandquist"],
    ),
    "not a relative named for another's sake": (
        "Nils Brandquist runs the port. His brother Lars Brandquist owns a boat. Mr. Brandquist left.",
        ["Nils Brandquist"],
    ),
    "not one named in a quotation": (
        "Nils Brandquist runs the port. “Lars Brandquist owns a boat,” the clerk said. Mr. Brandquist left.",
        ["Nils Brandquist"],
    ),
    "the one of that sex": (
        "Nils Brandquist and Laura Brandquist met. Mr. Brandquist spoke first. Mrs. Brandquist left.",
        ["Nils Brandquist", "Laura Brandquist"],
    ),
    "the one spoken of most, once the other has not been heard of for a while": (
        (
            "Nils Brandquist runs the port. Brandquist is 40. Brandquist sails.\n\nLars Brandquist owns a boat.\n\n"
            "The port was closed.\n\nIt rained.\n\nBrandquist left."
        ),
        ["Nils Brandquist"] * 3,
    ),
    "father and son told apart by the record": (
        "Anders Brandquist spoke. Anders Brandquist Jr. did not. Mr. Brandquist was late.",
        ["Anders Brandquist Jr."],
    ),
    "initials that differ are two people": (
        "Nils W. Brandquist met Nils H. Brandquist. Mr. Brandquist was late.",
        ["Nils W. Brandquist"],
    ),
    "a surname as an alias spells it": ("Anton Brandkvist spoke. Mr. Brandquist left.", ["Anton Brandkvist"]),
    "one under a short form of the forename": (
        "James Brandquist spoke. Jim Brandquist is 40. Brandquist left.",
        ["James Brandquist"],
    ),
    "one whose forename is a particle elsewhere": (
        "It was built by Al Brandquist in 1992. He repaired Mr. Brandquist’s boat.",
        ["Al Brandquist"],
    ),
    "one who goes by the first of two surnames": (
        "It was closed by Ines Brandquist Rocha on Monday. Ms. Brandquist left.",
        ["Ines Brandquist Rocha"],
    ),
    "one with an initial and without it": (
        "Nils Brandquist spoke. Nils W. Brandquist is 40. Brandquist left.",
        ["Nils W. Brandquist"],
    ),
}


@pytest.mark.parametrize("case", MEANT)
def test_a_surname_means(case: str, cache_folder: Path) -> None:
    text, wanted = MEANT[case]
    document = read_document(Draft("draft.txt", text))
    found = mentions(document, parses(document, store_in(cache_folder)), parse_records(RECORDS))
    assert [mention.full_name for mention in found if mention.text == "Brandquist"] == wanted


def test_every_rule_follows_the_chain(checked: Callable[..., object]) -> None:
    text = "Nils Brandquist and Laura Brandquist met on Monday. Mr. Brandquist spoke first. Mrs. Brandquist left."
    assert checked(text, select=("NAM",)).findings == ()  # type: ignore[attr-defined]
