package io.github.diasporaskills.accountability.gender;

import static java.math.RoundingMode.HALF_UP;

import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/** Numbers as sentences show them: rounded, and no finer than they are known. */
final class Figures {

    /** A smaller p is only said to be below. */
    private static final BigDecimal LEAST_P = new BigDecimal("0.001");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** A share in percent, or a difference in percentage points, with one decimal. */
    static BigDecimal percent(double share) {
        return percent(share, 1);
    }

    private static BigDecimal percent(double share, int decimals) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(decimals, HALF_UP);
    }

    /** Shares around an interval in percent, with one decimal, or as many as tell its ends apart. */
    static DoubleFunction<BigDecimal> percents(Interval within) {
        return apart(within, Figures::percent, decimals -> share -> percent(share, decimals));
    }

    /** Ratios around an interval as {@link #ratio} has them, or with as many decimals as tell its ends apart. */
    static DoubleFunction<BigDecimal> ratios(Interval within) {
        return apart(
                within,
                Figures::ratio,
                decimals -> ratio -> BigDecimal.valueOf(ratio).setScale(decimals, HALF_UP));
    }

    /** How numbers are usually shown; in more decimals where an interval would be shown as a single number. */
    private static DoubleFunction<BigDecimal> apart(
            Interval within, DoubleFunction<BigDecimal> usual, IntFunction<DoubleFunction<BigDecimal>> finer) {
        DoubleFunction<BigDecimal> shown = usual;
        for (int decimals = 2; within.low() < within.high() && isOne(within, shown); decimals++) {
            shown = finer.apply(decimals);
        }
        return shown;
    }

    private static boolean isOne(Interval within, DoubleFunction<BigDecimal> shown) {
        return shown.apply(within.low()).compareTo(shown.apply(within.high())) == 0;
    }

    /** A ratio with two decimals, or more below 0.1. */
    static BigDecimal ratio(double ratio) {
        BigDecimal exact = BigDecimal.valueOf(ratio);
        return ratio >= 0.1 || ratio == 0 ? exact.setScale(2, HALF_UP) : exact.round(new MathContext(2, HALF_UP));
    }

    /** A time, with one decimal unless it is whole. */
    static BigDecimal time(double time) {
        return BigDecimal.valueOf(time).setScale(time == Math.rint(time) ? 0 : 1, HALF_UP);
    }

    /** The level in percent. */
    static BigDecimal level(Confidence confidence) {
        BigDecimal percent =
                BigDecimal.valueOf(confidence.level()).multiply(HUNDRED).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** A sentence with p in three figures, or another one that says that it is less than the least that is shown. */
    static Reason p(GenderReason sentence, GenderReason below, double p) {
        return p < LEAST_P.doubleValue()
                ? Reason.of(below).with("p", LEAST_P)
                : Reason.of(sentence).with("p", p(p));
    }

    /** A probability in three figures, and three decimals at least. */
    static BigDecimal p(double p) {
        BigDecimal figures = BigDecimal.valueOf(p).round(new MathContext(3, HALF_UP));
        return figures.scale() < 3 ? figures.setScale(3) : figures;
    }
}
