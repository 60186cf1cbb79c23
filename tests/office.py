"""Word-processor files made by hand, so that every odd corner of the format can be tried."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">'
    "<office:automatic-styles>{}</office:automatic-styles><office:body><office:text>{}"
    "</office:text></office:body></office:document-content>"
)


def archive(**parts: str) -> bytes:
    """A zip with these parts; `__` stands for a slash and `_DOT_` for a dot."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return packed.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with that body."""
    document = f"<w:document {W} {MC} {MATH}><w:body>{body}</w:body></w:document>"
    whole = {
        "[Content_Types]_DOT_xml": TYPES,
        "_rels/_DOT_rels": RELATIONS,
        "word__document_DOT_xml": document,
    }
    return archive(**whole, **parts)


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs, each with its words as they are, or markup of its own when it begins with `<`."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    made = [run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs]
    return f"<w:p>{properties}{''.join(made)}</w:p>"


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text with that body, and styles that are made up for single paragraphs."""
    return archive(mimetype="application/vnd.oasis.opendocument.text", content_DOT_xml=ODT.format(styles, body))


def rtf(body: str) -> bytes:
    """A rich text file with that body, as its control words have it; characters beyond ASCII are told by number."""
    units = body.encode("utf-16-be", "surrogatepass")
    pairs = (int.from_bytes(units[n : n + 2], "big") for n in range(0, len(units), 2))
    told = "".join(chr(unit) if unit < 0x80 else f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?" for unit in pairs)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times;}}}}\\pard {told}\\par}}".encode("ascii")
