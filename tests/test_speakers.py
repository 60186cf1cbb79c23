"""Who the speaker is: where the parse mistakes a word, where only a role or a pronoun is named, and by hand-over."""

from datetime import date
from pathlib import Path

import pytest

from checker.annotation.quotation import Certainty, SpeakerKind
from tests.quoted import found, spoken


@pytest.fixture(scope="module")
def cache(cache_folder: Path) -> Path:
    return cache_folder


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Marks that a word is glued to.
        ("“We will stay here,”Ruiz said. He asked:“Why us, and why now?”", ["Ruiz", "Ruiz"]),
        ('"We will stay here,"Ruiz said. "It is ours!"the pilot added.', ["Ruiz", "the pilot"]),
        # Of two nouns that the parse makes subjects of one verb, the nearer one is; an announcement hands on.
        (
            "Friday at the Harbor Club in Berea, OH, after losing Maine in the primary, Ana Ruiz, said, “We stay.”",
            ["Ana Ruiz"],
        ),
        ("“It is over,” Ana Ruiz said.\n\nTranscript as follows:\n\n“We will stay here.”", ["Ana Ruiz", "Ana Ruiz"]),
        # British spellings, a particle behind the verb, a "whose" clause, whose words a noun means.
        ("Ana Ruiz labelled the plan “dead-set stupidity” of the port.", ["Ana Ruiz"]),
        ("“What about the boats?” called out one woman from the port.", ["one woman"]),
        (
            "It was echoed by the Halvian Red Cross, whose secretary general, Dr. Ana Ruiz, called the gap “a mess.”",
            ["Ana Ruiz"],
        ),
        ("Ana Ruiz was asked to leave. Her reply became famous: “We will stay, and you may go.”", ["Ana Ruiz"]),
        ("“It is odd,” agreed Weiss’s former teacher, Jan de Vries.", ["Jan de Vries"]),
        ("A man accused of stealing a boat told a jury he was “in fear of his life”, a court heard.", ["A man"]),
        # Words that the parse mistakes: a name for an adverb, a verb for a noun or another verb's clause.
        ("“We will stay,” said Early, explaining the plan of the port.", ["Early"]),
        ("Asked about that, Early described it as “news to me.”", ["Early"]),
        ("“We will stay!” Ana Ruiz, the head of the port, Tweeted on Friday.", ["Ana Ruiz"]),
        ("“They know that we will stay,” a voice-over in the ad states.", ["a voice-over in the ad"]),
        (
            "“We stay,” two owners said.\n\n“The port — ‘our home’ — is to be sold,” the two write.",
            ["two owners", "two"],
        ),
        ("Some of the crew booed, and when Ruiz thanked the port, a man yelled “Stay there!”", ["a man"]),
        # Neither a day nor a pronoun that only leads to somebody speaks.
        (
            "And what of this line from the Harbor Post, which hits crews where they live: “We will stay.”",
            ["Harbor Post"],
        ),
        ("This feature of the port has been called “strategic ambiguity” by Ana Ruiz, a pilot.", ["Ana Ruiz"]),
        # A participle that opens its sentence goes on with whoever spoke before it.
        ("Ana Ruiz said the plan was “a waste.” Adding, “Now we will stay.”", ["Ana Ruiz", "Ana Ruiz"]),
        (
            "“We will stay and pay.” So says a young pilot at the end of the play.",
            ["a young pilot at the end of the play"],
        ),
        ("Two more views of the port - More from Ruiz: “We will stay.”", ["Ruiz"]),
        ("The panel met again.\n\n“Ana Ruiz: Seriously, we will stay at the port.”", ["Ana Ruiz"]),
        # A subject that opens its sentence and that the parse takes for a verb, an adverb or the whole of it.
        (
            "Trump openly admires Halvian President Jens Moss as a “strong leader,” comparing him with others.",
            ["Trump"],
        ),
        (
            "Trump defended noble aims, calling the building of a port for public use an “absolute necessity.”",
            ["Trump"],
        ),
        ("And Skelly called the pilot “a real smart guy.”", ["Skelly"]),
        ("Sanders, meanwhile, who sits at zero, said that fact is “a bad sign of the times.”", ["Sanders"]),
        # An infinitive behind the marks goes on with the words, and reports nothing.
        ("“We stay,” Ana Ruiz said. “They are not there yet” to support the port.", ["Ana Ruiz", "Ana Ruiz"]),
        # What somebody is called is said by whoever goes on about it.
        ("His partner, Jens Moss, called him a master at sailing. “He never lost one boat.”", ["Jens Moss"]),
        ("“It works,” said Early, explaining how they mend the boats: “The glue is new.”", ["Early", "Early"]),
        # A message is its sender's, and not the addressee's; a verb behind "and" has the name between for its subject.
        ("Ana Ruiz emailed supporters saying: “The port is open.”", ["Ana Ruiz"]),
        ("The port quickly sent out an email to supporters stating, “We stay open for good.”", ["The port"]),
        (
            "The Harbor Post will brand you a liar and Halvik News will accuse you of engaging in “wild panic.”",
            ["Halvik News"],
        ),
        # "It" says nothing where no verb of speech says so, and no word in marks speaks for words outside of them.
        ("Wait, it gets better:\n\n“The port is open to everybody.”", [""]),
        (
            "Ana Ruiz issued a statement thanking the crews, who will stay.\n\n“The port is open to everybody.”",
            ["Ana Ruiz"],
        ),
        ("Ana Ruiz spoke at the port on Monday. “The crews have done us all a service.”", ["Ana Ruiz"]),
        ("Ana Ruiz left to read a statement.\n\n“The port is open to everybody.”", [""]),
        # No comma behind it ends an aside, so that the noun before the verb is its subject.
        ("Clinton, a top aide said, “is very confident” of the port.", ["a top aide"]),
        ("Ruiz, a top aide, said the port “is very confident.”", ["Ruiz"]),
        # Who speaks in a clause of time does, and not who reports what happened meanwhile.
        ("He told the crews he is tough after a woman told him he is “too nice.”", ["a woman"]),
    ],
)
def test_words_that_the_parse_mistakes_are_tied_to_their_speaker(text: str, speakers: list[str], cache: Path) -> None:
    assert [name for _, name in spoken(text, cache)] == speakers


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ana Ruiz", SpeakerKind.NAMED),
        ("she", SpeakerKind.PRONOUN),
        ("the minister", SpeakerKind.ROLE),
        ("officials", SpeakerKind.ANONYMOUS),
        ("residents", SpeakerKind.COLLECTIVE),
        ("a study", SpeakerKind.ORGANIZATION),
    ],
)
def test_speakers_are_told_apart(words: str, kind: SpeakerKind, cache: Path) -> None:
    text = f"{words[0].upper()}{words[1:]} said that the port was full."
    (one,) = found(text, cache)
    assert one.speaker is not None
    assert one.speaker.kind is kind


def test_he_can_be_two_people(cache: Path) -> None:
    one = found("Peter Lang and Robert Hale met on Monday. “We leave at noon,” he said.", cache)[-1]
    assert one.certainty is Certainty.AMBIGUOUS
    assert one.speaker is not None
    assert set(one.speaker.candidates) == {"Peter Lang", "Robert Hale"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Whom the sentence right before is about, though another was named more often.
        (
            "Jo Lang waited.\n\n“I was cold,” Lang said.\n\nPat Hale was glad.\n\n“I could not look,” she said.",
            "Pat Hale",
        ),
        # Once "she" can mean one person only, that person is no "he".
        (
            "Jo Lang met us. “We stay,” she said.\n\nPat Hale came late. Lang left. “No boats at all,” he said.",
            "Pat Hale",
        ),
        # Whoever spoke last, though no subject; a sentence that names nobody goes on with them.
        ("Pat Hale left. According to Jo Lang, a pilot, it was late. It sank, he said. “No boats at all.”", "Jo Lang"),
        ("“Yes, we do,” Jo Lang said at once. Then, after a pause: “And we might stay here.”", "Jo Lang"),
        # A group that belongs to whom the pronoun means does not stand between the two.
        ("Jo Lang said that her doctors had told her not to speak. “It is a long time,” she said.", "Jo Lang"),
    ],
)
def test_a_pronoun_means_whom_the_draft_is_about(text: str, speaker: str, cache: Path) -> None:
    assert spoken(text, cache)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("For Jo Lang, who keeps boats, it is late. “We stay here,” the 44-year-old said.", "Jo Lang"),
        ("Jo Lang, 44, met Pat Hale, 52. Hale left. “We stay here,” the 44-year-old said.", "Jo Lang"),
        ("Pat Hale, the keeper, was glad. “We never know,” the midfielder said.", "Pat Hale"),
        ("Sen. Jo Lang stepped down.\n\n“We changed our mind,” the Republican said.", "Jo Lang"),
        ("Jo Lang, an architect, built it. “It will stand for good,” the architect said.", "Jo Lang"),
        # Somebody else, two people, words in marks, and nobody whom the draft says to be one.
        ("Jo Lang, the striker, was glad. “We stay here,” the Rovers’ keeper said.", "the Rovers’ keeper"),
        ("Jo Lang and Pat Hale won. “We never know,” the midfielder said.", "the midfielder"),
        ("“Jo Lang is gone,” the 44-year-old said.", "the 44-year-old"),
        ("Jo Lang stood trial. “You are late,” the judge said.", "the judge"),
    ],
)
def test_a_description_means_whom_the_last_sentence_is_about(text: str, speaker: str, cache: Path) -> None:
    assert spoken(text, cache)[-1][1] == speaker


def test_what_somebody_is_known_as_is_no_speech(cache: Path) -> None:
    text = "It was late, said Jo Lang, who leads the crew known as “the moles of the south.” A boat left."
    assert spoken(text, cache) == []


def test_she_is_the_woman_of_the_two(cache: Path) -> None:
    one = found("Robert Hale met Helen Brandt on Monday. “We leave at noon,” she said.", cache)[-1]
    assert one.speaker is not None
    assert one.speaker.resolved == "Helen Brandt"


RECORDS = """
[[person]]
id = "okafor"
name = "Ines Okafor"

[[person]]
id = "lang"
name = "Peter Lang"

[[post]]
id = "harbor-minister"
titles = ["harbor minister"]

[[tenure]]
id = "t1"
person = "okafor"
post = "harbor-minister"
start = "2020"
end = "2023"

[[tenure]]
id = "t2"
person = "lang"
post = "harbor-minister"
start = "2023-02"
verified = "2025-01-01"
"""


@pytest.mark.parametrize(("day", "name"), [(date(2021, 5, 1), "Ines Okafor"), (date(2024, 5, 1), "Peter Lang")])
def test_a_role_is_its_holder_on_the_drafts_day(day: date, name: str, cache: Path) -> None:
    text = "Ines Okafor met Peter Lang. “We leave at noon,” the minister said."
    one = found(text, cache, RECORDS, day)[-1]
    assert one.speaker is not None
    assert one.speaker.resolved == name


def test_a_title_in_the_draft_tells_who_the_role_is(cache: Path) -> None:
    text = "Gov. Helen Brandt met Peter Lang. “We leave at noon,” the governor said."
    one = found(text, cache)[-1]
    assert one.speaker is not None
    assert one.speaker.resolved == "Helen Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "“We will stay,” Ana Ruiz said.\n\n“It is a day that we will regret.”",
        "“We will stay,” Ana Ruiz said. She said the port was full.\n\n“It is a day that we will regret.”",
        "“We will stay,” Ana Ruiz said.\n\n“It is a day that we will regret.”\n\n“Nobody will come to help us.”",
    ],
)
def test_the_paragraph_before_hands_over_whom_it_quotes(text: str, cache: Path) -> None:
    assert {name for _, name in spoken(text, cache)} == {"Ana Ruiz"}


@pytest.mark.parametrize(
    "text",
    [
        "Robert Hale met the crews. Officials said the port was full. “We leave at noon,” she added.",
        "Marek Solberg met the crews. Officials said the port was full. “We leave at noon,” she added.",
    ],
)
def test_she_is_nobody_where_no_woman_is_named(text: str, cache: Path) -> None:
    one = found(text, cache)[-1]
    assert one.certainty is Certainty.NONE
    assert one.speaker is not None
    assert one.speaker.resolved is None
    assert one.because == "nobody is named whom “she” must mean"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“This is the first time that we see it,” said Hale’s top foreign policy aide Jake Peck.", "Jake Peck"),
        ("“We will stay,” Jake Peck and Clara Moss said.", "Jake Peck and Clara Moss"),
        ("''I would use the word 'old-school,''' said Lars Peck, whom Ana Ruiz chose.", "Lars Peck"),
        ("Lars Moss is a governor. His brother, Jens Moss, fishes. “We will stay,” Mr. Moss said.", "Lars Moss"),
        ("Lars Moss runs the port. Jens Moss owns a boat. “We will stay,” Mr. Moss said.", "Jens Moss"),
        ("There were 5-to-4 votes that said “the number of cases that could change.”", ""),
        ("Ruiz, whose words “you would not want your children to repeat.”", ""),
    ],
)
def test_only_the_one_who_speaks_is_the_speaker(text: str, name: str, cache: Path) -> None:
    (one,) = [one for one in found(text, cache) if one.quotation.marked]
    assert ((one.speaker.resolved or one.speaker.text) if one.speaker else "") == name


def test_words_in_marks_are_not_reported_once_more_by_nobody(cache: Path) -> None:
    text = "President Ana Ruiz also is reported to have called the crews “free riders” who rely on aid."
    assert [one.speaker and one.speaker.resolved for one in found(text, cache)] == ["Ana Ruiz"]


def test_a_report_that_is_nothing_but_words_in_marks_is_theirs(cache: Path) -> None:
    text = 'Nothing the president said "will assuage the fears of people," the Florida senator said.'
    assert [one.speaker and one.speaker.text for one in found(text, cache)] == ["the Florida senator"]
