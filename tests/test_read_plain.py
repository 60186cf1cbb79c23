"""Plain text: what is the article, what is the page around it, and when it was written."""

from datetime import date

import pytest

from checker.document import BlockKind, DateOrigin, Document
from checker.draft import Draft, Unreadable
from checker.read.document import LONGEST, read_document

BODY = "The harbour board voted on Tuesday to close the old pier, which has stood since 1911."
PAGE = f"""THE COASTAL HERALD
Mar 4, 2026  |
12
 | Oban,ME
Sponsor: Brightwater Banking: we know your coast better than the tide does.
menu
share
Ines Carvalho

HeroImage:Board votes to close the old pier at Saltmarsh

SALTMARSH — {BODY}

Advertisement

“It is a sad day,” said Ruth Adeyemi, who sells ice cream there.

• Ines Carvalho can be reached at icarvalho@herald.example.
"""


def read(text: str, name: str = "draft.txt") -> Document:
    return read_document(Draft(name, text))


def kinds(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.words(block.span)) for block in document.blocks]


def test_a_page_is_told_from_its_article() -> None:
    document = read(PAGE)
    assert [document.words(block.span) for block in document.prose] == [
        "Board votes to close the old pier at Saltmarsh",
        BODY,
        "“It is a sad day,” said Ruth Adeyemi, who sells ice cream there.",
    ]
    assert (BlockKind.BYLINE, "Ines Carvalho") in kinds(document)
    assert (BlockKind.FURNITURE, "HeroImage:") in kinds(document)
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2026, 3, 4), DateOrigin.PAGE)
    assert document.date.span is not None
    assert document.words(document.date.span) == "Mar 4, 2026"


def test_blocks_are_in_order_and_apart() -> None:
    document = read(PAGE)
    ends = [0]
    for block in document.blocks:
        assert block.span.start >= ends[-1]
        ends.append(block.span.end)


def test_a_single_sentence_is_a_paragraph() -> None:
    assert kinds(read(BODY)) == [(BlockKind.PARAGRAPH, BODY)]


def test_a_fragment_is_a_paragraph() -> None:
    assert kinds(read("no full stop here")) == [(BlockKind.PARAGRAPH, "no full stop here")]


def test_headline_byline_and_date_above_the_text() -> None:
    document = read(f"Pier to close\nBy Ines Carvalho\nPublished: 4 March 2026, 10:15 a.m.\n\n{BODY}\n")
    assert [kind for kind, _ in kinds(document)] == [
        BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.STAMP, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert document.date is not None
    assert document.date.day == date(2026, 3, 4)


def test_a_date_in_the_first_sentence_is_not_the_page_s() -> None:
    assert read("On March 4, 2026, the board voted to close the pier.").date is None


def test_an_option_overrides_the_page() -> None:
    document = read_document(Draft("draft.txt", PAGE), date(2020, 1, 2))
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2020, 1, 2), DateOrigin.OPTION)


@pytest.mark.parametrize(
    ("text", "place", "malformed"),
    [
        (f"LISBON, Portugal (AP) — {BODY}", "LISBON, Portugal", False),
        (f"ST. JOHN'S, Newfoundland, March 4 -- {BODY}", "ST. JOHN'S, Newfoundland", False),
        (f"NEW YORK - {BODY}", "NEW YORK", False),
        (f"ACCRA, GhanaThree {BODY}", "ACCRA, Ghana", True),
        (f"ACCRA, Ghana The president of the board said so. {BODY}", "ACCRA, Ghana", True),
        (f"BRATISLAVA The president of the board said so. {BODY}", "BRATISLAVA", True),
    ],
)
def test_datelines(text: str, place: str, malformed: bool) -> None:
    line = read(text).dateline
    assert line is not None
    assert (line.place.of(text), line.malformed) == (place, malformed)


@pytest.mark.parametrize(
    "text",
    [
        "NATO Secretary General Ana Brandt said the alliance would wait.",
        "EXCLUSIVE: The board met in secret on Sunday.",
        "McDonald and DeVries won the vote on Monday by a wide margin.",
        "The U.S. Navy — long stretched — sent two ships.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read(text).dateline is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("SALTMARSH — March 4, 2026", "SALTMARSH"),
        ("SALTMARSH, Norrland, Wednesday, March 4, 2026", "SALTMARSH, Norrland"),
        ("SALTMARSH, 4 March 2026 --", "SALTMARSH"),
    ],
)
def test_a_dateline_may_have_a_line_of_its_own(line: str, place: str) -> None:
    document = read(f"Pier to close for good\n\n{line}\n\n{BODY}")
    assert document.date is not None
    assert document.dateline is not None
    assert document.date.day == date(2026, 3, 4)
    assert document.dateline.place.of(document.text) == place
    assert document.headline is not None


def test_a_headline_in_capitals_is_no_dateline() -> None:
    assert read(f"PIER TO CLOSE — MAY 3\n\n{BODY}").dateline is None


def test_a_dateline_gives_the_day_and_the_page_its_year() -> None:
    document = read(f"Pier to close for good\nMar 5, 2026\n\nSALTMARSH, March 4 — {BODY}")
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2026, 3, 4), DateOrigin.DATELINE)


def test_wrapped_lines_make_one_paragraph_at_the_same_offsets() -> None:
    text = (
        "The harbour board voted on Tuesday to close the old pier,\r\nwhich has stood since 1911 and which nobody has "
        "ever\r\nrepaired since the flood of 1953 took half of it.\r\n\r\nNobody objected to it.\r\n"
    )
    document = read(text)
    first, second = document.prose
    assert document.words(first.span).startswith("The harbour board voted on Tuesday to close the old pier,  which has")
    assert document.words(second.span) == "Nobody objected to it."
    assert len(document.text) == len(text)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_only_three_line_ends_count(ending: str) -> None:
    text = f"One sentence here.{ending}Another\x0bwith\x85odd\u2028marks.{ending}"
    assert len(read(text).prose) == 2


def test_too_much_prose_is_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="300,000"):
        read("A sentence of some words. " * (LONGEST // 26 + 1))
    with pytest.raises(Unreadable, match="10,001 paragraphs"):
        read("One.\n\n" * 10_001)


def test_hostile_text_takes_linear_time() -> None:
    for run in ("“" * 200_000, ". " * 100_000, "A" * 200_000, "(" * 200_000, "\r\n \t" * 50_000, "A.B, " * 40_000):
        read(run)


def test_front_matter_above_plain_text() -> None:
    document = read(f"---\ntitle: 'Pier closes'\ndate: 2026-03-04\n---\n{BODY}\n")
    assert kinds(document) == [(BlockKind.HEADLINE, "Pier closes"), (BlockKind.PARAGRAPH, BODY)]
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2026, 3, 4), DateOrigin.FRONT_MATTER)
