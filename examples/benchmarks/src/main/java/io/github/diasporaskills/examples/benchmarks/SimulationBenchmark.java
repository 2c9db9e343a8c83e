package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.matching.simulation.AskingOrder;
import io.github.diasporaskills.matching.simulation.Scenario;
import io.github.diasporaskills.matching.simulation.ScenarioSetting;
import io.github.diasporaskills.matching.simulation.Simulation;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long a simulated year takes: 10,000 cases and 300 experts, and a hundred times as many cases with 10,000 experts, each
 * case with its own consent and gate; then what the router is worth against plain ways to ask.
 */
final class SimulationBenchmark implements Benchmark {

    private static final int LARGE = Integer.getInteger("cases", 1_000_000);
    private static final int ROUNDS = 3;
    private static final long SEED = 20_261_122;

    /** Experts who differ in speed and in how often they never reply, some of whom go quiet. */
    private static final String NETWORK = """
        {
          "schema": "1.0",
          "id": "large",
          "title": {"en": "A large network"},
          "settings": {"casesPerYear": 10000, "experts": 300, "coordinators": 6, "quota": 3, "sites": 100,
            "neverPercent": 12, "declinePercent": 8, "quietPercent": 5, "speedSpread": 0.8, "neverSpread": 0.9,
            "wishPercent": 5, "warmUpWeeks": 0, "coordinatorCases": 1000, "triageWorkMinutes": 5},
          "weekdays": [20, 18, 18, 17, 15, 7, 5],
          "hours": [1, 1, 1, 1, 1, 2, 3, 5, 8, 9, 9, 9, 8, 8, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1],
          "duty": "07:00-21:00",
          "triage": {"shape": "LOG_NORMAL", "q1": 0.05, "median": 0.1, "q3": 0.2},
          "answer": {"shape": "LOG_NORMAL", "q1": 1.8, "median": 5.3, "q3": 16.4},
          "specialties": [
            {"specialty": "paediatrics", "cases": 20, "experts": 15},
            {"specialty": "infectious-diseases", "cases": 15, "experts": 10},
            {"specialty": "radiology", "cases": 15, "experts": 15},
            {"specialty": "dermatology", "cases": 12, "experts": 12},
            {"specialty": "cardiology", "cases": 10, "experts": 12},
            {"specialty": "neurology", "cases": 8, "experts": 10},
            {"specialty": "general-surgery", "cases": 8, "experts": 10},
            {"specialty": "gynaecology-obstetrics", "cases": 6, "experts": 8},
            {"specialty": "ophthalmology", "cases": 4, "experts": 5},
            {"specialty": "nephrology", "cases": 2, "experts": 3}
          ]
        }
        """;

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        CountryPack pack = CountryPack.load("MA");
        Scenario year =
                Scenario.read(Document.parse("large.json", NETWORK)).value().orElseThrow();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(out, pack, year, round == 1 ? "10,000 cases, 300 experts, from a cold start" : "the same again");
        }
        if (LARGE > 0) {
            Scenario large = year.with(ScenarioSetting.CASES_PER_YEAR, LARGE)
                    .with(ScenarioSetting.EXPERTS, 10_000)
                    .with(ScenarioSetting.QUOTA, 5)
                    .with(ScenarioSetting.COORDINATORS, 30)
                    .with(ScenarioSetting.COORDINATOR_CASES, 100_000);
            measure(out, pack, large, String.format(Locale.ROOT, "%,d cases, 10,000 experts", LARGE));
        }
        compare(out, pack, year);
    }

    private static void measure(PrintStream out, CountryPack pack, Scenario scenario, String what) {
        Heap.reset();
        long start = System.nanoTime();
        SimulationResult result = Simulation.of(scenario, pack).run(1, SEED);
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "  %s: %.1f s, %,.0f cases, %,d decisions, %,d checks, %d breaches, answered %.1f %%, heap %,d MB at"
                        + " most%n",
                what,
                seconds,
                result.cases().value(),
                result.decisions(),
                result.checks(),
                result.breaches().size(),
                100 * result.answeredShare().value(),
                Heap.peak());
    }

    private static void compare(PrintStream out, CountryPack pack, Scenario scenario) {
        double[] router = new double[0];
        for (AskingOrder order : AskingOrder.values()) {
            SimulationResult result =
                    Simulation.of(scenario, pack).asking(order).run(ROUNDS, SEED);
            double[] found = {
                result.answerHours().median().value(),
                result.answerHours().p95().value(),
                result.answeredShare().value(),
                result.withinDeadlineShare().value(),
                result.loadGini().value()
            };
            router = router.length == 0 ? found : router;
            out.printf(
                    Locale.ROOT,
                    "  %-6s median %.2f h (%.2f times), 95 %% %.1f h (%.2f), answered %.2f %% (%.3f), in time %.2f %%"
                            + " (%.3f), Gini %.3f (%.2f), busiest %.0f%n",
                    order,
                    found[0],
                    found[0] / router[0],
                    found[1],
                    found[1] / router[1],
                    100 * found[2],
                    found[2] / router[2],
                    100 * found[3],
                    found[3] / router[3],
                    found[4],
                    found[4] / router[4],
                    result.busiestExpert().value());
        }
    }
}
