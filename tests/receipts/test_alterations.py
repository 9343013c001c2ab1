"""An altered receipt is told from a decision that differs, whatever was altered and however well."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdsl.corpus.canonical import canonical
from regdsl.library import Replay, Verdict, replay
from tests.receipts.making import APPLICATION, GARDEN, KEY, content_of, forged, issued
from tests.support.depth import at_depth

OPEN, SEALED = issued(), issued(KEY)
BOTH = pytest.mark.parametrize(("receipt", "key"), [(OPEN, None), (SEALED, KEY)], ids=["open", "sealed"])


def codes(made: Replay) -> list[str]:
    return [one.kind.code for one in made.findings]


def check_is_told(made: Replay) -> None:
    """Nothing is taken from an unreliable receipt, and the reason is told in both languages, in its place."""
    assert not made.is_reliable
    assert made.differences == ()
    assert made.subject is None
    assert made.findings
    for one in made.findings:
        assert one.message("ru")
        assert one.message("en")
        assert one.help_text("ru")
        assert one.span is None or one.span.file in made.sources
    json.dumps(made.to_dict())


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where every value of a receipt stands: records, lists and scalars."""
    yield at
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in entries:
        yield from places(item, (*at, key))


PLACES = {receipt: [at for at in places(json.loads(receipt)) if at] for receipt in (OPEN, SEALED)}
SCALARS = st.none() | st.booleans() | st.integers(-(2**54), 2**54) | st.floats() | st.text(max_size=8)
VALUES = SCALARS | st.lists(SCALARS, max_size=2) | st.dictionaries(st.text(max_size=4), SCALARS, max_size=2)


def same(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


@BOTH
@given(data=st.data())
def test_any_value_put_in_place_of_another_is_noticed(data: st.DataObject, receipt: bytes, key: bytes | None) -> None:
    content = content_of(receipt)
    at = data.draw(st.sampled_from(PLACES[receipt]))
    holder = content
    for token in at[:-1]:
        holder = holder[token]
    value = data.draw(VALUES)
    if same(holder[at[-1]], value):
        return
    holder[at[-1]] = value
    check_is_told(
        replay(json.dumps(content, ensure_ascii=data.draw(st.booleans())).encode(errors="replace"), GARDEN, key)
    )


@BOTH
def test_every_value_taken_out_is_noticed(receipt: bytes, key: bytes | None) -> None:
    for at in PLACES[receipt]:
        content = content_of(receipt)
        holder = content
        for token in at[:-1]:
            holder = holder[token]
        del holder[at[-1]]
        check_is_told(replay(canonical(content), GARDEN, key))


def a_little_other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return value[:-1] + ("1" if value.endswith("0") else "0")
    return 0 if value is None else value + 1


@BOTH
def test_every_scalar_changed_a_little_is_noticed(receipt: bytes, key: bytes | None) -> None:
    for at in PLACES[receipt]:
        content = content_of(receipt)
        holder = content
        for token in at[:-1]:
            holder = holder[token]
        if isinstance(holder[at[-1]], dict | list):
            continue
        holder[at[-1]] = a_little_other(holder[at[-1]])
        check_is_told(replay(canonical(content), GARDEN, key))


@BOTH
@given(data=st.data())
def test_a_change_of_any_byte_is_noticed(data: st.DataObject, receipt: bytes, key: bytes | None) -> None:
    at = data.draw(st.integers(0, len(receipt) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != receipt[at]))
    check_is_told(replay(receipt[:at] + bytes([byte]) + receipt[at + 1 :], GARDEN, key))


@BOTH
@given(data=st.data())
def test_a_receipt_cut_short_is_noticed(data: st.DataObject, receipt: bytes, key: bytes | None) -> None:
    made = replay(receipt[: data.draw(st.integers(0, len(receipt) - 1))], GARDEN, key)
    check_is_told(made)
    assert made.verdict is Verdict.ALTERED


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode(errors="replace")))
def test_no_bytes_bring_it_down(data: bytes) -> None:
    check_is_told(replay(data, GARDEN))


@BOTH
@pytest.mark.parametrize(
    "spoil",
    [
        lambda receipt: receipt[:-1] + b',"on":"2026-03-16"}',
        lambda receipt: receipt.replace(b'"inputs":{', '"inputs":{"имя":"Вересов",'.encode()),
        lambda receipt: receipt + receipt,
        lambda receipt: receipt.replace(b'"on":', b'"on":NaN,"off":'),
        lambda receipt: receipt.replace(b":17", b":17.0"),
        lambda receipt: b"\xff" + receipt,
        lambda receipt: b"",
        lambda receipt: b"[" * 200_000,
        lambda receipt: b'{"a":' * 200_000,
        lambda receipt: b'{"kind":' + b"9" * 50_000 + b"}",
        lambda receipt: receipt.replace("Вересов".encode(), b"\\ud800"),
    ],
    ids=["key twice", "input twice", "two", "nan", "float", "bytes", "none", "lists", "records", "number", "surrogate"],
)
def test_what_is_no_sound_json_is_altered(spoil: Any, receipt: bytes, key: bytes | None) -> None:
    made = replay(spoil(receipt), GARDEN, key)
    check_is_told(made)
    assert made.verdict is Verdict.ALTERED
    assert codes(made)[0] == "REC001"


def test_a_file_of_any_size_is_told() -> None:
    made = replay(OPEN + b" " * (100 << 20), GARDEN)
    check_is_told(made)
    assert (made.verdict, codes(made)) == (Verdict.UNVERIFIED, ["REC018"])


def test_where_a_key_stands_twice_is_shown() -> None:
    made = replay(OPEN.replace(b'"inputs":{', '"inputs":{"имя":"Вересов",'.encode()), GARDEN)
    assert codes(made) == ["REC001"]
    (found,) = made.findings
    assert found.span is not None
    assert "имя" in found.labels[0].message.ru


@pytest.mark.parametrize("data", [b"null", b"[]", b"{}", json.dumps(APPLICATION).encode(), b'{"kind":"cases"}', b"17"])
def test_another_file_is_no_receipt(data: bytes) -> None:
    made = replay(data, GARDEN, KEY)
    check_is_told(made)
    assert (made.verdict, codes(made)) == (Verdict.UNVERIFIED, ["REC002"])


def test_layout_is_no_alteration() -> None:
    for receipt, key in ((OPEN, None), (SEALED, KEY)):
        shown = json.dumps(json.loads(receipt), ensure_ascii=True, indent=2)
        turned = json.dumps(dict(reversed(json.loads(receipt).items())), ensure_ascii=False)
        assert replay(shown.encode() + b"\n", GARDEN, key).verdict is Verdict.SAME
        assert replay(turned.encode(), GARDEN, key).verdict is Verdict.SAME


def test_a_later_format_needs_a_later_program() -> None:
    made = replay(canonical({**content_of(OPEN), "regdsl": "3"}), GARDEN)
    check_is_told(made)
    assert (made.verdict, codes(made)) == (Verdict.UNVERIFIED, ["REC003"])


def test_the_wrong_key_or_none_is_told() -> None:
    for key, code in ((KEY[::-1], "REC009"), (None, "REC008"), (b"short", "REC011"), (b"", "REC011")):
        made = replay(SEALED, GARDEN, key)
        check_is_told(made)
        assert (made.verdict, codes(made)) == (Verdict.UNVERIFIED, [code])


def test_an_altered_input_is_named() -> None:
    content = content_of(SEALED)
    content["application"]["inputs"]["площадь"] = "50.00"
    del content["application"]["inputs"]["межевание"]
    made = replay(canonical(content), GARDEN, KEY)
    check_is_told(made)
    assert made.verdict is Verdict.ALTERED
    assert codes(made) == ["REC005", "REC006", "REC006"]
    named = {one.pointer: one.span for one in made.findings[1:]}
    assert set(named) == {"/application/inputs/площадь", "/application/inputs/межевание"}
    span = named["/application/inputs/площадь"]
    assert span is not None
    assert canonical(content).decode()[span.start.offset : span.end.offset] == '"50.00"'


def altered() -> dict[str, Any]:
    content = content_of(SEALED)
    content["decision"]["outcome"] = "refused"
    return content


def test_without_the_key_nobody_seals_anew() -> None:
    """With a key of one's own, with the plain digest in the sealed form, with the seal taken off."""
    own = b"a key of the attacker's own"
    made = replay(forged(altered(), own), GARDEN, KEY)
    check_is_told(made)
    assert (made.verdict, codes(made)[0]) == (Verdict.ALTERED, "REC005")
    made = replay(forged(altered(), None), GARDEN, KEY)
    check_is_told(made)
    assert (made.verdict, codes(made)[0]) == (Verdict.ALTERED, "REC005")
    plain = altered()
    plain["seal"] = {"method": "sha256"}
    del plain["digests"]
    made = replay(forged(plain), GARDEN, KEY)
    check_is_told(made)
    assert (made.verdict, codes(made)) == (Verdict.UNVERIFIED, ["REC010"])


def test_whoever_seals_anew_cannot_contradict_himself() -> None:
    other_digest = content_of(OPEN)
    other_digest["bundle"]["digest"] = "sha256:" + "0" * 64
    other_part = content_of(OPEN)
    other_part["bundle"]["parameters"]["demo.norms"] = "sha256:" + "0" * 64
    other_day = content_of(OPEN)
    other_day["on"] = "2026-03-17"
    spoilt = content_of(OPEN)
    spoilt["decision"]["regulation"] = "ru.demo.garden-plot"
    for content in (other_digest, other_part, other_day, spoilt):
        made = replay(forged(content), GARDEN)
        check_is_told(made)
        assert (made.verdict, codes(made)) == (Verdict.ALTERED, ["REC007"])


@pytest.mark.parametrize("version", ["", "2", "2026.2"])
def test_another_version_is_another_bundle(version: str) -> None:
    content = content_of(OPEN)
    content["bundle"]["regulation"]["version"] = version
    made = replay(forged(content), GARDEN)
    assert made.verdict is Verdict.OTHER_BUNDLE
    assert [one.pointer for one in made.differences] == ["/bundle/regulation/version"]
    assert made.findings


@settings(max_examples=at_depth(40, 400))  # each loads the regulation
@given(st.data())
def test_whatever_is_sealed_anew_never_brings_it_down(data: st.DataObject) -> None:
    content = content_of(OPEN)
    at = data.draw(st.sampled_from([at for at in PLACES[OPEN] if at[0] in ("application", "decision", "bundle", "on")]))
    holder = content
    for token in at[:-1]:
        holder = holder[token]
    value = data.draw(VALUES.filter(lambda value: not _has_float(value)))
    untouched = same(holder[at[-1]], value)
    holder[at[-1]] = value
    try:
        receipt = forged(content)
    except ValueError:
        return  # not even canonical
    made = replay(receipt, GARDEN)
    assert untouched or at[0] == "application" or made.verdict is not Verdict.SAME
    assert made.verdict is Verdict.SAME or made.findings
    for one in made.findings:
        assert one.message("ru")
        assert one.message("en")


def _has_float(value: Any) -> bool:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return any(isinstance(item, float) for item in items)


def test_an_altered_receipt_is_told_before_the_regulation_is_looked_for(tmp_path: Path) -> None:
    assert replay(OPEN[:-1], tmp_path / "nowhere.yaml").verdict is Verdict.ALTERED
