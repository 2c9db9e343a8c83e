package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationRelease;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills report}: the results of a programme, as far as they may be seen, as one page. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private static final String OUT = "--out";

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final ResultsOptions wanted = new ResultsOptions();

    @Mixin
    private final LocksOption file = new LocksOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    @Mixin
    private final ComplaintsOptions complaints;

    @Option(names = OUT, paramLabel = "DIR", defaultValue = "skills-out", descriptionKey = "option.out")
    private Path out = Path.of("skills-out");

    @Option(names = "--internal", descriptionKey = "option.internal")
    private boolean internal;

    ReportCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
        this.complaints = new ComplaintsOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = input.chosen(self);
        List<Path> read = wanted.check(around, self);
        complaints.check(self);
        Path target = OutputFolder.of(OUT, out, chosen, around, self);
        wanted.keepKeyOutOf(OUT, target, self);
        history.locate(
                Stream.concat(
                                read.stream(),
                                Stream.of(target.resolve(ResultsPage.FILE), target.resolve(ResultsPage.INTERNAL_FILE)))
                        .toList(),
                around,
                self);
        PeriodLocks locks = file.known(chosen, around, self);
        Console plain = input.console();
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
        ProgrammeRegister register = reading.register().get();
        ResultsDays days = wanted.days(chosen, today, today, register.programme());
        List<Problem> unread = history.read();
        if (!unread.isEmpty()) {
            return console.fail(unread, Said.HISTORY_UNREAD);
        }
        JoinedComplaints joined = complaints.read(register.programme(), console, self);
        ResultsPage page = new ResultsPage(register, reading, days, locks, joined, console);
        PublicationRelease release = page.publish(wanted.guard(), history.before(), List.of());
        Publication results = release.publication();
        Optional<Publication> inside = internal
                ? Optional.of(page.publish(wanted.guard().showingEvidence(), history.before(), List.of())
                        .publication())
                : Optional.empty();
        List<Path> written = Written.at(OUT, out, () -> page.write(target, results, inside, history.before()));
        history.keep(release.history());
        if (input.isJson()) {
            console.out().print(PlanFiles.text(json(page, results, written)));
        } else {
            written.forEach(file -> console.print(Reason.of(Said.EXPORT_WRITTEN)
                    .with("file", file.toString())
                    .with("count", results.indicators().size())
                    .with("asOf", results.period().last())));
            page.remarks().forEach(console::print);
            reading.tellRejected(console);
            console.print(results.promise());
        }
        return ExitCode.FINE;
    }

    private static ObjectNode json(ResultsPage page, Publication results, List<Path> written) {
        ObjectNode whole = PlanFiles.object();
        ArrayNode paths = whole.putArray("written");
        written.forEach(file -> paths.add(file.toString()));
        whole.put("programme", results.programme().id().value());
        whole.put("from", results.period().first().toString());
        whole.put("asOf", results.period().last().toString());
        whole.put("threshold", results.threshold());
        if (results.isRounded()) {
            whole.put("roundedTo", results.roundedTo());
        }
        whole.put("promise", page.console().say(results.promise()));
        ArrayNode conditions = whole.putArray("conditions");
        results.conditions().forEach(condition -> conditions.add(page.console().say(condition)));
        whole.put("indicators", results.indicators().size());
        whole.put("rejected", page.reading().report().rejected().size());
        ArrayNode remarks = whole.putArray("remarks");
        page.remarks()
                .forEach(remark -> remarks.addObject()
                        .put("code", remark.code())
                        .put("words", page.console().say(remark)));
        return whole;
    }
}
