"""Quotations against three short addresses: what an edit does, whose words they are, and what stands around them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.evidence.quotation import ChangeKind, Match, Wording
from checker.house import House
from checker.record.reference import Reference
from checker.reference.load import load, parse_records
from checker.verify.quotation.matches import matches, verdicts
from tests.benchmarks.quoted_drafts import drafted

KENNEDY, LINCOLN, WASHINGTON = "John F. Kennedy", "Abraham Lincoln", "George Washington"
DAYS = {KENNEDY: date(1961, 1, 20), LINCOLN: date(1865, 3, 4), WASHINGTON: date(1793, 3, 4)}
CRITICAL, MAJOR, MINOR, ALLOWED = ChangeKind.CRITICAL, ChangeKind.MAJOR, ChangeKind.MINOR, ChangeKind.ALLOWED


@pytest.fixture(scope="module")
def record() -> Reference:
    return load([Path(__file__).parent / "speeches"])


@pytest.fixture(scope="module")
def match(record: Reference) -> Callable[..., Match]:
    """The match of a quotation: `match(words, speaker, profile="ap")`."""

    def run(
        quote: str | tuple[str, ...], speaker: str = KENNEDY, day: date | None = None, profile: str = "default"
    ) -> Match:
        parts = (quote,) if isinstance(quote, str) else quote
        document, annotations = drafted(parts, speaker, day or DAYS.get(speaker))
        return next(iter(matches(document, annotations, record, House(profile=profile))))

    return run


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        ("Let us never negotiate out of fear.", Wording.VERBATIM),
        ("let us never negotiate out of fear,", Wording.VERBATIM),
        ("LET US NEVER NEGOTIATE OUT OF FEAR", Wording.VERBATIM),
        ("ask not what your country can do for you — ask what you can do for your country", Wording.VERBATIM),
        ("[A]sk not what your country can do for you", Wording.VERBATIM),
        ("pay any price, bear any burden ... to assure the survival and the success of liberty", Wording.EDITED),
        ("pay any price, bear any burden . . . to assure the survival and the success of liberty", Wording.EDITED),
        ("pay any price, bear any burden [...] to assure the survival and the success of liberty", Wording.EDITED),
        ("... bear any burden, meet any hardship …", Wording.EDITED),
        ("Let us never negotiate out of fear. ... Let both sides explore what problems unite us", Wording.EDITED),
        ("we [Americans] shall pay any price, bear any burden", Wording.EDITED),
        ("[Americans] shall pay any price, bear any burden", Wording.EDITED),
        ("that (Americans) shall pay any price, bear any burden", Wording.EDITED),
        ("a new generation of Americans--born in this century", Wording.VERBATIM),
        ("only a few generations have been granted the role of defending freedom", Wording.VERBATIM),
        ("All this will not be finished in the first 100 days.", Wording.VERBATIM),
        ("All this will not be finished in the first one hundred days.", Wording.EDITED),
        ("the survival and the ‘success’ of liberty", Wording.VERBATIM),
        ("the survival and the success (Applause.) of liberty", Wording.VERBATIM),
        (("Let us never negotiate out of fear,", "but let us never fear to negotiate."), Wording.VERBATIM),
        ("colour", Wording.NOT_ON_RECORD),
    ],
)  # fmt: skip
def test_edits_that_newsrooms_allow_are_silent(quote: str, wording: Wording, match: Callable[..., Match]) -> None:
    assert match(quote).wording is wording


@pytest.mark.parametrize(
    ("quote", "gravity", "reason", "firm"),
    [
        ("Let us negotiate out of fear.", CRITICAL, "negation", True),
        ("ask what your country can do for you--ask what you can do for your country", CRITICAL, "negation", True),
        ("All this will not be finished in the first 200 days.", CRITICAL, "number", True),
        ("Now the trumpet calls us again", MAJOR, "wording", True),
        ("we could pay any price, bear any burden, meet any hardship", MAJOR, "modal", True),
        ("they shall pay any price, bear any burden, meet any hardship", MAJOR, "pronoun", True),
        ("pay every price, bear any burden, meet any hardship", MAJOR, "quantity", True),
        ("pay any cost, bear any burden, meet any hardship", MAJOR, "wording", True),
        ("the energy, the faith which we bring to this endeavor", MAJOR, "words left out", True),
        ("Let us never ever again negotiate out of fear.", MAJOR, "", True),
        ("the survival and success of liberty", MINOR, "small word", False),
        ("stanza of our long twilight struggle", MAJOR, "wording", True),
        ("burden of our long twilight struggle, year in and year out", MINOR, "small word", False),
        ("The energies, the faith, the devotion which we bring to this endeavor", MINOR, "word form", False),
        ("we’ll pay any price, bear any burden, meet any hardship", MAJOR, "modal", True),
        ("those human rights to which this nation has [never] been committed", CRITICAL, "negation", True),
        ("If a free society cannot help the many who are poor, it can save the few", CRITICAL, "negation", True),
    ],
)
def test_an_alteration_is_found_and_graded(
    quote: str, gravity: ChangeKind, reason: str, firm: bool, match: Callable[..., Match]
) -> None:
    found = match(quote)
    assert found.wording is Wording.ALTERED, found
    assert (found.gravity, found.firm) == (gravity, firm), found.because
    assert reason in found.because


@pytest.mark.parametrize(
    ("quote", "because"),
    [
        ("We dare ... tempt them with weakness.", "the ellipsis hides “not”"),
        ("Let the word go forth from this time that it cannot save the few who are rich", "two places"),
        ("it cannot save the few who are rich. Let the word go forth from this time and place", "before the first"),
    ],
)
def test_a_splice_is_told_from_an_honest_cut(quote: str, because: str, match: Callable[..., Match]) -> None:
    found = match(quote)
    assert (found.wording, found.firm) == (Wording.SPLICED, True), found
    assert because in found.because


def test_words_of_another_are_given_back(match: Callable[..., Match]) -> None:
    found = match("With malice toward none, with charity for all", KENNEDY)
    assert (found.wording, found.recorded_speaker) == (Wording.MISATTRIBUTED, LINCOLN)
    assert match("With malice toward none, with charity for all", "President Lincoln").wording is Wording.VERBATIM
    assert match("With malice toward none, with charity for all", "Lincoln").wording is Wording.VERBATIM
    assert match("With malice toward none, with charity for all", "Mary Todd").wording is Wording.MISATTRIBUTED


def test_one_person_on_record_by_id_and_by_name_is_one_speaker(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text(
        """
        [[person]]
        id = "vale"
        name = "Jordan Vale"
        [[statement]]
        id = "talk"
        speaker = "vale"
        said = "2024-03-01"
        text = "The lanterns along the harbor will burn until the last ferry has come home."
        """,
        encoding="utf-8",
    )
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "talk.md").write_text(
        "---\nspeaker: Jordan Vale\ndate: 2024-03-01\n---\n"
        "The lanterns along the harbor will burn until the last ferry has come home.\n",
        encoding="utf-8",
    )
    document, annotations = drafted(("The lanterns along the harbor will burn until the last ferry",), "Ann Moss")
    (found,) = matches(document, annotations, load([tmp_path]), House())
    assert (found.wording, found.recorded_speaker) == (Wording.MISATTRIBUTED, "Jordan Vale")


@pytest.mark.parametrize("quote", ["fellow citizens", "my fellow Americans", "the American people", "a new beginning"])
def test_a_common_phrase_accuses_nobody(quote: str, match: Callable[..., Match]) -> None:
    assert match(quote, "Mary Todd").wording is Wording.NOT_ON_RECORD


def test_absence_counts_only_where_the_whole_occasion_is_held(match: Callable[..., Match]) -> None:
    quote = "The harvest came late, and every barn in the valley burned before the snow."
    assert match(quote, KENNEDY).wording is Wording.ABSENT
    assert match(quote, KENNEDY, date(1962, 5, 1)).wording is Wording.NOT_ON_RECORD
    assert match(quote, "Mary Todd", date(1865, 3, 4)).wording is Wording.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("quote", "because"),
    [
        ("negotiate out of fear", "Let us never"),
        ("The prayers of both could be answered", ""),
        ("let us judge", "not that we be"),
    ],
)
def test_words_cut_from_what_turns_them_are_a_warning(quote: str, because: str, match: Callable[..., Match]) -> None:
    speaker = KENNEDY if "fear" in quote else LINCOLN
    found = match(quote, speaker)
    if because:
        assert found.wording in (Wording.CONTEXT, Wording.VERBATIM)
    else:
        assert found.wording is Wording.ALTERED


def test_house_profiles_decide_on_fillers(tmp_path: Path) -> None:
    toml = """
    [[statement]]
    id = "talk"
    speaker = "vale"
    said = "2024-03-01"
    text = "We will, uh, rebuild the the bridge before you know the winter storms arrive. We will, I mean, pay for it."
    [[person]]
    id = "vale"
    name = "Jordan Vale"
    """
    known = parse_records(toml)
    document, annotations = drafted(("We will rebuild the bridge before",), "Jordan Vale", date(2024, 3, 2))
    gravities = {
        profile: next(iter(matches(document, annotations, known, House(profile=profile)))).gravity
        for profile in ("default", "guardian", "ap", "reuters", "nyt")
    }
    assert gravities == {"default": ALLOWED, "guardian": ALLOWED, "ap": MINOR, "reuters": MINOR, "nyt": MINOR}


@pytest.mark.parametrize(
    ("fidelity", "firm"), [("verbatim", True), ("edited", False), ("translated", False), ("machine", False)]
)
def test_a_record_that_is_not_verbatim_accuses_less(fidelity: str, firm: bool) -> None:
    toml = f"""
    [[statement]]
    id = "talk"
    speaker = "Jordan Vale"
    said = "2024-03-01"
    fidelity = "{fidelity}"
    text = "The new bridge will carry twice as many trains as the old one did."
    """
    known = parse_records(toml.replace('speaker = "Jordan Vale"', 'speaker = "vale"') + PERSON)
    document, annotations = drafted(
        ("The new bridge will carry twice as many lorries as the old one did",), "Jordan Vale", date(2024, 3, 2)
    )
    (found,) = matches(document, annotations, known, House())
    assert (found.wording, found.firm) == (Wording.ALTERED, firm)


PERSON = """
    [[person]]
    id = "vale"
    name = "Jordan Vale"
"""


def test_a_near_miss_of_few_words_counts_only_on_the_same_occasion() -> None:
    toml = """
    [[statement]]
    id = "talk"
    speaker = "vale"
    said = "2024-03-01"
    fidelity = "translated"
    text = "This is a splendid result."
    """
    known = parse_records(toml + PERSON)

    def wording(day: date | None, quote: str = "a historic result") -> Match:
        document, annotations = drafted((quote,), "Jordan Vale", day)
        return next(iter(matches(document, annotations, known, House())))

    near = wording(date(2024, 3, 1))
    assert (near.wording, near.firm, near.record) == (Wording.ALTERED, False, "a splendid result")
    assert wording(date(2024, 6, 1)).wording is Wording.NOT_ON_RECORD
    assert wording(None).wording is Wording.NOT_ON_RECORD
    assert wording(date(2024, 3, 1), "a historic mistake").wording is Wording.NOT_ON_RECORD


def test_forms_of_one_name_are_the_same() -> None:
    toml = """
    [[place]]
    id = "kyiv"
    name = "Kyiv"
    aliases = ["Kiev"]
    [[organization]]
    id = "bridge-authority"
    name = "National Bridge Authority"
    aliases = ["NBA Bridges"]
    [[statement]]
    id = "talk"
    speaker = "vale"
    said = "2024-03-01"
    text = "The engineers from Kiev and the National Bridge Authority will meet again in the spring of next year."
    """
    known = parse_records(toml + PERSON)

    def match(quote: str) -> Match:
        document, annotations = drafted((quote,), "Jordan Vale", date(2024, 3, 2))
        return next(iter(matches(document, annotations, known, House())))

    assert match("The engineers from Kyiv and [NBA Bridges] will meet again in the spring").wording is Wording.EDITED
    assert match("The engineers from Riga and the National Bridge Authority will meet").gravity is CRITICAL


def test_the_words_stand_beside_the_record(match: Callable[..., Match]) -> None:
    found = match("Ask not what your nation can do for you")
    assert found.alignment is not None
    assert [(c.drafted, c.recorded) for c in found.alignment.changes] == [
        ("Ask not what your", "ask not what your"), ("nation", "country"), ("can do for you", "can do for you"),
    ]  # fmt: skip
    assert found.suggestion == "country"
    (verdict,) = verdicts([found])
    assert (verdict.fault, verdict.record) == ("altered-words", "ask not what your country can do for you")


def test_hostile_text_is_judged_in_time(match: Callable[..., Match]) -> None:
    for quote in ("[" * 4000, "(" * 4000, "... " * 2000, "never " * 2000, "a-" * 3000, "“" * 5000, "\0", "$" * 3000):
        match(quote)
