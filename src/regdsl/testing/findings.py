"""What can be wrong with files of cases beyond their shape: names that mean nothing, cases that test nothing."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "CASE_REPEATED",
    "EXPECTED_UNKNOWN",
    "EXPECTS_NOTHING",
    "FIXTURE_CYCLE",
    "FIXTURE_UNKNOWN",
    "GIVEN_AND_UNKNOWN",
    "INPUT_UNKNOWN",
    "KINDS",
    "NOT_CASES",
    "NO_CASES",
    "REGULATION_BROKEN",
    "REGULATION_MISSING",
    "SUBJECT_NOT_LISTED",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


NO_CASES: Final = _error(
    "SCH160", "no-cases",
    ("в `{path}` нет файлов дел `*.cases.yaml`", "there are no files of cases `*.cases.yaml` in `{path}`"),
    ("напишите дела рядом с регламентом", "write cases beside the regulation"),
)  # fmt: skip
NOT_CASES: Final = _error(
    "SCH161", "not-a-file-of-cases",
    ("это не дела, а файл вида `{kind}`", "this is no file of cases but one of the kind `{kind}`"),
    ("назовите файл с `kind: cases`", "name a file with `kind: cases`"),
)  # fmt: skip
REGULATION_MISSING: Final = _error(
    "SCH162", "regulation-of-cases-missing",
    ("регламент `{id}` не найден рядом с делами", "the regulation `{id}` is not beside the cases"),
    ("положите дела в папку регламента или исправьте `regulation`",
     "put the cases into the regulation's folder, or mend `regulation`"),
)  # fmt: skip
REGULATION_BROKEN: Final = _error(
    "SCH163", "regulation-of-cases-broken",
    ("дела не запущены: в регламенте `{id}` есть ошибки", "the cases were not run: the regulation `{id}` has errors"),
    ("исправьте регламент: `regdsl check {file}`", "mend the regulation: `regdsl check {file}`"),
)  # fmt: skip
FIXTURE_UNKNOWN: Final = _error(
    "SCH164", "unknown-fixture",
    ("основы `{name}` нет в `fixtures`", "there is no `{name}` in `fixtures`"),
    ("опишите её в `fixtures` или исправьте `based_on`", "describe it in `fixtures`, or mend `based_on`"),
)  # fmt: skip
FIXTURE_CYCLE: Final = _error(
    "SCH165", "fixture-based-on-itself",
    ("основа `{name}` опирается сама на себя", "the fixture `{name}` is based on itself"),
    ("уберите один из `based_on`", "remove one of the `based_on`"),
)  # fmt: skip
INPUT_UNKNOWN: Final = _error(
    "SCH166", "unknown-input-of-case",
    ("в регламенте нет сведения `{name}`", "the regulation has no input `{name}`"),
    ("исправьте имя или уберите его", "mend the name or remove it"),
)  # fmt: skip
GIVEN_AND_UNKNOWN: Final = _error(
    "SCH167", "given-and-unknown",
    ("сведение `{name}` и дано, и названо неизвестным", "the input `{name}` is both given and called unknown"),
    ("уберите его из `given` или из `unknown`", "remove it from `given` or from `unknown`"),
)  # fmt: skip
EXPECTS_NOTHING: Final = _error(
    "SCH168", "case-expects-nothing",
    ("дело `{id}` ничего не проверяет", "the case `{id}` tests nothing"),
    ("напишите в `expect`, что решит закон", "write under `expect` what the law decides"),
)  # fmt: skip
CASE_REPEATED: Final = _error(
    "SCH169", "case-id-repeated",
    ("дело `{id}` в этом файле уже есть", "the file has a case `{id}` already"),
    ("дайте делу другое имя", "give the case another name"),
)  # fmt: skip
EXPECTED_UNKNOWN: Final = _error(
    "SCH170", "unknown-name-expected",
    ("в регламенте нет {what} `{name}`", "the regulation has no {what} `{name}`"),
    ("исправьте имя", "mend the name"),
)  # fmt: skip
SUBJECT_NOT_LISTED: Final = _error(
    "APP023", "subject-not-listed",
    ("решения по «{name}» не будет: в деле такого имени в списке нет",
     "there is no decision on `{name}`: the list of the case has no such name"),
    ("исправьте имя или допишите запись в список", "mend the name, or add the record to the list"),
)  # fmt: skip

KINDS: Final = (
    NO_CASES,
    NOT_CASES,
    REGULATION_MISSING,
    REGULATION_BROKEN,
    FIXTURE_UNKNOWN,
    FIXTURE_CYCLE,
    INPUT_UNKNOWN,
    GIVEN_AND_UNKNOWN,
    EXPECTS_NOTHING,
    CASE_REPEATED,
    EXPECTED_UNKNOWN,
    SUBJECT_NOT_LISTED,
)
