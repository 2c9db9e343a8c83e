package io.github.diasporaskills.accountability.gender;

/** How a number was worked out. */
public enum Method {
    /** One proportion: Wilson's score interval (1927, doi:10.2307/2276774), without continuity correction. */
    WILSON,
    /** One proportion: the exact interval of Clopper and Pearson (1934, doi:10.1093/biomet/26.4.404). */
    CLOPPER_PEARSON,
    /** Difference of two proportions: Newcombe 1998 (doi:10.1002/sim.4780170811), method 10, from Wilson's limits. */
    NEWCOMBE,
    /** Ratio of two proportions: the logarithmic interval of Katz and others 1978 (doi:10.2307/2530610). */
    KATZ,
    /**
     * Ratio of two rates of events: given their sum they are binomial (Przyborowski and Wilenski 1940,
     * doi:10.2307/2332612), with the limits of Clopper and Pearson.
     */
    CONDITIONAL_POISSON,
    /** Odds ratio of one table: Woolf 1955 (doi:10.1111/j.1469-1809.1955.tb01348.x). */
    WOOLF,
    /** Odds ratio over strata: Mantel and Haenszel 1959, interval of Robins, Breslow and Greenland 1986 (doi:10.2307/2531052). */
    MANTEL_HAENSZEL,
    /** Rates weighted by all persons of each stratum. */
    DIRECT_STANDARDISATION,
    /** Two-sided exact test of Fisher: tables no more likely than the one found, margins given. */
    FISHER,
    /** Exact test of Boschloo 1970, ordering tables by Fisher's p; two-sided it orders by the two-sided p. */
    BOSCHLOO,
    /** Exact test of Barnard 1947 by the pooled z statistic. */
    BARNARD,
    /** Over strata: Cochran 1954 and Mantel and Haenszel 1959, without continuity correction. */
    COCHRAN_MANTEL_HAENSZEL,
    /** The same with the continuity correction of one half. */
    COCHRAN_MANTEL_HAENSZEL_CORRECTED,
    /** Whether strata have one odds ratio: Breslow and Day 1980. */
    BRESLOW_DAY,
    /** The same with the correction of Tarone 1985 (doi:10.1093/biomet/72.1.91). */
    TARONE,
    /** Median, with the interval between two of the values found that holds whatever the distribution (binomial). */
    MEDIAN,
    /** Rank test of Mann and Whitney 1947, every arrangement counted; for few values without ties. */
    MANN_WHITNEY_EXACT,
    /** Rank test of Mann and Whitney 1947 by the normal distribution, corrected for ties and continuity. */
    MANN_WHITNEY_NORMAL
}
