package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.matching.simulation.Figure;
import io.github.diasporaskills.matching.simulation.FittedTime;
import io.github.diasporaskills.matching.simulation.HourFigures;
import io.github.diasporaskills.matching.simulation.Scenario;
import io.github.diasporaskills.matching.simulation.ScenarioSetting;
import io.github.diasporaskills.matching.simulation.Simulation;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The simulation against published networks, as a table in two parts: figures that were fitted, which shows only that the
 * fit holds when cases run through the router, and figures that were not, which is what a prediction is worth. What no
 * series supports stands there as not validated.
 */
final class ValidationBenchmark implements Benchmark {

    private static final int RUNS = Integer.getInteger("replications", 40);
    private static final long SEED = 20_261_122;
    private static final double DAY = 24;
    private static final double TOLERANCE = 0.05;

    /** The length of a run in weeks where a published year is too short for its own quartiles. */
    private static final int LONG = 208;

    private final CountryPack pack = CountryPack.load("MA");
    private final List<Row> calibrated = new ArrayList<>();
    private final List<Row> predicted = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();
    private String baseShare = "";

    private record Row(String check, String what, String published, String ours, String verdict) {}

    @Override
    public String name() {
        return "validation";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        msf();
        swinfen();
        addis();
        base();
        specialties();
        queues();
        open.add(new Row("V6", "share of cases with a follow-up", "12 %, 20 %, 42 %", "as put in", "not validated"));
        open.add(new Row("V5", "BASE: share answered within 7 days", "none published", baseShare, "not validated"));
        table(out, "Calibrated: the figure was fitted", calibrated);
        table(out, "Predicted: the figure was not used in fitting", predicted);
        table(out, "Not validated: no series to hold it against", open);
    }

    // The rows.

    private void msf() {
        Scenario msf = Scenario.shipped("msf").with(ScenarioSetting.WEEKS, LONG);
        HourFigures hours = play(msf, RUNS).answerHours();
        fitted("V1", "MSF: first response, lower quartile, h", 1.8, hours.q1());
        fitted("V1", "MSF: first response, median, h", 5.3, hours.median());
        fitted("V1", "MSF: first response, upper quartile, h", 16.4, hours.q3());
        predicted.add(
                within("V1", "MSF: mean of the first response, h (from the log-normal fit)", 20.3, hours.mean(), 0.25));

        Scenario late = msf.with(ScenarioSetting.CASES_PER_YEAR, 18 * 365.25 / 7)
                .inTriage(FittedTime.twoPiece(0.26 * 0.2 / 0.96, 0.2, 3.05 * 0.2 / 0.96));
        HourFigures fromSubmission = play(late, RUNS).answerHours();
        SimulationResult fromOffer =
                play(late.answering(FittedTime.twoPiece(1.8, 5.3, 16.4), FittedTime.twoPiece(1.8, 5.3, 16.4)), RUNS);
        HourFigures fromOfferHours = fromOffer.answerHours();
        calibrated.add(within(
                "V7",
                "MSF, 18 cases a week: allocation, median, h",
                0.2,
                fromOffer.allocationHours().median(),
                0.25));
        predicted.add(new Row(
                "V7",
                "MSF, 18 cases a week: answer, median, h; whether the paper of 2014 counts from submission or from the"
                        + " offer is not known",
                "5",
                shown(fromSubmission.median()) + " or " + shown(fromOfferHours.median()),
                fromSubmission.median().value() <= 5 && fromOfferHours.median().value() >= 5
                        ? "lies between"
                        : "outside"));
    }

    private void swinfen() {
        Scenario year = Scenario.shipped("swinfen");
        SimulationResult result = play(year, RUNS * 5);
        double scale = 128 / result.cases().value();
        calibrated.add(
                counted("V2", "Swinfen: answered by the first expert, of 128", 89, result.firstExpert(), scale, 5.2));
        calibrated.add(counted("V2", "Swinfen: answered by the backup", 36, result.backup(), scale, 5.1));
        calibrated.add(counted("V2", "Swinfen: answered by the second backup", 3, result.secondBackup(), scale, 1.7));
        HourFigures hours = result.answerHours();
        predicted.add(
                within("V2", "Swinfen: receipt to first reply, lower quartile, d", 0.8 * DAY, hours.q1(), 0.15, DAY));
        predicted.add(within("V2", "Swinfen: receipt to first reply, median, d", 2.6 * DAY, hours.median(), 0.15, DAY));
        predicted.add(
                within("V2", "Swinfen: receipt to first reply, upper quartile, d", 5.9 * DAY, hours.q3(), 0.15, DAY));

        Scenario growing = year.with(ScenarioSetting.WEEKS, 139)
                .with(ScenarioSetting.WARM_UP_WEEKS, 0)
                .with(ScenarioSetting.CASES_PER_YEAR, 127)
                .with(ScenarioSetting.GROWTH_PERCENT, (318 / 127.0 - 1) / 2.67 * 100)
                .with(ScenarioSetting.EXPERTS_PER_YEAR, 10)
                .with(ScenarioSetting.MOST_CASES, 2)
                .with(ScenarioSetting.LOAD_DAYS, 366)
                .with(ScenarioSetting.PATIENCE_DAYS, 3650);
        Figure growth = play(growing, Math.max(4, RUNS / 4)).queueGrowthPerWeek();
        Figure steady = play(growing.with(ScenarioSetting.GROWTH_PERCENT, 0), Math.max(4, RUNS / 4))
                .queueGrowthPerWeek();
        predicted.add(new Row(
                "V4",
                "Swinfen: open cases more each week, demand 127 to 318 a year; capacity of each expert as used in the"
                        + " first year, ten experts more a year (assumed)",
                "grows",
                shown(growth) + "; without growth of demand " + shown(steady),
                growth.low().orElse(growth.value()) > 0 ? "holds" : "does not hold"));
    }

    private void addis() {
        Scenario before = Scenario.shipped("addis");
        Scenario after = before.with(ScenarioSetting.CASES_PER_YEAR, 3525).with(ScenarioSetting.EXPERTS, 81);
        SimulationResult first = play(before, RUNS / 2);
        SimulationResult second = play(after, RUNS / 2);
        calibrated.add(within("V3", "Addis 2020: answered share", 0.99, first.answeredShare(), 0.02));
        calibrated.add(within("V3", "Addis 2020: cases for each expert", 31.8, first.casesPerExpert(), TOLERANCE));
        calibrated.add(within(
                "V3",
                "Addis 2020: cases for each coordinator (5.9 as 6)",
                444,
                first.casesPerCoordinator(),
                TOLERANCE));
        predicted.add(within(
                "V3", "Addis 2021: answered share, from the load alone", 0.75, second.answeredShare(), TOLERANCE));
        predicted.add(within("V3", "Addis 2021: cases for each expert", 43.5, second.casesPerExpert(), TOLERANCE));
        predicted.add(
                within("V3", "Addis 2021: cases for each coordinator", 587.5, second.casesPerCoordinator(), TOLERANCE));
        for (int days : new int[] {7, 30}) {
            Figure share = play(after.with(ScenarioSetting.PATIENCE_DAYS, days), Math.max(4, RUNS / 8))
                    .answeredShare();
            predicted.add(
                    within("V3", "the same if a case is given up after " + days + " days", 0.75, share, TOLERANCE));
        }
    }

    private void base() {
        SimulationResult result = play(Scenario.shipped("base"), RUNS / 2);
        fitted(
                "V5",
                "BASE: response, lower quartile, d",
                0.2,
                result.answerHours().q1(),
                DAY);
        fitted("V5", "BASE: response, median, d", 1.2, result.answerHours().median(), DAY);
        fitted(
                "V5",
                "BASE: response, upper quartile, d",
                4.2,
                result.answerHours().q3(),
                DAY);
        predicted.add(within(
                "V5",
                "BASE 2011 to 2016: response, median, h",
                21,
                result.answerHours().median(),
                0.15));
        baseShare = shown(result.withinDeadlineShare());
    }

    /** Two numbers are fitted to three: the spread of the quartiles and the median; so each quartile alone is predicted. */
    private void specialties() {
        Scenario msf = Scenario.shipped("msf").with(ScenarioSetting.WEEKS, LONG);
        oneSpecialty(msf, "dermatology", FittedTime.logNormal(3.7, 10.2, 21.1), 3.7, 10.2, 21.1);
        oneSpecialty(msf, "paediatrics", FittedTime.logNormal(4, 13, 32), 4, 13, 32);
    }

    private void oneSpecialty(Scenario msf, String name, FittedTime fit, double q1, double median, double q3) {
        HourFigures hours = play(msf.inTriage(FittedTime.fixed(0)).answering(fit, fit), RUNS / 2)
                .answerHours();
        fitted("V7", "MSF " + name + ": response, median, h", median, hours.median());
        predicted.add(
                within("V7", "MSF " + name + ": response, lower quartile, h, from a log-normal", q1, hours.q1(), 0.1));
        predicted.add(
                within("V7", "MSF " + name + ": response, upper quartile, h, from a log-normal", q3, hours.q3(), 0.1));
    }

    /** One specialty, experts with one case at a time who take it at once, and times without memory. */
    private void queues() {
        queue("V8", "M/M/1, load 0.7: wait, h", 1, 0.7);
        queue("V8", "M/M/5, load 0.8: wait, h", 5, 0.8);
    }

    private void queue(String check, String what, int servers, double load) {
        double mean = 10;
        Scenario scenario = Scenario.shipped("addis")
                .with(ScenarioSetting.CASES_PER_YEAR, load * servers / mean * 24 * 365.25)
                .with(ScenarioSetting.EXPERTS, servers)
                .with(ScenarioSetting.QUOTA, 1)
                .with(ScenarioSetting.MOST_CASES, 0)
                .with(ScenarioSetting.ACCEPT_PERCENT, 0)
                .with(ScenarioSetting.PATIENCE_DAYS, 3650)
                .with(ScenarioSetting.WEEKS, 208)
                .with(ScenarioSetting.DEADLINE_HOURS, 8760)
                .with(ScenarioSetting.BACKUP_HOURS, 8760)
                .inTriage(FittedTime.fixed(0))
                .answering(FittedTime.exponential(mean), FittedTime.exponential(mean))
                .with("duty", "00:00-24:00")
                .value()
                .orElseThrow();
        SimulationResult result = play(scenario, RUNS);
        double wait = erlang(servers, load) * mean / (servers * (1 - load));
        predicted.add(covered(check, what, wait, result.allocationHours().mean()));
        Figure little = result.meanOpen();
        double product =
                result.arrivalsPerHour().value() * result.meanOpenHours().value();
        predicted.add(covered(
                check, what.replace("wait, h", "open cases, against arrivals times time (Little)"), product, little));
    }

    /** The chance to wait in M/M/c, by Erlang's formula C. */
    static double erlang(int servers, double load) {
        double offered = servers * load;
        double block = 1;
        for (int server = 1; server <= servers; server++) {
            block = offered * block / (server + offered * block);
        }
        return block / (1 - load * (1 - block));
    }

    private SimulationResult play(Scenario scenario, int runs) {
        SimulationResult result = Simulation.of(scenario, pack).run(Math.max(2, runs), SEED);
        if (!result.breaches().isEmpty()) {
            throw new IllegalStateException("A rule was broken: " + result.breaches());
        }
        return result;
    }

    // Rows.

    private void fitted(String check, String what, double published, Figure ours) {
        calibrated.add(within(check, what, published, ours, TOLERANCE));
    }

    private void fitted(String check, String what, double published, Figure ours, double unit) {
        calibrated.add(within(check, what, published * unit, ours, TOLERANCE, unit));
    }

    private static Row within(String check, String what, double published, Figure ours, double tolerance) {
        return within(check, what, published, ours, tolerance, 1);
    }

    private static Row within(String check, String what, double published, Figure ours, double tolerance, double unit) {
        double off = ours.value() / published - 1;
        String verdict = String.format(
                Locale.ROOT,
                "%s %.0f %% (%+.1f %%)",
                Math.abs(off) <= tolerance ? "within" : "outside",
                100 * tolerance,
                100 * off);
        return new Row(check, what, plain(published / unit), shown(ours, 1 / unit), verdict);
    }

    private static Row counted(
            String check, String what, double published, Figure ours, double scale, double deviation) {
        double off = (ours.value() * scale - published) / deviation;
        return new Row(
                check,
                what,
                plain(published),
                shown(ours, scale),
                String.format(Locale.ROOT, "%s 3 s.d. (%+.1f)", Math.abs(off) <= 3 ? "within" : "outside", off));
    }

    private static Row covered(String check, String what, double exact, Figure ours) {
        return new Row(
                check,
                what,
                plain(exact),
                shown(ours),
                ours.covers(exact) ? "in the interval" : "outside the interval");
    }

    private static String shown(Figure figure) {
        return shown(figure, 1);
    }

    private static String shown(Figure figure, double times) {
        return plain(figure.value() * times) + " (" + plain(figure.low().orElse(Double.NaN) * times) + " to "
                + plain(figure.high().orElse(Double.NaN) * times) + ")";
    }

    private static String plain(double number) {
        return Math.abs(number) >= 100
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, Math.abs(number) >= 10 ? "%.1f" : "%.2f", number);
    }

    private static void table(PrintStream out, String title, List<Row> rows) {
        out.printf("%n%s%n%n| check | figure | published | ours (95 %%) | |%n|---|---|---|---|---|%n", title);
        rows.forEach(row -> out.printf(
                "| %s | %s | %s | %s | %s |%n", row.check(), row.what(), row.published(), row.ours(), row.verdict()));
    }
}
