"""The extractor inside a spaCy pipeline finds what it finds outside of one."""

from checker.annotate.parses import pipeline
from checker.quotes import quotes

TEXT = "“We will stay,” Ana Ruiz said. “Soon.”\n\nPeter Lang disagreed. “They will go,” he said."


def test_component_gives_the_same_speakers() -> None:
    import spacy

    import checker.annotate.component  # noqa: F401 - an entry point does this where deskcheck is installed

    language = spacy.load(pipeline()[0])
    language.add_pipe("deskcheck_quotes")
    inside = [(one.quotation.segments, one.speaker and one.speaker.resolved) for one in language(TEXT)._.quotes]
    outside = [(one.quotation.segments, one.speaker and one.speaker.resolved) for one in quotes(TEXT)]
    assert inside == outside
    assert [name for _, name in inside] == ["Ana Ruiz", "Ana Ruiz", "Peter Lang"]
