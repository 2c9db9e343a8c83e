package io.github.diasporaskills.accountability.gender;

import java.util.ArrayList;
import java.util.List;

/**
 * A gap split in two (Kitagawa 1955, doi:10.1080/01621459.1955.10501299): what comes from the groups being in different
 * strata, and what from different rates within strata. It splits a number and names no cause. Immutable and thread-safe.
 *
 * @param composition what would be left if within each stratum both had the mean of their rates
 * @param rate what would be left if both were spread over the strata alike
 * @param total the gap, group minus reference: the sum of both
 */
public record Kitagawa(double composition, double rate, double total) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not finite, or they do not add up to the total within rounding
     */
    public Kitagawa {
        if (!(Math.abs(composition + rate - total) < 1e-9)) {
            throw new IllegalArgumentException("The parts of a gap add up to it");
        }
    }

    /** The parts in exact arithmetic, so that groups that are spread alike have a composition of 0. */
    static Kitagawa of(List<Stratum> strata, TwoGroups together) {
        // Weights are whole numbers here, times both totals, which keeps the fractions short.
        long all = together.group().total();
        long others = together.reference().total();
        Fraction scale = Fraction.of(1, 2 * all * others);
        List<Fraction> composition = new ArrayList<>();
        List<Fraction> rate = new ArrayList<>();
        for (Stratum stratum : strata) {
            Proportion group = stratum.group().total() == 0 ? stratum.reference() : stratum.group();
            Proportion reference = stratum.reference().total() == 0 ? stratum.group() : stratum.reference();
            if (group.total() > 0) {
                Fraction groupRate = Fraction.of(group);
                Fraction referenceRate = Fraction.of(reference);
                Fraction groupWeight = Fraction.of(stratum.group().total() * others, 1);
                Fraction referenceWeight = Fraction.of(stratum.reference().total() * all, 1);
                composition.add(groupWeight.minus(referenceWeight).times(groupRate.plus(referenceRate)));
                rate.add(groupRate.minus(referenceRate).times(groupWeight.plus(referenceWeight)));
            }
        }
        Fraction total = Fraction.of(together.group()).minus(Fraction.of(together.reference()));
        return new Kitagawa(
                Fraction.sum(composition).times(scale).value(),
                Fraction.sum(rate).times(scale).value(),
                total.value());
    }
}
