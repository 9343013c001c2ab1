"""Files and bytes: what cannot be opened, is no text, or is no UTF-8."""

import os
from pathlib import Path

import pytest

from regdsl.diagnostics import Diagnostic
from regdsl.document import parse, read, to_python
from tests.document.reading import codes, under

RUSSIAN = "title: Уведомление о планируемом строительстве дома\n"


def _read(path: object) -> Diagnostic:
    parsed = read(path)  # type: ignore[arg-type]
    (found,) = parsed.diagnostics
    assert parsed.document is None
    assert found.span is not None
    assert found.span.file == str(path)
    assert (found.span.start.line, found.span.start.column) == (1, 1)
    return found


def test_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "а.yaml"
    path.write_text("а: 1\n", encoding="utf-8")
    parsed = read(path)
    assert parsed.document is not None
    assert parsed.document.file == str(path)
    assert to_python(parsed.document.root) == {"а": 1}
    named = read(path, "имя.yaml")
    assert named.document is not None
    assert named.document.file == "имя.yaml"


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    assert _read(tmp_path / "нет.yaml").kind.slug == "file-not-found"
    assert _read(tmp_path).kind.slug == "not-a-file"
    (tmp_path / "файл").write_text("а")
    assert _read(tmp_path / "файл" / "б.yaml").kind.slug == "file-not-found"
    assert _read(tmp_path / ("я" * 500)).kind.slug == "file-not-readable"
    assert _read("\0").kind.slug == "file-not-readable"


def test_a_loop_of_links(tmp_path: Path) -> None:
    link = tmp_path / "а.yaml"
    link.symlink_to(link)
    assert _read(link).kind.slug == "file-not-readable"


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = _read(tmp_path / "а.yaml")
    assert found.kind.slug == "file-not-readable"
    assert "нет прав" in found.message("ru")


def test_an_endless_device_is_read_no_further_than_the_limit() -> None:
    assert _read("/dev/zero").kind.slug == "file-too-large"


def test_the_size_is_looked_at_before_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "а.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 << 30)  # a sparse file: only who reads it would notice
    assert _read(path).kind.slug == "file-too-large"


@pytest.mark.parametrize("path", ["а.yaml", "а.json"])
def test_size_limit_of_bytes(path: str) -> None:
    assert codes(b" " * (4 * 1024 * 1024 + 1), path) == ["file-too-large"]
    assert codes(b" " * (4 * 1024 * 1024), path) == ["empty-file"]


@pytest.mark.parametrize(
    ("codec", "name"),
    [("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "CP866"), ("mac-cyrillic", "MacCyrillic")],
)
def test_one_byte_encodings(codec: str, name: str) -> None:
    data = ("regdsl: 1\n" + RUSSIAN).encode(codec)
    parsed = parse(data, "a.yaml")
    (found,) = parsed.diagnostics
    assert name in found.message("ru")
    assert name in found.message("en")
    assert f"0x{data[17]:02X}" in found.message("ru")
    assert found.span is not None
    assert (found.span.start.line, found.span.start.column) == (2, 8)
    assert under(parsed.text, found.span) == "У", "the excerpt is readable"


@pytest.mark.parametrize(
    "data",
    [
        RUSSIAN.encode("utf-16"),
        RUSSIAN.encode("utf-16-le"),
        RUSSIAN.encode("utf-16-be"),
        "title: text\n".encode("utf-16-le"),
        "\ufeffа".encode("utf-16-be"),
    ],
)
def test_utf_16(data: bytes) -> None:
    (found,) = parse(data, "a.yaml").diagnostics
    assert "UTF-16" in found.message("ru")


@pytest.mark.parametrize("codec", ["utf-32-le", "utf-32-be"])
def test_utf_32(codec: str) -> None:
    (found,) = parse(("\ufeff" + RUSSIAN).encode(codec), "a.yaml").diagnostics
    assert "UTF-32" in found.message("en")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        ("а: б\nв: ".encode() + b"\xd0\n", 2, 4),
        ("а: б\nв: ".encode() + b"\xed\xa0\x80\n", 2, 4),
        ("я".encode() * 50 + b"\xc0\x80", 1, 51),
        (RUSSIAN.encode()[:-2], 1, 51),
    ],
)
def test_damaged_utf_8_is_placed_by_characters(data: bytes, line: int, column: int) -> None:
    parsed = parse(data, "a.yaml")
    (found,) = parsed.diagnostics
    assert found.kind.slug == "wrong-encoding"
    assert "неизвестна" in found.message("ru")
    assert found.span is not None
    assert (found.span.start.line, found.span.start.column) == (line, column)
    under(parsed.text, found.span)


@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\ufffe"])
@pytest.mark.parametrize("file", ["a.yaml", "a.json"])
def test_control_characters(char: str, file: str) -> None:
    text = f'{{"а": "б{char}"}}'
    parsed = parse(text.encode(), file)
    (found,) = parsed.diagnostics
    assert found.kind.slug == "control-character"
    assert under(text, found.span) == char
    assert f"U+{ord(char):04X}" in found.message("ru")


def test_one_zero_byte_is_a_character_not_an_encoding() -> None:
    assert codes(b"a: b\0\nc: d\n" + b"e: f\n" * 20) == ["control-character"]


@pytest.mark.parametrize("char", ["\u2028", "\u2029"])
def test_line_separators(char: str) -> None:
    assert codes(f"а: б{char}в\n") == ["line-separator"]
    assert codes(f'"б{char}в"', "a.json") == []


def test_a_pipe_is_a_file_too(tmp_path: Path) -> None:
    receiving, sending = os.pipe()
    os.write(sending, "а: 1\n".encode())
    os.close(sending)
    parsed = read(f"/dev/fd/{receiving}", "a.yaml")
    os.close(receiving)
    assert parsed.document is not None
