package io.github.diasporaskills.accountability.gender;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Chi-squared tests over strata of two groups and two outcomes. */
final class Homogeneity {

    private Homogeneity() {}

    /** Sums of what was found less what was to be expected, squared over the variance. */
    static Significance cochranMantelHaenszel(List<Stratum> strata, Method method, double correction) {
        double difference = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            if (stratum.isInformative()) {
                double n = stratum.compared();
                double successes = stratum.group().successes()
                        + (double) stratum.reference().successes();
                double one = stratum.group().total();
                double other = stratum.reference().total();
                difference += stratum.group().successes() - successes * one / n;
                variance += successes * (n - successes) / n * one * other / (n * (n - 1));
            }
        }
        if (variance == 0) {
            return Significance.none(method, Reason.of(GenderReason.NO_VARIATION));
        }
        double reach = Math.max(0, Math.abs(difference) - correction);
        return chiSquared(method, reach * reach / variance, 1);
    }

    static Significance breslowDay(List<Stratum> strata, Estimate oddsRatio, Method method) {
        List<Stratum> informative =
                strata.stream().filter(Stratum::isInformative).toList();
        OptionalDouble common = oddsRatio.value();
        if (informative.size() < 2) {
            return Significance.none(method, Reason.of(GenderReason.TOO_FEW_STRATA));
        }
        if (common.isEmpty() || common.getAsDouble() == 0) {
            return Significance.none(method, Reason.of(GenderReason.NO_COMMON_ODDS));
        }
        double chiSquared = 0;
        double differences = 0;
        double variances = 0;
        for (Stratum stratum : informative) {
            double successes =
                    stratum.group().successes() + (double) stratum.reference().successes();
            double one = stratum.group().total();
            double other = stratum.reference().total();
            double fitted = fitted(common.getAsDouble(), successes, one, other);
            double variance =
                    1 / (1 / fitted + 1 / (successes - fitted) + 1 / (one - fitted) + 1 / (other - successes + fitted));
            double difference = stratum.group().successes() - fitted;
            chiSquared += difference * difference / variance;
            differences += difference;
            variances += variance;
        }
        if (method == Method.TARONE) {
            chiSquared -= differences * differences / variances;
        }
        return chiSquared(method, Math.max(0, chiSquared), informative.size() - 1);
    }

    /**
     * The group's successes at which the odds ratio is the common one, margins given: the root within the margins of
     * (1 - w)A² + (n - m - r + w(m + r))A - wmr = 0, in the form that loses no digits.
     */
    private static double fitted(double w, double m, double r, double other) {
        double squared = 1 - w;
        double linear = other - m + w * (m + r);
        double root = Math.sqrt(linear * linear + 4 * squared * w * m * r);
        return linear >= 0 ? 2 * w * m * r / (linear + root) : (root - linear) / (2 * squared);
    }

    private static Significance chiSquared(Method method, double statistic, int degreesOfFreedom) {
        return Significance.of(
                method,
                statistic,
                degreesOfFreedom,
                ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic));
    }
}
