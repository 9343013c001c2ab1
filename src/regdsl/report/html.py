"""Findings as a page for people: read in a browser, sent by mail, printed, filed with the draft.

Grouped by file; every finding says in words how heavy it is, where it stands, what to do, and by which principle. The
page is one file and links to nothing outside.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from regdsl.diagnostics import Bilingual, Diagnostic, Safety, Severity, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import posix
from regdsl.report.html_excerpt import excerpt
from regdsl.report.html_page import code, page, plain
from regdsl.report.html_proofs import proofs_section
from regdsl.report.source_lines import SourceLines
from regdsl.report.summary import render_summary
from regdsl.text import SEVERITIES, cited
from regdsl.verify.tally import Proofs
from regdsl.version import __version__

__all__ = ["Jurisdiction", "render_html"]

_TITLE: Final = Bilingual("Проверка регламентов", "Check of regulations")
_BY: Final = Bilingual("По правилам: {title} ({source})", "By the rules of: {title} ({source})")
_COUNTED: Final = Bilingual("Файлов: {files}. {found}.", "Files: {files}. {found}.")
_CLEAN: Final = Bilingual("Замечаний нет", "No findings")
_CONTENTS: Final = Bilingual("Замечания по файлам", "Findings by file")
_FILE: Final = Bilingual("Файл", "File")
_LEVELS: Final = {
    Severity.ERROR: Bilingual("Ошибки", "Errors"),
    Severity.WARNING: Bilingual("Предупреждения", "Warnings"),
    Severity.INFO: Bilingual("Сведения", "Remarks"),
}
_EVERYWHERE: Final = Bilingual("Без места в файле", "Without a place in a file")
_PLACE: Final = Bilingual("Место", "Place")
_AT: Final = Bilingual("строка {line}, столбец {column}", "line {line}, column {column}")
_WHOLE: Final = Bilingual("файл в целом", "the file as a whole")
_HELP: Final = Bilingual("Что сделать", "What to do")
_EDIT: Final = Bilingual("Правка", "Edit")
_EDITS: Final = {
    Safety.SAFE: Bilingual("делает `regdsl fix`", "`regdsl fix` makes it"),
    Safety.UNSAFE: Bilingual(
        "делает `regdsl fix --unsafe`, её нужно прочесть", "`regdsl fix --unsafe` makes it, to be read"
    ),
}
_BASIS: Final = Bilingual("Основание", "Basis")
_SEE: Final = Bilingual("См. также", "See also")
_SHOWN: Final = 10
"""A finding without a pointer that covers more lines than these speaks of the whole file."""

_STAND: Final = Bilingual("Оставлено с причиной", "Let stand with a reason")
_STAND_HEAD: Final = (_FILE, Bilingual("Замечание", "Finding"), Bilingual("Причина", "Reason"))
_MADE: Final = Bilingual("Составлено программой regdsl {version}", "Made by regdsl {version}")


class Jurisdiction(Struct, frozen=True):
    """By whose rules was checked: what it is called, by which act, and by the codes of rules the words of the
    principles that they watch over."""

    title: Bilingual
    source: Bilingual
    words: Mapping[str, str]


def render_html(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, str],
    lang: Lang = "ru",
    *,
    by: Jurisdiction,
    suppressed: Iterable[tuple[Diagnostic, str]] = (),
    proofs: Mapping[str, Proofs] | None = None,
) -> str:
    """Return a page with `diagnostics` by the files of `sources` (a file's name to its text), then those `suppressed`,
    each with the reason its author gave, then what `proofs` came to; messages are in `lang`."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in sources}
    listed = list(diagnostics)
    for found in listed:
        by_file.setdefault(found.span.file if found.span else "", []).append(found)
    lines = SourceLines(sources)
    total = render_summary(listed, lang) if listed else _CLEAN.get(lang)
    pieces = [_head(by, len(sources), total, lang), _contents(by_file, lang), "<main>\n"]
    for number, (file, of_file) in enumerate(by_file.items(), 1):
        if of_file:
            pieces.append(f'<section aria-labelledby="f{number}">\n<h2 id="f{number}">{_name(file, lang)}</h2>\n')
            pieces += [_article(found, lines, by, lang) for found in of_file]
            pieces.append("</section>\n")
    pieces += [_let_stand(list(suppressed), lang), proofs_section(proofs or {}, lang), "</main>\n"]
    pieces.append(f"<footer><p>{plain(_MADE.get(lang).format(version=__version__))}</p></footer>\n")
    return page(f"{_TITLE.get(lang)}: {total}", "".join(pieces), lang)


def _head(by: Jurisdiction, files: int, total: str, lang: Lang) -> str:
    told = _COUNTED.get(lang).format(files=files, found=total[0].upper() + total[1:])
    rules = _BY.get(lang).format(title=by.title.get(lang), source=by.source.get(lang))
    return f"<header>\n<h1>{plain(_TITLE.get(lang))}</h1>\n<p>{plain(told)}</p>\n<p>{plain(rules)}</p>\n</header>\n"


def _contents(by_file: Mapping[str, list[Diagnostic]], lang: Lang) -> str:
    """A table of the files with how many findings of each severity they have."""
    heads = "".join(f'<th scope="col" class="number">{words.get(lang)}</th>' for words in _LEVELS.values())
    rows = []
    for number, (file, found) in enumerate(by_file.items(), 1):
        name = f'<a href="#f{number}">{_name(file, lang)}</a>' if found else _name(file, lang)
        counts = (sum(one.severity is level for one in found) for level in _LEVELS)
        rows.append(f'<tr><th scope="row">{name}</th>{"".join(f"<td class=number>{one}</td>" for one in counts)}</tr>')
    label = _CONTENTS.get(lang)
    return (
        f'<nav aria-label="{label}">\n<table>\n<caption>{label}</caption>\n<thead><tr><th scope="col">'
        f"{_FILE.get(lang)}</th>{heads}</tr></thead>\n<tbody>\n{chr(10).join(rows)}\n</tbody>\n</table>\n</nav>\n"
    )


def _article(found: Diagnostic, lines: SourceLines, by: Jurisdiction, lang: Lang) -> str:
    level = SEVERITIES[found.severity.value].get(lang)
    head = f'<span class="severity">{plain(level)}</span>{plain(found.kind.code)}: {code(found.message(lang))}'
    facts = [(_HELP, code(found.help_text(lang)))]
    whole = found.span is not None and not found.pointer and found.span.end.line - found.span.start.line > _SHOWN
    if found.span is not None:
        where = _WHOLE.get(lang) if whole else _where(found.span, found.pointer, lang)
        facts.insert(0, (_PLACE, where))
    facts += [
        (_SEE, f"{code(label.message.get(lang))}: {_where(label.span, '', lang, found.span)}") for label in found.labels
    ]
    if found.fix is not None and found.fix.safety in _EDITS:
        facts.append((_EDIT, code(_EDITS[found.fix.safety].get(lang))))
    if found.basis is not None:
        words = by.words.get(found.kind.code)
        facts.append((_BASIS, plain(cited(found.basis, lang)) + (f": <q>{plain(words)}</q>" if words else "")))
    drawn = excerpt(found.span, lines) if found.span is not None and not whole else ""
    told = "".join(f"<dt>{name.get(lang)}</dt><dd>{said}</dd>\n" for name, said in facts)
    return f'<article class="{found.severity.value}">\n<h3>{head}</h3>\n{drawn}<dl>\n{told}</dl>\n</article>\n'


def _where(span: Span, pointer: str, lang: Lang, beside: Span | None = None) -> str:
    """A place in words, with its file where that is another than the one of `beside`."""
    place = _AT.get(lang).format(line=span.start.line, column=span.start.column)
    file = f"{plain(posix(span.file))}, " if beside is not None and beside.file != span.file else ""
    return f"{file}{place}" + (f" (<code>{plain(pointer)}</code>)" if pointer else "")


def _let_stand(suppressed: list[tuple[Diagnostic, str]], lang: Lang) -> str:
    if not suppressed:
        return ""
    heads = "".join(f'<th scope="col">{words.get(lang)}</th>' for words in _STAND_HEAD)
    rows = []
    for found, reason in suppressed:
        place = "" if found.span is None else f"{posix(found.span.file)}:{found.span.start.line}"
        said = f"{plain(found.kind.code)}: {code(found.message(lang))}"
        rows.append(f"<tr><td>{plain(place)}</td><td>{said}</td><td>{plain(reason)}</td></tr>")
    return (
        f'<section aria-labelledby="stand">\n<h2 id="stand">{_STAND.get(lang)}</h2>\n<table>\n<thead><tr>{heads}</tr>'
        f"</thead>\n<tbody>\n{chr(10).join(rows)}\n</tbody>\n</table>\n</section>\n"
    )


def _name(file: str, lang: Lang) -> str:
    return plain(posix(file)) if file else _EVERYWHERE.get(lang)
