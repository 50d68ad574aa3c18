# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader sees of a page of HTML: its blocks of text in order, links, images, players."""
import re
import urllib.parse
from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
VOID = {"img", "br", "hr", "meta", "link", "input", "source", "col", "wbr"}
AUDIO = (".aac", ".flac", ".m4a", ".mka", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".weba")


def is_audio(address):
    """A link to a sound file as such, not to a place in it."""
    parts = urllib.parse.urlsplit(address)
    return not parts.fragment and parts.path.lower().endswith(AUDIO)


def plain(text):
    """Text without what typographers of different generators make of it."""
    for fancy, simple in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("…", "..."), ("–", "--"), ("—", "---")):
        text = text.replace(fancy, simple)
    return re.sub(r"\s+", " ", text).strip()


class Page(HTMLParser):
    """Blocks are (kind, depth of lists, text); the kind of an item says whether its list is ordered. Outlines are the
    lists in the order in which they begin: (kind, depth, the number that it begins with, how many items)."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.blocks, self.links, self.pictures, self.sounds, self.addresses = [], [], [], [], []
        self.lists, self.kind, self.text, self.link = [], "p", [], None
        self.outlines, self.open_outlines = [], []
        self.feed(html)
        self.close()
        self.flush("p")

    def images(self):
        return [address for _, address in self.pictures]

    def flush(self, kind):
        text = "".join(self.text)
        text = "\n".join(line.rstrip() for line in text.strip("\n").split("\n")) if self.kind == "pre" else plain(text)
        if text:
            self.blocks.append((self.kind, len(self.lists), text))
        self.kind, self.text = kind, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.addresses += [values[name] for name in ("href", "src") if values.get(name)]
        if tag in ("ul", "ol"):
            self.flush("p")
            self.lists.append(tag)
            self.open_outlines.append(len(self.outlines))
            self.outlines.append((tag, len(self.lists), int(values.get("start") or 1), 0))
        elif tag == "li":
            self.count_item()
            self.flush(self.lists[-1] + " item" if self.lists else "item")
        elif tag in HEADINGS or tag in ("pre", "td", "th"):
            self.flush("cell" if tag in ("td", "th") else tag)
        elif tag in ("p", "blockquote", "table", "div", "figure", "hr"):
            self.start_paragraph()
        elif tag == "a" and "href" in values:
            self.link = (len(self.text), values["href"])
        elif tag == "img":
            self.pictures.append((plain(values.get("alt") or ""), values.get("src", "")))
        elif tag == "audio":
            self.sounds.append(values.get("src", ""))
        elif tag == "br":
            self.text.append(" ")

    def count_item(self):
        if self.open_outlines:
            kind, depth, start, items = self.outlines[self.open_outlines[-1]]
            self.outlines[self.open_outlines[-1]] = (kind, depth, start, items + 1)

    def start_paragraph(self):
        """The first paragraph of an item is the item's own text."""
        if self.kind == "pre":
            return
        if self.kind.endswith("item") and not "".join(self.text).strip():
            return
        self.flush("p")

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self.flush("p")
            if self.lists:
                self.lists.pop()
                self.open_outlines.pop()
        elif tag in ("li", "p", "blockquote", "table", "pre", "td", "th") or tag in HEADINGS:
            if tag != "p" or self.kind != "pre":
                self.flush("p")
        elif tag == "a" and self.link:
            begin, address = self.link
            # Hexo puts an anchor of its own into each heading.
            if "".join(self.text[begin:]).strip() or not address.startswith("#"):
                self.links.append((plain("".join(self.text[begin:])), address))
            self.link = None

    def handle_data(self, data):
        self.text.append(data)


class ArticleFinder(HTMLParser):
    """The attributes of the page's article."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.attributes = {}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag == "article" and any(name == "data-title" for name, _ in attributes):
            self.attributes = {name: (value or "").strip() for name, value in attributes}


def page_in(html):
    """What stands in the page's article, and the article's attributes."""
    inner = html[html.index(">", html.index("<article data-title")) + 1:html.rindex("</article>")]
    return Page(inner), ArticleFinder(html).attributes
