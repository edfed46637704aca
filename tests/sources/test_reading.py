import gzip
import io
import json

import pytest

from communique.errors import InputError
from communique.sources import read
from communique.sources.reading import format_of_name

TEXT = "Bakan, mevkidaşıyla görüştü."


def lines(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)


def write(path, text, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return str(path)


def collect(paths, **options):
    errors = []
    return list(read(paths, on_error=errors.append, **options)), [str(e) for e in errors]


def test_text_file_is_called_by_its_path(tmp_path):
    path = write(tmp_path / "a.txt", "\ufeffİlk satır.\r\nİkinci satır.")
    (document,) = read([path], date="13.10.2020")
    assert (document.id, document.date) == (path, "2020-10-13")
    assert document.text == "İlk satır.\nİkinci satır."


def test_id_overrides_the_path_of_one_document_only(tmp_path):
    path = write(tmp_path / "a.txt", TEXT)
    assert [d.id for d in read([path], id="mfa/1")] == ["mfa/1"]
    with pytest.raises(InputError, match="one document"):
        list(read([path, path], id="mfa/1"))
    with pytest.raises(InputError, match="one document"):
        list(read([str(tmp_path)], id="mfa/1"))
    with pytest.raises(InputError, match="may hold many"):
        list(read([write(tmp_path / "a.jsonl", lines({"id": "1", "text": "x"}))], id="mfa/1"))


def test_json_lines(tmp_path):
    path = write(
        tmp_path / "a.jsonl",
        "\ufeff" + lines({"id": "a", "text": TEXT, "date": "2020-10-13", "source": "AA", "x": 1})
        + "\n" + lines({"id": 7, "text": "Satır\r\nsonu", "title": "Başlık"}),
    )  # fmt: skip
    first, second = read([path])
    assert (first.id, first.text, first.date, first.source) == ("a", TEXT, "2020-10-13", "AA")
    assert (second.id, second.text, second.title) == ("7", "Satır\r\nsonu", "Başlık")


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        ("{oops", "not JSON"),
        ("[1]", "JSON array"),
        ('"text"', "must be an object"),
        ('{"text": "a"}', 'lacks "id"'),
        ('{"id": true, "text": "a"}', 'lacks "id"'),
        ('{"id": "a"}', 'lacks "text"'),
        ('{"id": "a", "text": " "}', "is empty"),
        ('{"id": "a", "text": "b", "date": "yarın"}', "is no date"),
        ('{"id": "a", "text": "b", "title": 3}', '"title" must be a string'),
    ],
)
def test_a_bad_line_is_named_and_loses_no_other(tmp_path, bad, word):
    good = lines({"id": "1", "text": "x"}), lines({"id": "2", "text": "y"})
    path = write(tmp_path / "a.jsonl", f"{good[0]}{bad}\n{good[1]}")
    documents, errors = collect([path])
    assert [d.id for d in documents] == ["1", "2"]
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}:2: ")
    assert word in errors[0]


def test_without_a_callback_the_first_error_is_raised(tmp_path):
    path = write(tmp_path / "a.jsonl", "{oops\n")
    with pytest.raises(InputError, match=r":1: not JSON"):
        list(read([path]))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables(tmp_path, separator):
    rows = [["ID", "Text", "date"], ["k1", '"Satır, ""iki""; üç"', "2020-10-13"], ["", "dört", ""]]
    path = write(tmp_path / "a.csv", "\n".join(separator.join(r) for r in rows))
    first, second = read([path])
    assert (first.id, first.text, first.date) == ("k1", 'Satır, "iki"; üç', "2020-10-13")
    assert (second.id, second.text) == (f"{path}#3", "dört")


def test_table_of_a_long_field_and_without_text_column(tmp_path):
    long = "söz " * 50_000
    (document,) = read([write(tmp_path / "a.csv", f"text\n{long}\n")])
    assert document.text == long
    with pytest.raises(InputError, match="no column 'text'"):
        list(read([write(tmp_path / "b.csv", "metin\nbir\n")]))


def test_folder_is_read_sorted_and_recursively(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden.txt", ".git/c.txt", "resim.png"):
        write(tmp_path / "in" / name, f"metin {name}")
    folder = str(tmp_path / "in")
    assert [d.id for d in read([folder])] == [
        f"{folder}/{n}" for n in ("a/b.txt", "a/z.txt", "b.txt")
    ]


def test_a_bad_file_of_a_folder_loses_no_other(tmp_path):
    write(tmp_path / "a.txt", "")
    write(tmp_path / "b.txt", "Kıbrıs", "windows-1254")
    write(tmp_path / "c.txt", TEXT)
    documents, errors = collect([str(tmp_path)])
    assert [d.text for d in documents] == [TEXT]
    assert "a.txt: the document is empty" in errors[0]
    assert "b.txt: byte 1" in errors[1]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (TEXT.encode(), ["-"]),
        (b"\n \n" + TEXT.encode(), ["-"]),
        (b"", []),
        (lines({"id": "1", "text": "x"}, {"id": "2", "text": "y"}).encode(), ["1", "2"]),
        (b"\xef\xbb\xbf\r\n" + lines({"id": "1", "text": "x"}).encode(), ["1"]),
    ],
)
def test_stdin_tells_json_lines_from_text(data, ids):
    documents, errors = collect(["-"], stdin=io.BytesIO(data))
    assert [d.id for d in documents] == ids
    assert len(errors) == (0 if ids else 1)


def test_stdin_keeps_every_character_of_its_head():
    data = b"\n\r\n  \nBir.\r\nI\xcc\x87ki."
    (document,) = read(["-"], stdin=io.BytesIO(data))
    assert document.text == "\n\n  \nBir.\nİki."


def test_stdin_json_lines_come_one_by_one():
    class Pipe(io.BytesIO):
        asked = 0

        def readline(self, size=-1):
            self.asked += 1
            return super().readline(size)

    pipe = Pipe(lines(*({"id": str(n), "text": "x"} for n in range(100))).encode())
    assert next(read(["-"], stdin=pipe)).id == "0"
    assert pipe.asked < 5


def test_repeated_documents(tmp_path):
    path = write(
        tmp_path / "a.jsonl",
        lines({"id": "1", "text": "x"}, {"id": "1", "text": "x"}, {"id": "1", "text": "y"}),
    )
    documents, errors = collect([path, path])
    assert [d.text for d in documents] == ["x"]
    assert len(errors) == 2
    assert all("two documents of this id differ" in e for e in errors)


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.txt", b"ab\0cd", "binary"),
        ("a.txt", b"%PDF-1.7 ...", "a PDF"),
        ("a.docx", b"PK\x03\x04rest", "office document"),
        ("a.txt", b"x" * 2000, "larger than 1000 bytes"),
        ("a.jsonl", b'{"id": "' + b"x" * 2000 + b'"}\n', "larger than 1000 bytes"),
        ("a.txt.gz", b"no gzip", "cannot be read"),
        ("a.txt.gz", gzip.compress(b"y " * 5000), "larger than 1000 bytes"),
        ("a.txt.gz", gzip.compress(b"y" * 500)[:-9], "cannot be read"),
    ],
)
def test_what_cannot_be_read_gets_a_clear_word(tmp_path, name, data, word):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=word):
        list(read([str(tmp_path / name)], limit=1000))


def test_gzip_is_read_through(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines({"id": "1", "text": "x"}).encode()))
    assert [d.id for d in read([str(tmp_path / "a.jsonl.gz")])] == ["1"]


@pytest.mark.parametrize("path", ["yok.txt", "https://example.org/haber"])
def test_paths_that_are_none(path):
    with pytest.raises(InputError, match=path):
        list(read([path]))


def test_wrong_arguments(tmp_path):
    with pytest.raises(InputError, match="unknown format"):
        list(read(["-"], format="docx"))
    with pytest.raises(InputError, match="no input"):
        list(read([]))
    with pytest.raises(InputError, match="--date"):
        list(read(["-"], date="bugün"))
    with pytest.raises(InputError, match="no file in it"):
        list(read([str(tmp_path)]))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("A.TXT", "txt"),
        ("b.jsonl.gz", "jsonl"),
        ("c.warc.gz", "warc"),
        ("d.png", None),
        ("e", None),
    ],
)
def test_formats_by_name(name, expected):
    assert format_of_name(name) == expected
