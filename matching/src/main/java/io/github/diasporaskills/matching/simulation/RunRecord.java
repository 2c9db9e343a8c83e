package io.github.diasporaskills.matching.simulation;

import java.util.Arrays;

/** What one run is counted by while it is played. Only cases that count, and only days that count. Not thread-safe. */
final class RunRecord {

    static final int STAGES = 3;

    private final long from;
    private final long until;
    private double[] answer = new double[256];
    private double[] allocation = new double[256];
    private int answers;
    private int allocations;
    private int cases;
    private int inTime;
    private int late;
    private final int[] byStage = new int[STAGES + 1];
    private int[] taken = new int[16];
    private int takenByWomen;
    private long[] closed = new long[2];
    private double openSeconds;
    private double[] weekly;
    private int weeks;
    private long seen;
    private double inSystem;
    private long escalations;
    private long decisions;

    RunRecord(long from, long until) {
        this.from = from;
        this.until = until;
        this.seen = from;
        this.weekly = new double[(int) ((until - from) / (7 * 86_400)) + 2];
    }

    /** How many cases were open since the last time that somebody looked. */
    void open(int before, long now) {
        long end = Math.min(now, until);
        if (end > seen) {
            openSeconds += before * (double) (end - seen);
            seen = end;
        }
    }

    void week(int openNow) {
        if (weeks < weekly.length) {
            weekly[weeks++] = openNow;
        }
    }

    boolean counts(long at) {
        return at >= from && at < until;
    }

    void came() {
        cases++;
    }

    void decided() {
        decisions++;
    }

    void escalated() {
        escalations++;
    }

    void lateReply() {
        late++;
    }

    void allocated(double hours) {
        allocation = room(allocation, allocations);
        allocation[allocations++] = hours;
    }

    void answered(double hours, boolean within, int stage) {
        answer = room(answer, answers);
        answer[answers++] = hours;
        inSystem += hours;
        inTime += within ? 1 : 0;
        byStage[Math.min(stage, STAGES + 1) - 1]++;
    }

    void leftUnanswered(double hours) {
        inSystem += hours;
    }

    void took(int expert, boolean woman) {
        takenByWomen += woman ? 1 : 0;
        if (expert >= taken.length) {
            taken = Arrays.copyOf(taken, Math.max(expert + 1, taken.length * 2));
        }
        taken[expert]++;
    }

    void followedUp(boolean reported) {
        closed[reported ? 1 : 0]++;
    }

    private static double[] room(double[] values, int needed) {
        return needed < values.length ? values : Arrays.copyOf(values, values.length * 2);
    }

    RunFigures figures(int experts, int coordinators, CaseWatch watch) {
        double[] answered = Arrays.copyOf(answer, answers);
        double[] offered = Arrays.copyOf(allocation, allocations);
        Arrays.sort(answered);
        Arrays.sort(offered);
        long[] loads = new long[experts];
        for (int each = 0; each < Math.min(experts, taken.length); each++) {
            loads[each] = taken[each];
        }
        Arrays.sort(loads);
        return new RunFigures(
                new RunFigures.Times(answered, offered, Arrays.copyOf(weekly, weeks), loads),
                new RunFigures.Counts(
                        cases,
                        inTime,
                        Arrays.stream(byStage).boxed().toList(),
                        coordinators,
                        late,
                        escalations,
                        decisions,
                        closed[1],
                        closed[0] + closed[1],
                        takenByWomen),
                new RunFigures.Flow(openSeconds / Math.max(1, seen - from), inSystem, (until - from) / 3600.0),
                watch.checks(),
                watch.breaches());
    }
}
