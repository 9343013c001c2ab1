"""Expressions that between them use every operator and every function, over the names of the monotonicity test."""

__all__ = ["FUNCTION_CALLS", "OPERATORS", "split"]


def split(text: str) -> list[str]:
    """The expressions of a text, parted by semicolons."""
    return [" ".join(part.split()) for part in text.split(";")]


OPERATORS = [
    *split("""
p and q ; p or q ; not(p) ; p and (q or r) ; p or (q and r) ; if p then q else r ; if p then a else b ;
if p then L else M ; if p then m else n ; a = null ; null != L ; a between b and i ; d between e and e ;
a in [b..i] ; a in (b..i] ; a in [b..i) ; a in (< b, > i) ; a in (b, [0..i]) ; a in (!= b) ; a in L ;
s in ("дом", t) ; d in (date("2024-02-29")) ; a + b ; a - b ; a * b ; a / b ; -a ; -k ; -x ; s + t ; d + k ;
k + d ; d - k ; d + x ; d - x ; m + k ; m + x ; m - x ; d - e ; m - n ; k + l ; k - l ; x + y ; x - y ; a * k ;
k * a ; x * a ; k / a ; x / a ; k / l ; x / y ; d.year ; d.month ; d.day ; d.weekday ; m.year ; k.years ;
k.months ; x.days ; x.hours ; x.minutes ; [a, b] ; [a, b] = [1, i] ; L[i] ; L[a] ; L[-1] ; L[item > a] ;
L[item > a and p] ; L[p] ; L[item = a][item = b] ; F[item] ; L[if p then 1 else i] ; L[if p then null else 1] ;
L[M[1]] ; L[F[1]] ; D[item < d] ; for v in L return v ; for v in L return v * a ; for v in L return v > a ;
for v in L, w in M return v + w ; for v in L[item > a] return v ; for v in L return M[v] ;
some v in L satisfies v > a ; every v in L satisfies v > a ; some v in L satisfies v > a and p ;
every v in L satisfies v > a or p ; some v in L, w in M satisfies v = w ; every v in L, w in M satisfies v != w ;
some v in F satisfies v ; every v in F satisfies v ; some v in L[item > a] satisfies v > b ; @"2026-03-01" > d ;
date("2026-02-30") = d ; a / 0 = b
"""),
    *(f"{x} {op} {y}" for op in ("=", "!=") for x, y in ("pq", "ab", "st", "de", "mn", "kl", "xy", "LM", "FF", "hh")),
    *(f"{x} {op} {y}" for op in ("<", "<=", ">", ">=") for x, y in ("ab", "st", "de", "mn", "kl", "xy", "hh")),
]
FUNCTION_CALLS = split("""
floor(a) ; floor(a, i) ; ceiling(a) ; ceiling(a, i) ; round up(a, i) ; round down(a, i) ; round half up(a, i) ;
round half down(a, i) ; decimal(a, i) ; abs(a) ; abs(k) ; abs(x) ; modulo(a, b) ; odd(i) ; odd(a) ; even(i) ;
even(a) ; contains(s, t) ; starts with(s, t) ; ends with(s, t) ; substring before(s, t) ; substring after(s, t) ;
string length(s) ; upper case(s) ; lower case(s) ; date(s) ; date(m) ; date(d) ; date(i, 2, 29) ;
date(2024, a, i) ; date and time(s) ; time(s) ; duration(s) ; age(d, e) ; years and months duration(d, e) ;
last day of month(d) ; month(d) ; month(m) ; month(s) ; month("2026-02") ;
 add working days(e, i) ; working days(d, e) ; min(L) ; max(L) ; min(a, b) ; max(a, b, i) ;
min(D) ; max(D) ; count(L) ; count(F) ; sum(L) ; sum(a, b) ; mean(L) ; mean(a, b) ; all(F) ; any(F) ; all(p, q) ;
any(p, q, r) ; list contains(L, a) ; list contains(F, p) ; concatenate(L, M) ; append(L, a) ; append(L, a, b) ;
union(L, M) ; distinct values(L) ; distinct values(F) ; reverse(L) ; count(L[item > a]) ; sum(L[item > a]) ;
distinct values([a, b, i]) ; distinct values([L, M]) ; not(negand: p) ;
count(distinct values(concatenate(L, M)))
""")
