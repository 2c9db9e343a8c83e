package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.CheckReport;
import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills validate}: checks every row, streaming, and builds nothing. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Option(names = "--rejected", paramLabel = "DIR", descriptionKey = "option.rejected")
    private @Nullable Path rejected;

    ValidateCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = input.chosen(self);
        @Nullable Path target = rejected == null ? null : OutputFolder.of("--rejected", rejected, chosen, around, self);
        CountryPack pack = PackChoice.of(chosen);
        Console console = input.console().knowing(pack);
        Mending mending = input.reader(chosen, pack, self);
        CheckReport report = Progress.during(mending::check, around, console::readingFor);
        @Nullable RejectedFolder rows = target == null ? null : write(chosen, mending.read(), target, pack, console);
        if (input.isJson()) {
            ObjectNode json = json(report, mending, console);
            if (rows != null) {
                rows.add(json.putObject("rejectedRows"));
            }
            console.out().print(PlanFiles.text(json));
        } else {
            print(report, mending, pack, console);
            if (rows != null) {
                rows.print(mending, console);
            }
        }
        return report.isComplete() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static RejectedFolder write(
            FolderOptions.Chosen chosen, ImportReport<?> report, Path target, CountryPack pack, Console console)
            throws IOException {
        return Written.at("--rejected", target, () -> RejectedFolder.write(chosen, report, target, pack, console));
    }

    private static void print(CheckReport report, Mending mending, CountryPack pack, Console console) {
        // Without its programme a folder has no country, and no pack that means anything.
        boolean nothingRead = report.tables().isEmpty() && !report.isReadable();
        ReadPrinter printer = new ReadPrinter(console);
        if (!nothingRead) {
            printer.pack(pack);
        }
        printer.tables(report.tables());
        mending.print(console);
        for (Problem problem : report.problems()) {
            String words = mending.places().of(problem).wordsWithReadings(console.wording());
            console.line(problem.isError() ? console.bad(words) : words);
        }
        for (DuplicateCandidate candidate : report.duplicates()) {
            console.line(mending.places().of(candidate).problem().words(console.wording()));
        }
        if (report.notKept() > 0) {
            console.print(Reason.of(Said.VALIDATE_MORE).with("count", report.notKept()));
        }
        if (nothingRead) {
            console.line(console.bad(console.say(Said.VALIDATE_NOTHING_READ)));
            return;
        }
        console.print(Reason.of(Said.VALIDATE_TOTAL)
                .with(
                        "rows",
                        report.tables().stream().mapToLong(TableCount::rows).sum())
                .with(
                        "rejected",
                        report.tables().stream().mapToLong(TableCount::rejected).sum())
                .with("warnings", report.warnings() + report.duplicateCount()));
    }

    private static ObjectNode json(CheckReport report, Mending mending, Console console) {
        ObjectNode whole = PlanFiles.object();
        whole.put("complete", report.isComplete());
        ArrayNode tables = whole.putArray("files");
        for (TableCount table : report.tables()) {
            ObjectNode one = tables.addObject();
            one.put("file", table.file());
            one.put("rows", table.rows());
            one.put("accepted", table.accepted() - table.repeated());
            one.put("repeated", table.repeated());
            one.put("rejected", table.rejected());
            one.put("unread", table.unread());
        }
        mending.add(whole);
        ArrayNode notRead = whole.putArray("tablesNotRead");
        report.tablesNotRead().forEach(notRead::add);
        whole.put("errors", report.errors());
        whole.put("warnings", report.warnings());
        whole.put("duplicates", report.duplicateCount());
        whole.put("notListed", report.notKept());
        ArrayNode problems = whole.putArray("problems");
        List<Problem> all = report.problems();
        all.forEach(problem ->
                ProblemJson.add(problems.addObject(), mending.places().of(problem), console.wording()));
        report.duplicates()
                .forEach(candidate -> ProblemJson.add(
                        problems.addObject(), mending.places().of(candidate).problem(), console.wording()));
        return whole;
    }
}
