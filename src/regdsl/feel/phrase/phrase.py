"""The way in: from a syntax tree to a readable text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.phrase.clauses import clause
from regdsl.feel.phrase.english import ENGLISH
from regdsl.feel.phrase.kinds import is_condition
from regdsl.feel.phrase.nouns import noun
from regdsl.feel.phrase.russian import RUSSIAN
from regdsl.feel.phrase.voice import Voice
from regdsl.feel.tree import Expr

__all__ = ["phrase"]

NO_FIELDS: Final[Mapping[str, str]] = MappingProxyType({})
_WORDS: Final = {"ru": RUSSIAN, "en": ENGLISH}


def phrase(expr: Expr, lang: Lang, names: Mapping[str, str], fields: Mapping[str, str] = NO_FIELDS) -> str:
    """Say `expr` in `lang`: a condition as a clause, a value as a noun phrase.

    `names` maps names to titles, `fields` those of records' fields; a name without one stands for itself. All are put
    in quotation marks and never declined. Raises NotStrict for what strict mode does not have.
    """
    voice = Voice(_WORDS[lang], names, clause, fields)
    return clause(voice, expr).text if is_condition(expr) else noun(voice, expr).text
