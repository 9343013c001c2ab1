"""What lies beside the regulation of a service that nobody provides: its translation and its cases."""

from itertools import product

from bench.service_data import Feature, Item

__all__ = ["cases_of", "translation_of"]


def translation_of(number: int, version: int, items: list[Item], features: list[Feature]) -> str:
    """The text of the translation of a service."""
    made = [
        f'regdsl: "1"\nkind: translation\nof: ru.bench.service-{number:05}\nversion: "{version}"\nlanguage: en\n'
        f"title: Service {number}\nshort: Service {number}\nauthority: Agency\nlegal_basis:\n"
        "  порядок: Order\n  210-фз: Federal Law No. 210-FZ\napplicants:\n  citizen: Citizen\nfeatures:\n"
    ]
    for name, _, values in features:
        codes = "".join(f"      {value}: Answer {index}\n" for index, value in enumerate(values, 1))
        made.append(f"  {name}:\n    question: What is it?\n    values:\n{codes}")
    rows = product(*(values for _, _, values in features))
    made.append("variants:\n")
    made += (f"  {' '.join(row)}: Variant {index}\n" for index, row in enumerate(rows, 1))
    made.append("sources:\n  реестр: {agency: Register}\n  мвд: {agency: Police}\n  фнс: {agency: Tax service}\n")
    made.append("inputs:\n  район: District\n")
    for index, item in enumerate(items, 1):
        codes = "".join(f"      {code}: Code {code_index}\n" for code_index, code in enumerate(item.codes, 1))
        made.append(f"  {item.name}:\n    title: Datum {index}\n" + (f"    values:\n{codes}" if codes else ""))
    made.append("definitions:\n")
    made += (f"  проверка {item.name}: Datum {index} fits\n" for index, item in list(enumerate(items, 1))[::3])
    if sum(item.kind == "money" for item in items) > 1:
        made.append("  всего денег: All money\n")
    made.append("grounds:\n  отзыв: {title: Withdrawn, explain: Withdrawn., remedy: Apply again.}\n")
    made.append("  не всё: {title: Incomplete, explain: '{missing} is missing.', remedy: Apply again.}\n")
    for index in range(1, len(items) + 1):
        made.append(f"  г{index}:\n    title: Datum {index} does not fit\n    explain: Datum {index} does not fit.\n")
        made.append("    remedy: Mend the datum in the register and apply again.\n")
    if sum(item.kind == "money" for item in items) > 1:
        made.append("  всего: {title: Too much money, explain: Too much money., remedy: Apply again.}\n")
    made.append("  решение суда: Court order\nterms:\n  решение: Decide\nchannels:\n  epgu: Federal portal\n")
    made.append("  rpgu: Regional portal\n  mfc: Multifunctional centre\n  api: Services of organisations\n")
    made.append("record:\n  цель услуги: Purpose\n  где: District\nresult:\n  title: Entered\n  register: Register\n")
    return "".join(made)


def cases_of(number: int, items: list[Item], features: list[Feature]) -> str:
    """The text of the cases of a service: one that is granted, one for every ground."""
    made = [
        f'regdsl: "1"\nkind: cases\nregulation: ru.bench.service-{number:05}\nfixtures:\n  всё хорошо:\n    район: д1\n'
    ]
    made += (f"    {name}: {values[0]}\n" for name, _, values in features)
    made += (f"    {item.name}: {item.good}\n" for item in items)
    made.append("cases:\n")
    filed = "    filed: 2026-03-16T10:00\n    channel: epgu\n    applicant_category: citizen\n"
    made.append(f"  - id: предоставлено\n    title: Всё сходится\n{filed}    given: {{based_on: всё хорошо}}\n")
    made.append("    expect: {outcome: granted, complete: true}\n")
    for index, item in enumerate(items, 1):
        made.append(f"  - id: отказ {index}\n    title: Не подходит «{item.title}»\n{filed}")
        made.append(f"    given: {{based_on: всё хорошо, {item.name}: {item.bad}}}\n")
        made.append(f"    expect: {{outcome: refused, grounds: [г{index}]}}\n")
    return "".join(made)
