"""Sections 1 and 2 of the scoreboard: what was looked at, and the acts."""

from collections.abc import Iterator
from pathlib import PurePath

from regdsl.assess.assessment import Assessment, Requisites
from regdsl.report.assessment_words import Say
from regdsl.report.sheet import Block, Cell, Heading, Paragraph, Piece, Style, Table, said

__all__ = ["acts_section", "requisites_section"]


def requisites_section(made: Assessment, say: Say) -> Iterator[Block]:
    """Who, by what, about what; what the program cannot know is left to be filled in."""
    one = made.requisites
    since = f"{say('на', 'as of')} {say.day(one.profile_since)}"
    filled: tuple[tuple[str, Cell], ...] = (
        (say("Экспертизу проводит", "Examined by"), ()),
        (say("Заключение №, дата", "Conclusion No., date"), ()),
        (say("Основание", "By virtue of"), said(say.of(one.profile_source))),
        (say("Профиль правил", "Profile of rules"), said(f"{one.profile} ({say.of(one.profile_title)}), {since}")),
        (say("Регламент", "Regulation"), (Piece(one.title, Style.STRONG),)),
        (say("Уровень", "Level"), said(say.of(one.level))),
        (say("Разработчик", "Drawn up by"), said(one.body)),
        (
            say("Ответственное лицо", "Owner"),
            said(say("не указано", "not given") if one.owner is None else say.of(one.owner)),
        ),
        (say("Имя и версия", "Id and version"), said(f"{one.id}, {one.version}")),
        (say("Действует с", "In force from"), said(say.day(one.in_force_from))),
        (say("Закон прочитан на", "Law as of"), said(say.day(one.law_as_of))),
        (say("Файл", "File"), said(one.file)),
        (
            say("Отпечаток файла (SHA-256)", "Fingerprint of the file (SHA-256)"),
            (Piece(one.fingerprint, Style.QUOTE),),
        ),
        (
            say("Программа и набор правил", "Program and rules"),
            said(
                say(
                    f"regdsl {one.program}; правил включено {one.rules_on}, всего {one.rules_all}; "
                    f"отпечаток набора {one.rules_fingerprint}",
                    f"regdsl {one.program}; rules on {one.rules_on}, in all {one.rules_all}; "
                    f"fingerprint of the set {one.rules_fingerprint}",
                )
            ),
        ),
        (say("Команда для повторения", "Command to repeat it"), (Piece(one.command, Style.QUOTE),)),
    )
    yield Heading(2, say("1. Реквизиты", "1. Requisites"))
    columns = say.columns(("Реквизит", "Requisite", 30), ("Значение", "Value", 70))
    yield Table(
        say("Что и чем проверено", "What was looked at, and by what"),
        columns,
        tuple((said(name), cell) for name, cell in filled),
    )
    for note in _beyond_profile(one, say):
        yield Paragraph(note)
    if not one.sound:
        yield Paragraph(
            say(
                "Внимание: регламент не проходит проверку языка. Правила, которым нужен исправный регламент, не "
                "работали; доказательств в листе нет.",
                "Note: the regulation does not pass the check of the language. Rules that need a sound regulation were "
                "not run, and the sheet holds no proofs.",
            )
        )


def _beyond_profile(one: Requisites, say: Say) -> Iterator[str]:
    """What the act behind the profile does not reach: days before it, authorities that it does not speak of."""
    if one.profile_since is not None and one.in_force_from < one.profile_since:
        since, start = say.day(one.profile_since), say.day(one.in_force_from)
        yield say(
            f"Внимание: профиль составлен по акту на {since}, а регламент действует с {start}. За дни до {since} "
            f"замечания говорят о том, чего акт тогда ещё не требовал.",
            f"Note: the profile is of the act as of {since}, the regulation is in force from {start}. For the days "
            f"before {since} the remarks speak of what the act did not yet ask.",
        )
    if one.profile_levels and one.level not in one.profile_levels:
        listed = ", ".join(say.of(level) for level in one.profile_levels)
        yield say(
            f"Внимание: акт, по которому составлен профиль, говорит об органах другого уровня ({listed}), а услугу "
            f"предоставляет орган, чей уровень — {say.of(one.level)}.",
            f"Note: the act behind the profile speaks of bodies of another level ({listed}), and the service is of "
            f"the level {say.of(one.level)}.",
        )


def acts_section(made: Assessment, say: Say) -> Iterator[Block]:
    """The acts, then apart the figures that nobody compared with an official text."""
    yield Heading(2, say("2. Правовые акты", "2. Legal acts"))
    columns = say.columns(
        ("Обозначение", "Key", 18),
        ("Акт", "Act", 36),
        ("Статьи", "Articles", 14),
        ("Редакция", "Edition", 16),
        ("Как проверено", "Verified", 16),
    )
    rows = tuple(
        (
            said(one.key),
            said(one.act),
            said(", ".join(one.articles) or say("не названы", "not named")),
            said(say.day(one.edition)),
            said(say.mark(one.verified)),
        )
        for one in made.acts
    )
    yield Table(say("Акты, на которые опирается регламент", "The acts that the regulation rests on"), columns, rows)
    yield Heading(3, say("Числа без официальной проверки", "Figures not compared with an official text"))
    if not made.numbers:
        yield Paragraph(say("Таких чисел нет.", "There are none."))
        return
    columns = say.columns(
        ("Пункт регламента", "Point", 32),
        ("Число", "Figure", 16),
        ("Норма", "Norm", 18),
        ("Как проверено", "Verified", 16),
        ("Строка", "Line", 18),
    )
    rows = tuple(
        (
            said(say.of(one.point)),
            said(one.value),
            said(", ".join(one.basis) or say("не названа", "not named")),
            said(say.mark(one.verified)),
            said(_place(one.file, one.line, made.requisites.file)),
        )
        for one in made.numbers
    )
    yield Table(say("Сверить с официальным текстом", "To be compared with the official text"), columns, rows)


def _place(file: str, line: int, regulation: str) -> str:
    """The line, with the file where it is another than the regulation's: of one that lies beside it the name alone."""
    if file == regulation:
        return str(line)
    other = PurePath(file)
    return f"{other.name if other.parent == PurePath(regulation).parent else file}:{line}"
