package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.calendar.PackZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** When cases come: a Poisson process whose rate changes by the hour, with the weekday, the hour and the years. */
final class Arrivals {

    static final double HOURS_OF_A_YEAR = 365.25 * 24;
    private static final long HOUR = 3600;

    private final Scenario scenario;
    private final PackZone zone;
    private final long from;
    private final SplittableRandom random;
    private final double perHour;
    private final double growth;
    private double clock;
    private long hour = Long.MIN_VALUE;
    private double rate;

    Arrivals(Scenario scenario, PackZone zone, long from, SplittableRandom random) {
        this.scenario = scenario;
        this.zone = zone;
        this.from = from;
        this.random = random;
        this.perHour = scenario.value(ScenarioSetting.CASES_PER_YEAR) / HOURS_OF_A_YEAR;
        this.growth = scenario.share(ScenarioSetting.GROWTH_PERCENT);
        this.clock = from;
    }

    /** The second at which the next case comes, never before the one before. */
    long next() {
        double left = random.nextExponential();
        while (true) {
            long now = Math.floorDiv((long) clock, HOUR);
            double here = rate(now);
            double end = (now + 1) * HOUR;
            double until = (end - clock) / HOUR * here;
            if (left < until) {
                clock += left / here * HOUR;
                return (long) clock;
            }
            left -= until;
            clock = end;
        }
    }

    private double rate(long at) {
        if (at != hour) {
            hour = at;
            OffsetDateTime local = zone.at(Instant.ofEpochSecond(at * HOUR));
            double years = Math.max(0, (at * HOUR - from) / (HOURS_OF_A_YEAR * HOUR));
            rate = perHour
                    * Math.max(0, 1 + growth * years)
                    * weight(scenario.weekdays(), local.getDayOfWeek().getValue() - 1)
                    * weight(scenario.hours(), local.getHour());
        }
        return rate;
    }

    /** A weight by the mean of all. */
    private static double weight(List<Integer> weights, int place) {
        double sum = 0;
        for (int each : weights) {
            sum += each;
        }
        return weights.get(place) * weights.size() / sum;
    }
}
