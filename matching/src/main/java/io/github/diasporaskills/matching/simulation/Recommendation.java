package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result means for staffing, in plain words: whether the network keeps up, what is amiss, and what more experts,
 * another coordinator or a shorter wait for the next expert would bring. It advises and decides nothing. Immutable and
 * thread-safe.
 */
public final class Recommendation {

    /** Below it too many patients wait for nothing. */
    private static final double ENOUGH_ANSWERED = 0.95;

    private static final double ENOUGH_IN_TIME = 0.9;

    /** A queue that grows by less than this share of the cases of a week is not said to grow. */
    private static final double LITTLE_GROWTH = 0.005;

    private static final double MANY_BACKUPS = 0.2;
    private static final double UNEVEN = 0.5;

    /** Experts more or fewer by a fifth, the next one asked after two thirds of the time. */
    private static final double MORE = 1.2;

    private static final double SOONER = 2 / 3.0;
    private static final double WEEKS_OF_A_YEAR = 52;
    private static final int PERCENT = 100;

    /** The mean of fewer cases says nothing about how even the load is. */
    private static final int FEW = 5;

    private final List<Reason> sentences;
    private final List<WhatIf> tried;

    private Recommendation(List<Reason> sentences, List<WhatIf> tried) {
        this.sentences = List.copyOf(sentences);
        this.tried = List.copyOf(tried);
    }

    /**
     * Looks at a result and tries what may help.
     *
     * @param simulation what was played
     * @param result what came out
     * @param runs how often each alternative is played
     * @param seed that of the result
     * @return the advice; where no case came, only that
     */
    public static Recommendation of(Simulation simulation, SimulationResult result, int runs, long seed) {
        if (!result.answeredShare().isKnown()) {
            return new Recommendation(
                    List.of(Reason.of(SimulationReason.NO_CASES).with("runs", result.runs())), List.of());
        }
        List<Reason> sentences = new ArrayList<>();
        sentences.add(withHours(Reason.of(SimulationReason.ANSWERED), result)
                .with("answered", percent(result.answeredShare()))
                .with("inTime", percent(result.withinDeadlineShare())));
        sentences.addAll(findings(result));
        List<WhatIf> tried = tried(simulation, runs, seed);
        for (WhatIf each : tried) {
            sentences.add(would(each, result));
        }
        sentences.add(Reason.of(SimulationReason.RUNS)
                .with("runs", result.runs())
                .with("cases", rounded(result.cases().value(), 0)));
        return new Recommendation(sentences, tried);
    }

    private static List<Reason> findings(SimulationResult result) {
        List<Reason> amiss = new ArrayList<>();
        if (grows(result)) {
            List<Figure> weeks = result.openByWeek();
            amiss.add(Reason.of(SimulationReason.QUEUE_GROWS)
                    .with("growth", rounded(result.queueGrowthPerWeek().value(), 1))
                    .with("open", rounded(weeks.get(weeks.size() - 1).value(), 0)));
        }
        if (result.answeredShare().value() < ENOUGH_ANSWERED) {
            amiss.add(Reason.of(SimulationReason.UNANSWERED).with("answered", percent(result.answeredShare())));
        }
        if (amiss.isEmpty()) {
            amiss.add(Reason.of(SimulationReason.KEEPS_UP).with("answered", percent(result.answeredShare())));
        }
        if (result.withinDeadlineShare().value() < ENOUGH_IN_TIME
                && result.answerHours().p95().isKnown()) {
            amiss.add(Reason.of(SimulationReason.LATE)
                    .with("inTime", percent(result.withinDeadlineShare()))
                    .with("p95", hours(result.answerHours().p95())));
        }
        double allocation = result.allocationHours().median().value();
        double rest = result.answerHours().median().value() - allocation;
        if (allocation > rest && allocation > 1) {
            amiss.add(Reason.of(SimulationReason.TRIAGE_SLOW)
                    .with("allocation", hours(result.allocationHours().median())));
        }
        double answered = result.firstExpert().value()
                + result.backup().value()
                + result.secondBackup().value()
                + result.laterBackup().value();
        double backups = answered == 0 ? 0 : 1 - result.firstExpert().value() / answered;
        if (backups > MANY_BACKUPS) {
            amiss.add(Reason.of(SimulationReason.BACKUPS).with("backups", rounded(PERCENT * backups, 0)));
        }
        double mean = answered / Math.max(1, result.scenario().count(ScenarioSetting.EXPERTS));
        if (mean >= FEW && result.loadGini().value() > UNEVEN) {
            amiss.add(Reason.of(SimulationReason.UNEVEN)
                    .with("busiest", rounded(result.busiestExpert().value(), 0))
                    .with("mean", rounded(mean, 1))
                    .with("gini", rounded(result.loadGini().value(), 2)));
        }
        return amiss;
    }

    /**
     * Whether the whole interval of the slope lies above what chance does. One run has no interval: there the open cases
     * have to grow by more than come in a week.
     */
    private static boolean grows(SimulationResult result) {
        Figure growth = result.queueGrowthPerWeek();
        double weekly = result.scenario().value(ScenarioSetting.CASES_PER_YEAR) / WEEKS_OF_A_YEAR;
        return growth.low().isPresent()
                ? growth.low().getAsDouble() > LITTLE_GROWTH * weekly
                : growth.value() * result.scenario().value(ScenarioSetting.WEEKS) > weekly;
    }

    private static List<WhatIf> tried(Simulation simulation, int runs, long seed) {
        Scenario scenario = simulation.scenario();
        int experts = scenario.count(ScenarioSetting.EXPERTS);
        int coordinators = scenario.count(ScenarioSetting.COORDINATORS);
        List<WhatIf> all = new ArrayList<>();
        double more = Math.min(Math.ceil(experts * MORE), ScenarioSetting.EXPERTS.most());
        if (more > experts) {
            all.add(WhatIf.of(simulation, ScenarioSetting.EXPERTS, more, runs, seed));
        }
        if (experts > 1) {
            double fewer = Math.min(Math.ceil(experts / MORE), experts - 1.0);
            all.add(WhatIf.of(simulation, ScenarioSetting.EXPERTS, fewer, runs, seed));
        }
        if (coordinators < ScenarioSetting.COORDINATORS.most()) {
            all.add(WhatIf.of(simulation, ScenarioSetting.COORDINATORS, coordinators + 1, runs, seed));
        }
        double backup = WhatIf.asIs(simulation, ScenarioSetting.BACKUP_HOURS);
        double sooner = Math.max(1, Math.rint(backup * SOONER));
        if (sooner < backup) {
            all.add(WhatIf.of(simulation, ScenarioSetting.BACKUP_HOURS, sooner, runs, seed));
        }
        all.removeIf(each -> !each.result().answeredShare().isKnown());
        return all;
    }

    private static Reason would(WhatIf tried, SimulationResult from) {
        Reason reason = Reason.of(tried.matters(from) ? SimulationReason.WOULD : SimulationReason.WOULD_NOT)
                .with("key", tried.setting().key())
                .with("was", rounded(tried.was(), 0))
                .with("value", rounded(tried.value(), 0));
        return tried.matters(from)
                ? withHours(reason, tried.result())
                        .with("answered", percent(tried.result().answeredShare()))
                        .with("inTime", percent(tried.result().withinDeadlineShare()))
                : reason;
    }

    /** The median, or a dash where nothing was answered. */
    private static Reason withHours(Reason reason, SimulationResult result) {
        Figure median = result.answerHours().median();
        return median.isKnown() ? reason.with("median", hours(median)) : reason.with("median", "–");
    }

    private static BigDecimal percent(Figure share) {
        return rounded(PERCENT * share.value(), 1);
    }

    private static BigDecimal hours(Figure hours) {
        return rounded(hours.value(), 1);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /**
     * What to tell whoever staffs the network.
     *
     * @return sentences, the most important first
     */
    public List<Reason> sentences() {
        return sentences;
    }

    /**
     * What was tried.
     *
     * @return the alternatives with their results
     */
    public List<WhatIf> tried() {
        return tried;
    }

    @Override
    public String toString() {
        return sentences.size() + " sentences";
    }
}
