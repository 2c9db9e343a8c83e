"""Prints the numbers with which the tests of the gender room are compared: python3 reference_numbers.py > reference-numbers.csv

Each line is kind,counts,name,value. Counts of two groups are: successes and total of the group, successes and total of the
reference. Counts of strata are, for each stratum between bars: successes and failures of the group, successes and failures
of the reference. Times of the group and of the reference stand between bars. Everything comes from SciPy and statsmodels, but
for the standardised rates, Kitagawa's parts and the order of tables in unconditioned tests, which are worked out in whole
fractions. The seeds are fixed.
"""

import random
import sys
from fractions import Fraction
from math import comb

import numpy as np
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import confint_proportions_2indep


def put(kind, counts, name, value):
    value = float(value)
    assert np.isfinite(value), (kind, counts, name)
    print(f"{kind},{counts},{name},{value!r}")


def two_groups(a, n, b, m):
    counts = f"{a} {n} {b} {m}"
    wilson = stats.binomtest(a, n).proportion_ci(method="wilson")
    exact = stats.binomtest(a, n).proportion_ci(method="exact")
    put("two", counts, "wilson.low", wilson.low)
    put("two", counts, "wilson.high", wilson.high)
    put("two", counts, "clopper.low", exact.low)
    put("two", counts, "clopper.high", exact.high)
    low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
    put("two", counts, "newcombe.low", low)
    put("two", counts, "newcombe.high", high)
    table = [[a, n - a], [b, m - b]]
    if 0 < a + b < n + m:
        put("two", counts, "fisher", stats.fisher_exact(table).pvalue)
    if a > 0 and b > 0 and (a < n or b < m):
        ratio = stats.contingency.relative_risk(a, n, b, m)
        interval = ratio.confidence_interval(0.95)
        put("two", counts, "katz", ratio.relative_risk)
        put("two", counts, "katz.low", interval.low)
        put("two", counts, "katz.high", interval.high)
    if min(a, n - a, b, m - b) > 0:
        odds = stats.contingency.odds_ratio(np.array(table), kind="sample")
        interval = odds.confidence_interval(0.95)
        put("two", counts, "odds", odds.statistic)
        put("two", counts, "odds.low", interval.low)
        put("two", counts, "odds.high", interval.high)


def largest(region, n, m):
    """The largest probability of the tables of a region over all common rates."""
    ways = np.zeros(n + m + 1)
    for i, j in region:
        ways[i + j] += comb(n, i) * comb(m, j)
    power = np.arange(n + m + 1)
    probability = lambda rate: float(np.sum(ways * rate**power * (1 - rate) ** (n + m - power)))
    grid = np.linspace(0, 1, 4001)
    tried = [probability(rate) for rate in grid]
    best = max(tried)
    for k in np.argsort(tried)[-5:]:
        span = (max(0, grid[k] - 1 / 4000), min(1, grid[k] + 1 / 4000))
        found = optimize.minimize_scalar(lambda rate: -probability(rate), bounds=span, method="bounded")
        best = max(best, -found.fun)
    return best


def fisher_one_sided(i, j, n, m, greater):
    successes = i + j
    inside = range(i, min(n, successes) + 1) if greater else range(max(0, successes - m), i + 1)
    return Fraction(sum(comb(n, k) * comb(m, successes - k) for k in inside), comb(n + m, successes))


def pooled(i, j, n, m):
    rate = Fraction(i + j, n + m)
    spread = rate * (1 - rate) * (Fraction(1, n) + Fraction(1, m))
    return Fraction(0) if spread == 0 else (Fraction(i, n) - Fraction(j, m)) ** 2 / spread


def unconditioned(a, n, b, m):
    """Tables are ordered in whole fractions, as SciPy loses tables of the same order to rounding (1 of 6, 5 of 10)."""
    counts = f"{a} {n} {b} {m}"
    tables = [(i, j) for i in range(n + 1) for j in range(m + 1)]
    for name, greater in (("boschloo.greater", True), ("boschloo.less", False)):
        found = fisher_one_sided(a, b, n, m, greater)
        region = [t for t in tables if fisher_one_sided(*t, n, m, greater) <= found]
        put("unconditioned", counts, name, largest(region, n, m))
    found = pooled(a, b, n, m)
    put("unconditioned", counts, "barnard", largest([t for t in tables if pooled(*t, n, m) >= found], n, m))


def strata(tables):
    counts = "|".join(" ".join(map(str, t)) for t in tables)
    cube = np.array([[[a, b], [c, d]] for a, b, c, d in tables], dtype=float).transpose(1, 2, 0)
    pooled = StratifiedTable(cube)
    low, high = pooled.oddsratio_pooled_confint()
    put("strata", counts, "odds", pooled.oddsratio_pooled)
    put("strata", counts, "odds.low", low)
    put("strata", counts, "odds.high", high)
    put("strata", counts, "rates", pooled.riskratio_pooled)
    difference = sum(a - Fraction((a + b) * (a + c), a + b + c + d) for a, b, c, d in tables)
    for name, correction in (("cmh", False), ("cmh.corrected", True)):
        if correction and abs(difference) < Fraction(1, 2):
            continue  # statsmodels would correct beyond none at all
        test = pooled.test_null_odds(correction=correction)
        put("strata", counts, name, test.statistic)
        put("strata", counts, name + ".p", test.pvalue)
    for name, adjust in (("breslow", False), ("tarone", True)):
        test = pooled.test_equal_odds(adjust=adjust)
        put("strata", counts, name, test.statistic)
        put("strata", counts, name + ".p", test.pvalue)
    everybody = sum(map(sum, tables))
    group = sum(a + b for a, b, _, _ in tables)
    reference = sum(c + d for _, _, c, d in tables)
    one = other = composition = rate = Fraction(0)
    for a, b, c, d in tables:
        p, q = Fraction(a, a + b), Fraction(c, c + d)
        v, w = Fraction(a + b, group), Fraction(c + d, reference)
        one += Fraction(a + b + c + d, everybody) * p
        other += Fraction(a + b + c + d, everybody) * q
        composition += (v - w) * (p + q) / 2
        rate += (p - q) * (v + w) / 2
    put("strata", counts, "standardised.group", one)
    put("strata", counts, "standardised.reference", other)
    put("strata", counts, "standardised.ratio", one / other)
    put("strata", counts, "composition", composition)
    put("strata", counts, "rate", rate)
    put("strata", counts, "total", composition + rate)


def times(one, other):
    counts = " ".join(map(str, one)) + "|" + " ".join(map(str, other))
    tied = len(set(one + other)) < len(one) + len(other)
    test = stats.mannwhitneyu(one, other, method="asymptotic" if tied else "exact")
    put("times", counts, "u", test.statistic)
    put("times", counts, "p", test.pvalue)
    put("times", counts, "median", np.median(one))
    interval = stats.quantile_test(one, p=0.5).confidence_interval(0.95)
    if np.isfinite(interval.low) and np.isfinite(interval.high):
        put("times", counts, "median.low", interval.low)
        put("times", counts, "median.high", interval.high)


def main():
    print(f"# SciPy {scipy.__version__}, statsmodels {statsmodels.__version__}, NumPy {np.__version__}")
    dice = random.Random(7)
    for a, n, b, m in ((0, 10, 0, 20), (10, 10, 0, 10), (0, 7, 3, 9), (9, 9, 5, 6), (1, 1, 0, 1), (1, 1, 1, 1)):
        two_groups(a, n, b, m)
    for most in (5, 12, 40, 200, 5000, 100000):
        for _ in range(10):
            n, m = dice.randint(1, most), dice.randint(1, most)
            two_groups(dice.randint(0, n), n, dice.randint(0, m), m)
    for most in (6, 14, 30):
        for _ in range(4):
            n, m = dice.randint(3, most), dice.randint(3, most)
            a, b = dice.randint(0, n), dice.randint(0, m)
            if 0 < a + b < n + m:
                unconditioned(a, n, b, m)
    for most in (6, 20, 300, 20000):
        for k in (2, 3, 7):
            for _ in range(3):
                strata([[dice.randint(1, most) for _ in range(4)] for _ in range(k)])
    for count in (3, 6, 9, 20, 49):
        pool = dice.sample(range(1, 100000), 2 * count)
        times(pool[:count], pool[count:])
        times([dice.randint(0, 12) for _ in range(count)], [dice.randint(0, 15) for _ in range(count + 4)])
    times([dice.randint(0, 400) for _ in range(180)], [dice.randint(0, 500) for _ in range(220)])


if __name__ == "__main__":
    sys.exit(main())
