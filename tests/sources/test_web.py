import io
import sys

import pytest

from communique.errors import InputError, MissingExtraError
from communique.sources import read
from communique.sources.markup import declared_charset, parse_page

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Görüşme | Ajans</title>
<meta property="article:published_time" content="2020-10-13T14:05:00+03:00">
<meta property="og:site_name" content="Örnek Ajans"><script>var a = "<p>kod</p>";</script>
<style>p {color: red}</style></head><body><nav><ul><li>Ana sayfa</li></ul></nav>
<p>Reklam dışarıda.</p><article><h1>İki bakan görüştü</h1>
<p>Bakan, <b>Bakü&#39;de</b> mevkidaşıyla
görüştü.</p><p>Taraflar ateşkesi &amp; yardımı ele aldı.</p><aside>Abone ol</aside></article>
<footer>Tüm hakları saklıdır</footer></body></html>"""

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
<title>Örnek Ajans</title>
<item><title>Kınama</title><guid>urn:1</guid><pubDate>Tue, 13 Oct 2020 14:05:00 +0300</pubDate>
<description>&lt;p&gt;Bakanlık saldırıyı &lt;b&gt;kınadı&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Yalnız başlık</title><link>https://example.org/2</link></item></channel></rss>"""


def test_page_without_a_library():
    page = parse_page(PAGE)
    assert page.text == (
        "İki bakan görüştü\nBakan, Bakü'de mevkidaşıyla görüştü.\n"
        "Taraflar ateşkesi & yardımı ele aldı."
    )
    assert (page.title, page.source) == ("Görüşme | Ajans", "Örnek Ajans")
    assert page.date == "2020-10-13T14:05:00+03:00"


@pytest.mark.parametrize(
    "html", ["<p>Bir<p>İki", "<div>Bir<br>İki</div>", "Bir<script>x</script><li>İki"]
)
def test_careless_markup_still_gives_lines(html):
    assert parse_page(html).text == "Bir\nİki"


def test_unclosed_tags_inside_dropped_parts_do_not_swallow_the_rest():
    assert parse_page("<nav><form><p>Menü</nav><p>Haber").text == "Haber"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'<meta charset="UTF-8">', "utf-8"),
        (b'<meta content="text/html; charset=iso-8859-9">', "windows-1254"),
        (b"<p>", None),
    ],
)
def test_declared_charset(data, expected):
    assert declared_charset(data) == expected


@pytest.mark.parametrize("format", [None, "html-plain"])
def test_page_from_a_file(tmp_path, format):
    path = tmp_path / "haber.html"
    path.write_text(PAGE, encoding="utf-8")
    (document,) = read([str(path)], format=format, date="2000-01-01")
    assert document.id == str(path)
    assert "mevkidaşıyla görüştü." in document.text
    assert "kod" not in document.text
    assert document.date == "2020-10-13T14:05:00+03:00"


def test_page_in_the_encoding_it_names(tmp_path):
    path = tmp_path / "eski.html"
    path.write_bytes(
        '<meta charset="iso-8859-9"><p>Dışişleri Bakanı İğdır\'da.</p>'.encode("windows-1254")
    )
    (document,) = read([str(path)], format="html-plain")
    assert document.text == "Dışişleri Bakanı İğdır'da."


def test_page_without_text(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<html><script>render()</script></html>")
    with pytest.raises(InputError, match="holds no text"):
        list(read([str(path)]))


def test_missing_library_is_named(tmp_path, monkeypatch):
    for name in ("trafilatura", "feedparser", "warcio.archiveiterator"):
        monkeypatch.setitem(sys.modules, name, None)
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    assert "görüştü" in next(read([str(path)])).text
    for format in ("html-article", "feed", "warc"):
        with pytest.raises(MissingExtraError, match=r"communique\[web\]"):
            list(read([str(path)], format=format))


def test_missing_library_loses_no_other_file_of_a_folder(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bakan geldi.", encoding="utf-8")
    errors = []
    documents = list(read([str(tmp_path)], on_error=errors.append))
    assert [d.text for d in documents] == ["Bakan geldi."]
    assert "a.rss" in str(errors[0])
    assert "feedparser" in str(errors[0])


def test_feed(tmp_path):
    pytest.importorskip("feedparser")
    path = tmp_path / "a.rss"
    path.write_text(RSS, encoding="utf-8")
    first, second = read([str(path)])
    assert (first.id, first.text, first.title) == ("urn:1", "Bakanlık saldırıyı kınadı.", "Kınama")
    assert (first.date, first.source) == ("2020-10-13T14:05:00+03:00", "Örnek Ajans")
    assert (second.id, second.text) == ("https://example.org/2", "Yalnız başlık")


def test_what_is_no_feed(tmp_path):
    pytest.importorskip("feedparser")
    path = tmp_path / "a.xml"
    path.write_text("<?xml version='1.0'?><not-a-feed/>")
    with pytest.raises(InputError, match="is it a feed"):
        list(read([str(path)]))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archive(tmp_path, name):
    pytest.importorskip("warcio")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with (tmp_path / name).open("wb") as out:
        writer = WARCWriter(out, gzip=name.endswith(".gz"))
        pages = [
            ("https://example.org/1", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
            ("https://example.org/2", "404 Not Found", "text/html", PAGE.encode()),
            ("https://example.org/3", "200 OK", "image/png", b"\x89PNG"),
            ("https://example.org/4", "200 OK", "text/plain", "Bakan Şam'a gitti.".encode()),
            ("https://example.org/5", "200 OK", "text/plain", b"\xfd bozuk"),
        ]
        for url, status, kind, body in pages:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=io.BytesIO(body), http_headers=headers
                )
            )
    errors = []
    first, second = read([str(tmp_path / name)], on_error=errors.append)
    assert (first.id, first.source) == ("https://example.org/1", "Örnek Ajans")
    assert "mevkidaşıyla görüştü." in first.text
    assert (second.id, second.text) == ("https://example.org/4", "Bakan Şam'a gitti.")
    assert second.date is None
    assert len(errors) == 1
    assert "https://example.org/5" in str(errors[0])


def test_what_is_no_web_archive(tmp_path):
    pytest.importorskip("warcio")
    (tmp_path / "a.warc").write_bytes(b"no archive at all\n")
    with pytest.raises(InputError, match="web archive"):
        list(read([str(tmp_path / "a.warc")]))
