"""What was proved, as a part of the page of findings."""

from collections.abc import Mapping
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.fingerprint import posix
from regdsl.report.html_page import plain
from regdsl.report.proof_counts import counts_line
from regdsl.verify.tally import Proofs

__all__ = ["proofs_section"]

_HEADING: Final = Bilingual("Что доказывалось о каждом заявителе", "What was to be proved of every applicant")
_HEAD: Final = (
    Bilingual("Свойство", "Property"),
    Bilingual("Доказано", "Proved"),
    Bilingual("Опровергнуто", "Refuted"),
    Bilingual("Не решено", "Not decided"),
)


def proofs_section(proofs: Mapping[str, Proofs], lang: Lang) -> str:
    """A table of the properties of every regulation as HTML; nothing where nothing was proved."""
    if not proofs:
        return ""
    tables = "".join(_table(file, one, lang) for file, one in proofs.items())
    return f'<section aria-labelledby="proofs">\n<h2 id="proofs">{_HEADING.get(lang)}</h2>\n{tables}</section>\n'


def _table(file: str, proofs: Proofs, lang: Lang) -> str:
    first, *others = (words.get(lang) for words in _HEAD)
    heads = f'<th scope="col">{first}</th>' + "".join(f'<th scope="col" class="number">{one}</th>' for one in others)
    rows = []
    for one in proofs.tallies:
        numbers = (one.proved, one.refuted, one.undecided)
        cells = "".join(f'<td class="number">{number}</td>' for number in numbers)
        rows.append(f'<tr><th scope="row">{plain(one.title.get(lang))}</th>{cells}</tr>\n')
    return (
        f"<table>\n<caption>{plain(posix(file))}: {plain(counts_line(proofs, lang))}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
    )
