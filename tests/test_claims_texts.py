"""Words set twice in a row."""

from collections.abc import Callable

import pytest

from checker.finding import Report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The vote in in the senate was close.", ["in in"]),
        ("An adviser to to the campaign left.", ["to to"]),
        ("He voted for for the bill.", ["for for"]),
        ("They were planning to to do so by Monday.", ["to to"]),
        ("He would be be late.", ["be be"]),
        ("“They left the the harbor,” she said.", ["the the"]),
        ("They left one day in a boat and came to the harbor on the\nthe hour.\n\nThen they went home.", ["the\nthe"]),
        ("Its kind of of catchy.", ["of of"]),
        ("Everyone looked to to help own a home.", []),
        ("The man was dealt with with care.", []),
        ("She moved in in January, and the show goes on on Monday.", []),
        ("A friend of his his father knew.", []),
        ("The will will be read.", []),
        ("They turned the lights on on Monday.", []),
        ("What it was was luck, and all he has has been sold.", []),
        ("Vitamin A a day is enough.", []),
        ("He had had it, and New New Yorkers think that that is is so.", []),
    ],
)  # fmt: skip
def test_a_word_stands_twice_only_where_it_can(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, select=("TXT102",)).findings] == wrong
