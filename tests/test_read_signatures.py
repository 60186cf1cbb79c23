"""A block quotation with a signature is an attribution, in every format that has them."""

import html
import json
from pathlib import Path

import pytest

from checker.annotation.quotation import Manner, Use
from checker.check import check
from checker.config import Config
from checker.document import BlockKind, Document
from checker.draft import Draft
from checker.quotes import quotes_in
from checker.read.document import read_document
from checker.read.file import decode
from checker.reference.load import parse_records
from tests.office import docx, odt, paragraph

WORDS, NAME = "The pier is older than all of us.", "Ruth Adeyemi"
LEAD = "The board closed the old pier on Tuesday."
DRAFTS = {
    "footer.html": f"<p>{LEAD}</p><blockquote><p>{WORDS}</p><footer>— {NAME}, mayor</footer></blockquote>",
    "cite.html": f"<p>{LEAD}</p><blockquote><p>{WORDS}</p><cite>{NAME}</cite></blockquote>",
    "inline.html": f"<p>{LEAD}</p><blockquote>{WORDS} — <cite>{NAME}</cite></blockquote>",
    "dash.html": f"<p>{LEAD}</p><blockquote><p>{WORDS}</p><p>— {NAME}</p></blockquote>",
    "figure.html": f"<p>{LEAD}</p><figure><blockquote>“{WORDS}”</blockquote>"
    f"<figcaption>— {NAME}, who runs the harbor</figcaption></figure>",
    "press.html": f'<p>{LEAD}</p><figure class="wp-block-pullquote"><blockquote><p>{WORDS}</p><cite>{NAME}</cite>'
    "</blockquote></figure>",
    "dash.md": f"{LEAD}\n\n> {WORDS}\n>\n> — {NAME}\n",
    "html.md": f"{LEAD}\n\n<blockquote><p>{WORDS}</p><footer>{NAME}</footer></blockquote>\n",
    "item.nitf": f"<nitf><body><body.content><p>{LEAD}</p><bq><block><p>{WORDS}</p></block><credit>{NAME}</credit></bq>"
    "</body.content></body></nitf>",
    "story.json": json.dumps(
        {
            "content_elements": [
                {"type": "text", "content": LEAD},
                {
                    "type": "quote",
                    "content_elements": [{"type": "text", "content": WORDS}],
                    "citation": {"type": "text", "content": NAME},
                },
            ]
        }
    ),
}
OFFICE = {
    "draft.docx": docx(
        paragraph(LEAD) + paragraph(WORDS, style="IntenseQuote") + paragraph(f"— {NAME}", style="Quote")
    ),
    "draft.odt": odt(
        f"<text:p>{LEAD}</text:p>"
        f'<text:p text:style-name="Quotations">{WORDS}</text:p><text:p text:style-name="Quotations">— {NAME}</text:p>'
    ),
}


def documents() -> dict[str, Document]:
    drafts = [Draft(name, text) for name, text in DRAFTS.items()]
    drafts += [decode(content, name) for name, content in OFFICE.items()]
    return {draft.path: read_document(draft) for draft in drafts}


@pytest.mark.parametrize("name", [*DRAFTS, *OFFICE])
def test_the_signature_names_the_speaker(name: str, cache_folder: Path) -> None:
    document = documents()[name]
    found = [
        (one.manner, one.speaker and one.speaker.resolved, [document.words(span) for span in one.quotation.segments])
        for one in quotes_in(document, parse_records(""), cache_folder)
        if one.quotation.use is Use.SPEECH and one.quotation.marked
    ]
    assert found == [(Manner.LABEL, NAME, [WORDS])]


def test_a_block_quotation_without_a_signature_has_none() -> None:
    text = f"<blockquote><p>{WORDS}</p></blockquote><blockquote><p>Two.</p><cite>{NAME}</cite></blockquote>"
    first, second, name = read_document(Draft("d.html", text)).blocks
    assert (first.signature, second.signature) == (None, name.span)
    loose = read_document(Draft("d.html", f"<blockquote>I read <cite>{NAME}</cite> as a child.</blockquote>"))
    assert [block.kind for block in loose.blocks] == [BlockKind.QUOTE]


def test_marks_of_a_q_element_are_read(cache_folder: Path) -> None:
    text = f"<p>{NAME} said: <q>{WORDS} He said <q>no</q>.</q> She said <q>“Never again in this town.”</q></p>"
    document = read_document(Draft("d.html", text))
    assert document.text.strip() == (f"{NAME} said: “{WORDS} He said ‘no’.” She said “Never again in this town.”")
    spoken = [one for one in quotes_in(document, parse_records(""), cache_folder) if one.quotation.use is Use.SPEECH]
    assert spoken[0].speaker is not None
    assert document.origin(spoken[0].quotation.span).of(text).startswith(WORDS)


RECORD = """
[[person]]
id = "adeyemi"
name = "Ruth Adeyemi"
[[statement]]
speaker = "adeyemi"
text = "The pier is older than most of us, and it will stand."
said = 2024-03-04
sources = ["log"]
[[source]]
id = "log"
title = "Minutes of the harbor board"
publisher = "Saltmarsh harbor board"
published = 2024-03-04
"""


@pytest.mark.parametrize("suffix", ["footer.html", "dash.md", "story.json", "item.nitf"])
def test_a_signed_quotation_is_held_against_the_record(suffix: str) -> None:
    text = DRAFTS[suffix]
    report = check(Draft(suffix, text), parse_records(RECORD), Config())
    (finding,) = [one for one in report.findings if one.name == "altered-words"]
    assert finding.words == "all" == finding.span.of(text)
    assert finding.quoted
    assert finding.edit is None
    assert html.escape(NAME) in text
