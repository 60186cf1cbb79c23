"""Marks pair by character: every style that news uses, and every slip, without a parse."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate.quotation.marks import marked, pairs
from checker.annotation.quotation import MarkFault
from checker.span import Span


def inside(text: str) -> list[str]:
    return [one.inner.of(text) for one in pairs(text)[0]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We will stay,” she said.", ["We will stay,"]),
        ('"We will stay," she said. "Soon."', ["We will stay,", "Soon."]),
        ("``We will stay,'' she said.", ["We will stay,"]),
        ("«Nous restons», she said.", ["Nous restons"]),
        ("„We will stay“, she said.", ["We will stay"]),
        ("‘We will stay,’ she said.", ["We will stay,"]),
        ('“We will stay," she said. "Soon.”', ["We will stay,", "Soon."]),
        ("”We will stay,” she said.", ["We will stay,"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("“He called it “madness” and left.” She nodded.", ["He called it “madness” and left."]),
        ("“The “lost” harbor” and the “found” one.", ["The “lost” harbor", "found"]),
        ('“The "old" harbor is full,” she said.', ['The "old" harbor is full,']),
        # Behind a plural a single mark is an apostrophe where the quotation closes later, and closes it where not.
        ("'The crews' club won't stay,' she said. 'Nobody will.'", ["The crews' club won't stay,", "Nobody will."]),
        ("Their 'masters' fears' were 'real', she said.", ["masters' fears", "real"]),
        ("She called them 'real sailors' and the crews' club agreed.", ["real sailors"]),
        ("The 'pilots' and the 'masters' met at the crews' club.", ["pilots", "masters"]),
        ("'Twas the owners' plan, and in the '90s 'nobody knew' of it.", ["nobody knew"]),
        # Double marks inside single ones, as British papers set them.
        ("'He called it \"a mess\" and left,' she said.", ['He called it "a mess" and left,']),
        ("Ruiz said: ‘They said “yes” to us.’ She left.", ["They said “yes” to us."]),
        ("‘Then a child asked, “Why?”’ said Ruiz.", ["Then a child asked, “Why?”"]),
    ],
)
def test_marks_pair(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted
    assert pairs(text)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "The crews of the ’90s didn’t mind the boats’ noise.",
        "The players' union and the coaches' union met.",
        'He is 6\'3" tall, and the board is 9" wide.',
        "rock 'n' roll",
        'See {{ "/harbor/" | url }} and <a href="/boats">the boats</a>.',
        "Next page »",
    ],
)
def test_other_marks_are_no_quotation(text: str) -> None:
    assert [one for one in pairs(text)[0] if len(one.inner) > 3] == []
    assert pairs(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "fault", "place"),
    [
        ("“We will stay, she said.", MarkFault.UNCLOSED, 0),
        ('"We will stay, she said.', MarkFault.UNCLOSED, 0),
        ("We will stay,” she said.", MarkFault.STRAY, 13),
        ("“We stay, she said. “We go,” he said.", MarkFault.UNCLOSED, 0),
        ("“We stay, she said. “ We go,” he said.", MarkFault.UNCLOSED, 0),
        ("“We stay,” she said. “We go. “", MarkFault.REVERSED, 29),
        ("“We stay,“ she said.", MarkFault.REVERSED, 9),
    ],
)
def test_a_mark_without_its_partner_is_a_fault(text: str, fault: MarkFault, place: int) -> None:
    (one,) = pairs(text)[1]
    assert (one.fault, one.span.start) == (fault, place)


def test_an_unclosed_quotation_keeps_its_paragraph() -> None:
    text = "“We stay, she said. “We go,” he said."
    assert inside(text) == ["We stay, she said.", "We go,"]


def paragraphs(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def test_a_quotation_of_several_paragraphs_reopens_without_closing() -> None:
    text = "“We will stay.\n\n“We will not go,” she said."
    found, faults = marked(text, paragraphs(text))
    assert faults == ()
    assert [one.continues for row in found for one in row] == [True, False]


@pytest.mark.parametrize(
    "text", ["‘We will stay.’ She paused. ‘Soon.\n\n‘We will not go,’ she said.", "'It's ours.\n\n'We go.'"]
)
def test_single_marks_reopen_without_closing(text: str) -> None:
    found, faults = marked(text, paragraphs(text))
    assert faults == ()
    assert [one.continues for row in found for one in row][-2:] == [True, False]


def test_a_quotation_left_open_and_closed_in_the_next_paragraph_is_one_fault() -> None:
    text = "“We will stay.\n\nWe will not go,” she said."
    _, faults = marked(text, paragraphs(text))
    assert [one.fault for one in faults] == [MarkFault.UNCLOSED]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="“”\"'‘’«»„`a1 .,?\n({=<", max_size=60))
def test_any_marks_at_all_give_stretches_that_do_not_overlap(text: str) -> None:
    found, faults = pairs(text)
    for one in found:
        assert one.outer.contains(one.inner)
        assert one.outer.end <= len(text)
    assert all(left.outer.end <= right.outer.start for left, right in pairwise(found))
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in faults)


def test_endless_marks_are_passed_over() -> None:
    for text in ('"' * 200_000, "“" * 200_000, "' " * 200_000, '{{"' * 100_000):
        assert pairs(text) == ((), ())
