"""What is written of lengths of time and of the starts of terms: phrases in the language of the file, found by the
words of either language."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final

from msgspec import Struct

from regdsl.calendar import AMOUNT_LIMIT, Length, format_length
from regdsl.calendar.format_length import unit_word
from regdsl.calendar.words import HALVES, INSTANT_WORDS, UNIT_WORDS
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.lsp.names import Declared
from regdsl.model.term import START_WORDS, StartEvent

__all__ = ["Phrase", "after_amount", "lengths", "starts", "terms_above"]

_AMOUNT: Final = re.compile(r"([1-9][0-9]*)(\s*)")


class Phrase(Struct, frozen=True):
    """Words to write, `also` those by which they are found, what is said of them, and whether a space is to go before
    them."""

    words: str
    also: str = ""
    detail: str = ""
    apart: bool = False


def after_amount(written: str) -> str:
    """What is written of a length behind its amount."""
    found = _AMOUNT.match(written)
    return written if found is None else written[found.end() :]


def lengths(written: str, lang: Lang) -> Iterator[Phrase]:
    """The units in the form that they have after the amount that is written; before one is, the lengths that need
    none."""
    found = _AMOUNT.match(written)
    if found is None:
        if written[:1].isdigit():
            return
        yield Phrase(INSTANT_WORDS[lang == "en"], INSTANT_WORDS[lang == "ru"])
        for words, half in HALVES.items():
            if words.isascii() == (lang == "en"):
                also = " ".join(other for other, same in HALVES.items() if same == half)
                yield Phrase(words, also, format_length(Length(*half), lang))
    # The count of digits goes first: a number of a million digits is slow to read.
    elif len(found[1]) <= len(str(AMOUNT_LIMIT)) and int(found[1]) <= AMOUNT_LIMIT:
        for unit, forms in UNIT_WORDS.items():
            also = " ".join((*forms.ru, *forms.ru_other, *forms.en))
            yield Phrase(unit_word(unit, int(found[1]), lang), also, apart=not found[2])


def starts(said: tuple[Bilingual, ...], sources: Iterable[Declared], lang: Lang) -> Iterator[Phrase]:
    """The events that a clock starts from, the receipt from each source among them."""
    for one in said:
        yield Phrase(one.get(lang), f"{one.ru} {one.en}")
    receipt = START_WORDS[StartEvent.RECEIPT]
    for source in sources:
        also = f"{receipt.ru} {receipt.en} {source.name}"
        yield Phrase(f"{receipt.get(lang)}({source.name})", also, source.title)


def terms_above(terms: Iterable[Declared], path: tuple[str | int, ...]) -> Iterator[Declared]:
    """The terms that the clock at `path` may start from: a term starts from one that is declared above it."""
    own = path[1] if len(path) > 1 and path[0] == "terms" else None
    return takewhile(lambda one: one.name != own, terms)
