"""Word and OpenDocument drafts: nothing that prints is lost, nothing that does not print is read, nothing explodes."""

import pytest

from checker.draft import Unreadable
from checker.read.document import read_document
from checker.read.file import decode
from tests.office import W, archive, docx, odt, paragraph


def lines(content: bytes, name: str = "draft.docx") -> list[str]:
    return decode(content, name).text.split("\n")


def test_changes_are_read_as_if_accepted() -> None:
    inserted = "<w:ins><w:r><w:t>new </w:t></w:r></w:ins>"
    deleted = "<w:del><w:r><w:delText>old </w:delText><w:t>old </w:t></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom>"
    assert lines(docx(paragraph("The ", inserted, deleted, moved, "pier"))) == ["The new pier"]


def test_controls_tables_boxes_and_notes_are_read() -> None:
    control = "<w:sdt><w:sdtContent><w:r><w:t>held</w:t></w:r></w:sdtContent></w:sdt>"
    smart = "<w:smartTag><w:r><w:t> smart</w:t></w:r></w:smartTag>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>"
        + paragraph("In a box.")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Cell one.')}</w:tc><w:tc>{paragraph('Cell two.')}</w:tc></w:tr></w:tbl>"
    note = f"<w:footnotes {W}><w:footnote>{paragraph('A note.')}</w:footnote></w:footnotes>"
    content = docx(paragraph(control, smart, box) + table, word__footnotes_DOT_xml=note)
    assert lines(content) == ["In a box.", "held smart", "Cell one.", "Cell two.", "A note."]


def test_fields_give_their_text_and_not_their_code() -> None:
    field = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>the mayor</w:t></w:r>"
    assert lines(docx(paragraph(field))) == ["the mayor"]


def test_what_is_not_read_is_counted() -> None:
    equation = "<m:oMath><m:r><m:t>x + y</m:t></m:r></m:oMath>"
    draft = decode(docx(paragraph("Sum: ", equation)), "draft.docx")
    assert draft.left_out == ((5, "equation"),)
    assert [(gap.characters, gap.reason) for gap in read_document(draft).unread] == [(5, "equation")]


def test_styles_say_what_a_paragraph_is() -> None:
    body = (
        paragraph("Pier closes", style="Title")
        + paragraph("SALTMARSH — The board voted to close the pier on Tuesday.")
        + paragraph("It is sad.", style="IntenseQuote")
    )
    document = read_document(decode(docx(body), "draft.docx"))
    assert [(block.kind.value, document.words(block.span)) for block in document.blocks] == [
        ("headline", "Pier closes"),
        ("dateline", "SALTMARSH — "),
        ("paragraph", "The board voted to close the pier on Tuesday."),
        ("quote", "It is sad."),
    ]


def test_opendocument() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">Pier closes</text:h>'
        '<text:p>The<text:s text:c="2"/>board <text:span>voted</text:span><text:line-break/>again.</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>Cell.</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    assert lines(odt(body), "draft.odt") == ["Pier closes", "The  board voted again.", "Cell."]


def locked(content: bytes) -> bytes:
    """A package whose parts say that they are encrypted."""
    sealed = bytearray(content)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = sealed.find(mark)
        while at >= 0:
            sealed[at + flags] |= 1
            at = sealed.find(mark, at + 4)
    return bytes(sealed)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (locked(docx("<w:p><w:r><w:t>Sealed.</w:t></w:r></w:p>")), "is encrypted; save it without a password"),
        (b"", "not a zip"),
        (b"PK\x03\x04 nonsense", "not a zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or encrypted"),
        (archive(other="x"), "no main part"),
        (docx("<w:p>")[:-30], "not a zip"),
        (archive(word__document_DOT_xml="<w:document"), "not well-formed"),
        (archive(word__document_DOT_xml='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "document type"),
        (archive(word__document_DOT_xml="<a>" * 3_000), "nested"),
        (archive(word__document_DOT_xml=" " * 60_000_000), "too much"),
        (archive(**{f"entry{n}": "" for n in range(3_000)}), "too much"),
    ],
)
def test_broken_and_hostile_files_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(content, "draft.docx")


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("draft.pdf", b"%PDF-1.7", "is a PDF.*hand over the file that it was made from"),
        ("draft.txt", b"%PDF-1.7", "is a PDF"),
        ("draft.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("draft.pages", b"PK", "choose File, Export To, Word"),
        ("draft.gdoc", b"{}", "choose File, Download"),
        ("draft.doc", b"{\\rtf1 x}", "give it the ending .rtf"),
        ("draft.rtf", b"PK", "is no rich text"),
    ],
)
def test_other_formats_are_named_with_what_to_do(name: str, content: bytes, advice: str) -> None:
    with pytest.raises(Unreadable, match=advice):
        decode(content, name)


def test_hidden_text_and_other_parts_are_counted() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> plain</w:t></w:r>'
    mark = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Kept.</w:t></w:r></w:p>"
    header = f"<w:hdr {W}>{paragraph('Running head')}</w:hdr>"
    draft = decode(docx(paragraph("Read", hidden, shown) + mark, word__header1_DOT_xml=header), "draft.docx")
    assert draft.text == "Read plain\nKept."
    assert draft.left_out == ((6, "hidden text"), (12, "header or footer"))


def test_styles_are_known_by_name_in_a_translated_word() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="a5"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a7"><w:name w:val="Intense Quote"/></w:style></w:styles>'
    )
    body = paragraph("Pier closes", style="a5") + paragraph("It is sad.", style="a7")
    document = read_document(decode(docx(body, word__styles_DOT_xml=styles), "draft.docx"))
    assert [block.kind.value for block in document.blocks] == ["headline", "quote"]


def test_opendocument_styles_of_their_own_notes_and_pictures() -> None:
    told = "<text:note-body><text:p>A note.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{told}</text:note>"
    content = odt(
        f'<text:p text:style-name="P4">It is sad.</text:p><text:p>The board{note} met<draw:frame>'
        "<svg:title>A picture</svg:title><svg:desc>of a pier</svg:desc></draw:frame>.</text:p>",
        styles='<style:style style:name="P4" style:parent-style-name="Quotations"/>',
    )
    document = read_document(decode(content, "draft.odt"))
    assert [(block.kind.value, document.words(block.span)) for block in document.blocks] == [
        ("quote", "It is sad."),
        ("paragraph", "The board met."),
        ("paragraph", "A note."),
    ]
