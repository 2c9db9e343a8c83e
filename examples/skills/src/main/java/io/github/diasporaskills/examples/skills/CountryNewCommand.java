package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills country new}: the blank pack and its guide in a new folder. */
@Command(name = "new")
final class CountryNewCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "param.newpack")
    private @Nullable Path dir;

    CountryNewCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        String name = requireNonNull(dir, "picocli demands it").toString();
        Path folder = around.directory().resolve(name);
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new WrongUsageException(
                    requireNonNull(spec, "picocli sets the specification").commandLine(),
                    Reason.of(Files.isDirectory(folder) ? Said.COUNTRY_NOT_EMPTY : Said.COUNTRY_IS_FILE)
                            .with("name", "DIR")
                            .with("folder", name));
        }
        Written.at("DIR", name, () -> {
            CountryPack.copyBlankTo(folder);
            return folder;
        });
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object().put("written", name);
            ArrayNode files = json.putArray("files");
            try (Stream<Path> inside = Files.list(folder)) {
                inside.map(file -> String.valueOf(file.getFileName())).sorted().forEach(files::add);
            }
            around.out().print(PlanFiles.text(json));
        } else {
            shared.console().print(Reason.of(Said.COUNTRY_WRITTEN).with("folder", name));
        }
        return ExitCode.FINE;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
