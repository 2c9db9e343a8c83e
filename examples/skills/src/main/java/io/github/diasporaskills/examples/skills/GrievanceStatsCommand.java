package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.GrievanceStatistics;
import io.github.diasporaskills.accountability.grievance.Quarter;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills grievance stats}: how many complaints there were and what became of them; no small groups. */
@Command(name = "stats")
final class GrievanceStatsCommand implements Callable<Integer>, Confidential {

    private static final int LEAST = GrievanceStatistics.LEAST_THRESHOLD;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Mixin
    private final ActorOptions who;

    @Option(
            names = "--from",
            paramLabel = "2026-Q1",
            converter = QuarterConverter.class,
            descriptionKey = "option.fromquarter")
    private @Nullable Quarter from;

    @Option(
            names = "--until",
            paramLabel = "2026-Q4",
            converter = QuarterConverter.class,
            descriptionKey = "option.untilquarter")
    private @Nullable Quarter until;

    @Option(names = "--threshold", paramLabel = "N", defaultValue = "5", descriptionKey = "option.statsthreshold")
    private int threshold;

    GrievanceStatsCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        Actor reader = who.actor(self);
        GivenOptions.checkRange("--threshold", threshold, LEAST, Integer.MAX_VALUE, self);
        Console console = shared.console();
        Instant now = around.clock().instant();
        Quarter last = until == null ? Quarter.of(now) : until;
        Quarter first = from == null ? new Quarter(last.year(), 1) : from;
        return place.work(
                self,
                console,
                desk -> desk.desk()
                        .watch()
                        .statistics(desk.key(null), reader, first, last, threshold, now)
                        .fold(found -> tell(found, first, last, console), console::fail));
    }

    private int tell(GrievanceStatistics found, Quarter first, Quarter last, Console console) {
        if (shared.isJson()) {
            around.out().print(PlanFiles.text(json(found, first, last)));
            return ExitCode.FINE;
        }
        console.heading(
                Reason.of(Said.STATS_HEADING).with("first", first.toString()).with("last", last.toString()));
        count(Said.STATS_RECEIVED, found.received(), console);
        found.byState()
                .forEach((state, count) -> console.line("  "
                        + console.say(
                                Reason.of(Said.STATS_STATE).with("state", state).with("value", count))));
        count(Said.STATS_ANSWERED, found.answered(), console);
        count(Said.STATS_IN_TIME, found.answeredInTime(), console);
        split(Said.STATS_GENDER, found.byGender(), found.counted().get("gender"), console);
        split(Said.STATS_KIND, found.byKind(), found.counted().get("kind"), console);
        split(Said.STATS_CATEGORY, found.byCategory(), found.counted().get("category"), console);
        count(Said.STATS_WISHES, found.preferences(), console);
        count(Said.STATS_WISHES_MET, found.preferencesHonoured(), console);
        if (!found.withheld().isEmpty()) {
            console.print(Reason.of(Said.STATS_WITHHELD)
                    .with("names", found.withheld().stream().sorted().toList())
                    .with("threshold", threshold));
        }
        return ExitCode.FINE;
    }

    private static void count(Said label, int value, Console console) {
        console.print(Reason.of(label).with("value", value));
    }

    private static void split(Said label, Map<?, Integer> groups, @Nullable List<Quarter> quarters, Console console) {
        if (quarters != null) {
            console.print(label);
            console.line("  "
                    + console.say(Reason.of(Said.STATS_QUARTERS)
                            .with("first", quarters.get(0).toString())
                            .with("last", quarters.get(quarters.size() - 1).toString())));
            groups.forEach((group, count) -> console.line("  "
                    + console.say(Reason.of(Said.STATS_STATE)
                            .with("state", word(group))
                            .with("value", count))));
        }
    }

    private static Argument word(Object group) {
        return group instanceof Enum<?> known ? Argument.Term.of(known) : new Argument.Text(group.toString());
    }

    private static ObjectNode json(GrievanceStatistics found, Quarter first, Quarter last) {
        ObjectNode json = PlanFiles.object();
        json.put("from", first.toString());
        json.put("until", last.toString());
        json.put("received", found.received());
        put(json.putObject("byState"), found.byState());
        json.put("answered", found.answered());
        json.put("answeredInTime", found.answeredInTime());
        put(json.putObject("byGender"), found.byGender());
        put(json.putObject("byKind"), found.byKind());
        put(json.putObject("byCategory"), found.byCategory());
        json.put("preferences", found.preferences());
        json.put("preferencesHonoured", found.preferencesHonoured());
        ObjectNode counted = json.putObject("counted");
        found.counted().forEach((name, quarters) -> {
            ArrayNode list = counted.putArray(name);
            quarters.forEach(quarter -> list.add(quarter.toString()));
        });
        ArrayNode withheld = json.putArray("withheld");
        found.withheld().stream().sorted().forEach(withheld::add);
        return json;
    }

    private static void put(ObjectNode to, Map<?, Integer> groups) {
        groups.forEach((group, count) -> to.put(group.toString(), count));
    }

    /** Reads a quarter. */
    static final class QuarterConverter implements ITypeConverter<Quarter> {

        private static final Pattern FORM = Pattern.compile("([0-9]{4})-?[Qq]([1-4])");

        @Override
        public Quarter convert(String value) {
            Matcher read = FORM.matcher(value);
            if (!read.matches()) {
                throw new TypeConversionException("no quarter");
            }
            return new Quarter(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
        }
    }
}
