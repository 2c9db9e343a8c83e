package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.simulation.Recommendation;
import io.github.diasporaskills.matching.simulation.Scenario;
import io.github.diasporaskills.matching.simulation.Simulation;
import io.github.diasporaskills.matching.simulation.SimulationReason;
import io.github.diasporaskills.matching.simulation.SimulationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skills simulate}: plays a network of experts and tells what to staff it with. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 1_000;

    /** So many runs of each alternative do for advice. */
    private static final int RUNS_OF_ALTERNATIVES = 5;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Option(
            names = "--scenario",
            paramLabel = "msf|swinfen|addis|base|FILE",
            defaultValue = "msf",
            descriptionKey = "option.scenario")
    private String scenario = "msf";

    @Option(names = "--set", paramLabel = "key=value", descriptionKey = "option.set")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--replications", paramLabel = "N", defaultValue = "10", descriptionKey = "option.replications")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "option.chance")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.simulation")
    private @Nullable Path out;

    SimulateCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        GivenOptions.checkRange("--replications", replications, 1, MOST_REPLICATIONS, self);
        GivenOptions.checkKeys("--set", self);
        @Nullable Path folder = out == null ? null : folder(out, self);
        Console console = shared.console();
        ReadResult<Scenario> read = read(self);
        if (read.value().isEmpty()) {
            return console.fail(read.problems(), Said.SIMULATE_NO_SCENARIO);
        }
        Scenario chosen = read.value().get();
        for (Map.Entry<String, String> each : settings.entrySet()) {
            Parsed<Scenario> changed = chosen.with(each.getKey(), each.getValue());
            if (!changed.isRead()) {
                throw new WrongUsageException(
                        self.commandLine(),
                        Reason.of(Said.SIMULATE_SET)
                                .with("name", "--set")
                                .with("why", console.say(changed.reason().orElseThrow())),
                        changed.suggestion().stream().toList());
            }
            chosen = changed.value().orElseThrow();
        }
        chosen.contradiction().ifPresent(why -> {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.SIMULATE_SET).with("name", "--set").with("why", console.say(why)));
        });
        List<String> countries = CountryPack.shippedCountries().stream()
                .map(country -> country.value())
                .toList();
        if (!countries.contains(chosen.pack())) {
            return console.fail(Reason.of(SimulationReason.PACK_UNKNOWN)
                    .with("name", chosen.pack())
                    .with("known", countries));
        }
        Optional<CountryPack> pack = pack(chosen);
        if (pack.isEmpty()) {
            return console.fail(Reason.of(SimulationReason.PACK_UNFIT).with("name", chosen.pack()));
        }
        return tell(Simulation.of(chosen, pack.get()), folder, console);
    }

    private Path folder(Path named, CommandSpec self) {
        Path folder = around.directory().resolve(named);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.OUT_IS_FILE).with("name", "--out").with("folder", named.toString()));
        }
        return folder;
    }

    /** A scenario of the library, or a file of one's own. */
    private ReadResult<Scenario> read(CommandSpec self) {
        if (Scenario.shippedIds().contains(scenario)) {
            return ReadResult.of(Scenario.shipped(scenario), List.of());
        }
        Path file = NamedFile.of("--scenario", scenario, Said.SIMULATE_MISSING, around, self);
        return Scenario.read(Document.parse(file, DocumentLimits.standard()));
    }

    private static Optional<CountryPack> pack(Scenario chosen) {
        return CountryPack.shippedCountries().stream()
                .filter(country -> country.value().equals(chosen.pack()))
                .findFirst()
                .map(country -> CountryPack.load(country.value()))
                .filter(Simulation::isPlayable);
    }

    private int tell(Simulation simulation, @Nullable Path folder, Console console) throws IOException {
        SimulationResult result = simulation.run(replications, seed);
        Recommendation advice =
                Recommendation.of(simulation, result, Math.min(replications, RUNS_OF_ALTERNATIVES), seed);
        SimulationPrinter printer = new SimulationPrinter(result, advice, seed, console);
        if (folder != null) {
            Path target = folder;
            Written.at("--out", String.valueOf(out), () -> {
                Files.createDirectories(target);
                Files.writeString(
                        target.resolve("simulation.html"),
                        new SimulationPage(result, advice, seed, console).html(),
                        StandardCharsets.UTF_8);
                Files.writeString(
                        target.resolve("simulation.json"), PlanFiles.text(printer.json()), StandardCharsets.UTF_8);
                return target;
            });
        }
        if (shared.isJson()) {
            console.out().print(PlanFiles.text(printer.json()));
        } else {
            printer.print();
            if (folder != null) {
                console.print(Reason.of(Said.SIMULATE_WRITTEN)
                        .with("file", folder.resolve("simulation.html").toString()));
            }
        }
        return ExitCode.FINE;
    }
}
