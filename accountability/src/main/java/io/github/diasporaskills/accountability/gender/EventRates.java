package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * How often something happened in two groups or two spans of time, as events over an exposure such as days. Events are
 * taken as independent of each other; where one draws others after it, chance moves the ratio further than its interval
 * says. Immutable and thread-safe.
 */
public final class EventRates {

    private final Proportion events;
    private final double exposures;

    private EventRates(Proportion events, double exposures) {
        this.events = events;
        this.exposures = exposures;
    }

    /**
     * Two rates.
     *
     * @param events how many, 0 or more
     * @param exposure over how much, above 0
     * @param referenceEvents how many in the reference, 0 or more
     * @param referenceExposure over how much, above 0, in the same unit
     * @return the rates
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static EventRates of(long events, double exposure, long referenceEvents, double referenceExposure) {
        if (!(exposure > 0
                && referenceExposure > 0
                && Double.isFinite(exposure)
                && Double.isFinite(referenceExposure))) {
            throw new IllegalArgumentException(
                    "An exposure is a finite number above 0; found " + exposure + " and " + referenceExposure);
        }
        return new EventRates(
                Proportion.of(events, Math.addExact(events, referenceEvents)), referenceExposure / exposure);
    }

    /**
     * The rate over that of the reference. Given all events, those of one side are binomial, so the exact limits of their
     * share give those of the ratio, as R's {@code poisson.test}.
     *
     * @param confidence how often the interval is to hold at least
     * @return the ratio; without a number where the reference has no event
     */
    public Estimate ratio(Confidence confidence) {
        requireNonNull(confidence, "confidence");
        if (events.failures() == 0) {
            return Estimate.none(
                    Method.CONDITIONAL_POISSON,
                    Reason.of(events.total() == 0 ? GenderReason.NO_EVENTS : GenderReason.REFERENCE_ZERO));
        }
        Interval share = events.clopperPearson(confidence).interval().orElseThrow();
        return Estimate.of(
                Method.CONDITIONAL_POISSON,
                ratio((double) events.successes() / events.total()),
                new Interval(ratio(share.low()), ratio(share.high())));
    }

    private double ratio(double share) {
        return share / (1 - share) * exposures;
    }

    /**
     * Without the counts.
     *
     * @return {@code EventRates}
     */
    @Override
    public String toString() {
        return "EventRates";
    }
}
