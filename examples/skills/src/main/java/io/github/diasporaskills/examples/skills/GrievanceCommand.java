package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code skills grievance}: the commands for complaints. */
@Command(name = "grievance")
final class GrievanceCommand implements Runnable, Confidential {

    @Spec
    private @Nullable CommandSpec spec;

    private GrievanceCommand() {}

    static CommandLine with(Surroundings around) {
        return new CommandLine(new GrievanceCommand())
                .addSubcommand(new GrievanceSubmitCommand(around))
                .addSubcommand(new GrievanceStatusCommand(around))
                .addSubcommand(new GrievanceInboxCommand(around))
                .addSubcommand(new GrievanceActCommand(around))
                .addSubcommand(new GrievanceOverdueCommand(around))
                .addSubcommand(new GrievanceRevealCommand(around))
                .addSubcommand(new GrievanceEraseCommand(around))
                .addSubcommand(new GrievanceStatsCommand(around));
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
