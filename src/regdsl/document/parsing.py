"""From bytes to documents: the door of the layer."""

import errno
import os
import stat
from pathlib import Path

from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.document import findings
from regdsl.document.decoding import decode, too_large
from regdsl.document.document import Document, Parsed, ParsedAll
from regdsl.document.json_tree import JsonReader
from regdsl.document.limits import MAX_BYTES
from regdsl.document.places import Places
from regdsl.document.tree import Node, Scalar
from regdsl.document.yaml_tree import YamlReader

__all__ = ["parse", "parse_all", "read"]

_UNREADABLE = Bilingual("ошибка чтения", "read error")
_FORBIDDEN = Bilingual("нет прав", "permission denied")
_REASONS = {
    errno.ELOOP: (
        Bilingual("ссылка ведёт сама на себя", "the link leads to itself"),
        Bilingual("уберите ссылку или направьте её на файл", "remove the link, or lead it to a file"),
    ),
    errno.ENAMETOOLONG: (
        Bilingual("имя файла слишком длинное", "the name of the file is too long"),
        Bilingual("назовите файл короче", "give the file a shorter name"),
    ),
}


def read(path: str | os.PathLike[str], file: str | None = None) -> Parsed:
    """Read and parse the file at `path`, called `file` in messages; its size is looked at before its content.

    Findings: NOT_FOUND, NOT_A_FILE, NOT_READABLE, and those of `parse`. Raises nothing.
    """
    name = os.fspath(path) if file is None else file
    try:
        with Path(path).open("rb") as stream:
            state = os.fstat(stream.fileno())
            if stat.S_ISREG(state.st_mode) and state.st_size > MAX_BYTES:
                return Parsed(None, (too_large(name),))
            data = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return _unread(findings.NOT_FOUND, name)
    except IsADirectoryError:
        return _unread(findings.NOT_A_FILE, name)
    except PermissionError:
        return _unread(findings.NOT_READABLE, name, _FORBIDDEN)
    except (OSError, ValueError) as error:
        reason, help_ = _REASONS.get(getattr(error, "errno", None) or 0, (_UNREADABLE, None))
        return _unread(findings.NOT_READABLE, name, reason, help_)
    return parse(data, name)


def parse(data: bytes, file: str, *, as_json: bool = False) -> Parsed:
    """Parse the content of `file`: JSON if its name ends with `.json` or `as_json` says so, else one YAML document.

    The document is None exactly if there is an error. Findings: the family YML.
    """
    parsed = _parse_json(data, file) if as_json or _is_json(file) else _parse_yaml(data, file, several=False)
    return Parsed(parsed.documents[0] if parsed.documents else None, parsed.diagnostics, parsed.text)


def parse_all(data: bytes, file: str) -> ParsedAll:
    """Parse the content of `file`, which may hold several YAML documents divided by `---`.

    There are no documents exactly if there is an error. Findings: the family YML.
    """
    return _parse_json(data, file) if _is_json(file) else _parse_yaml(data, file, several=True)


def _parse_json(data: bytes, file: str) -> ParsedAll:
    decoded = decode(data, file, separators=True)
    if decoded.problem:
        return ParsedAll((), (decoded.problem,), decoded.text)
    reader = JsonReader(file, decoded.text)
    root = reader.read()
    return _outcome(file, decoded.text, [] if root is None else [root], reader.diagnostics)


def _parse_yaml(data: bytes, file: str, *, several: bool) -> ParsedAll:
    decoded = decode(data, file, separators=False)
    if decoded.problem:
        return ParsedAll((), (decoded.problem,), decoded.text)
    reader = YamlReader(file, decoded.text, several=several)
    reader.read()
    if not reader.failed and (not reader.roots or (not several and _is_nothing(reader.roots[0]))):
        reader.diagnostics.append(Diagnostic(findings.EMPTY_FILE, reader.places.span(0, 0)))
    return _outcome(file, decoded.text, reader.roots, reader.diagnostics)


def _outcome(file: str, text: str, roots: list[Node], found: list[Diagnostic]) -> ParsedAll:
    ordered = tuple(sorted(found, key=lambda one: one.span.start.offset if one.span else 0))
    failed = any(one.severity == "error" for one in ordered)
    return ParsedAll(() if failed else tuple(Document(file, text, root) for root in roots), ordered, text)


def _is_nothing(root: Node) -> bool:
    return isinstance(root, Scalar) and root.start == root.end


def _is_json(file: str) -> bool:
    return file.lower().endswith(".json")


def _unread(kind: Kind, file: str, reason: Bilingual | None = None, help_: Bilingual | None = None) -> Parsed:
    params = {"reason": reason} if reason else {}
    return Parsed(None, (Diagnostic(kind, Places(file, "").span(0, 0), params=params, help=help_),))
