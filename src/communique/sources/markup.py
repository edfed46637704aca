"""HTML without a library: the text of the page's main part, its title, date and publisher."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_DROPPED = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "form", "button",
    "svg", "iframe", "select",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
})  # fmt: skip
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "pubdate",
    "publish-date", "dc.date.issued",
)  # fmt: skip
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says.

    Attributes:
        text: Its main part, a paragraph a line.
        title: Its headline.
        date: Its date of publication as written.
        source: Its publisher.
    """

    text: str
    title: str | None
    date: str | None
    source: str | None


class _Reader(HTMLParser):
    """Collects text outside of menus and scripts, and that of <article> or <main> apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.everything: list[str] = []
        self.main: list[str] = []
        self.title: list[str] = []
        self.meta: dict[str, str] = {}
        self.dropped: list[str] = []
        self.depth_main = 0
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop", "")
            self.meta.setdefault(key.lower(), values.get("content", "").strip())
        if tag == "time" and values.get("datetime"):
            self.meta.setdefault("time", values["datetime"].strip())
        self.in_title = tag == "title" and not self.title
        if tag in _DROPPED:
            self.dropped.append(tag)
        if tag in ("article", "main"):
            self.depth_main += 1
        if tag in _BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False
        if tag in self.dropped:
            # A tag left open inside goes with the one that closes.
            del self.dropped[self.dropped.index(tag) :]
        if tag in _BLOCKS:
            self._add("\n")
        if tag in ("article", "main"):
            self.depth_main = max(0, self.depth_main - 1)

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.title.append(data)
        elif not self.dropped:
            self._add(re.sub(r"\s+", " ", data))

    def _add(self, text: str) -> None:
        self.everything.append(text)
        if self.depth_main:
            self.main.append(text)


def _lines(parts: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def parse_page(html: str) -> Page:
    """Return what a page says.

    Args:
        html: The page.

    Returns:
        The text of its <article> or <main> part, of all of it where it has none, without
        scripts, menus and forms; and what its head tells.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    title = " ".join("".join(reader.title).split())
    dates = [reader.meta[key] for key in (*_DATES, "time") if reader.meta.get(key)]
    return Page(
        text=_lines(reader.main) or _lines(reader.everything),
        title=reader.meta.get("og:title") or title or None,
        date=dates[0] if dates else None,
        source=reader.meta.get("og:site_name") or None,
    )


def html_to_text(fragment: str) -> str:
    """Return a fragment of HTML as text, a paragraph a line."""
    return parse_page(fragment).text


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that a page names in its first 2,048 bytes, if any.

    Latin-5 is read as windows-1254, which holds it, as browsers do.
    """
    match = _CHARSET.search(data[:2048])
    name = match.group(1).decode("ascii", "ignore").lower() if match else None
    return "windows-1254" if name in ("iso-8859-9", "latin5", "latin-5") else name
