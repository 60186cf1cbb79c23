"""Markdown and HTML: what is read, and that every character maps back to where it was written."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import BlockKind, DateOrigin, Document
from checker.draft import Draft
from checker.read.document import read_document

MARKDOWN = """---
title: "Board closes the pier"
date: 2026-03-04
tags: [harbour]
---

# The pier *closes* for good

By Ines Carvalho

SALTMARSH — The board &ldquo;regrets\\!&rdquo; it, and
so **does** the [mayor](https://mayor.example "her page").

> “It is a
> sad day,” she said 🎉.

| vote | count |
|------|-------|
| yes  | seven |

```py
print("not prose")
```

<div>Raw &amp; plain</div>
"""
PAGE = """<!DOCTYPE html><html><head><title>Herald</title>
<meta property="article:published_time" content="2026-03-04T10:00:00Z"></head><body>
<nav>Home<p>News<p>Sport</nav><header><h1>A &ldquo;pier&rdquo; closes</h1></header>
<article><p class="byline">By Ines Carvalho</p>
<p>SALTMARSH &mdash; The board <b>vo
ted</b> 7&ndash;2.<br>It adjourned.<br><br>Then it rained.</p>
<blockquote><p>It is a sad day.</p><footer>— Ruth Adeyemi</footer></blockquote>
<pre>code here</pre><aside>related</aside><script>var a = "<p>";</script>
<p>A last &notit; word 🎉 here.</article><footer>All rights reserved</footer></body></html>
"""


def read(name: str, text: str) -> Document:
    return read_document(Draft(name, text))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def test_markdown() -> None:
    document = read("draft.md", MARKDOWN)
    assert blocks(document) == [
        ("headline", "Board closes the pier"),
        ("date", "2026-03-04"),
        ("headline", "The pier closes for good"),
        ("byline", "By Ines Carvalho"),
        ("dateline", "SALTMARSH — "),
        ("paragraph", "The board “regrets!” it, and so does the mayor."),
        ("quote", "“It is a sad day,” she said 🎉."),
        ("paragraph", "vote"),
        ("paragraph", "count"),
        ("paragraph", "yes"),
        ("paragraph", "seven"),
        ("paragraph", "Raw & plain"),
    ]
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2026, 3, 4), DateOrigin.FRONT_MATTER)
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(19, "code")]


def test_html() -> None:
    document = read("draft.html", PAGE)
    assert blocks(document) == [
        ("headline", "A “pier” closes"),
        ("byline", "By Ines Carvalho"),
        ("dateline", "SALTMARSH — "),
        ("paragraph", "The board vo ted 7–2. It adjourned."),
        ("paragraph", "Then it rained."),
        ("quote", "It is a sad day."),
        ("signature", "— Ruth Adeyemi"),
        ("paragraph", "A last ¬it; word 🎉 here."),
    ]
    assert document.date is not None
    assert (document.date.day, document.date.origin) == (date(2026, 3, 4), DateOrigin.PAGE)
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(9, "code or hidden element")]


def test_a_fragment_is_read_whole() -> None:
    assert [words for _, words in blocks(read("draft.html", "<p>One.<p>Two.<div>Three.</div>"))] == [
        "One.", "Two.", "Three.",
    ]  # fmt: skip


def test_words_inside_entities_and_emphasis_map_to_what_was_written() -> None:
    document = read("draft.md", MARKDOWN)
    start = document.text.index("“regrets!”")
    place = document.prose[2].span.__class__(start, start + len("“regrets!”"))
    assert document.origin(place).of(MARKDOWN) == "&ldquo;regrets\\!&rdquo;"


def test_an_element_that_never_ends_is_told() -> None:
    document = read("draft.html", "<p>Read.</p><nav>Menu and then the article, by mistake.")
    assert sum(gap.characters for gap in document.unread) == len("Menu and then the article, by mistake.")


PIECES = st.sampled_from(
    "<p> </p> <b> </b> &amp; &ldquo; \r\n \n \r 🎉 “Hi” <!--c--> <script>x</script> <div\thidden> </div> <br> < & é "
    "<blockquote> </blockquote> text &notit; <li> > * # `c` ** _ \\* |a|b|\n|-|-|\n|c|d|\n [l](u) \t --- <h1> </h1> "
    "\x0b \u2028 <pre> </pre> 1. <nav> </nav> +++ &#x201c; &#0; ![i](u) [^1] ``` <article> </article>".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(pieces=st.lists(PIECES, max_size=40), name=st.sampled_from(["d.md", "d.html", "d.txt"]))
def test_every_character_maps_back(pieces: list[str], name: str) -> None:
    text = "".join(pieces)
    document = read(name, text)
    for part in document.map.segments:
        if part.length == part.width:
            written = re.sub(r"\s", " ", text[part.source : part.source + part.width])
            assert document.text[part.text : part.text + part.length] == written
    ends = [0]
    for block in document.blocks:
        assert block.span.start >= ends[-1]
        ends.append(block.span.end)
        if block.kind is not BlockKind.FURNITURE:
            assert 0 <= document.origin(block.span).start <= document.origin(block.span).end <= len(text)


@pytest.mark.parametrize("name", ["d.md", "d.html"])
@pytest.mark.parametrize("piece", ["<", "<p>", "&", "[", "*", "> ", "<nav>", "`", "<!--", "(", "|", "<b", "\n- ", "_a"])
def test_hostile_markup_takes_linear_time(name: str, piece: str) -> None:
    read(name, piece * 20_000)


def test_the_article_of_a_page_that_marks_none_is_where_its_prose_stands() -> None:
    story = "".join(
        f"<p>The board met for the {n}th time, and the pier, it said, would close for good.</p>" for n in range(8)
    )
    links = "".join(f'<li><a href="/{n}">Another story about a pier, number {n}</a></li>' for n in range(9))
    page = (
        f"<html><body><div id=menu><ul>{links}</ul></div><div class=story><h1>Pier closes</h1>\r\n{story}</div>"
        f"<div id=more><h2>More</h2><ul>{links}</ul></div></body></html>"
    )
    document = read("draft.html", page)
    assert [kind for kind, _ in blocks(document)] == ["headline", *["paragraph"] * 8]
    assert all(document.origin(block.span).of(page) == document.words(block.span) for block in document.blocks)
    assert len(blocks(read("draft.html", page.replace("<html><body>", "").replace("</body></html>", "")))) > 20


def test_what_stands_outside_the_article_is_counted() -> None:
    aside = "This paragraph stands outside of the article and is long."
    page = f"<body><article><p>The board voted.</p></article><p>{aside}</p><p>Menu</p></body>"
    document = read("draft.html", page)
    assert [(gap.characters, gap.reason) for gap in document.unread] == [(len(aside), "outside the article")]
