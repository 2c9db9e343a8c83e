package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.simulation.Figure;
import io.github.diasporaskills.matching.simulation.HourFigures;
import io.github.diasporaskills.matching.simulation.Recommendation;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a simulation, for people and for machines. */
final class SimulationPrinter {

    private static final int DIGITS = 6;
    private static final int WIDTH = 56;
    private static final int PERCENT = 100;

    private final SimulationResult result;
    private final Recommendation advice;
    private final CountryPack pack;
    private final long seed;
    private final Console console;

    SimulationPrinter(SimulationResult result, Recommendation advice, CountryPack pack, long seed, Console console) {
        this.result = result;
        this.advice = advice;
        this.pack = pack;
        this.seed = seed;
        this.console = console;
    }

    /** A figure with its name, and by how much it is shown larger. */
    record Line(Said name, String more, Figure figure, int times) {}

    static List<Line> lines(SimulationResult result) {
        List<Line> lines = new ArrayList<>();
        hours(lines, Said.SIMULATE_ANSWER, result.answerHours());
        hours(lines, Said.SIMULATE_ALLOCATION, result.allocationHours());
        lines.add(new Line(Said.SIMULATE_ANSWERED, "", result.answeredShare(), PERCENT));
        lines.add(new Line(Said.SIMULATE_IN_TIME, "", result.withinDeadlineShare(), PERCENT));
        lines.add(new Line(Said.SIMULATE_FIRST, "", result.firstExpert(), 1));
        lines.add(new Line(Said.SIMULATE_BACKUP, "", result.backup(), 1));
        lines.add(new Line(Said.SIMULATE_SECOND, "", result.secondBackup(), 1));
        lines.add(new Line(Said.SIMULATE_PER_EXPERT, "", result.casesPerExpert(), 1));
        lines.add(new Line(Said.SIMULATE_PER_COORDINATOR, "", result.casesPerCoordinator(), 1));
        lines.add(new Line(Said.SIMULATE_GINI, "", result.loadGini(), 1));
        lines.add(new Line(Said.SIMULATE_WOMEN, "", result.casesOfWomenShare(), PERCENT));
        lines.add(new Line(Said.SIMULATE_GROWTH, "", result.queueGrowthPerWeek(), 1));
        return lines;
    }

    private static void hours(List<Line> lines, Said name, HourFigures hours) {
        lines.add(new Line(name, " (25 %)", hours.q1(), 1));
        lines.add(new Line(name, " (50 %)", hours.median(), 1));
        lines.add(new Line(name, " (75 %)", hours.q3(), 1));
        lines.add(new Line(name, " (95 %)", hours.p95(), 1));
    }

    /** The mean, or a dash where there is none. */
    static String value(Line line, Console console) {
        return line.figure().isKnown()
                ? console.say(Reason.of(Said.SIMULATE_VALUE)
                        .with("value", rounded(line.figure().value() * line.times(), 2)))
                : "–";
    }

    /** The interval, or a dash after one run. */
    static String interval(Line line, Console console) {
        OptionalDouble low = line.figure().low();
        return low.isEmpty()
                ? "–"
                : console.say(Reason.of(Said.SIMULATE_BETWEEN)
                        .with("low", rounded(low.getAsDouble() * line.times(), 2))
                        .with("high", rounded(line.figure().high().orElseThrow() * line.times(), 2)));
    }

    void print() {
        console.line(console.strong(result.scenario().title().in(console.locale())));
        console.print(Said.SIMULATE_INVENTED);
        console.heading(Said.SIMULATE_ADVICE);
        advice.sentences().forEach(sentence -> console.line("  " + console.say(sentence)));
        console.heading(Said.SIMULATE_FIGURES);
        for (Line line : lines(result)) {
            console.line("  " + Console.left(console.say(line.name()) + line.more(), WIDTH) + " "
                    + Console.right(value(line, console), 10) + "   " + interval(line, console));
        }
        console.print(Reason.of(Said.SIMULATE_CHECKED)
                .with("checks", result.checks())
                .with("breaches", result.breaches().size()));
        result.breaches()
                .forEach(
                        each -> console.complain(Reason.of(Said.SIMULATE_BROKEN).with("value", each)));
        console.heading(Said.SIMULATE_NOTES);
        result.scenario().notes().forEach(note -> console.line("  " + note));
    }

    ObjectNode json() {
        ObjectNode json = PlanFiles.object();
        json.put("scenario", result.scenario().id());
        json.put("pack", pack.country().value());
        json.put("pack_hash", pack.hash());
        json.put("replications", result.runs());
        json.put("seed", seed);
        put(json, "cases", result.cases());
        hours(json, "answer_hours", result.answerHours());
        hours(json, "allocation_hours", result.allocationHours());
        put(json, "answered_share", result.answeredShare());
        put(json, "within_deadline_share", result.withinDeadlineShare());
        put(json, "first_expert", result.firstExpert());
        put(json, "backup", result.backup());
        put(json, "second_backup", result.secondBackup());
        put(json, "later_backup", result.laterBackup());
        put(json, "cases_per_expert", result.casesPerExpert());
        put(json, "cases_per_coordinator", result.casesPerCoordinator());
        put(json, "load_gini", result.loadGini());
        put(json, "women_cases_share", result.casesOfWomenShare());
        put(json, "busiest_expert", result.busiestExpert());
        put(json, "queue_growth_per_week", result.queueGrowthPerWeek());
        put(json, "mean_open", result.meanOpen());
        put(json, "follow_up_share", result.followedUpShare());
        put(json, "escalations", result.escalations());
        ArrayNode weeks = json.putArray("open_by_week");
        result.openByWeek().forEach(week -> weeks.add(rounded(week.value(), DIGITS)));
        ArrayNode tried = json.putArray("what_if");
        advice.tried().forEach(each -> {
            ObjectNode one = tried.addObject();
            one.put("setting", each.setting().key());
            one.put("was", each.was());
            one.put("value", each.value());
            put(one, "answered_share", each.result().answeredShare());
            put(one, "within_deadline_share", each.result().withinDeadlineShare());
            put(one, "median_answer_hours", each.result().answerHours().median());
        });
        ArrayNode words = json.putArray("recommendation");
        advice.sentences().forEach(sentence -> words.add(console.say(sentence)));
        ObjectNode invariants = json.putObject("invariants");
        invariants.put("checks", result.checks());
        ArrayNode breaches = invariants.putArray("breaches");
        result.breaches().forEach(breaches::add);
        return json;
    }

    private static void hours(ObjectNode to, String key, HourFigures hours) {
        ObjectNode node = to.putObject(key);
        quartiles(node, hours, figure -> figure.value());
        if (hours.median().low().isPresent()) {
            quartiles(node.putObject("low"), hours, figure -> figure.low().orElseThrow());
            quartiles(node.putObject("high"), hours, figure -> figure.high().orElseThrow());
        }
    }

    private static void quartiles(ObjectNode to, HourFigures hours, Function<Figure, Double> part) {
        to.put("q1", known(part.apply(hours.q1())));
        to.put("median", known(part.apply(hours.median())));
        to.put("q3", known(part.apply(hours.q3())));
        to.put("p95", known(part.apply(hours.p95())));
        to.put("mean", known(part.apply(hours.mean())));
    }

    private static void put(ObjectNode to, String key, Figure figure) {
        ObjectNode node = to.putObject(key);
        node.put("value", known(figure.value()));
        node.put("low", rounded(figure.low()));
        node.put("high", rounded(figure.high()));
    }

    private static @Nullable BigDecimal known(double number) {
        return Double.isNaN(number) ? null : rounded(number, DIGITS);
    }

    private static @Nullable BigDecimal rounded(OptionalDouble number) {
        return number.isPresent() ? rounded(number.getAsDouble(), DIGITS) : null;
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
