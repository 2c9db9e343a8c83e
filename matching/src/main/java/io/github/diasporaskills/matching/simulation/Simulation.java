package io.github.diasporaskills.matching.simulation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.matching.dispatch.DispatchMode;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a scenario: every case is a request with its own consent and gate, every offer goes through the router, every step
 * through the life cycle, and nothing of their rules is written down a second time here. The same scenario, seed and number
 * of runs give the same result on every machine. Immutable and thread-safe; a run takes O((n + m) log m) for n cases and m
 * experts, and memory for the cases that are open at once.
 *
 * <p>Coordinators look cases through in the order in which they come and offers go out by rule, so the mode of the country
 * is taken as automatic. Experts reply as the scenario says: an opinion after a time that is drawn, a refusal, or never.
 * Whoever went quiet is found out when a case stays overdue or three offers in a row stay without a word. Emergencies are
 * not played: they are not offered to anybody abroad.
 */
public final class Simulation {

    /** The most runs of one scenario. */
    public static final int MOST_RUNS = 10_000;

    private final Scenario scenario;
    private final CountryPack pack;
    private final TeleExpertisePolicy policy;
    private final DispatchRule rule;
    private final AskingOrder order;

    private Simulation(Scenario scenario, CountryPack pack, AskingOrder order) {
        this.scenario = requireNonNull(scenario, "scenario");
        this.pack = requireNonNull(pack, "pack");
        this.order = requireNonNull(order, "order");
        this.policy = policy(scenario, pack);
        this.rule = OtherOrder.ranking(order, rule(scenario, pack));
    }

    /**
     * A simulation by the rules of a country.
     *
     * @param scenario what is played
     * @param pack the rules, as a rule those that the scenario names
     * @return the simulation
     * @throws IllegalArgumentException unless the rules can be played, see {@link #isPlayable}
     */
    public static Simulation of(Scenario scenario, CountryPack pack) {
        if (!isPlayable(pack)) {
            throw new IllegalArgumentException("By the rules of " + pack.country()
                    + " no case can be sent to an expert abroad, so there is nothing to play");
        }
        if (scenario.contradiction().isPresent()) {
            throw new IllegalArgumentException(
                    "Urgent and routine cases are together no more than all; found " + scenario);
        }
        return new Simulation(scenario, pack, AskingOrder.ROUTER);
    }

    /**
     * Whether the rules of a country can be played: it knows tele-expertise, and lets cases with consent go to experts who
     * live abroad.
     *
     * @param pack the rules
     * @return true if a simulation can be made of them
     */
    public static boolean isPlayable(CountryPack pack) {
        return TeleExpertisePolicy.find(pack)
                .filter(policy -> new InventedCases(new Scenario(new Scenario.Draft()), pack, policy).areOpen())
                .isPresent();
    }

    /**
     * The same with experts asked in another order, to see what the router is worth.
     *
     * @param other who is asked first
     * @return a new simulation
     */
    public Simulation asking(AskingOrder other) {
        return new Simulation(scenario, pack, other);
    }

    private static TeleExpertisePolicy policy(Scenario scenario, CountryPack pack) {
        TeleExpertisePolicy policy = TeleExpertisePolicy.of(pack);
        int hours = scenario.find(ScenarioSetting.DEADLINE_HOURS).orElse(0.0).intValue();
        if (hours > 0) {
            for (String urgency : policy.urgencies()) {
                policy = policy.withAnswerHours(urgency, hours);
            }
        }
        return policy;
    }

    private static DispatchRule rule(Scenario scenario, CountryPack pack) {
        DispatchRule rule = DispatchRule.of(pack)
                .withMode(DispatchMode.AUTOMATIC)
                .withMostCases(scenario.count(ScenarioSetting.MOST_CASES))
                .withLoadDays(scenario.count(ScenarioSetting.LOAD_DAYS));
        int hours = scenario.find(ScenarioSetting.BACKUP_HOURS).orElse(0.0).intValue();
        if (hours > 0) {
            for (String urgency : TeleExpertisePolicy.of(pack).urgencies()) {
                rule = rule.withBackupHours(urgency, hours);
            }
        }
        return rule;
    }

    /**
     * Plays it several times, each with another seed that follows from the one given.
     *
     * @param runs from 1 to {@value #MOST_RUNS}
     * @param seed any number
     * @return what came out, with intervals over the runs
     * @throws IllegalArgumentException if the number of runs is out of range
     */
    public SimulationResult run(int runs, long seed) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("A scenario is played 1 to " + MOST_RUNS + " times; found " + runs);
        }
        List<RunFigures> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            all.add(new Play(this, Seeds.of(seed, Seeds.RUN, run)).run());
        }
        return new SimulationResult(scenario, all);
    }

    /**
     * What is played.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    CountryPack pack() {
        return pack;
    }

    TeleExpertisePolicy policy() {
        return policy;
    }

    DispatchRule rule() {
        return rule;
    }

    AskingOrder order() {
        return order;
    }

    /** Midnight of the first day in the country. */
    Instant begin() {
        return pack.zone()
                .resolve(scenario.start().atStartOfDay())
                .fold(LocalResolution.Once::moment, LocalResolution.Twice::earlier, LocalResolution.Never::change)
                .toInstant();
    }

    @Override
    public String toString() {
        return "simulation of " + scenario;
    }
}
