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


def words(document: Document) -> list[str]:
    return [words for kind, words in blocks(document) if kind != "furniture"]


def test_superdesk() -> None:
    document = read(
        {
            "abstract": "<p>A year after the storm.</p>",
            "associations": {"featuremedia": {"description_text": "The pier on Monday.", "headline": "not printed"}},
            "body_footer": "<p>Crew at the pier helped.</p>",
            "body_html": "<p>The board voted.</p>",
            "byline": "Ines Carvalho",
            "dateline": {"located": {"city": "Saltmarsh"}, "text": "SALTMARSH, March 4 (HH) -"},
            "headline": "Pier closes",
            "slugline": "pier",
            "versioncreated": "2026-03-05T01:00:00+0000",
        }
    )
    assert blocks(document) == [
        ("headline", "Pier closes"),
        ("byline", "Ines Carvalho"),
        ("caption", "A year after the storm."),
        ("dateline", "SALTMARSH, March 4 (HH) -"),
        ("caption", "The pier on Monday."),
        ("paragraph", "The board voted."),
        ("paragraph", "Crew at the pier helped."),
    ]
    assert document.dateline is not None
    assert document.words(document.dateline.place) == "SALTMARSH"


def test_arc_story_elements() -> None:
    elements = [
        {"type": "text", "content": "First <b>paragraph</b>."},
        {"type": "header", "level": 2, "content": "A heading"},
        {"type": "list", "items": [{"type": "text", "content": "One."}, {"type": "list", "items": [
            {"type": "text", "content": "Two."}]}]},
        {"type": "table", "header": ["Name", {"type": "text", "content": "Vote"}],
         "rows": [["Ruiz", {"type": "text", "content": "aye"}]]},
        {"type": "image", "url": "https://x.example/p.jpg", "caption": "The pier.", "alt_text": "not printed"},
        {"type": "gallery", "content_elements": [{"type": "image", "caption": "The board."}]},
        {"type": "correction", "text": "An earlier version was wrong."},
        {"type": "interstitial_link", "content": "Read this too", "url": "https://x.example"},
        {"type": "oembed_response", "raw_oembed": {"html": "<blockquote>A post.</blockquote>"}},
        {"type": "raw_html", "content": "<p>Raw.</p><script>x()</script>"},
    ]  # fmt: skip
    document = read(
        {
            "headlines": {"basic": "Pier closes", "web": "not printed"},
            "subheadlines": {"basic": "A deck"},
            "credits": {"by": [{"name": "Ines Carvalho", "type": "author"}]},
            "promo_items": {"basic": {"caption": "Lead art."}},
            "content_elements": elements,
        }
    )
    assert words(document) == [
        "Pier closes", "Ines Carvalho", "A deck", "Lead art.", "First paragraph.", "A heading", "One.", "Two.", "Name",
        "Vote", "Ruiz", "aye", "The pier.", "The board.", "An earlier version was wrong.", "Raw.",
    ]  # fmt: skip
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(32, "code or embedded element")]


def test_plain_bodies_keep_their_paragraphs_and_entities() -> None:
    for article in ({"body_text": "One & two.\n\nThree &amp; four."},
                    {"articleBody": "One & two.\r\nThree &amp; four."},
                    {"bodies": [{"contentType": "text/plain", "value": "One & two.\nThree &amp; four."}]}):  # fmt: skip
        assert words(read(article)) == ["One & two.", "Three &amp; four."]


def test_one_version_of_a_body_is_read_and_the_others_are_counted() -> None:
    html, teaser = "<p>The board voted on Tuesday.</p>", "<p>The board voted.</p>"
    bodies = [{"contentType": "text/plain", "value": "The board voted on Tuesday."},
              {"contentType": "text/html", "value": teaser}, {"contentType": "text/html", "value": html}]  # fmt: skip
    document = read({"bodies": bodies})
    assert words(document) == ["The board voted on Tuesday."]
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(len(teaser), "another version of the body")]


def test_wordpress_blocks_and_lists() -> None:
    post = {
        "title": {"raw": "Pier closes"},
        "content": {"raw": "<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph -->"},
    }
    assert words(read([post])) == ["Pier closes", "One."]
    assert words(read({"_items": [{"body_html": "<p>One.</p>"}], "_meta": {"page": "1"}})) == ["One."]
    with pytest.raises(Unreadable, match="holds 2 articles; hand them over one by one"):
        read([post, post])


def test_unclosed_markup_of_one_field_stays_in_it() -> None:
    document = read({"headline": "Pier <closes", "body_html": "<blockquote><p>One.", "byline": "<i>By Ines"})
    assert blocks(document) == [("headline", "Pier"), ("byline", "By Ines"), ("quote", "One.")]
