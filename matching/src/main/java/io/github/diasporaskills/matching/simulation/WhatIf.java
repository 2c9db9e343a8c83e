package io.github.diasporaskills.matching.simulation;

import static java.util.Objects.requireNonNull;

/**
 * The same network with one number changed, played with the same seeds: it meets the same cases and the same people, so
 * what differs is due to the number. Immutable and thread-safe.
 *
 * @param setting what was changed
 * @param was the number as the scenario has it, or as the country's rules have it
 * @param value the number that was tried
 * @param result what came out
 */
public record WhatIf(ScenarioSetting setting, double was, double value, SimulationResult result) {

    /** Half a case in a hundred, a hundredth of the time: less than that is next to nothing. */
    private static final double LITTLE_SHARE = 0.005;

    private static final double LITTLE_TIME = 0.03;

    /** Checks that all parts are there. */
    public WhatIf {
        requireNonNull(setting, "setting");
        requireNonNull(result, "result");
    }

    /**
     * Plays it.
     *
     * @param simulation the network as it is
     * @param setting what is changed
     * @param value the number that is tried
     * @param runs how often
     * @param seed that of the result that it will be held against
     * @return what came out
     * @throws IllegalArgumentException if the number is out of the range of the setting
     */
    public static WhatIf of(Simulation simulation, ScenarioSetting setting, double value, int runs, long seed) {
        double was = asIs(simulation, setting);
        Scenario changed = simulation.scenario().with(setting, value);
        return new WhatIf(
                setting,
                was,
                value,
                Simulation.of(changed, simulation.pack())
                        .asking(simulation.order())
                        .run(runs, seed));
    }

    /** The number as the scenario has it, or as the country's rules have it. */
    static double asIs(Simulation simulation, ScenarioSetting setting) {
        return simulation.scenario().find(setting).orElseGet(() -> byRules(simulation, setting));
    }

    private static double byRules(Simulation simulation, ScenarioSetting setting) {
        return setting == ScenarioSetting.BACKUP_NEVER_PERCENT
                ? simulation.scenario().value(ScenarioSetting.NEVER_PERCENT)
                : simulation
                        .policy()
                        .backupTime()
                        .<Double>fold(
                                working -> working.time().toMinutes() / 60.0,
                                days -> days.days() * 24.0,
                                elapsed -> elapsed.time().toMinutes() / 60.0);
    }

    /**
     * Whether it changes anything worth a word.
     *
     * @param from what came out as things are
     * @return false if shares differ by less than half a percent and the median by less than three
     */
    public boolean matters(SimulationResult from) {
        double median = from.answerHours().median().value();
        return differs(result.answeredShare(), from.answeredShare())
                || differs(result.withinDeadlineShare(), from.withinDeadlineShare())
                || Math.abs(result.answerHours().median().value() - median) > LITTLE_TIME * median;
    }

    private static boolean differs(Figure one, Figure other) {
        return Math.abs(one.value() - other.value()) > LITTLE_SHARE;
    }
}
