"""What an author reads when the file says something else: place, words, and what to do, in both languages."""

import re
from dataclasses import dataclass

import pytest

from regdsl.model import findings
from tests.model.sample import SAMPLE, changed, load_text, one_finding
from tests.model.test_sample import LISTED, TABLE


@dataclass(frozen=True)
class Bad:
    """A change of the sample, the finding it leads to and the text it is shown at."""

    name: str
    old: str
    new: str
    code: str
    pointer: str
    shown: str
    message: str
    help: str


NORM = "fee: none\nparameters: {пм: {title: ПМ, type: money, %s}}\n"

BAD = (
    Bad("unknown key", "\nauthority: {level", "\nautority: {level", "SCH002", "/autority", "autority",
        "неизвестный ключ `autority` в разделе «Регламент»", "возможно, имелось в виду `authority`"),
    Bad("Russian key", "\ntitle: Уведомление", "\nназвание: Уведомление", "SCH002", "/название", "название",
        "неизвестный ключ `название` в разделе «Регламент»", "возможно, имелось в виду `title`"),
    Bad("look-alike letters", "      basis: грк/ст.51.1/ч.6", "      bаsis: грк/ст.51.1/ч.6", "SCH002",
        "/grounds/return/0/bаsis", "bаsis", "неизвестный ключ `bаsis` в разделе «Основание» `ч6`",
        "возможно, имелось в виду `basis`"),
    Bad("a key like no other", "extract: true", "ъъъ: true", "SCH002", "/result/ъъъ", "ъъъ",
        "неизвестный ключ `ъъъ` в разделе «Результат» `result`", "допустимые ключи: `title`, `register`, `record`"),
    Bad("missing key", "version: \"2026.1\"\n", "", "SCH003", "/version", "regulation",
        "в разделе «Регламент» нет ключа `version` (версия)", "добавьте `version: …`"),
    Bad("missing key in a section", "{act: \"Градостроительный кодекс РФ от 29.12.2004 № 190-ФЗ\", ", "{", "SCH003",
        "/legal_basis/грк/act", "грк", "в разделе «Правовой акт» `грк` нет ключа `act` (акт)", "добавьте `act: …`"),
    Bad("missing key of a ground", "      basis: грк/ст.51.1/ч.10/п.3\n", "", "SCH003", "/grounds/refuse/1/basis",
        "ч10п3", "в разделе «Основание» `ч10п3` нет ключа `basis` (основание в законе)", "добавьте `basis: …`"),
    Bad("missing list", "  terminate: []\n", "", "SCH004", "/grounds/terminate", "grounds",
        "не написан закрытый перечень `terminate` (прекращение)",
        "если закон таких оснований не даёт, напишите `terminate: []`"),
    Bad("list for a text", "fee: none", "fee: [none]", "SCH005", "/fee", "[none]",
        "`fee`: ожидается раздел с ключами, а здесь список", "нужно: раздел с ключами"),
    Bad("number for a title", "\ntitle: Уведомление о планируемом строительстве дома", "\ntitle: 25", "SCH005",
        "/title", "25", "`title`: ожидается текст, а здесь число `25`", "нужно: текст"),
    Bad("text for a number", "type: integer, min: 1, max: 100, source: уведомление",
        "type: integer, min: 1, max: 100, scale: ноль, source: уведомление", "SCH005", "/inputs/этажей/scale", "ноль",
        "`scale`: ожидается целое число, а здесь текст `ноль`", "нужно: целое число"),
    Bad("text for a date", "law_as_of: 2023-08-04", "law_as_of: вчера", "SCH005", "/law_as_of", "вчера",
        "`law_as_of`: ожидается дата вида 2026-03-01, а здесь текст `вчера`", "нужно: дата вида 2026-03-01"),
    Bad("text for a list", "reject_intake: []", "reject_intake: нет", "SCH005", "/grounds/reject_intake", "нет",
        "`reject_intake`: ожидается список, а здесь текст `нет`", "нужно: список"),
    Bad("bare no", "nullable: true", "nullable: no", "SCH006", "/inputs/кадастровый номер/nullable", "no",
        "`nullable`: слово `no` здесь просто текст, а нужно `true` или `false`", "напишите `false`"),
    Bad("bare да", "nullable: true", "nullable: да", "SCH006", "/inputs/кадастровый номер/nullable", "да",
        "`nullable`: слово `да` здесь просто текст, а нужно `true` или `false`", "напишите `true`"),
    Bad("unknown word", "level: municipal", "level: municipl", "SCH007", "/authority/level", "municipl",
        "`level`: текст `municipl` не из закрытого списка", "возможно, имелось в виду `municipal`"),
    Bad("Russian word", "level: municipal", "level: муниципальный", "SCH007", "/authority/level", "муниципальный",
        "`level`: текст `муниципальный` не из закрытого списка", "возможно, имелось в виду `municipal`"),
    Bad("unknown event", "event: missing_required", "event: гроза", "SCH007", "/grounds/return/0/event", "гроза",
        "`event`: текст `гроза` не из закрытого списка", "допустимо: `no_answer`, `answered`"),
    Bad("no such date", "law_as_of: 2023-08-04", "law_as_of: 2026-02-30", "SCH008", "/law_as_of", "2026-02-30",
        "`law_as_of`: даты `2026-02-30` нет в календаре", "проверьте день и месяц"),
    Bad("no value", "channels: [epgu, rpgu, mfc, post]", "channels:", "SCH009", "/channels", "channels",
        "у ключа `channels` нет значения", "напишите значение или уберите ключ"),
    Bad("no condition", "      unless: право заявителя\n", "", "SCH011", "/grounds/refuse/1", "ч10п3",
        "в разделе «Основание» `ч10п3` нужен один из ключей: `unless`, `when`, `event`", "добавьте один из них"),
    Bad("two conditions", "unless: право заявителя", "unless: право заявителя\n      event: withdrawn", "SCH012",
        "/grounds/refuse/1", "ч10п3", "в разделе «Основание» `ч10п3` ключи `unless`, `event` исключают друг друга",
        "оставьте один из них"),
    Bad("source from nowhere", "уведомление: {from: application}", "уведомление: {within: 3 рабочих дня}", "SCH011",
        "/sources/уведомление", "уведомление",
        "нужен один из ключей: `from`, `agency`, `register`, `judgement`", "добавьте один из них"),
    Bad("uneven table", "| нет, с решением | обычный     |", "| нет, с решением | обычный | - |", "SCH013",
        "/variants/table", "| нет, с решением | обычный | - |", "в строке не столько клеток, сколько в заголовке",
        "таблицу пишут строками"),
    Bad("empty cell", "| без решения     | с описанием |", "|                 | с описанием |", "SCH013",
        "/variants/table", " " * 17, "пустая клетка; любое значение пишут как `-`", "таблицу пишут строками"),
    Bad("table without an arrow", "| => variant  |", "| вариант     |", "SCH013", "/variants/table", "вариант",
        "последний столбец не начинается с `=>`", "таблицу пишут строками"),
    Bad("unknown type", "type: integer, min: 1, max: 100, source: уведомление", "type: int, source: уведомление",
        "SCH014", "/inputs/этажей/type", "int", "`type`: неизвестный тип `int`", "возможно, имелось в виду `integer`"),
    Bad("unknown type of items", "type: list of decimal", "type: list of число", "SCH014", "/inputs/отступы/type",
        "list of число", "`type`: неизвестный тип `list of число`", "возможно, имелось в виду `list of decimal`"),
    Bad("list of lists", "type: list of decimal", "type: list of list of decimal", "SCH015", "/inputs/отступы/type",
        "list of list of decimal", "список списков не допускается", "сделайте список одноуровневым"),
    Bad("malformed id", "id: ru.municipal.izhs-notice", "id: Уведомление ИЖС", "SCH016", "/id", "Уведомление ИЖС",
        "`id`: `Уведомление ИЖС` не годится в имена файлов", "возьмите строчные латинские буквы"),
    Bad("language version", "regdsl: \"1\"", "regdsl: \"7\"", "SCH017", "/regdsl", "\"7\"",
        "версия языка `7` не поддерживается", "напишите `regdsl: \"1\"`"),
    Bad("malformed basis", "basis: грк/ст.51.1/ч.6", "basis: грк//ч.6", "SCH018", "/grounds/return/0/basis",
        "грк//ч.6", "в `грк//ч.6` пропущена часть между косыми чертами", "пишите ключ акта"),
    Bad("no variant named", "unless: право заявителя", "only: []\n      unless: право заявителя", "SCH019",
        "/grounds/refuse/1/only", "[]", "`only`: здесь ничего не перечислено", "перечислите хотя бы одно"),
    Bad("no limbs", "unless: право заявителя", "unless: {}", "SCH019", "/grounds/refuse/1/unless", "{}",
        "`unless`: здесь ничего не перечислено", "перечислите хотя бы одно"),
    Bad("blank title", "title: Подал не застройщик", "title: \" \"", "SCH020", "/grounds/refuse/1/title", "\" \"",
        "`title`: текст пуст", "напишите текст"),
    Bad("negative count", "max_items: 12", "max_items: -12", "SCH021", "/inputs/отступы/max_items", "-12",
        "`max_items`: число не может быть меньше нуля", "напишите ноль или больше"),
    Bad("time zone", "time_zone: Europe/Moscow", "time_zone: Европа/Москва", "SCH022", "/authority/time_zone",
        "Европа/Москва", "`time_zone`: часового пояса `Европа/Москва` нет", "возьмите имя из базы"),
    Bad("variants without a table", TABLE, "variants: {reading: так}\n", "SCH023", "/variants", "{reading: так}",
        "варианты не перечислены", "напишите `table:`"),
    Bad("misspelt table", "  table: |\n    | поселение ", "  tabel: |\n    | поселение ", "SCH023", "/variants", "",
        "варианты не перечислены", "напишите `table:`"),
    Bad("otherwise first", TABLE, LISTED.replace("when: поселение = \"нет\"", "otherwise: true"), "SCH024",
        "/variants/0", "{id: обычный, otherwise: true}", "последний вариант, и только он", "закончите список"),
    Bad("no otherwise", TABLE, LISTED.replace("otherwise: true", "when: \"true\""), "SCH024", "/variants/1",
        "{id: с описанием, title: С описанием, when: \"true\"}", "последний вариант, и только он", "закончите список"),
    Bad("period without end", "silence: {", "parameters: {мрот: {title: МРОТ, type: money, values: "
        "[{from: 2026-01-01, value: 1}]}}\nsilence: {", "SCH025", "/parameters/мрот/values/0",
        "{from: 2026-01-01, value: 1}", "последнее значение не кончается", "напишите `to: …`"),
    Bad("code without a list", "type: text, nullable: true", "type: code, nullable: true", "SCH026",
        "/inputs/кадастровый номер/type", "code", "у типа `code` не названы значения", "перечислите их в `values:`"),
    Bad("list without a code", "type: text, nullable: true", "type: text, values: {а: А}, nullable: true", "SCH027",
        "/inputs/кадастровый номер/values", "{а: А}", "`values` есть, а тип не `code`", "напишите `type: code`"),
    Bad("days of no kind", "length: {обычный: 7 рабочих дней", "length: {обычный: 7 дней", "SCH904",
        "/terms/решение/length/обычный", "7 дней", "не сказано, какие это дни", "напишите `7 рабочих дней`"),
    Bad("a no-break space in a name", "  право заявителя: {title", "  право\u00a0заявителя: {title", "NAM080",
        "/inputs/право\u00a0заявителя", "право\u00a0заявителя", "в имени «право заявителя» неразрывный пробел (U+00A0)",
        "наберите его заново"),
    Bad("length in no unit", "term: 3 рабочих дня", "term: 3 луны", "SCH903", "/grounds/return/0/term", "3 луны",
        "неизвестная единица срока", "возьмите одну из единиц"),
    Bad("a variant that has lost its row", "    | без решения     | с описанием |\n", "  с описанием: С описанием\n",
        "SCH002", "/variants/с описанием", "с описанием",
        "неизвестный ключ `с описанием` в разделе «Варианты предоставления» `variants`",
        "варианта «с описанием» среди строк нет: добавьте строку, которая к нему ведёт, или уберите ключ"),
    Bad("an unknown variant among the keys", "    | без решения     | с описанием |\n",
        "    | без решения     | с описанием |\n  обычныи: Обычный\n", "SCH002", "/variants/обычныи", "обычныи",
        "неизвестный ключ `обычныи`", "возможно, имелось в виду `обычный`"),
    Bad("fee without an amount", "fee: none", "fee: {portal: true}", "SCH003", "/fee/amount", "fee",
        "в разделе «Плата» `fee` нет ключа `amount` (размер)", "добавьте `amount: …`"),
    Bad("repeated name", "channels: [epgu, rpgu, mfc, post]", "channels: [epgu, post, epgu]", "SCH033", "/channels/2",
        "epgu", "`channels`: имя `epgu` стоит дважды", "оставьте одно из двух"),
    Bad("blank name", "channels: [epgu, rpgu, mfc, post]", "channels: [epgu, \" \"]", "SCH020", "/channels/1", "\" \"",
        "`channels`: текст пуст", "напишите текст"),
    Bad("a stop under a term", "from: поступление, basis", "from: поступление, stops: [ч6], basis", "SCH940",
        "/terms/решение/stops", "stops", "у срока нет ключа `stops`: его пишут не здесь",
        "срок останавливает основание: напишите `stops: имя срока` у него"),
    Bad("an extension of nothing", "fee: none\n",
        "fee: none\nextend: {продление: {clock: решение, by: мгновенно, event: no_answer}}\n", "SCH941",
        "/extend/продление/by", "мгновенно", "`by`: продление ничего не продлевает",
        "напишите, на сколько продлевают: `by: 20 рабочих дней`"),
    Bad("a state of no case", "from: поступление, basis", "from: поступление, when: приостановленно, basis", "SCH007",
        "/terms/решение/when", "приостановленно", "`when`: текст `приостановленно` не из закрытого списка",
        "возможно, имелось в виду `приостановлено`"),
    Bad("unknown kind", "kind: regulation", "kind: регламент", "SCH001", "/kind", "регламент",
        "неизвестный вид файла `регламент`", "возможно, имелось в виду `regulation`"),
    Bad("no kind", "kind: regulation\n", "", "SCH032", "/kind", "regdsl", "не назван вид файла",
        "напишите в начале файла `kind: regulation`"),
    Bad("too many keys", "fee: none\n", NORM % "by: [а, б, в], values: [{from: 2026-01-01, open: true, value: 1}]",
        "SCH935", "/parameters/пм/by/2", "в", "у норматива больше двух ключей", "оставьте два ключа"),
    Bad("keys without a table", "fee: none\n", NORM % "by: а, values: [{from: 2026-01-01, open: true, value: 1}]",
        "SCH936", "/parameters/пм/values/0/value", "1", "а значение одно на всех", "напишите значения таблицей"),
    Bad("table without keys", "fee: none\n",
        NORM % "values: [{from: 2026-01-01, open: true, table: \"| а | => б |\\n| в | 1 |\"}]", "SCH937",
        "/parameters/пм/values/0/table", "", "ключи норматива не названы", "назовите ключи"),
    Bad("misspelt kind", "kind: regulation", "вид: regulation", "SCH032", "/kind", "вид",
        "не назван вид файла", "возможно, имелось в виду `kind`"),
)  # fmt: skip


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_a_mistake_is_told(bad: Bad) -> None:
    text = changed(bad.old, bad.new)
    finding = one_finding(text)
    assert finding.kind.code == bad.code
    assert finding.pointer == bad.pointer
    assert finding.span is not None
    shown = text[finding.span.start.offset : finding.span.end.offset]
    assert shown == bad.shown or not bad.shown
    assert bad.message in finding.message("ru")
    assert finding.help_text("ru").startswith(bad.help)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_both_languages_are_plain(bad: Bad) -> None:
    finding = one_finding(changed(bad.old, bad.new))
    for text in (finding.message("en"), finding.help_text("en")):
        assert not re.search("Input should|Field required|pydantic|dataclass|[{}]{2}|None|Bilingual", text)
        assert not re.search("[а-яё]", re.sub(r"`[^`]*`", "", text)), "author's words only in backticks"
    for text in (finding.message("ru"), finding.help_text("ru")):
        assert not re.search("Input should|Field required|pydantic|dataclass|None|Bilingual", text)


def test_every_kind_of_the_layer_has_a_bad_file() -> None:
    # Holes are found by whoever reads texts, templates by their kind; both have tests of their own.
    elsewhere = {"SCH010", "SCH028", "SCH029", "SCH030", "SCH031"}
    assert {bad.code for bad in BAD} | elsewhere >= {kind.code for kind in findings.KINDS}


def test_several_mistakes_are_told_in_the_order_of_the_file() -> None:
    text = SAMPLE.replace("level: municipal", "level: x").replace("fee: none", "fee: []").replace("  correct: []\n", "")
    loaded = load_text(text)
    assert [finding.kind.code for finding in loaded.diagnostics] == ["SCH007", "SCH004", "SCH005"]


def test_a_fix_mends_a_misspelt_key() -> None:
    text = changed("\nauthority: {level", "\nautority: {level")
    fix = one_finding(text).fix
    assert fix is not None
    assert fix.safety == "unsafe"
    mended = text[: fix.span.start.offset] + fix.replacement + text[fix.span.end.offset :]
    assert mended == SAMPLE


@pytest.mark.parametrize("text", ["- 1\n- 2\n", "слово\n", "12\n"])
def test_a_file_without_keys(text: str) -> None:
    finding = one_finding(text)
    assert finding.kind is findings.NOT_A_SECTION
    assert finding.span is not None
    assert finding.span.start.line == 1
