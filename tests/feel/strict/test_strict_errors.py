"""What strict mode refuses, with the place; and that nothing else escapes."""

import pytest

from regdsl.feel.parser import MAX_HEIGHT
from regdsl.feel.strict import IllTyped, NotParsed, NotStrict, StrictError, UndeclaredName, evaluate_strict
from regdsl.runtime.unknown import Unknown
from tests.feel.strict.corpus import split

CONTEXT = {"a": 1, "s": "x", "p": True, "L": [1, 2], "u": Unknown(frozenset({"u"}))}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("2 ** 3", "2 ** 3"),
        ("1 + today()", "today"),
        ("now()", "now"),
        ('matches(s, "x")', "matches"),
        ("sqrt(a)", "sqrt"),
        ("{a: 1}", "{a: 1}"),
        ("function(x) x", "function(x) x"),
        ("a instance of number", "a instance of number"),
        ("for i in 1..3 return i", "i in 1..3"),
        ("string(a)", "string"),
        ("sort(L)", "sort"),
        ("(function(x) x)(1)", "function(x) x"),
        ("1e999999999 + a", "1e999999999"),
    ],
)
def test_not_strict(text: str, refused: str) -> None:
    with pytest.raises(NotStrict) as raised:
        evaluate_strict(text, CONTEXT)
    assert text[raised.value.start : raised.value.end] == refused
    assert raised.value.message.ru
    assert raised.value.message.en == str(raised.value)


ILL_TYPED = split("""
a + s ; s - s ; -s ; a and p ; not(a) ; a < s ; p < p ; L < L ; a = s ; a = p ; L = a ; if a then 1 else 2 ;
count(a) ; sum([s]) ; min([1, s]) ; min([p, p]) ; L[s] ; L[item] ; some x in L satisfies x ; for x in a return x ;
some x in a satisfies p ; floor(s) ; floor(a, s) ; abs(p) ; modulo(a, s) ; odd(s) ; contains(a, s) ;
string length(a) ; age(a, a) ; date(p) ; date(a, s, a) ; duration(a) ; a.year ; s.year ; @"P1D".years ;
@"P1Y".days ; @"2026-03-01".hours ; floor() ; floor(1, 2, 3) ; not(p, p) ; round up(1) ; concatenate(a, L) ;
floor(x: 1) ; modulo(dividend: 1) ; add working days(a, a) ; working days(a, a) ;
add working days(@"2026-03-01", s) ; a in s ; a between s and s ; [1..2] = [1..2] ; all([1]) ; any([s]) ;
distinct values([1, s]) ; list contains(L, s) ; @"2026-03-01" < @"2026-03-01T00:00:00Z" ; @"P1D" + @"P1Y" ;
@"2026-03-01" + 1 ; date(@"10:00:00") ; @"2026-03-01T00:00:00Z" - @"2026-03-01" ; @"P1D" * @"P1D" ; 1 / @"P1D" ;
union(a) ; reverse(a) ; append(a, a) ; last day of month(s) ; mean([s]) ; L[1..2]
""")


@pytest.mark.parametrize("text", ILL_TYPED)
def test_ill_typed(text: str) -> None:
    with pytest.raises((IllTyped, NotParsed)) as raised:
        evaluate_strict(text, CONTEXT)
    if isinstance(raised.value, IllTyped):
        assert 0 <= raised.value.start < raised.value.end <= len(text)


def test_an_undeclared_name() -> None:
    with pytest.raises(UndeclaredName) as raised:
        evaluate_strict("a + missing", CONTEXT)
    assert (raised.value.start, raised.value.end) == (4, 11)


def test_a_text_that_is_no_expression() -> None:
    with pytest.raises(NotParsed) as raised:
        evaluate_strict("1 +", CONTEXT)
    assert raised.value.problems


def test_the_unknown_does_not_hide_a_clash_of_known_operands() -> None:
    with pytest.raises(IllTyped):
        evaluate_strict("u and 1", CONTEXT)


NESTINGS = split("""
({} + 1) ; abs({}) ; -({}) ; count([{}]) ; sum(for x in [1] return {}) ; [1][({}) * 0 + 1] ;
if (some x in [1] satisfies ({}) = 1) then 1 else 1 ;
if (every x in [1], y in [1] satisfies ({}) = 1) then 1 else 1 ; if true then ({}) else 1 ;
if u = 1 then ({}) else 1 ; if 1 in ({}, 2) then 1 else 1 ; if 1 in [({})..2] then 1 else 1 ;
count([1][item = ({})]) ; min({}, 1) ; if (1 between ({}) and 2) then 1 else 1 ; {} + 1 ;
if (p and ({}) = 1) then 1 else 1 ; sum(for x in [1], y in [1] return {}) ; ({})
""")


@pytest.mark.parametrize("form", NESTINGS)
def test_whatever_the_parser_passes_is_shallow_enough(form: str) -> None:
    text, reached = "1", 0
    for depth in range(1, MAX_HEIGHT + 2):
        text = form.replace("{}", text)
        try:
            evaluate_strict(text, CONTEXT)
        except NotParsed:
            break
        reached = depth
    assert 5 < reached <= MAX_HEIGHT


def test_the_errors_are_of_one_family() -> None:
    assert all(issubclass(kind, StrictError) for kind in (IllTyped, NotStrict, UndeclaredName))
