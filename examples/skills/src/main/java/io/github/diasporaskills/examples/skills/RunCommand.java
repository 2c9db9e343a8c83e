package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import io.github.diasporaskills.matching.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills run}: from the files of a programme to its plan, its results by gender and a report page. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    /** As {@link PublicationGuard#withThreshold(int)} demands. */
    private static final int LEAST_THRESHOLD = 3;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final FolderOptions folder;

    @Mixin
    private final ReadOptions how;

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    @Option(names = "--as-of", paramLabel = "yyyy-MM-dd", descriptionKey = "option.asof")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--period",
            paramLabel = "2025|2025-Q3|2025-01-01/2025-06-30",
            descriptionKey = "option.period",
            converter = PeriodConverter.class)
    private @Nullable ReportingPeriod period;

    @Option(names = "--threshold", paramLabel = "N", defaultValue = "5", descriptionKey = "option.threshold")
    private int threshold;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "skills-out", descriptionKey = "option.out")
    private Path out = Path.of("skills-out");

    @Option(names = "--internal", descriptionKey = "option.internal")
    private boolean internal;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    RunCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.folder = new FolderOptions(around);
        this.how = new ReadOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = folder.chosenOrPilot(self);
        Console plain = shared.console();
        if (asOf != null && period != null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_EXCLUSIVE).with("names", List.of("--as-of", "--period")));
        }
        if (threshold < LEAST_THRESHOLD) {
            throw new WrongUsageException(self.commandLine(), outOfRange(Integer.toString(threshold)));
        }
        Path target = OutputFolder.of("--out", out, chosen, around, self);
        Reading reading = Reading.of(chosen, how, self, around, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        ProgrammeRegister register = reading.register().get();
        LocalDate today = chosen.today(around);
        if (period != null && period.first().isAfter(today)) {
            return console.fail(Reason.of(Said.PERIOD_TO_COME)
                    .with("name", "--period")
                    .with("found", period.first() + "/" + period.last())
                    .with("asOf", today));
        }
        LocalDate planDay = chosen.planDay(on, around);
        Programming programming = Programming.on(planDay, register, reading.pack());
        PublicationGuard guard = PublicationGuard.withThreshold(threshold);
        ReportingPeriod asked =
                period == null ? sinceTheBeginning(chosen.resultsDay(asOf, planDay), register.programme()) : period;
        ResultsDays days = ResultsDays.of(asked, today, chosen.shipped().isPresent());
        Publication results = publish(guard, days, programming, console);
        List<Path> written = new ArrayList<>();
        RejectedFolder rejected = Written.at("--out", out, () -> {
            written.addAll(write(target, reading, programming, results, console));
            if (internal) {
                Publication inside = publish(guard.showingEvidence(), days, programming, console);
                written.add(page(target.resolve("report-internal.html"), reading, inside, console));
            }
            return RejectedFolder.write(reading.chosen(), reading.report(), target.resolve("rejected"), console);
        });
        written.addAll(rejected.files());
        if (shared.isJson()) {
            console.out().print(PlanFiles.text(json(reading, programming, days, results, written, rejected, console)));
        } else {
            print(reading, programming, days, results, written, rejected, console);
        }
        return strict && !reading.report().isComplete() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    static Reason outOfRange(String threshold) {
        return Reason.of(Said.THRESHOLD)
                .with("name", "--threshold")
                .with("least", LEAST_THRESHOLD)
                .with("most", Integer.MAX_VALUE)
                .with("found", threshold);
    }

    /** The term of the programme up to a day. */
    private static ReportingPeriod sinceTheBeginning(LocalDate day, Programme programme) {
        LocalDate first =
                programme.term().hasFirst() && !programme.term().first().isAfter(day)
                        ? programme.term().first()
                        : day.withDayOfYear(1);
        return ReportingPeriod.of(first, day);
    }

    /** Reads a period; anything else is a mistake of usage. */
    static final class PeriodConverter implements picocli.CommandLine.ITypeConverter<ReportingPeriod> {

        @Override
        public ReportingPeriod convert(String value) {
            try {
                return ReportingPeriod.parse(value);
            } catch (IllegalArgumentException e) {
                throw new picocli.CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    private static Publication publish(
            PublicationGuard guard, ResultsDays days, Programming programming, Console console) {
        IndicatorReport report =
                IndicatorReport.of(programming.register(), days.shown()).by(Gender.class);
        long filled = programming.plan().pairings().size();
        SummarySection plan = SummarySection.titled(console.say(Said.REPORT_PLAN_TITLE))
                .paragraph(console.wording()
                        .say(Reason.of(Said.REPORT_PLAN_WORDS)
                                .with(
                                        "day",
                                        ReportWording.day(programming.plan().on(), console.locale()))))
                .figure(console.say(Said.REPORT_PLAN_PLACES), PlanPrinter.openPlaces(programming))
                .figure(
                        console.say(Said.REPORT_PLAN_MEMBERS),
                        programming.plan().pairings().stream()
                                .map(pairing -> pairing.proposal().member())
                                .distinct()
                                .count())
                .figure(console.say(Said.REPORT_PLAN_UNFILLED), PlanPrinter.openPlaces(programming) - filled);
        List<SummarySection> sections = new ArrayList<>();
        List<Reason> remarks = remarks(days, programming, console);
        if (!remarks.isEmpty()) {
            sections.add(new SummarySection(
                    console.say(Said.RESULTS_DAYS_TITLE),
                    remarks.stream().map(console::say).toList(),
                    List.of(),
                    List.of()));
        }
        sections.add(register(days.shown().last(), programming, console));
        sections.add(plan);
        return guard.publish(report, sections.toArray(SummarySection[]::new));
    }

    private static List<Reason> remarks(ResultsDays days, Programming programming, Console console) {
        return days.remarks(programming.register().programme().term(), console.locale());
    }

    /** Persons, engagements, repeaters and plans are different things, so each has a line of its own. */
    private static SummarySection register(LocalDate resultsDay, Programming programming, Console console) {
        RegisterCounts then = programming.register().asOf(resultsDay).counts();
        return SummarySection.titled(console.say(Said.REGISTER_TITLE))
                .figure(
                        console.say(Said.REGISTER_REGISTERED),
                        then.registeredMembers().value())
                .figure(
                        console.say(Said.REGISTER_ENGAGED),
                        then.engagedMembers().value())
                .figure(
                        console.say(Said.REGISTER_ENGAGEMENTS),
                        then.engagements().value())
                .figure(console.say(Said.REGISTER_REPEATERS), then.repeaters().value())
                .figure(
                        console.say(Said.REGISTER_PLANNED),
                        then.plannedEngagements().value());
    }

    private static List<Path> write(
            Path target, Reading reading, Programming programming, Publication results, Console console)
            throws IOException {
        Files.createDirectories(target);
        List<Path> written = new ArrayList<>();
        PlanFiles plan = new PlanFiles(programming, console);
        plan.writeTable(target.resolve("plan.csv"));
        written.add(target.resolve("plan.csv"));
        plan.writeJson(target.resolve("plan.json"));
        written.add(target.resolve("plan.json"));
        written.add(page(target.resolve("report.html"), reading, results, console));
        return List.copyOf(written);
    }

    private static Path page(Path file, Reading reading, Publication results, Console console) throws IOException {
        HtmlReport.of(results)
                .in(console.locale())
                .with(RejectionSummary.of(reading.report(), console))
                .writeTo(file);
        return file;
    }

    private void print(
            Reading reading,
            Programming programming,
            ResultsDays days,
            Publication results,
            List<Path> written,
            RejectedFolder rejected,
            Console console) {
        Programme programme = programming.register().programme();
        String ids = programme.externalIds().stream().map(ExternalId::value).collect(Collectors.joining(", "));
        console.line(console.strong(programme.title().in(console.locale()) + (ids.isEmpty() ? "" : " (" + ids + ")")));
        if (programme.isSynthetic()) {
            console.print(Said.SYNTHETIC);
        }
        ReadPrinter printer = new ReadPrinter(console);
        console.heading(Said.READ_HEADING);
        printer.pack(reading.pack());
        printer.tables(reading.report().tables());
        reading.mending().print(console);
        printer.problems(
                reading.problems(), rejected.folder().map(Path::toString).orElse(""));
        if (!reading.duplicates().isEmpty()) {
            console.heading(Said.DUPLICATES_HEADING);
            for (DuplicateCandidate candidate : reading.duplicates()) {
                console.line("  " + candidate.problem().words(console.wording()));
            }
        }
        console.heading(
                Reason.of(Said.PLAN_HEADING).with("day", programming.plan().on()));
        PlanPrinter plan = new PlanPrinter(console);
        plan.totals(programming);
        console.heading(Said.PLAN_EXAMPLES);
        for (Verdict verdict : Highlights.of(programming.plan())) {
            plan.beginning(verdict);
        }
        console.heading(
                Reason.of(Said.RESULTS_HEADING).with("day", results.period().last()));
        ResultsTable table = new ResultsTable(console);
        remarks(days, programming, console).forEach(console::print);
        results.sections().stream()
                .filter(section -> !section.figures().isEmpty())
                .findFirst()
                .ifPresent(table::figures);
        table.print(results);
        console.print(results.promise());
        console.heading(Said.WRITTEN_HEADING);
        written.forEach(file -> console.line("  " + file));
        rejected.print(reading.mending(), console);
    }

    private static ObjectNode json(
            Reading reading,
            Programming programming,
            ResultsDays days,
            Publication results,
            List<Path> written,
            RejectedFolder rejected,
            Console console) {
        ObjectNode whole = PlanFiles.object();
        whole.put("programme", programming.register().programme().id().value());
        whole.put("pack", reading.pack().hash());
        ArrayNode files = whole.putArray("files");
        for (TableCount table : reading.report().tables()) {
            ObjectNode one = files.addObject();
            one.put("file", table.file());
            one.put("rows", table.rows());
            one.put("accepted", table.accepted() - table.repeated());
            one.put("repeated", table.repeated());
            one.put("rejected", table.rejected());
            one.put("unread", table.unread());
        }
        reading.mending().add(whole);
        whole.put(
                "errors",
                reading.report().problems().stream().filter(Problem::isError).count());
        whole.put("duplicates", reading.report().duplicates().size());
        ObjectNode plan = whole.putObject("plan");
        plan.put("on", programming.plan().on().toString());
        plan.put("places", PlanPrinter.openPlaces(programming));
        plan.put("filled", programming.plan().pairings().size());
        plan.put("total", java.math.BigDecimal.valueOf(programming.plan().total(), 3));
        plan.put("proven", programming.proof().proven());
        plan.put("optimality", programming.plan().bound().optimality().name());
        ObjectNode published = whole.putObject("results");
        ResultsJson.add(published, results);
        if (days.areCut()) {
            published.put("askedUntil", days.asked().last().toString());
        }
        ArrayNode remarks = published.putArray("remarks");
        remarks(days, programming, console)
                .forEach(
                        remark -> remarks.addObject().put("code", remark.code()).put("words", console.say(remark)));
        ArrayNode paths = whole.putArray("written");
        written.forEach(file -> paths.add(file.toString()));
        rejected.add(whole.putObject("rejectedRows"));
        return whole;
    }
}
