package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.PublicationRelease;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skills run}: from the files of a programme to its plan, its results by gender and a report page. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final ResultsOptions wanted = new ResultsOptions();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    @Mixin
    private final ComplaintsOptions complaints;

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "skills-out", descriptionKey = "option.out")
    private Path out = Path.of("skills-out");

    @Option(names = "--internal", descriptionKey = "option.internal")
    private boolean internal;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    RunCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
        this.complaints = new ComplaintsOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        List<FolderOptions.Chosen> programmes = input.chosenAll(self);
        Console plain = input.console();
        List<Path> read = wanted.check(around, self);
        complaints.check(self);
        Path written = around.directory().resolve(out);
        wanted.keepKeyOutOf("--out", written, self);
        history.locate(
                Stream.concat(
                                read.stream(),
                                Stream.of("plan.csv", "plan.json", ResultsPage.FILE, ResultsPage.INTERNAL_FILE)
                                        .map(written::resolve))
                        .toList(),
                around,
                self);
        List<Problem> unread = history.read();
        if (!unread.isEmpty()) {
            return plain.fail(unread, Said.HISTORY_UNREAD);
        }
        List<RunAnswer> answers = new ArrayList<>();
        for (FolderOptions.Chosen chosen : programmes) {
            Path named = programmes.size() == 1 ? out : out.resolve(chosen.lastName());
            Path target = OutputFolder.of("--out", named, chosen, around, self);
            Reading reading = input.read(chosen, self, plain);
            Console console = plain.knowing(reading.pack());
            if (reading.register().isEmpty()) {
                return reading.complain(console);
            }
            LocalDate today = chosen.today(around);
            Optional<Reason> toCome = wanted.toCome(today);
            if (toCome.isPresent()) {
                return console.fail(toCome.get());
            }
            JoinedComplaints joined = complaints.read(reading.register().get().programme(), console, self);
            answers.add(answer(chosen, reading, reading.register().get(), joined, target, console));
        }
        if (answers.size() > 1) {
            new PortfolioAnswer(answers, plain).tell(input.isJson());
        } else if (input.isJson()) {
            plain.out().print(PlanFiles.text(answers.get(0).json()));
        } else {
            answers.get(0).print();
        }
        boolean complete =
                answers.stream().allMatch(answer -> answer.reading().report().isComplete());
        return strict && !complete ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    /** Plans, counts and writes. */
    private RunAnswer answer(
            FolderOptions.Chosen chosen,
            Reading reading,
            ProgrammeRegister register,
            JoinedComplaints joined,
            Path target,
            Console console)
            throws IOException {
        LocalDate planDay = chosen.planDay(on, around);
        Programming programming = Programming.on(planDay, register, reading.pack());
        PublicationGuard guard = wanted.guard();
        ResultsDays days = wanted.days(chosen, planDay, chosen.today(around), register.programme());
        ResultsPage page =
                new ResultsPage(programming.register(), reading, days, LocksOption.ofFolder(chosen), joined, console);
        List<SummarySection> plan =
                programming.hasNeeds() ? List.of(PlanPrinter.summary(programming, console)) : List.of();
        ReleaseHistory before = history.before();
        PublicationRelease release = page.publish(guard, before, plan);
        Publication results = release.publication();
        Optional<Publication> inside = internal
                ? Optional.of(
                        page.publish(guard.showingEvidence(), before, plan).publication())
                : Optional.empty();
        List<Path> written = new ArrayList<>();
        RejectedFolder rejected = Written.at("--out", out, () -> {
            written.addAll(writePlan(target, programming, console));
            written.addAll(page.write(target, results, inside, before));
            return RejectedFolder.write(
                    reading.chosen(), reading.report(), target.resolve("rejected"), reading.pack(), console);
        });
        written.addAll(rejected.files());
        history.keep(release.history());
        return new RunAnswer(console, reading, programming, days, page.remarks(), results, written, rejected);
    }

    private static List<Path> writePlan(Path target, Programming programming, Console console) throws IOException {
        Files.createDirectories(target);
        if (!programming.hasNeeds()) {
            return List.of();
        }
        PlanFiles plan = new PlanFiles(programming, console);
        Path table = target.resolve("plan.csv");
        plan.writeTable(table);
        Path json = target.resolve("plan.json");
        plan.writeJson(json);
        return List.of(table, json);
    }
}
