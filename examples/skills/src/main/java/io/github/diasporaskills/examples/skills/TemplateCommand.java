package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookSource;
import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookTemplate;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.io.ProgrammeTable;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skills template}: a blank workbook with a sheet for each table, to be filled in and read again. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private static final String OUT = "--out";
    private static final String COUNTRY = "--country";
    private static final String TABLES = "--tables";

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Option(names = OUT, paramLabel = "FILE.xlsx", descriptionKey = "option.template")
    private @Nullable Path out;

    @Option(names = COUNTRY, paramLabel = "MA|DIR", descriptionKey = "option.country")
    private @Nullable Path country;

    @Option(names = TABLES, paramLabel = "experts,needs", split = ",", descriptionKey = "option.tables")
    private List<String> tables = List.of();

    TemplateCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        Path file = file();
        WorkbookTemplate template = WorkbookTemplate.in(shared.locale());
        if (!tables.isEmpty()) {
            template = template.with(chosen());
        }
        WorkbookTemplate whole = country == null ? template : template.serving(pack(country.toString()));
        String name = String.valueOf(out);
        Written.file(OUT, name, file, () -> {
            try {
                whole.write(file);
            } catch (FileAlreadyExistsException e) {
                throw wrong(Said.TEMPLATE_EXISTS, name);
            }
            return file;
        });
        if (shared.isJson()) {
            around.out().print(PlanFiles.text(PlanFiles.object().put("written", name)));
        } else {
            shared.console().print(Reason.of(Said.TEMPLATE_WRITTEN).with("file", name));
        }
        return ExitCode.FINE;
    }

    private Path file() {
        if (out == null) {
            throw wrong(Reason.of(Said.USAGE_MISSING).with("names", OUT), List.of());
        }
        Path file = around.directory().resolve(out);
        if (!WorkbookSource.isNamedLikeOne(file)) {
            throw wrong(Said.TEMPLATE_NAME, out.toString());
        }
        if (Files.exists(file)) {
            throw wrong(Said.TEMPLATE_EXISTS, out.toString());
        }
        return file;
    }

    private WrongUsageException wrong(Said said, String file) {
        return wrong(Reason.of(said).with("name", OUT).with("file", file), List.of());
    }

    private WrongUsageException wrong(Reason reason, List<String> near) {
        return new WrongUsageException(
                requireNonNull(spec, "picocli sets the specification").commandLine(), reason, near);
    }

    /** The tables that were asked for, each once. */
    private List<ProgrammeTable> chosen() {
        Map<String, ProgrammeTable> chosen = new LinkedHashMap<>();
        List<String> known =
                ProgrammeTable.all().stream().map(ProgrammeTable::name).toList();
        for (String asked : tables) {
            String name = asked.strip();
            ProgrammeTable table = ProgrammeTable.named(name)
                    .orElseThrow(() -> wrong(
                            Reason.of(Said.TEMPLATE_TABLE).with("name", TABLES).with("table", name),
                            ClosestName.to(name, known).map(List::of).orElse(known)));
            chosen.putIfAbsent(table.name(), table);
        }
        return new ArrayList<>(chosen.values());
    }

    /** A pack in a folder, or a shipped one by its name. */
    private CountryPack pack(String name) {
        Path folder = around.directory().resolve(name);
        if (Files.isDirectory(folder)) {
            return CountryPack.read(folder);
        }
        List<String> known =
                CountryPack.shippedCountries().stream().map(CountryCode::value).toList();
        if (!known.contains(name)) {
            throw wrong(
                    Reason.of(Said.TEMPLATE_COUNTRY)
                            .with("name", COUNTRY)
                            .with("folder", name)
                            .with("known", known),
                    known.stream().filter(name::equalsIgnoreCase).toList());
        }
        return CountryPack.load(name);
    }
}
