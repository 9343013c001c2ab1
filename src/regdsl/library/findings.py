"""What can be wrong with a receipt, and what a replay can find."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = [
    "APPLICATION_UNFIT",
    "DATUM_ALTERED",
    "DECISION_DIFFERS",
    "FIELD_UNSOUND",
    "FILE_CHANGED",
    "KEY_NEEDED",
    "KEY_SHORT",
    "KINDS",
    "LATER_RECEIPT",
    "NOT_A_RECEIPT",
    "OTHER_KEY",
    "OTHER_PART",
    "OTHER_REGULATION",
    "PARTS_CONTRADICT",
    "RECEIPT_ALTERED",
    "RECEIPT_LARGE",
    "RECEIPT_UNREADABLE",
    "UNSEALED",
    "VALUE_NOT_HELD",
]


def _error(code: str, slug: str, message: tuple[str, str], help_: tuple[str, str]) -> Kind:
    return Kind(code, slug, Severity.ERROR, Bilingual(*message), Bilingual(*help_))


_FETCH: Final = ("возьмите квитанцию из дела заново", "fetch the receipt from the case file again")

RECEIPT_UNREADABLE: Final = _error(
    "REC001",
    "receipt-unreadable",
    (
        "квитанцию не прочитать: файл повреждён, обрезан или исправлен",
        "the receipt cannot be read: the file is damaged, cut short or edited",
    ),
    _FETCH,
)
NOT_A_RECEIPT: Final = _error(
    "REC002",
    "not-a-receipt",
    ("это не квитанция о решении", "this is no receipt of a decision"),
    (
        "дайте файл, который записала команда «decide --receipt»",
        "give the file that `decide --receipt` has written",
    ),
)
LATER_RECEIPT: Final = _error(
    "REC003",
    "later-receipt",
    ("квитанция новее программы: вид «{found}»", "the receipt is newer than the program: its format is `{found}`"),
    ("обновите regdsl", "update regdsl"),
)
FIELD_UNSOUND: Final = _error(
    "REC004",
    "receipt-field-unsound",
    ("в квитанции испорчено или пропало «{name}»", "in the receipt `{name}` is spoilt or gone"),
    _FETCH,
)
RECEIPT_ALTERED: Final = _error(
    "REC005",
    "receipt-altered",
    ("квитанцию изменили после того, как составили", "the receipt was altered after it was made"),
    _FETCH,
)
DATUM_ALTERED: Final = _error(
    "REC006",
    "datum-altered",
    (
        "сведение «{name}» не то, по которому решали: его изменили, добавили или убрали",
        "the datum `{name}` is not the one decided on: it was changed, added or removed",
    ),
    _FETCH,
)
PARTS_CONTRADICT: Final = _error(
    "REC007",
    "parts-contradict",
    ("части квитанции расходятся: {what}", "parts of the receipt contradict each other: {what}"),
    _FETCH,
)
KEY_NEEDED: Final = _error(
    "REC008",
    "key-needed",
    ("квитанция скреплена ключом, без него её не проверить", "the receipt is sealed with a key that was not given"),
    ("укажите файл ключа: --key", "name the file of the key: --key"),
)
OTHER_KEY: Final = _error(
    "REC009",
    "other-key",
    (
        "квитанция скреплена другим ключом: {sealed}, а дан {given}",
        "the receipt is sealed with another key: {sealed}, given was {given}",
    ),
    ("дайте ключ, которым её скрепили", "give the key that it was sealed with"),
)
UNSEALED: Final = _error(
    "REC010",
    "unsealed",
    (
        "квитанция не скреплена ключом: кто её составил, не проверить",
        "the receipt is not sealed with a key: nothing shows who made it",
    ),
    (
        "если ключа при решении и не было, повторите без --key",
        "if there was no key when it was decided, replay without --key",
    ),
)
KEY_SHORT: Final = _error(
    "REC011",
    "key-short",
    ("ключ короток: {found} байт, нужно не меньше {least}", "the key is short: {found} bytes, at least {least} wanted"),
    ("составьте ключ из случайных байт", "make a key of random bytes"),
)
OTHER_PART: Final = _error(
    "REC012",
    "other-bundle",
    ("решали не по тому, что дано; не совпадает: {part}", "this is not what was decided by; not the same: {part}"),
    ("укажите в --reg то, что действовало тогда", "name in --reg what was in force then"),
)
OTHER_REGULATION: Final = _error(
    "REC013",
    "other-regulation",
    ("здесь нет регламента «{id}», по которому решали", "the regulation `{id}`, by which it was decided, is not here"),
    ("укажите его в --reg", "name it in --reg"),
)
DECISION_DIFFERS: Final = _error(
    "REC014",
    "decision-differs",
    (
        "при повторе решение другое, «{place}»: в квитанции {recorded}, теперь {now}",
        "replayed, the decision differs, `{place}`: the receipt has {recorded}, now there is {now}",
    ),
    (
        "решение и повтор дайте сверить тому, кто ведёт регламент",
        "have whoever keeps the regulation compare the two",
    ),
)
APPLICATION_UNFIT: Final = _error(
    "REC015",
    "application-unfit",
    ("по этому регламенту обращение из квитанции решить нельзя", "the receipt's application cannot be decided by this"),
    ("укажите в --reg то, что действовало тогда", "name in --reg what was in force then"),
)
VALUE_NOT_HELD: Final = _error(
    "REC016",
    "value-not-held",
    ("значение по адресу «{pointer}» в квитанцию не записать", "the value at `{pointer}` cannot be held by a receipt"),
    ("замените его текстом или целым числом", "replace it by a text or a whole number"),
)
FILE_CHANGED: Final = _error(
    "REC017",
    "file-changed",
    ("файлы регламента изменились после загрузки", "the regulation's files have changed since they were loaded"),
    ("загрузите регламент и решите снова", "load the regulation and decide again"),
)
RECEIPT_LARGE: Final = _error(
    "REC018",
    "receipt-large",
    (
        "квитанция слишком велика: {found} байт, допускается {most}",
        "the receipt is too large: {found} bytes, at most {most} are allowed",
    ),
    ("сократите обращение или дайте другой файл", "shorten the application, or give another file"),
)

KINDS: Final = (
    RECEIPT_UNREADABLE,
    NOT_A_RECEIPT,
    LATER_RECEIPT,
    FIELD_UNSOUND,
    RECEIPT_ALTERED,
    DATUM_ALTERED,
    PARTS_CONTRADICT,
    KEY_NEEDED,
    OTHER_KEY,
    UNSEALED,
    KEY_SHORT,
    OTHER_PART,
    OTHER_REGULATION,
    DECISION_DIFFERS,
    APPLICATION_UNFIT,
    VALUE_NOT_HELD,
    FILE_CHANGED,
    RECEIPT_LARGE,
)
