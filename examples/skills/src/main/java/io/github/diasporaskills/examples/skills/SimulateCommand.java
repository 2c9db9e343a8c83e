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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "option.playedpack")
    private @Nullable Path packFolder;

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
        if (packFolder == null && !countries.contains(chosen.pack())) {
            return console.fail(
                    Reason.of(SimulationReason.PACK_UNKNOWN)
                            .with("name", chosen.pack())
                            .with("known", countries),
                    Optional.of("--pack DIR"));
        }
        CountryPack pack = packFolder == null
                ? CountryPack.load(chosen.pack())
                : PackChoice.READER.read(PackChoice.folder(packFolder, around, self));
        if (!Simulation.isPlayable(pack)) {
            return console.fail(Reason.of(SimulationReason.PACK_UNFIT)
                    .with("name", pack.country().value()));
        }
        return tell(chosen, pack, folder, console);
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

    private int tell(Scenario chosen, CountryPack pack, @Nullable Path folder, Console console) throws IOException {
        Simulation simulation = Simulation.of(chosen, pack);
        SimulationResult result = simulation.run(replications, seed);
        Recommendation advice =
                Recommendation.of(simulation, result, Math.min(replications, RUNS_OF_ALTERNATIVES), seed);
        SimulationPrinter printer = new SimulationPrinter(result, advice, pack, seed, console);
        List<RenewedFile> written = new ArrayList<>();
        if (folder != null) {
            Path target = folder;
            Written.at("--out", String.valueOf(out), () -> {
                Files.createDirectories(target);
                written.add(RenewedFile.write(
                        target.resolve("simulation.html"),
                        new SimulationPage(result, advice, commandLine(), console).html()));
                written.add(RenewedFile.write(target.resolve("simulation.json"), PlanFiles.text(printer.json())));
                return target;
            });
        }
        if (shared.isJson()) {
            ObjectNode json = printer.json();
            if (folder != null) {
                ArrayNode kept = json.putArray("kept");
                written.forEach(each -> each.kept().ifPresent(there -> kept.add(there.toString())));
            }
            console.out().print(PlanFiles.text(json));
        } else {
            printer.print();
            if (folder != null) {
                console.print(Reason.of(Said.SIMULATE_WRITTEN)
                        .with("file", folder.resolve("simulation.html").toString()));
            }
            written.forEach(each -> each.tell(console));
        }
        return ExitCode.FINE;
    }

    /** What gives the same figures again. */
    private String commandLine() {
        StringBuilder line = new StringBuilder("skills simulate --scenario ").append(scenario);
        if (packFolder != null) {
            line.append(" --pack ").append(packFolder);
        }
        settings.forEach(
                (key, value) -> line.append(" --set ").append(key).append('=').append(value));
        return line.append(" --replications ")
                .append(replications)
                .append(" --seed ")
                .append(seed)
                .toString();
    }
}
