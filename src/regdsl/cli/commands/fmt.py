"""`regdsl fmt`: bring files into the canonical layout."""

import json
from argparse import Namespace
from pathlib import Path

from msgspec import Struct

from regdsl.cli.command import Command
from regdsl.cli.console import Console
from regdsl.cli.diffs import unified
from regdsl.cli.findings import JSON_LAYOUT, LAYOUT_CHANGES_MEANING
from regdsl.cli.layout import MeaningChanged, canonical
from regdsl.cli.options import add_format
from regdsl.cli.parser import Parser
from regdsl.cli.stop import CannotGoOn
from regdsl.cli.texts import json_text
from regdsl.cli.write_file import replace_file
from regdsl.cli.yaml_files import yaml_files
from regdsl.diagnostics import Bilingual, Diagnostic
from regdsl.document import read
from regdsl.report import render_json, render_text

__all__ = ["FMT"]

_DESCRIPTION = Bilingual(
    "Приводит файлы YAML к единому виду: отступы, кавычки только там, где нужны, длинные тексты блоком, "
    "ровные таблицы. Порядок ключей, комментарии и смысл не меняются. Файл, который не прочесть, не трогает.",
    "Brings YAML files into the canonical layout: indents, quotes only where needed, long texts as "
    "blocks, aligned tables. Order of keys, comments and meaning stay. A file that cannot be read is left alone.",
)
_PATHS = Bilingual("файлы и папки", "files and folders")
_CHECK = Bilingual(
    "ничего не менять; завершение 1, если есть что менять", "change nothing; exit status 1 if something would change"
)
_DIFF = Bilingual("то же и показать, что изменится", "the same, and show what would change")
_EMPTY = Bilingual("здесь нет файлов .yaml", "there are no .yaml files here")
_WOULD = Bilingual("не в едином виде: {file}", "not in the canonical layout: {file}")
_DONE = Bilingual("приведён к единому виду: {file}", "brought into the canonical layout: {file}")
_SUMMARY = Bilingual(
    "файлов: {files}, {verb}: {changed}, не разобрано: {failed}",
    "files: {files}, {verb}: {changed}, not parsed: {failed}",
)
_CHANGED = Bilingual("изменено", "changed")
_WOULD_CHANGE = Bilingual("изменилось бы", "would change")


class _Laid(Struct, frozen=True):
    """One file: its text, the canonical one (None where it is refused), and why."""

    path: Path
    before: str
    after: str | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def differs(self) -> bool:
        """Whether the file is not in the canonical layout."""
        return self.after is not None and self.after != self.before


def _arguments(parser: Parser) -> None:
    parser.argument("path", _PATHS, nargs="+")
    parser.option("--check", _CHECK, action="store_true")
    parser.option("--diff", _DIFF, action="store_true")
    add_format(parser)


def _run(options: Namespace, console: Console) -> int:
    paths = yaml_files(options.path)
    if not paths:
        raise CannotGoOn(_EMPTY)
    dry = options.check or options.diff
    laid: list[_Laid] = []
    for path in paths:
        file = _lay_out(path)
        if file.differs and file.after is not None and not dry:
            replace_file(path, file.after.encode())
        laid.append(file)
        if not console.as_json:
            _tell(file, options, console)
    if console.as_json:
        console.write(json_text(_json(laid, console)))
    elif len(laid) > 1:
        console.say(_summary(laid, console, dry=dry))
    if all(file.after is None for file in laid):
        return 2
    return int(any(file.after is None or (dry and file.differs) for file in laid))


def _lay_out(path: Path) -> _Laid:
    parsed = read(path)
    if parsed.document is None:
        return _Laid(path, parsed.text, None, parsed.diagnostics)
    document = parsed.document
    # The bytes as they are: a byte order mark or other line ends are not canonical either.
    before = path.read_bytes().decode("utf-8", "replace")
    if path.suffix.lower() == ".json":
        return _Laid(path, before, None, (Diagnostic(JSON_LAYOUT, document.locate("")),))
    try:
        return _Laid(path, before, canonical(document), ())
    except MeaningChanged:
        return _Laid(path, before, None, (Diagnostic(LAYOUT_CHANGES_MEANING, document.locate("")),))


def _tell(file: _Laid, options: Namespace, console: Console) -> None:
    if file.after is None:
        text = render_text(
            file.diagnostics,
            {str(file.path): file.before},
            console.lang,
            color=console.err_colour,
            width=console.width,
        )
        console.complain(text.rstrip("\n"))
    elif file.differs:
        if options.diff:
            console.write("".join(unified(file.path, file.before, file.after or "", console)))
        else:
            words = _WOULD if options.check else _DONE
            console.say(console.fill(words, file=file.path))


def _summary(laid: list[_Laid], console: Console, *, dry: bool) -> str:
    return console.tell(_SUMMARY).format(
        files=len(laid),
        verb=console.tell(_WOULD_CHANGE if dry else _CHANGED),
        changed=sum(file.differs for file in laid),
        failed=sum(file.after is None for file in laid),
    )


def _json(laid: list[_Laid], console: Console) -> dict[str, object]:
    found = [one for file in laid for one in file.diagnostics]
    return {
        "summary": {
            "files": len(laid),
            "changed": sum(file.differs for file in laid),
            "failed": sum(file.after is None for file in laid),
        },
        "files": [{"file": str(file.path), "changed": file.differs, "failed": file.after is None} for file in laid],
        "diagnostics": json.loads(render_json(found, console.lang))["diagnostics"],
    }


FMT = Command(
    _DESCRIPTION, _arguments, ("regdsl fmt услуга.yaml", "regdsl fmt --check .", "regdsl fmt --diff услуга.yaml"), _run
)
