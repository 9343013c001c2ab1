"""What a change does to decisions, as blocks of a sheet: for whom they change, by how much, what was not compared."""

from collections.abc import Iterator
from itertools import groupby

from regdsl.diagnostics import Diagnostic
from regdsl.report.assessment_words import Say
from regdsl.report.change_words import amount_cell, applicant, conclusion, days_said, lists_said, verdict_said
from regdsl.report.sheet import Block, Heading, Listing, Paragraph, Table, said
from regdsl.verify.change.run import BOTH, Answer, Comparison
from regdsl.verify.property import Model
from regdsl.verify.verdict import Proved, Refuted, Undecided

__all__ = ["decisions_blocks"]


def decisions_blocks(made: Comparison, say: Say, level: int = 2) -> Iterator[Block]:
    """The days that were compared, then what changes, under headings of a level."""
    yield Paragraph(days_said(made.days, say))
    yield from _decisions(made, say, level)
    yield from _amounts(made, say, level)
    yield from _kept_in_mind(made, say, level)


def _decisions(made: Comparison, say: Say, level: int) -> Iterator[Block]:
    yield Heading(level, say("Что меняется в решениях", "What changes in decisions"))
    yield Paragraph(conclusion(made, say))
    counting = tuple(say.of(note.says) for note in made.notes if note.counts)
    if counting:
        yield Paragraph(say("Может измениться и то, чего доказательство не касается:", "Beside the proof may change:"))
        yield Listing(counting)
    for _, group in groupby(made.answers, key=lambda one: one.group.id):
        answers = list(group)
        if not any(map(_is_open, answers)) and answers[0].group.id == BOTH.id:
            continue
        proved = sum(isinstance(one.verdict, Proved) for one in answers)
        told = say(f"доказано {proved} из {len(answers)}", f"proved {proved} of {len(answers)}")
        caption = f"{say.of(answers[0].group.title)}: {told}"
        rows = tuple((said(_headline(one, say)), said(_told(made, one, say))) for one in answers if _is_open(one))
        columns = say.columns(("Что меняется", "What changes", 50), ("У кого", "For whom", 50))
        yield Table(caption, columns, rows) if rows else Paragraph(caption)


def _is_open(answer: Answer) -> bool:
    return not isinstance(answer.verdict, Proved)


def _headline(answer: Answer, say: Say) -> str:
    """What changes; of what was not decided, that it was not, and what would change. To repeat the claim there would
    read as if nobody were concerned."""
    claim = answer.claim
    if isinstance(answer.verdict, Undecided) and claim.model is Model.EXAMPLE:
        return f"{say('не решено', 'not decided')}: {say.of(claim.says)}"
    told = Diagnostic(claim.kind, None, params=claim.params).message(say.lang)
    return f"{say('не решено', 'not decided')}: {told}" if isinstance(answer.verdict, Undecided) else told


def _told(made: Comparison, answer: Answer, say: Say) -> str:
    verdict = answer.verdict
    if isinstance(verdict, Refuted) and verdict.witness is not None and verdict.shown:
        return applicant(made, verdict.witness, say)
    return verdict_said(made, verdict, say)


def _amounts(made: Comparison, say: Say, level: int) -> Iterator[Block]:
    if not made.amounts:
        return
    yield Heading(level, say("На сколько", "By how much"))
    columns = say.columns(
        ("Сведение записи", "Field of the record", 30),
        ("Наименьшее изменение", "Least change", 35),
        ("Наибольшее изменение", "Greatest change", 35),
    )
    rows = tuple(
        (said(say.of(one.entry.title)), amount_cell(made, one, one.least, say), amount_cell(made, one, one.most, say))
        for one in made.amounts
    )
    caption = say(
        "Новое значение минус прежнее, где предоставлено и раньше, и теперь", "New less old, where both grant"
    )
    yield Table(caption, columns, rows)


def _kept_in_mind(made: Comparison, say: Say, level: int) -> Iterator[Block]:
    told = [say.of(note.says) for note in made.notes if not note.counts]
    if made.cut:
        lists = lists_said(made)
        told.append(say(f"списки рассмотрены до стольких элементов: {lists}", f"lists were looked at up to: {lists}"))
    if told:
        yield Heading(level, say("Как сравнивалось", "How it was compared"))
        yield Listing(tuple(told))
