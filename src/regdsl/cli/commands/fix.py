"""`regdsl fix`: make the edits that findings offer."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regdsl.api import CheckReport, check
from regdsl.api.set_up import set_up
from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.diffs import unified
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import replace_file
from regdsl.corpus.overlaid import Overlaid
from regdsl.diagnostics import Bilingual, Diagnostic, Safety
from regdsl.lint.fixing import SAFE_ONLY, WITH_UNSAFE, mend
from regdsl.lint.profile import PROFILES
from regdsl.report import render_json

__all__ = ["FIX"]

_DESCRIPTION = Bilingual(
    "Исправляет то, что исправимо без человека: правки из замечаний, которые не могут изменить исход. Меняется только "
    "исправленное место, комментарии остаются. Файл, который после правок стал бы хуже, возвращается прежним. "
    "Завершение: 0 — сделано, что можно, 1 — не все файлы удалось прочитать или исправить, а с --diff есть что "
    "исправить, 2 — ни одного файла не удалось прочитать.",
    "Mends what needs no person: the edits of findings that can change no outcome. Only the mended place changes, "
    "comments stay. A file that would be worse after the edits is put back as it was. Exit status: 0 what could be "
    "done is done, 1 some file could not be read or mended, or with --diff there is something to mend, 2 no file could "
    "be read.",
)
_PATHS = Bilingual("файлы и папки", "files and folders")
_UNSAFE = Bilingual(
    "и правки, которые человек должен прочесть: они могут изменить смысл",
    "the edits that a person has to read, too: they may change what the file means",
)
_DIFF = Bilingual("ничего не менять, показать, что изменится", "change nothing, show what would change")
_PROFILE = Bilingual(
    "замечания какой юрисдикции исправлять (иначе по настройкам)",
    "the findings of which jurisdiction to mend (else the settings decide)",
)
_EMPTY = Bilingual("здесь нет файлов .yaml", "there are no .yaml files here")
_MENDED = Bilingual("исправлено: {file}: {codes}", "mended: {file}: {codes}")
_BACK = Bilingual(
    "оставлено как было, правки добавили бы ошибок: {file}", "left as it was, the edits would add errors: {file}"
)
_SUMMARY = Bilingual(
    "исправлено замечаний: {mended}, осталось исправимых с --unsafe: {unsafe}",
    "findings mended: {mended}, left that --unsafe would mend: {unsafe}",
)
_UNREAD = Bilingual(", не удалось прочитать: {unread}", ", could not be read: {unread}")
_ROUNDS = 5
"""An edit may bring up a finding that another edit mends; so often at most."""


class _File(Struct, frozen=True):
    """What became of one file: its text before and after, the findings mended, whether it was put back."""

    path: str
    before: str
    after: str
    mended: tuple[Diagnostic, ...]
    put_back: bool = False


def _arguments(parser: Parser) -> None:
    parser.argument("path", _PATHS, nargs="+")
    parser.option("--unsafe", _UNSAFE, action="store_true")
    parser.option("--diff", _DIFF, action="store_true")
    parser.option("--profile", _PROFILE, choices=PROFILES)
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    allowed = WITH_UNSAFE if options.unsafe else SAFE_ONLY
    report = _checked(options, {})
    if not report.sources:
        raise CannotGoOn(_EMPTY)
    files, left = _rounds(report, options, allowed)
    if not options.diff:
        for file in files:
            if file.after != file.before:
                replace_file(Path(file.path), (_mark(file.path) + file.after).encode())
    unsafe = sum(one.fix is not None and one.fix.safety is Safety.UNSAFE for one in left.diagnostics)
    mended = sum(len(file.mended) for file in files)
    if console.as_json:
        console.write(json_text(_json(files, mended, unsafe, report, console)))
    else:
        if report.unread:
            console.refuse(_reasons(report), report.sources)
        for file in files:
            _tell(file, options, console)
        more = console.tell(_UNREAD).format(unread=len(report.unread)) if report.unread else ""
        console.say(console.tell(_SUMMARY).format(mended=mended, unsafe=unsafe) + more)
    if report.files_read == 0:
        return 2
    return int(bool(report.unread) or any(file.put_back for file in files) or (options.diff and mended > 0))


def _checked(options: Namespace, texts: Mapping[Path, str]) -> CheckReport:
    """The check of the files as they lie on the disk, with `texts` in the place of some."""
    ready = set_up(Path(options.path[0]))
    found = ready.file
    settings = found.settings if options.profile is None else replace(found.settings, profile=options.profile)
    folder = None if found.path is None else found.path.parent
    return check(options.path, settings=settings, folder=folder, rules=ready.rules, reader=Overlaid(texts))


def _rounds(report: CheckReport, options: Namespace, allowed: frozenset[Safety]) -> tuple[list[_File], CheckReport]:
    """Edit the texts, again and again while edits are offered, and check what they come to: the disk sees the end of it
    only, or nothing where a difference is asked for."""
    made: dict[str, _File] = {}
    texts: dict[Path, str] = {}
    for _ in range(_ROUNDS):
        edited = [one for one in _edited(report, allowed) if not (one.path in made and made[one.path].put_back)]
        if not edited:
            break
        texts.update({Path(file.path): file.after for file in edited})
        after = _checked(options, texts)
        for file in edited:
            worse = _errors(after, file.path) > _errors(report, file.path)
            known = made.get(file.path)
            first = file.before if known is None else known.before
            mended = (*(known.mended if known else ()), *(() if worse else file.mended))
            made[file.path] = _File(file.path, first, file.before if worse else file.after, mended, worse)
            texts[Path(file.path)] = made[file.path].after
        report = _checked(options, texts) if any(made[file.path].put_back for file in edited) else after
    return list(made.values()), report


def _edited(report: CheckReport, allowed: frozenset[Safety]) -> Iterator[_File]:
    """What one round of edits would make of the files."""
    for path, text in report.sources.items():
        result = mend(text, path, report.diagnostics, allowed)
        if result.mended:
            yield _File(path, text, result.text, result.mended)


def _mark(path: str) -> str:
    """The byte order mark of a file that has one: it is no part of the text that findings speak of."""
    return "\ufeff" if Path(path).read_bytes()[:3] == b"\xef\xbb\xbf" else ""


def _errors(report: CheckReport, path: str) -> int:
    return sum(one.severity == "error" and one.span is not None and one.span.file == path for one in report.diagnostics)


def _tell(file: _File, options: Namespace, console: Console) -> None:
    if options.diff and file.after != file.before:
        console.write("".join(unified(file.path, file.before, file.after, console)))
    if file.put_back:
        console.complain(console.fill(_BACK, file=file.path))
    if file.mended and not options.diff:
        console.say(console.fill(_MENDED, file=file.path, codes=", ".join(_codes(file.mended))))


def _reasons(report: CheckReport) -> list[Diagnostic]:
    """Why what is unread could not be read: nothing was looked for there, so nothing was mended."""
    return [one for one in report.diagnostics if one.span is not None and one.span.file in report.unread]


def _codes(found: Iterable[Diagnostic]) -> list[str]:
    return sorted({one.kind.code for one in found})


def _json(files: list[_File], mended: int, unsafe: int, report: CheckReport, console: Console) -> dict[str, object]:
    return {
        "summary": {"mended": mended, "unsafe": unsafe, "unread": len(report.unread)},
        "files": [
            {"file": file.path, "mended": [one.kind.code for one in file.mended], "put_back": file.put_back}
            for file in files
        ],
        "diagnostics": json.loads(render_json(_reasons(report), console.lang))["diagnostics"],
    }


FIX = Command(
    _DESCRIPTION,
    _arguments,
    ("regdsl fix услуга.yaml", "regdsl fix --diff --unsafe услуга.yaml"),
    _run,
)
