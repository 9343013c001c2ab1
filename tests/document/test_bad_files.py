"""Every bad file gets exactly one error, where it should be, in both languages, in under a second."""

import time
from pathlib import Path

import pytest

from regdsl.document import MAX_BYTES, Parsed, parse, read
from regdsl.document.findings import KINDS
from regdsl.report import render_text
from tests.document.reading import under
from tests.support.golden import assert_golden

FOLDER = Path(__file__).resolve().parents[1] / "bad" / "document"
JARGON = ("mapping", "scalar", "token", "flow", "block", "parse", "scan", "stream", "expected '")


def _expected() -> dict[str, tuple[str, str, str]]:
    lines = (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        if not line.startswith("#"):
            name, code, place, pointer = line.split()
            found[name] = (code, place, "" if pointer == "-" else pointer)
    return found


EXPECTED = _expected()


def test_every_file_is_expected_and_there() -> None:
    names = {path.name for path in FOLDER.iterdir()} - {"expected.txt"}
    assert names == set(EXPECTED)


def test_every_kind_has_a_bad_input() -> None:
    elsewhere = {"YML001", "YML002", "YML003", "YML004", "YML010", "YML011", "YML017", "YML041"}
    assert {kind.code for kind in KINDS} == {code for code, _, _ in EXPECTED.values()} | elsewhere


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_bad_file(name: str) -> None:
    parsed = _read(FOLDER / name)
    (found,) = parsed.diagnostics
    assert parsed.document is None
    assert found.span is not None
    code, place, pointer = EXPECTED[name]
    assert (found.kind.code, f"{found.span.start.line}:{found.span.start.column}") == (code, place)
    assert found.pointer == pointer
    under(parsed.text, found.span)
    for text in (found.message("en"), found.help_text("en")):
        assert not any(word in text for word in JARGON), text


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_how_bad_files_are_told(lang: str, update_golden: bool) -> None:
    told = []
    for name in sorted(EXPECTED):
        parsed = parse((FOLDER / name).read_bytes(), name)
        told.append(render_text(parsed.diagnostics, {name: parsed.text}, lang))  # type: ignore[arg-type]
    assert_golden(f"document/bad.{lang}.txt", "\n".join(told), update=update_golden)


MEGABYTES = 1 << 20
BIG = {
    "hundred-megabytes": ("file-too-large", lambda: b"a: b\n" * (20 * MEGABYTES)),
    "just-too-large": ("file-too-large", lambda: b"#" * (MAX_BYTES + 1)),
    "square-brackets": ("too-deep", lambda: b"[" * 200_000),
    "braces": ("key-not-text", lambda: b"{" * 200_000),
    "braces-as-values": ("too-deep", lambda: b"{a: " * 200_000),
    "dashes": ("too-deep", lambda: b"- " * 200_000),
    "indents": ("too-deep", lambda: b"".join(b" " * depth + b"a:\n" for depth in range(1_000))),
    "question-marks": ("key-not-text", lambda: b"? " * 200_000),
    "alias-bomb": ("alias", lambda: _bomb(50)),
    "anchors": ("alias", lambda: b"&a " * MEGABYTES),
    "tabs": ("tab", lambda: b"\t" * (4 * MEGABYTES)),
    "quote": ("unclosed-quote", lambda: b'"' + b"a\n" * MEGABYTES),
    "zeros": ("wrong-encoding", lambda: b"\0a" * MEGABYTES),
    "windows-1251": ("wrong-encoding", lambda: "п".encode("cp1251") * (4 * MEGABYTES)),
    "line-breaks": ("empty-file", lambda: b"\n" * (4 * MEGABYTES)),
    "colons": ("nested-under-value", lambda: b":" * (4 * MEGABYTES)),
    "long-line": ("colon-in-text", lambda: b"a: " + b"b " * MEGABYTES + b"c: d"),
    "long-number": ("too-long-number", lambda: b"a: " + b"9" * (4 * MEGABYTES - 3)),
}
BIG_JSON = {
    "square-brackets": ("too-deep", lambda: b"[" * 200_000),
    "objects": ("too-deep", lambda: b'{"a":' * 200_000),
    "string": ("unclosed-quote", lambda: b'"' + b"a" * (4 * MEGABYTES - 1)),
    "backslashes": ("unclosed-quote", lambda: b'"' + b"\\a" * MEGABYTES),
    "number": ("too-long-number", lambda: b"1" * (4 * MEGABYTES)),
    "exponent": ("too-long-number", lambda: b"1e999999999999999999"),
    "word": ("json-quotes", lambda: b"a" * (4 * MEGABYTES)),
    "spaces": ("unclosed-bracket", lambda: b"{" + b"\n" * (4 * MEGABYTES - 1)),
}


@pytest.mark.parametrize("name", sorted(BIG))
def test_big_bad_yaml(name: str, tmp_path: Path) -> None:
    slug, make = BIG[name]
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(make())
    (found,) = _read(path).diagnostics
    assert found.kind.slug == slug


@pytest.mark.parametrize("name", sorted(BIG_JSON))
def test_big_bad_json(name: str, tmp_path: Path) -> None:
    slug, make = BIG_JSON[name]
    path = tmp_path / f"{name}.json"
    path.write_bytes(make())
    (found,) = _read(path).diagnostics
    assert found.kind.slug == slug


@pytest.mark.parametrize(("text", "file"), [(b"- a\n" * 120_000, "a.yaml"), (b"[" + b"1," * 120_000 + b"1]", "a.json")])
def test_too_many_values(text: bytes, file: str) -> None:
    (found,) = parse(text, file).diagnostics
    assert found.kind.slug == "too-many-values"


def _bomb(levels: int) -> bytes:
    lines = [b"a0: &a0 [" + b"x, " * 9 + b"x]"]
    lines += [b"a%d: &a%d [" % (n, n) + b"*a%d, " % (n - 1) * 9 + b"*a%d]" % (n - 1) for n in range(1, levels)]
    return b"\n".join(lines)


def _read(path: Path) -> Parsed:
    """Read a file against the clock; rendering what is found counts too."""
    start = time.process_time()
    parsed = read(path)
    render_text(parsed.diagnostics, {str(path): parsed.text})
    assert time.process_time() - start < 1
    return parsed
