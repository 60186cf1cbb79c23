"""Which names a draft mentions, what they name, and who is meant."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotation.name import Mention
from checker.draft import Draft
from checker.read.document import read_document
from checker.reference.load import parse_records

RECORDS = """
[[place]]
id = "kenya"
name = "Kenya"
kind = "country"
[[organization]]
id = "league"
name = "League of 12"
[[organization]]
id = "four"
name = "League of Four"
"""


@pytest.fixture(scope="session")
def mentioned(cache_folder: Path) -> Callable[..., tuple[Mention, ...]]:
    def run(text: str, records: str = "") -> tuple[Mention, ...]:
        document = read_document(Draft("draft.txt", text))
        return mentions(document, parses(document, store_in(cache_folder)), parse_records(records))

    return run


def shown(text: str, found: tuple[Mention, ...]) -> list[str]:
    return [
        " | ".join(
            part
            for part in (
                mention.kind.value,
                mention.text,
                f"title {mention.title.of(text)}" if mention.title else "",
                f"honorific {mention.honorific}" if mention.honorific else "",
                f"for {mention.full_name}" if mention.full_name != mention.text else "",
            )
            if part
        )
        for mention in found
    ]


CASES = {
    "a title before the name": (
        "The deal was welcomed by Portuguese Foreign Minister Ana Ferreira on Monday.",
        ["person | Ana Ferreira | title Portuguese Foreign Minister"],
    ),
    "a title in small letters": (
        "It was signed by the finance minister Ana Ferreira in Lisbon.",
        ["person | Ana Ferreira | title finance minister", "place | Lisbon"],
    ),
    "a title with its country": (
        "The note was read by U.S. Ambassador to Kenya John Halvorsen.",
        ["place | Kenya", "person | John Halvorsen | title U.S. Ambassador to Kenya"],
    ),
    "an office of several words": (
        "He met Secretary of State Robert Lansing.",
        ["person | Robert Lansing | title Secretary of State"],
    ),
    "a title after the name": (
        "Ana Ferreira, the Portuguese foreign minister, said so.",
        ["person | Ana Ferreira | title Portuguese foreign minister"],
    ),
    "surnames after first reference": (
        "Ana Ferreira and Paul Okafor met. Ms. Ferreira spoke first; Okafor’s answer was short.",
        [
            "person | Ana Ferreira",
            "person | Paul Okafor",
            "person | Ferreira | honorific Ms. | for Ana Ferreira",
            "person | Okafor | for Paul Okafor",
        ],
    ),
    "suffixes and initials": (
        "John Q. Marlow Jr. spoke, and Marlow left.",
        ["person | John Q. Marlow Jr.", "person | Marlow | for John Q. Marlow Jr."],
    ),
    "a recorded name that goes on with a number": (
        "Leaders of the League of 12 and the League of Four met.",
        ["organization | League of 12", "organization | League of Four"],
    ),
    "compounds": (
        "They sailed past the Halvik/Norring Islands.",
        ["name | Halvik", "place | Norring Islands"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_mentions(case: str, mentioned: Callable[..., tuple[Mention, ...]]) -> None:
    text, wanted = CASES[case]
    found = shown(text, mentioned(text, RECORDS))
    assert [line.split(" | ")[1:] for line in found] == [line.split(" | ")[1:] for line in wanted]
    assert [line for line in found if line.startswith("person")] == [
        line for line in wanted if line.startswith("person")
    ]


def test_spans_lie_in_the_text_and_do_not_overlap(mentioned: Callable[..., tuple[Mention, ...]]) -> None:
    text = "ANA FERREIRA WINS\n\nAna Ferreira, of the Lisbon Harbour Authority (LHA), won. The LHA said so.\n"
    found = mentioned(text)
    assert all(mention.span.of(text) == mention.text for mention in found)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(found))
    assert found[0].text == "ANA FERREIRA"
    assert found[0].chain == found[1].chain
