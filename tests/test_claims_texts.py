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
        ("She thanked the crew before she sat down with with her notes.", ["with with"]),
        ("The ferry is not not ready.", ["not not"]),
        ("The mayor said said the ferry was late.", ["said said"]),
        ("They are are late, she told the board.", ["are are"]),
        ("There was was no ferry on Monday.", ["was was"]),
        ("The crew waited because it it was late.", ["it it"]),
        ("The board sold it it in March.", ["it it"]),
        ("Whatever they said said little, and whether or not not going helps is open.", []),
        ("The fool he was was gone, and those they are are many.", []),
        ("When she saw it it was late, and the man she spoke with with such care had left.", []),
        ("If you fear it it will come.", []),
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
