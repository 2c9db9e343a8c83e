package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code skills country}: the commands for country packs. */
@Command(name = "country")
final class CountryCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    CountryCommand() {}

    /** Without a command there is nothing to do but to say what could be done. */
    @Override
    public void run() {
        CommandSpec self = java.util.Objects.requireNonNull(spec, "picocli sets the specification");
        throw new WrongUsageException(
                self.commandLine(),
                Reason.of(Said.USAGE_ONE_OF)
                        .with("names", List.copyOf(self.subcommands().keySet())));
    }
}
