"""Newsroom JSON and XML: the article is found, and every word points into the file as written."""

import json
import re
from datetime import date

import pytest

from checker.document import Document
from checker.draft import Draft, Unreadable
from checker.read.document import read_document

BODY = '<p>SALTMARSH — The board &ldquo;regrets&rdquo; it.</p><p>Then it "rained" 🎉.</p>'


def read(article: object, name: str = "item.json", ascii_only: bool = True) -> Document:
    text = article if isinstance(article, str) else json.dumps(article, ensure_ascii=ascii_only, indent=2)
    return read_document(Draft(name, text))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


EXPECTED = [
    ("headline", "Pier closes"),
    ("dateline", "SALTMARSH — "),
    ("paragraph", "The board “regrets” it."),
    ("paragraph", 'Then it "rained" 🎉.'),
]


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize(
    "article",
    [
        {"body_html": BODY, "body_text": "twice", "headline": "Pier closes", "versioncreated": "2026-03-04T09:00:00Z"},
        {"bodies": [{"contentType": "text/html", "value": BODY}], "headlines": [{"value": "Pier closes"}],
         "versionCreated": "2026-03-04"},
        {"title": {"rendered": "Pier closes"}, "content": {"rendered": BODY}, "date": "2026-03-04T10:00:00"},
        {"headlines": {"basic": "Pier closes"}, "display_date": "2026-03-04T10:00:00Z",
         "content_elements": [{"type": "text", "content": part} for part in BODY.split("</p>")[:2]]},
    ],
    ids=["ninjs-1", "ninjs-2", "wordpress", "ans"],
)  # fmt: skip
def test_an_article_is_found_in_each_form(article: dict[str, object], ascii_only: bool) -> None:
    document = read(article, ascii_only=ascii_only)
    assert blocks(document) == EXPECTED
    assert document.date is not None
    assert document.date.day == date(2026, 3, 4)
    for part in document.map.segments:
        if part.length == part.width:
            written = document.draft.text[part.source : part.source + part.width]
            assert document.text[part.text : part.text + part.length] == re.sub(r"\s", " ", written)


def test_words_map_back_through_html_and_json() -> None:
    document = read({"body_html": BODY})
    start = document.text.index("“regrets”")
    block = document.prose[0].span
    place = document.origin(type(block)(start, start + 9))
    assert place.of(document.draft.text) == "&ldquo;regrets&rdquo;"
    start = document.text.index('"rained"')
    assert document.origin(type(block)(start, start + 8)).of(document.draft.text) == '\\"rained\\"'
    start = document.text.index("🎉")
    assert document.origin(type(block)(start, start + 1)).of(document.draft.text) == "\\ud83c\\udf89"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "is no JSON: .* at line 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"body": "x"}', "no article in a form that is known"),
        ("[]", "no article"),
        ('{"body_html": 7}', "no article"),
    ],
)
def test_what_is_no_article_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(text)


def test_a_lone_surrogate_is_replaced() -> None:
    assert "\ufffd" in read('{"body_html": "<p>Bad \\ud83c mark.</p>"}').text


def test_nitf() -> None:
    document = read(
        '<?xml version="1.0"?><nitf><head><title>x</title></head><body>'
        "<body.head><hedline><hl1>Pier closes</hl1></hedline>"
        "<byline>By Ines Carvalho</byline></body.head><body.content><p>SALTMARSH — The board voted.</p></body.content>"
        "</body></nitf>",
        "item.nitf",
    )
    assert blocks(document)[0] == ("headline", "Pier closes")
    assert blocks(document)[-1] == ("paragraph", "The board voted.")
