"""Sections 3, 4 and 5 of the scoreboard: verdicts, remarks, exceptions and readings."""

from collections.abc import Iterator

from regdsl.assess.assessment import Assessment, CriterionRow, ReadingMade, Remark
from regdsl.assess.criteria import IDS
from regdsl.assess.verdict import EvidenceKind, Verdict
from regdsl.report.assessment_words import Say
from regdsl.report.proof_counts import counts_line
from regdsl.report.sheet import Block, Cell, Heading, Listing, Paragraph, Piece, Style, Table, said

__all__ = ["criteria_section", "readings_section", "remarks_section"]


def criteria_section(made: Assessment, say: Say) -> Iterator[Block]:
    """The principles, then the criteria: the words of the act, the verdict, what it rests on."""
    yield Heading(2, say("3. Критерий — вывод — чем подтверждено", "3. Criterion, verdict, evidence"))
    yield Paragraph(
        say(
            "«Нарушений не найдено» значит лишь, что названные правила искали и не нашли; «соблюдён» пишется только "
            "там, где это доказано. Остальное решает эксперт.",
            "“No violation found” means only that the rules named looked and found none; “kept” is said only where "
            "it is proved. The rest is for the expert.",
        )
    )
    yield Paragraph(_proofs(made, say))
    for caption, letter in ((say("Принципы", "Principles"), "P"), (say("Критерии экспертизы", "Criteria"), "E")):
        columns = say.columns(
            ("Критерий", "Criterion", 40), ("Вывод", "Verdict", 22), ("Чем подтверждено", "Evidence", 38)
        )
        rows = tuple(_criterion(one, say) for one in made.criteria if one.id.startswith(letter))
        yield Table(caption, columns, rows)
    outside = [one for one in made.remarks if not _in_table(one)]
    if outside:
        numbers = ", ".join(str(one.number) for one in outside)
        yield Paragraph(
            say(
                f"Замечания о других требованиях и об ошибках языка: {numbers}.",
                f"Remarks on other requirements and on errors of the language: {numbers}.",
            )
        )


def _proofs(made: Assessment, say: Say) -> str:
    if made.proofs is None:
        return say(
            "Ничего не доказывалось: доказательства строит --prove.", "Nothing was proved: --prove makes proofs."
        )
    told = counts_line(made.proofs, say.lang)
    return say(f"Доказывалось для всех заявителей: {told}.", f"Proofs about all applicants: {told}.")


def _in_table(one: Remark) -> bool:
    return any(name in IDS for name in one.requirements)


def _criterion(one: CriterionRow, say: Say) -> tuple[Cell, ...]:
    text = one.text or say("в профиле этого требования нет", "the profile does not hold this requirement")
    verdict = [Piece(say.of(one.verdict), Style.STRONG)]
    if one.verdict is Verdict.EXCEPTION:
        verdict += [Piece(say.of(made.text)) for made in one.evidence if made.kind is EvidenceKind.EXCEPTION]
    evidence = said(*(f"{say.of(known.kind)}: {say.of(known.text)}" for known in one.evidence))
    return (Piece(one.id, Style.STRONG), Piece(text), *said(one.place)), tuple(verdict), evidence


def remarks_section(made: Assessment, say: Say) -> Iterator[Block]:
    """The remarks with empty columns for the answer."""
    yield Heading(2, say("4. Замечания", "4. Remarks"))
    if not made.remarks:
        yield Paragraph(say("Правила замечаний не дали.", "The rules gave no remarks."))
        return
    if any(one.code.startswith("LNG") for one in made.remarks):
        yield Paragraph(
            say(
                "Замечания LNG — признаки по методике (постановление Правительства РФ от 26.02.2010 № 96).",
                "LNG remarks are signs by the method (Decree of the Government of Russia of 26.02.2010 No. 96).",
            )
        )
    columns = say.columns(
        ("№", "No.", 6),
        ("Замечание", "Remark", 56),
        ("Учтено / не учтено / разногласие", "Accepted / not accepted / disputed", 18),
        ("Ответ разработчика", "Answer of the author", 20),
    )
    rows = tuple((said(str(one.number)), _remark(one, say), (), ()) for one in made.remarks)
    yield Table(say("Замечания по порядку файла", "Remarks in the order of the file"), columns, rows)


def _remark(one: Remark, say: Say) -> Cell:
    weight = say("Обязательное", "Mandatory") if one.mandatory else say("Рекомендация", "Advice")
    place = f"{one.file}:{one.line}" if one.line else one.file
    pieces = [Piece(f"{weight}: {say.of(one.message)}", Style.STRONG)]
    pieces.append(Piece(f"{say('Пункт', 'Point')}: {say.of(one.point)}"))
    pieces.append(Piece(f"{say('Строка', 'Line')}: {place} [{one.code}]"))
    if one.quote:
        pieces.append(Piece(one.quote, Style.QUOTE))
    own = ", ".join(one.requirements) or say("правила языка regdsl", "the rules of the language")
    norm = one.norm or own
    pieces.append(Piece(f"{say('Норма', 'Norm')}: {norm}"))
    pieces.append(Piece(f"{say('Предлагается', 'Proposed')}: {say.of(one.proposal)}"))
    if one.replacement is not None:
        pieces.append(Piece(one.replacement.strip() or say("убрать", "take it out"), Style.QUOTE))
    return tuple(pieces)


def readings_section(made: Assessment, say: Say) -> Iterator[Block]:
    """Exceptions, readings, gaps, and the findings that were let stand."""
    yield Heading(
        2,
        say(
            "5. Исключения, толкования, пробелы, подавленные замечания",
            "5. Exceptions, readings, gaps, findings let stand",
        ),
    )
    none = Paragraph(say("Нет.", "None."))
    yield Heading(3, say("Исключения", "Exceptions"))
    columns = say.columns(
        ("Пункт", "Point", 30), ("Обоснование", "Reason", 38), ("Норма", "Norm", 16), ("Как проверено", "Verified", 16)
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            said(say.of(one.point)),
            said(one.reason),
            said(", ".join(one.basis) or say("не названа", "not named")),
            said(say.mark(one.verified)),
        )
        for one in made.exceptions
    )
    yield Table(say("Исключения в регламенте", "Exceptions in the regulation"), columns, rows) if rows else none
    yield Heading(3, say("Толкования", "Readings"))
    columns = say.columns(("Пункт", "Point", 30), ("Вид", "Kind", 16), ("Как понят закон", "How the law was read", 54))
    rows = tuple(_reading(one, say) for one in made.readings)
    yield Table(say("Как понят закон", "How the law was read"), columns, rows) if rows else none
    yield Heading(3, say("Пробелы: предложения о поправках", "Gaps: proposals of amendments"))
    yield Listing(tuple(_gap(one, say) for one in made.gaps)) if made.gaps else none
    yield Heading(3, say("Подавленные замечания", "Findings let stand"))
    columns = say.columns(
        ("Строка", "Line", 22),
        ("Замечание", "Finding", 34),
        ("Причина", "Reason", 28),
        ("Кем (по истории файла)", "By whom (see the file's history)", 16),
    )
    rows = tuple(
        (said(f"{one.file}:{one.line}", one.code), said(say.of(one.message)), said(one.reason), ())
        for one in made.let_stand
    )
    yield Table(say("Оставлено с причиной", "Let stand with a reason"), columns, rows) if rows else none


def _reading(one: ReadingMade, say: Say) -> tuple[Cell, ...]:
    kind = say("не указан", "not given") if one.kind is None else say.of(one.kind)
    texts = [one.text]
    if one.decided_by:
        texts.append(f"{say('Кто решил', 'Decided by')}: {one.decided_by}")
    if one.letter:
        texts.append(f"{say('Письмо', 'Letter')}: {one.letter}")
    place = f"{say('строка', 'line')} {one.line}"
    return said(say.of(one.point), place), said(kind), said(*texts)


def _gap(one: ReadingMade, say: Say) -> str:
    unsaid = say("предложение не сформулировано; принято так", "no proposal is worded; it was read so")
    return f"{say.of(one.point)}: {one.proposal or f'{unsaid}: {one.text}'}"
