package io.github.diasporaskills.accountability.gender;

import java.util.List;

/**
 * The sums over strata of which Mantel and Haenszel's odds ratio and the variance of its logarithm by Robins, Breslow and
 * Greenland are made: with a, b the group's and c, d the reference's successes and failures, and n all of them, P = (a +
 * d)/n, Q = (b + c)/n, R = ad/n and S = bc/n.
 */
record OddsSums(double above, double below, double pr, double psQr, double qs) {

    static OddsSums of(List<Stratum> strata) {
        double above = 0;
        double below = 0;
        double pr = 0;
        double psQr = 0;
        double qs = 0;
        for (Stratum stratum : strata) {
            double n = stratum.compared();
            if (n > 0) {
                double a = stratum.group().successes();
                double b = stratum.group().failures();
                double c = stratum.reference().successes();
                double d = stratum.reference().failures();
                double p = (a + d) / n;
                double q = (b + c) / n;
                double r = a * d / n;
                double s = b * c / n;
                above += r;
                below += s;
                pr += p * r;
                psQr += p * s + q * r;
                qs += q * s;
            }
        }
        return new OddsSums(above, below, pr, psQr, qs);
    }

    double varianceOfLogarithm() {
        return pr / (2 * above * above) + psQr / (2 * above * below) + qs / (2 * below * below);
    }
}
