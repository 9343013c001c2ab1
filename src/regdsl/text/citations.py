"""Places in norms that findings rest on, as they are cited in either language."""

import re
from typing import Final

from regdsl.diagnostics.bilingual import Lang

__all__ = ["cited"]

_ENGLISH: Final = (
    (r"Концепция 837-р", "Concept 837-r"),
    (r"Херсонская область", "Kherson region"),
    (r"Архангельская область", "Arkhangelsk region"),
    (r"постановление № (\d+)(?:-пп)?", r"decree No. \1"),
    (r"Положение", "Statute"),
    (r"принцип (\d+)", r"principle \1"),
    (r"критерий (\d+)", r"criterion \1"),
    (r"ГК РФ", "Civil Code of Russia"),
    (r"ТК РФ", "Labour Code of Russia"),
    (r"подп\. (\d)", r"subpara. \1"),
    (r"ст\. (\d)", r"art. \1"),
    (r"ч\. (\d)", r"part \1"),
    (r"п\. (\d)", r"para. \1"),
)
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")


def cited(basis: str, lang: Lang) -> str:
    """A place in a norm: in English without the Russian words that only remind of what stands there; a norm that has no
    English name is cited as it is."""
    if lang == "ru":
        return basis
    text = basis.partition(": ")[0]
    for russian, english in _ENGLISH:
        text = re.sub(russian, english, text)
    name, *places = text.split(", ")
    if _CYRILLIC.search(name):
        return basis
    return ", ".join((name, *(place for place in places if not _CYRILLIC.search(place))))
