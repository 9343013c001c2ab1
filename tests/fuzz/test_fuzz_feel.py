"""The fuzz target itself, on a handful of inputs, so that it does not rot between runs by hand."""

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.fuzz_feel import try_one


@given(st.binary(max_size=40))
@example("доход семьи >= [1..2[".encode())
@example(b"\xed\xa0\x80")
@example(b'for i in 1..3 return "\\ud83d"')
def test_target(data: bytes) -> None:
    try_one(data)
