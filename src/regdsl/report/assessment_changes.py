"""Section 7 of the scoreboard: what changes against the former version."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from regdsl.assess.assessment import Assessment, Former, NotCompared, Rests
from regdsl.diagnostics import Bilingual
from regdsl.report.assessment_words import Say
from regdsl.report.sheet import Block, Heading, Paragraph
from regdsl.report.written_rows import written_table

__all__ = ["changes_section"]

_RESTS: Final[Mapping[Rests, Bilingual]] = MappingProxyType(
    {
        Rests.OUTCOME: Bilingual(
            "Разделы, в которых изменилось то, от чего зависит исход",
            "Sections that differ in what the outcome rests on",
        ),
        Rests.OTHER: Bilingual(
            "Прочие разделы, в которых изменилось не только изложение", "Other sections that differ in more than words"
        ),
        Rests.WORDING: Bilingual(
            "Разделы, в которых изменилось только изложение", "Sections that differ in words alone"
        ),
    }
)
_CAPTIONS: Final[Mapping[Rests, Bilingual]] = MappingProxyType(
    {
        Rests.OUTCOME: Bilingual(
            "Изменения в разделах, от которых зависит исход", "Differences in sections that the outcome rests on"
        ),
        Rests.OTHER: Bilingual("Изменения в прочих разделах", "Differences in other sections"),
    }
)
"""What differs in words alone is named, and not told word by word."""

_WHY_NOT: Final[Mapping[NotCompared, Bilingual]] = MappingProxyType(
    {
        NotCompared.NOT_ASKED: Bilingual(
            "это доказывает --prove, добавьте его к команде", "--prove proves it, add that to the command"
        ),
        NotCompared.UNSOUND: Bilingual(
            "в регламенте есть ошибки языка, сначала исправьте их",
            "the regulation has errors of the language, mend them first",
        ),
        NotCompared.FORMER_UNSOUND: Bilingual(
            "в прежней редакции есть ошибки языка, их покажет regdsl check",
            "the former version has errors of the language, which regdsl check shows",
        ),
        NotCompared.INTERRUPTED: Bilingual(
            "доказательства прерваны, повторите команду", "the proofs were interrupted, repeat the command"
        ),
        NotCompared.MEMORY: Bilingual(
            "не хватило памяти, дайте больше: --memory", "memory ran out, give more of it: --memory"
        ),
    }
)


def changes_section(made: Assessment, say: Say) -> Iterator[Block]:
    """What differs from the former version in writing, and, where that was proved, in decisions."""
    yield Heading(2, say("7. Что меняется", "7. What changes"))
    former = made.former
    if former is None:
        yield Paragraph(
            say(
                "Сравнение не проводилось: прежняя редакция не дана.",
                "No comparison was made: no former version was given.",
            )
        )
        return
    yield Paragraph(
        say(
            f"Прежняя редакция: {former.id}, {former.version}, файл {former.file}, SHA-256 {former.fingerprint}.",
            f"The former version: {former.id}, {former.version}, file {former.file}, SHA-256 {former.fingerprint}.",
        )
    )
    if former.id != made.requisites.id:
        yield Paragraph(say("Внимание: это регламент с другим именем.", "Note: that is a regulation with another id."))
    yield from _sections(former, say)
    yield from _moves(former, say)


def _sections(former: Former, say: Say) -> Iterator[Block]:
    yield Heading(3, say("Какие разделы изменились", "Which sections differ"))
    for rests, words in _RESTS.items():
        held = [one for one in former.changes if one.rests is rests]
        names = say.listed(say.of(one.title) for one in held)
        yield Paragraph(f"{say.of(words)}: {names}.")
        if held and rests is not Rests.WORDING:
            told = [each for one in held for each in one.differences if not each.wording]
            yield written_table(say.of(_CAPTIONS[rests]), told, say)


def _moves(former: Former, say: Say) -> Iterator[Block]:
    yield Heading(3, say("Кто переходит из одного исхода в другой", "Who moves from one outcome to another"))
    if isinstance(former.compared, NotCompared):
        why = say.of(_WHY_NOT[former.compared])
        yield Paragraph(f"{say('Не вычислялось', 'This was not computed')}: {why}.")
        return
    from regdsl.report.change_decisions import decisions_blocks  # imports the solver, which has made the comparison

    yield from decisions_blocks(former.compared, say, 4)
