package io.github.diasporaskills.matching.simulation;

import java.util.List;

/** What came out of one run. Immutable. */
final class RunFigures {

    /** Hours that something took, open cases by week, and cases by expert; all but the weeks are sorted. */
    static final class Times {

        private final double[] answer;
        private final double[] allocation;
        private final double[] weekly;
        private final long[] loads;

        Times(double[] answer, double[] allocation, double[] weekly, long[] loads) {
            this.answer = answer;
            this.allocation = allocation;
            this.weekly = weekly;
            this.loads = loads;
        }
    }

    /**
     * How often something happened.
     *
     * @param cases how many cases came
     * @param inTime how many were answered within the time of their urgency, from submission
     * @param byStage how many were answered by the first expert asked, the second, the third, and later ones
     * @param coordinators how many there are
     * @param late replies that came when the case was with somebody else
     * @param escalations how often a coordinator was told
     * @param decisions how many decisions were made
     * @param reported how many cases have a report of what became of the patient
     * @param closed how many were to have one
     */
    record Counts(
            int cases,
            int inTime,
            List<Integer> byStage,
            int coordinators,
            int late,
            long escalations,
            long decisions,
            long reported,
            long closed,
            int takenByWomen) {}

    /**
     * What Little's law is about.
     *
     * @param meanOpen how many cases were open on average over time
     * @param inSystem the hours that all cases were open, together
     * @param span how many hours count
     */
    record Flow(double meanOpen, double inSystem, double span) {}

    private final Times times;
    private final Counts counts;
    private final Flow flow;
    private final long checks;
    private final List<String> breaches;

    RunFigures(Times times, Counts counts, Flow flow, long checks, List<String> breaches) {
        this.times = times;
        this.counts = counts;
        this.flow = flow;
        this.checks = checks;
        this.breaches = List.copyOf(breaches);
    }

    Counts counts() {
        return counts;
    }

    Flow flow() {
        return flow;
    }

    long checks() {
        return checks;
    }

    List<String> breaches() {
        return breaches;
    }

    double[] answer() {
        return times.answer;
    }

    double[] allocation() {
        return times.allocation;
    }

    double[] weekly() {
        return times.weekly;
    }

    long[] loads() {
        return times.loads;
    }

    /** The value below which a share of sorted values lies, between neighbours on a straight line; 0 if there are none. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    boolean hasCases() {
        return counts.cases() > 0;
    }

    /** A share of all cases, of which there are some. */
    double share(int of) {
        return of / (double) counts.cases();
    }

    /** By how many cases the open ones grow in a week: the slope of a straight line through the weeks. */
    double growth() {
        double[] weekly = weekly();
        double middle = (weekly.length - 1) / 2.0;
        double mean = mean(weekly);
        double above = 0;
        double below = 0;
        for (int week = 0; week < weekly.length; week++) {
            above += (week - middle) * (weekly[week] - mean);
            below += (week - middle) * (week - middle);
        }
        return below == 0 ? 0 : above / below;
    }
}
