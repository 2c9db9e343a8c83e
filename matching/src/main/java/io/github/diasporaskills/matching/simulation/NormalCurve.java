package io.github.diasporaskills.matching.simulation;

/** The standard normal distribution, and the quantiles of Student's t that its intervals need. Exact to 1e-9 or better. */
final class NormalCurve {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Beyond it the sum loses digits, and the tail is smaller than anything that is asked here. */
    private static final double FAR = 7;

    private static final int STEPS = 6;

    private NormalCurve() {}

    /** The share below a value, by the power series of Marsaglia (2004), 10.18637/jss.v011.i04. */
    static double below(double x) {
        if (x < -FAR) {
            return 0;
        } else if (x > FAR) {
            return 1;
        }
        double sum = x;
        double before = 0;
        double term = x;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** The value below which a share lies: a first guess by the logistic curve, then steps by Halley. */
    static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile is of a share between 0 and 1; found " + share);
        }
        double x = Math.log(share / (1 - share)) / 1.702;
        for (int step = 0; step < STEPS; step++) {
            double miss = (below(x) - share) / Math.max(density(x), 1e-300);
            x -= miss / (1 + x * miss / 2);
        }
        return x;
    }

    /**
     * The value that Student's t exceeds with a chance of 2.5 %: exact for one and two degrees of freedom, else by the
     * expansion of Abramowitz and Stegun, 26.7.5, which is off by less than 0.3 %.
     */
    static double student(int degrees) {
        double p = 0.975;
        if (degrees == 1) {
            return Math.tan(Math.PI * (p - 0.5));
        } else if (degrees == 2) {
            return (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        }
        double z = quantile(p);
        double z2 = z * z;
        double n = degrees;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160;
        return z + first / n + second / (n * n) + third / (n * n * n) + fourth / (n * n * n * n);
    }
}
