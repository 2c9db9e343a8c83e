package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.ResultsJson;
import io.github.diasporaskills.accountability.exchange.adx.AdxExport;
import io.github.diasporaskills.accountability.exchange.csv.CsvExport;
import io.github.diasporaskills.accountability.exchange.dhis2.ComboTable;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Export;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Settings;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiPlace;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationRelease;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code skills export}: the results of a programme, as far as they may be seen, in a format that others ask for. It is
 * the publication of the page, so that no format shows what the page or another format hides.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private static final String OUT = "--out";
    private static final String SETTINGS = "--settings";
    private static final String COMBOS = "--combos";

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final ResultsOptions wanted = new ResultsOptions();

    @Mixin
    private final LocksOption locks = new LocksOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    @Mixin
    private final ComplaintsOptions complaints;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "iati|adx|dhis2|fhir|xlsx|csv|json",
            descriptionKey = "option.format")
    private @Nullable ExportFormat format;

    @Option(names = OUT, required = true, paramLabel = "FILE", descriptionKey = "option.export")
    private @Nullable String out;

    @Option(names = SETTINGS, paramLabel = "FILE", descriptionKey = "option.settings")
    private @Nullable String settings;

    @Option(names = COMBOS, paramLabel = "FILE.csv", descriptionKey = "option.combos")
    private @Nullable String combos;

    ExportCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
        this.complaints = new ComplaintsOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = input.chosen(self);
        List<Path> others = new ArrayList<>(wanted.check(around, self));
        Path target = TargetFile.of(OUT, requireNonNull(out, "picocli demands it"), others, around, self);
        others.add(target);
        complaints.check(self);
        ExportSettings known = settings(chosen, self);
        @Nullable Path table = combos == null ? null : NamedFile.of(COMBOS, combos, around, self);
        PeriodLocks approved = locks.known(chosen, around, self);
        history.locate(others, around, self);
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
        ResultsPage page = new ResultsPage(register, reading, days, approved, joined, console);
        PublicationRelease release = page.publish(wanted.guard(), history.before(), List.of());
        Publication results = release.publication();
        Export export;
        try {
            export = export(results, register, reading, known, table);
        } catch (ProblemsException e) {
            return console.fail(e.problems(), Said.EXPORT_NOTHING);
        } catch (ExportRefusedException e) {
            return console.fail(e.reasons());
        }
        Written.file(OUT, String.valueOf(out), target, () -> {
            export.writeTo(target);
            return target;
        });
        history.keep(release.history());
        List<Reason> remarks = page.remarks();
        if (input.isJson()) {
            console.out().print(PlanFiles.text(json(export, results, remarks, reading, console)));
        } else {
            tell(export, results, remarks, reading, console);
        }
        return ExitCode.FINE;
    }

    private ExportSettings settings(FolderOptions.Chosen chosen, CommandSpec self) {
        if (settings != null) {
            return ExportSettings.of(NamedFile.of(SETTINGS, settings, around, self), settings);
        }
        return ExportSettings.of(chosen.home().resolve(ExportSettings.FILE), ExportSettings.FILE);
    }

    private Export export(
            Publication results,
            ProgrammeRegister register,
            Reading reading,
            ExportSettings known,
            @Nullable Path table)
            throws IOException {
        Instant now = around.clock().instant();
        return switch (requireNonNull(format, "picocli demands it")) {
            case IATI ->
                IatiExport.with(known.iati(), now)
                        .in(IatiPlace.ofSites(register, reading.pack()))
                        .write(results);
            case ADX -> AdxExport.with(known.adx(), now).write(results);
            case DHIS2 -> {
                Dhis2Settings settings = known.dhis2();
                ComboTable places = ComboTable.read(
                                TabularSource.csv(table == null ? known.combos() : table),
                                register.programme().results())
                        .orThrow(COMBOS);
                yield Dhis2Export.with(settings, places).write(results);
            }
            case FHIR -> FhirResults.write(results, input.locale(), now).export();
            case XLSX -> ResultsWorkbook.write(results, input.locale());
            case CSV -> CsvExport.write(results, input.locale());
            case JSON -> ResultsJson.export(results);
        };
    }

    private String formatName() {
        return requireNonNull(format, "picocli demands it").toString();
    }

    private void tell(Export export, Publication results, List<Reason> remarks, Reading reading, Console console) {
        console.print(Reason.of(Said.EXPORT_WRITTEN)
                .with("file", String.valueOf(out))
                .with("count", results.indicators().size())
                .with("asOf", results.period().last()));
        remarks.forEach(console::print);
        reading.tellRejected(console);
        if (!export.losses().isEmpty()) {
            console.heading(Reason.of(Said.EXPORT_LOSSES).with("name", formatName()));
            export.losses().forEach(loss -> console.line("  " + ExchangeWording.say(loss, console.wording())));
        }
    }

    private ObjectNode json(
            Export export, Publication results, List<Reason> remarks, Reading reading, Console console) {
        ObjectNode whole = PlanFiles.object();
        whole.put("written", String.valueOf(out));
        whole.put("format", formatName());
        whole.put("mediaType", export.mediaType());
        whole.put("bytes", export.bytes().length);
        whole.put("programme", results.programme().id().value());
        whole.put("from", results.period().first().toString());
        whole.put("asOf", results.period().last().toString());
        whole.put("threshold", results.threshold());
        if (results.isRounded()) {
            whole.put("roundedTo", results.roundedTo());
        }
        whole.put("promise", console.say(results.promise()));
        ArrayNode conditions = whole.putArray("conditions");
        results.conditions().forEach(condition -> conditions.add(console.say(condition)));
        whole.put("indicators", results.indicators().size());
        whole.put("rejected", reading.report().rejected().size());
        reasons(whole.putArray("remarks"), remarks, console);
        reasons(whole.putArray("losses"), export.losses(), console);
        return whole;
    }

    private static void reasons(ArrayNode list, List<Reason> reasons, Console console) {
        reasons.forEach(reason -> list.addObject()
                .put("code", reason.code())
                .put("words", ExchangeWording.say(reason, console.wording())));
    }
}
