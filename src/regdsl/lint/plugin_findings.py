"""What can be wrong with packages of rules."""

from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity

__all__ = ["PLUGIN_BROKEN", "PLUGIN_CLASH", "PLUGIN_MISSING", "PLUGIN_RULE_UNFIT"]

PLUGIN_BROKEN: Final = Kind(
    "CFG010",
    "plugin-broken",
    Severity.ERROR,
    Bilingual("пакет правил «{name}» ({package}) не загрузился: {what}", "the rules `{name}` ({package}) fail: {what}"),
    Bilingual(
        "обновите или удалите этот пакет; без него проверит настройка `plugins = []`",
        "update or remove the package; the setting `plugins = []` checks without it",
    ),
)
PLUGIN_CLASH: Final = Kind(
    "CFG011",
    "plugin-clash",
    Severity.ERROR,
    Bilingual(
        "пакет правил «{name}» ({package}) не участвует: {what}", "the rules `{name}` ({package}) are left out: {what}"
    ),
    Bilingual(
        "смените имя или буквы кодов в пакете; из двух пакетов один можно выбрать настройкой plugins",
        "change the name or the letters in the package; the setting `plugins` chooses one of two packages",
    ),
)
PLUGIN_RULE_UNFIT: Final = Kind(
    "CFG012",
    "plugin-rule-unfit",
    Severity.ERROR,
    Bilingual(
        "правило {code} пакета «{name}» ({package}) не участвует: {what}",
        "the rule {code} of `{name}` ({package}) is left out: {what}",
    ),
    Bilingual(
        "исправьте правило в пакете; остальные его правила отработали", "mend the rule; the others of the package ran"
    ),
)
PLUGIN_MISSING: Final = Kind(
    "CFG013",
    "plugin-missing",
    Severity.ERROR,
    Bilingual("пакет правил «{name}» не установлен", "the rules `{name}` are not installed"),
    Bilingual(
        "установите пакет с этими правилами или уберите имя из настройки plugins; установлены: {known}",
        "install the package that has them, or take the name out of the setting `plugins`; installed: {known}",
    ),
)
