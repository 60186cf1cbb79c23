"""Words in marks that nobody is named for: when that is a warning, when a note, and when nothing."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

WORDS = "“Nobody told the crews anything at all.”"
WEIGHED = {
    f"The boats were late.\n\n{WORDS}\n\nThe harbor closed at noon.": [Severity.WARNING],
    f"Ines Okafor was upbeat.\n\n{WORDS}\n\nThe harbor closed at noon.": [Severity.NOTE],
    f"Ines Okafor was upbeat.\n\n{WORDS}\n\n“It is much too big a fleet.”\n\nThe end.": [Severity.NOTE, Severity.NOTE],
    f"Ines Okafor was upbeat. The boats were late. She left.\n\n{WORDS}\n\nThe harbor closed.": [Severity.NOTE],
    f"Ines Okafor was upbeat. The boats were late.\n\n{WORDS}\n\nThe harbor closed.": [Severity.WARNING],
    # Words that go on over paragraphs are told once.
    f"It was late.\n\n{WORDS[:-1]}\n\n“They left at noon.\n\n“It is too big a fleet.”\n\nThe end.": [Severity.WARNING],
    # Behind a mark that nothing closes nobody knows who speaks.
    f"The boats were late.\n\n{WORDS[:-1]}\n\nThe harbor closed at noon.": [],
    f"{WORDS} So says a booming voice at the end of the film.": [],
    f"The port has an adage: {WORDS} The end.": [],
    f"The end of the port came soon ({WORDS}).": [],
    f"The port has slogans such as {WORDS} The end.": [],
}


@pytest.mark.parametrize("text", WEIGHED)
def test_who_stands_near_decides(text: str, checked: Callable[..., Report]) -> None:
    report = checked(text, "", select=("ATT101",))
    assert [finding.severity for finding in report.findings] == WEIGHED[text]


@pytest.mark.parametrize(
    "text",
    [
        "Now analysts have tools such as “association and clustering” at hand.",
        "# Analysts say that the fleet is too small\n\nAnalyst Ruth Adeyemi said so at noon.",
        "Harbor to close\n\nAnalysts say that the fleet is too small to stay.\n\nBy Ann Poole\n\nIt closes in May.",
        "Some crews will skip the port;\nBut expert says more boats come.\n\nIt closes in May, Mayor Ines Okafor said.",
        "The crews met. A woman later identified as Eva Moss said that the fleet was too small.",
        "A woman who fought off a swan said that it was very late.\n\nBrenda Toft, 67, fed ducks at the port.",
        "Friends offered to vote for it and even work for the “campaign” of the port.",
    ],
)
def test_who_does_something_is_no_source(text: str, checked: Callable[..., Report]) -> None:
    assert checked(text, "", select=("ATT102",)).findings == ()


@pytest.mark.parametrize(
    ("text", "source", "severity"),
    [
        ("The port will close, people close to the talks said.", "people close to the talks", Severity.WARNING),
        ("Officials briefed on the plan said it was over.", "Officials briefed on the plan", Severity.WARNING),
        (
            "“It is over,” said two pilots’ lawyers involved in it.",
            "two pilots’ lawyers involved in it",
            Severity.WARNING,
        ),
        ("A council spokesperson said that it was over.", "A council spokesperson", Severity.NOTE),
        ("A man fell, officials said.\n\nJens Moss, 67, fell into the port.", "officials", Severity.WARNING),
        ("A source close to Ana Ruiz said that it was over.", "A source close to Ana Ruiz", Severity.NOTE),
    ],
)
def test_a_source_keeps_what_it_knows(
    text: str, source: str, severity: Severity, checked: Callable[..., Report]
) -> None:
    (finding,) = checked(text, "", select=("ATT102",)).findings
    assert (finding.words, finding.severity) == (source, severity)


def test_an_error_behind_an_open_mark_is_said_to_stand_there(checked: Callable[..., Report]) -> None:
    toml = '[[person]]\nid = "okafor"\nname = "Adaeze Okafor"\n'
    drafts = (
        "“The port stays open, she said. Adaze Okafor left.",
        "“The port stays open. Adaze Okafor left,” she said.",
    )
    named = [checked(text, toml, select=("NAM101",)).findings for text in drafts]
    assert [(one.quoted, one.unclosed) for (one,) in named] == [(True, True), (True, False)]
