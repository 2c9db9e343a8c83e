package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a number is missing, and what the numbers say in plain words. */
public enum GenderReason implements ReasonCode {
    /** Nobody is counted, so there is no rate. */
    NOBODY("gender.count.nobody"),
    /** Nothing happened on either side, so there is no ratio. */
    NO_EVENTS("gender.events.none"),
    /** One of the two groups has nobody in it. */
    EMPTY_GROUP("gender.count.empty-group"),
    /** The rate of the reference is 0, so there is no ratio to it. */
    REFERENCE_ZERO("gender.ratio.reference-zero"),
    /** The rate of the group is 0; the ratio is 0, and the method has no interval. */
    RATIO_ZERO("gender.ratio.zero"),
    /** Everybody of both groups is among the successes; the method's interval would have no width. */
    RATIO_CERTAIN("gender.ratio.certain"),
    /** An odds ratio would have to be divided by 0. */
    ODDS_NOT_DEFINED("gender.odds.not-defined"),
    /** The odds ratio is 0, and the method has no interval. */
    ODDS_ZERO("gender.odds.zero"),
    /** No stratum has persons of both groups. */
    NONE_COMPARABLE("gender.strata.none-comparable"),
    /** Fewer than two strata have both groups and both outcomes. */
    TOO_FEW_STRATA("gender.strata.too-few"),
    /** No stratum has both groups and both outcomes. */
    NO_VARIATION("gender.strata.no-variation"),
    /** There is no common odds ratio with which the strata could be compared. */
    NO_COMMON_ODDS("gender.strata.no-common-odds"),
    /** The method gives no interval for this number. */
    NO_INTERVAL("gender.interval.none"),
    /** The exact test would take too long: {@code most} persons at most. */
    TOO_LARGE("gender.test.too-large"),
    /** Nobody's time is known. */
    NO_TIMES("gender.times.none"),
    /** A median has an interval from {@code least} values on. */
    TOO_FEW_TIMES("gender.times.too-few"),

    /** {@code group}: {@code successes} of {@code total}, {@code percent}; from {@code low} to {@code high}. */
    RATE("gender.reading.rate"),
    /** {@code group} has nobody. */
    RATE_NOBODY("gender.reading.rate-nobody"),
    /** {@code group} lies {@code points} below {@code reference}; from {@code low} to {@code high}. */
    GAP_LOWER("gender.reading.gap-lower"),
    /** {@code group} lies {@code points} above {@code reference}; from {@code low} to {@code high}. */
    GAP_HIGHER("gender.reading.gap-higher"),
    /** As {@link #GAP_LOWER}, but from {@code below} below to {@code above} above fits. */
    GAP_UNSURE_LOWER("gender.reading.gap-unsure-lower"),
    /** As {@link #GAP_HIGHER}, but from {@code below} below to {@code above} above fits. */
    GAP_UNSURE_HIGHER("gender.reading.gap-unsure-higher"),
    /** No gap to speak of was found, and from {@code below} below to {@code above} above fits. */
    GAP_UNSURE_EQUAL("gender.reading.gap-unsure-equal"),
    /** There is no comparison of {@code group} and {@code reference}. */
    GAP_NONE("gender.reading.gap-none"),
    /** The rate of {@code group} is {@code ratio} times that of {@code reference}; from {@code low} to {@code high}. */
    RATIO("gender.reading.ratio"),
    /** The parity index {@code ratio} lies within 0.97 and 1.03. */
    PARITY_WITHIN("gender.reading.parity-within"),
    /** The parity index {@code ratio} lies outside of 0.97 and 1.03. */
    PARITY_OUTSIDE("gender.reading.parity-outside"),
    /** {@code group} has less than four fifths of the rate of {@code best}. */
    FOUR_FIFTHS_FAILED("gender.reading.four-fifths-failed"),
    /** {@code group} has at least four fifths of the rate of {@code best}. */
    FOUR_FIFTHS_PASSED("gender.reading.four-fifths-passed"),
    /** Fisher's exact test: {@code p}. */
    FISHER("gender.reading.fisher"),
    /** Fisher's exact test: less than {@code p}. */
    FISHER_BELOW("gender.reading.fisher-below"),
    /** The interval of the difference and the exact test do not agree. */
    BORDERLINE("gender.reading.borderline"),
    /** {@code group} has {@code total} persons: one more success is {@code points}. */
    SMALL_GROUP("gender.reading.small-group"),
    /** Of {@code all} persons {@code persons} did not state a gender; with them from {@code low} to {@code high}. */
    UNDISCLOSED("gender.reading.undisclosed"),
    /** Nobody stated a gender; {@code persons}. */
    ALL_UNDISCLOSED("gender.reading.all-undisclosed"),
    /** Within {@code strata} strata the odds are {@code odds} times as high; from {@code low} to {@code high}. */
    STRATA_ODDS("gender.reading.strata-odds"),
    /** As {@link #STRATA_ODDS}, but odds of 1 fit as well. */
    STRATA_ODDS_UNSURE("gender.reading.strata-odds-unsure"),
    /** The odds ratios of the strata differ: {@code p}. */
    STRATA_DIFFER("gender.reading.strata-differ"),
    /** Standardised rates: {@code groupPercent} and {@code referencePercent}. */
    STANDARDISED("gender.reading.standardised"),
    /** Strata without one of the groups: {@code strata}, with {@code percent} of all persons. */
    DROPPED("gender.reading.dropped"),
    /** The gap {@code total} is {@code composition} and {@code rate}. */
    DECOMPOSED("gender.reading.decomposed"),
    /** How {@code strata} with persons of one group only are split. */
    DECOMPOSED_ONE_SIDED("gender.reading.decomposed-one-sided"),
    /** The gap over all and within the strata go opposite ways. */
    SIMPSON("gender.reading.simpson"),
    /** Of those who stated a gender, {@code heads} of {@code stated} are {@code group}. */
    SHARE("gender.reading.share"),
    /** The share with {@code undisclosed} of {@code all} who stated none lies from {@code low} to {@code high}. */
    SHARE_BOUNDS("gender.reading.share-bounds"),
    /** {@code group}: the median is {@code median}; from {@code low} to {@code high}; {@code values} values. */
    MEDIAN("gender.reading.median"),
    /** {@code group}: the median is {@code median}, of {@code values} values, too few for an interval. */
    MEDIAN_ONLY("gender.reading.median-only"),
    /** {@code group} has no times. */
    MEDIAN_NONE("gender.reading.median-none"),
    /** One of {@code group} takes longer than one of {@code reference} in {@code percent} of all pairs. */
    LONGER("gender.reading.longer"),
    /** The rank test: {@code p}. */
    RANKS("gender.reading.ranks"),
    /** The rank test: less than {@code p}. */
    RANKS_BELOW("gender.reading.ranks-below"),
    /** {@code open} of {@code group} still wait. */
    STILL_WAITING("gender.reading.still-waiting"),
    /** A description, and no cause. */
    NO_CAUSE("gender.reading.no-cause");

    private final String id;

    GenderReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
