"""NewsML-G2, NITF and XHTML: the article and its head are found, and every word points into the file."""

from datetime import date

import pytest

from checker.document import Document
from checker.draft import Draft, Unreadable
from checker.read.document import read_document
from checker.read.file import decode

ITEM = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:herald.example:1" version="3">
 <itemMeta><versionCreated>2026-03-04T12:00:00Z</versionCreated><title>not printed</title></itemMeta>
 <contentMeta><contentCreated>2026-03-01T12:00:00Z</contentCreated><headline>Pier closes &amp; sinks</headline>
 <by>By Ines Carvalho</by><dateline>SALTMARSH, March 4 (HH) —</dateline><slugline>PIER</slugline></contentMeta>
 <contentSet>{}</contentSet></newsItem>
"""
BODY = "<p>The board voted&nbsp;to &#8220;close&#x201d; it&mdash;at once.</p><p><![CDATA[R&D said <so>.]]></p>"
HTML = "<p>The board voted&nbsp;to &#8220;close&#x201d; it&mdash;at once.</p><p>R&amp;D said &lt;so&gt;.</p>"
XHTML = (
    '<inlineXML><x:html xmlns:x="http://www.w3.org/1999/xhtml"><head><title/></head>'
    f"<body>{BODY}</body></x:html></inlineXML>"
)
NITF = """<nitf><head><title>x</title><docdata><date.issue norm="20260304T090000Z"/></docdata></head><body><body.head>
<hedline><hl1>Pier closes</hl1><hl2>After a year</hl2></hedline><byline>By <person>Ines Carvalho</person>
<byttl>Staff writer</byttl></byline><distributor>HH</distributor><dateline><location>SALTMARSH</location></dateline>
</body.head><body.content><block><p>The board voted.</p><media><media-caption>The pier.</media-caption>
<media-producer>H. Pic</media-producer></media></block></body.content><body.end><tagline>-30-</tagline></body.end>
</body></nitf>"""


def read(text: str, name: str = "item.xml") -> Document:
    return read_document(Draft(name, text))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


@pytest.mark.parametrize(
    "body",
    [
        XHTML,
        f"<inlineXML><nitf xmlns=''><body><body.content>{BODY}</body.content></body></nitf></inlineXML>",
        f"<inlineData contenttype='text/html'><![CDATA[{HTML}]]></inlineData>",
    ],
    ids=["xhtml", "nitf", "html"],
)  # fmt: skip
def test_newsml(body: str) -> None:
    document = read(ITEM.format(body))
    assert blocks(document) == [
        ("headline", "Pier closes & sinks"),
        ("byline", "By Ines Carvalho"),
        ("dateline", "SALTMARSH, March 4 (HH) —"),
        ("paragraph", "The board voted to “close” it—at once."),
        ("paragraph", "R&D said <so>."),
    ]
    assert document.date is not None
    assert document.date.day == date(2026, 3, 4)
    assert document.dateline is not None
    assert document.words(document.dateline.place) == "SALTMARSH"
    start = document.text.index("“close”")
    written = document.origin(type(document.blocks[0].span)(start, start + 7)).of(document.draft.text)
    assert written == "&#8220;close&#x201d;"


def test_nitf() -> None:
    document = read(f'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">\r\n{NITF}', "item.nitf")
    assert blocks(document) == [
        ("headline", "Pier closes"),
        ("caption", "After a year"),
        ("byline", "By Ines Carvalho"),
        ("byline", "Staff writer"),
        ("dateline", "SALTMARSH"),
        ("paragraph", "The board voted."),
        ("caption", "The pier."),
    ]
    assert document.date is not None
    assert document.date.day == date(2026, 3, 4)


def test_plain_text_in_a_message_keeps_its_paragraphs() -> None:
    document = read(
        ITEM.format("<inlineData contenttype='text/plain'>The board met.\n\nThen it rained &amp; blew.</inlineData>")
    )
    assert [words for _, words in blocks(document)][-2:] == ["The board met.", "Then it rained & blew."]


def test_of_several_articles_the_longest_is_read_and_the_others_are_counted() -> None:
    one = "<item><inlineXML><p>The board voted on Tuesday to close the old pier for good.</p></inlineXML></item>"
    two = "<item><inlineXML><p>The mayor said that she would rather keep it open than pay for.</p></inlineXML></item>"
    document = read(f"<set>{one}{two}</set>")
    assert [words[:9] for _, words in blocks(document)] == ["The mayor"]
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(58, "outside the article")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<p>open", "not well-formed at line 1"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities"),
        ('<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><x>a</x>', "declares entities"),
        ("<a>" * 3_000, "nested"),
        ("<x/>", "holds no article"),
    ],
)
def test_what_is_no_article_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(text)


def test_an_external_document_type_is_not_fetched() -> None:
    assert blocks(read('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x><p>Read.</p></x>')) == [("paragraph", "Read.")]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("d.xml", '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ("d.html", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
    ],
)
def test_a_declared_encoding_is_used_where_the_draft_is_not_utf_8(name: str, head: str) -> None:
    text = f"{head}<body><p>“Café” said Zoë.</p></body>"
    document = read_document(decode(text.encode("cp1252"), name))
    assert blocks(document) == [("paragraph", "“Café” said Zoë.")]
    assert document.draft.encoding == "cp1252"
    assert blocks(read_document(decode(text.encode(), name))) == blocks(document)
    with pytest.raises(Unreadable, match="is not UTF-8"):
        decode(b"\xff<p>x</p>", name)
