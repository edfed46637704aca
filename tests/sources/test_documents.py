import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import InputError
from communique.sources.documents import Settings, decode, iso_date, make_document


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-10-13", "2020-10-13"),
        (" 2020-10-13 ", "2020-10-13"),
        ("13.10.2020", "2020-10-13"),
        ("3/2/2021", "2021-02-03"),
        ("2020-10-13T14:05:00+03:00", "2020-10-13T14:05:00+03:00"),
        ("2020-10-13 14:05", "2020-10-13T14:05:00"),
        ("2020-10-13T14:05:00Z", "2020-10-13T14:05:00+00:00"),
        ("Tue, 13 Oct 2020 14:05:00 +0300", "2020-10-13T14:05:00+03:00"),
    ],
)
def test_dates(value, expected):
    assert iso_date(value) == expected


@pytest.mark.parametrize("value", ["", "dün", "2020-02-30", "31.02.2020", "2020", "2020-10", "99"])
def test_no_dates(value):
    with pytest.raises(InputError, match="is no date"):
        iso_date(value, where="a.txt")


@given(st.dates())
def test_every_iso_day_stays(day):
    assert iso_date(day.isoformat()) == day.isoformat()


@given(st.text(min_size=1).filter(lambda t: t.strip() and "\0" not in t))
def test_text_is_nfc_and_normalising_again_changes_nothing(text):
    document = make_document("d", text, settings=Settings())
    assert document.text == unicodedata.normalize("NFC", text)
    assert make_document("d", document.text, settings=Settings()).text == document.text


def test_decomposed_letters_are_composed():
    document = make_document("d", "Tu\u0308rkiye", settings=Settings(), title="I\u0307dlib\n ve")
    assert (document.text, document.title) == ("Türkiye", "İdlib ve")


def test_own_date_wins_over_the_given_one():
    settings = Settings(date="2001-01-01")
    assert make_document("d", "x", settings=settings, date="13.10.2020").date == "2020-10-13"
    assert make_document("d", "x", settings=settings).date == "2001-01-01"


@pytest.mark.parametrize("text", ["", " \n\t", "a\0b"])
def test_empty_and_binary_text_is_refused(text):
    with pytest.raises(InputError, match=r"^haber:3: "):
        make_document("d", text, settings=Settings(), where="haber:3")


def test_wrong_encoding_names_byte_and_remedy():
    with pytest.raises(InputError, match=r"a\.txt: byte 1 \(0xFD\) is not utf-8.*windows-1254"):
        decode("Kıbrıs".encode("windows-1254"), encoding="utf-8", where="a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(encoding):
    assert decode("Şoygu".encode(encoding), encoding="utf-8", where="a") == "Şoygu"


def test_windows_1254_and_unknown_encoding():
    data = "İğdır".encode("windows-1254")
    assert decode(data, encoding="windows-1254", where="a") == "İğdır"
    with pytest.raises(InputError, match="unknown encoding"):
        decode(data, encoding="türkçe", where="a")


def test_binary_data_is_named():
    with pytest.raises(InputError, match="byte 2 is NUL"):
        decode(b"ab\0c", encoding="utf-8", where="a")
