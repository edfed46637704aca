import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.protobuf import LENGTH, VARINT, field, fields, rewritten, varints

VALUES = st.one_of(
    st.tuples(st.just(LENGTH), st.binary(max_size=300)),
    st.tuples(st.just(1), st.binary(min_size=8, max_size=8)),
    st.tuples(st.just(5), st.binary(min_size=4, max_size=4)),
    st.tuples(st.just(VARINT), st.sampled_from([b"\x00", b"\x7f", b"\x96\x01"])),
)


@given(st.lists(st.tuples(st.integers(1, 2000), VALUES), max_size=8))
def test_fields_are_read_as_they_were_written(rows: list[tuple[int, tuple[int, bytes]]]) -> None:
    message = b"".join(field(number, kind, value) for number, (kind, value) in rows)
    read = [(number, (kind, bytes(value))) for number, kind, value in fields(memoryview(message))]
    assert read == rows


@pytest.mark.parametrize(
    ("coded", "numbers"),
    [(b"", []), (b"\x00\x01", [0, 1]), (b"\x96\x01\x05", [150, 5]), (b"\xff\x7f", [16383])],
)
def test_numbers_in_a_row(coded: bytes, numbers: list[int]) -> None:
    assert list(varints(memoryview(coded))) == numbers


def test_only_fields_of_the_number_change_and_lengths_follow() -> None:
    message = field(1, LENGTH, b"kept") + field(2, LENGTH, b"short") + field(3, VARINT, b"\x05")
    changed = rewritten(memoryview(message), 2, lambda value: bytes(value) * 100)
    assert [bytes(value) for _, _, value in fields(memoryview(changed))] == [
        b"kept", b"short" * 100, b"\x05",
    ]  # fmt: skip
