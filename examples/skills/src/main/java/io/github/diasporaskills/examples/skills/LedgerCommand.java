package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code skills ledger}: the commands for the evidence of what was done. */
@Command(name = "ledger")
final class LedgerCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private LedgerCommand() {}

    static CommandLine with(Surroundings around) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerExportCommand(around))
                .addSubcommand(new LedgerHeadCommand(around))
                .addSubcommand(new LedgerMigrateCommand(around))
                .addSubcommand(new LedgerVerifyCommand(around));
    }

    /** Without a command there is nothing to do but to say what could be done. */
    @Override
    public void run() {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        throw new WrongUsageException(
                self.commandLine(),
                Reason.of(Said.USAGE_ONE_OF)
                        .with("names", List.copyOf(self.subcommands().keySet())));
    }
}
