package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a desk for complaints keeps what it knows: two ledgers, each with keys of its own, and who works there. */
final class DeskOptions {

    private final Surroundings around;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final KeyOptions keys;

    @Option(names = "--sensitive-db", paramLabel = "FILE|URL", descriptionKey = "option.sensitivedb")
    private @Nullable String sensitiveDatabase;

    @Option(names = "--sensitive-prefix", paramLabel = "PREFIX", descriptionKey = "option.sensitiveprefix")
    private @Nullable String sensitivePrefix;

    @Option(names = "--sensitive-keys", paramLabel = "FILE", descriptionKey = "option.sensitivekeys")
    private @Nullable String sensitiveKeys;

    @Option(names = "--sensitive-passphrase-file", paramLabel = "FILE", descriptionKey = "option.sensitivepassfile")
    private @Nullable String sensitivePassphraseFile;

    @Option(names = "--sensitive-passphrase-env", paramLabel = "NAME", descriptionKey = "option.sensitivepassenv")
    private @Nullable String sensitivePassphraseVariable;

    @Option(names = "--desk", paramLabel = "FILE", descriptionKey = "option.desk")
    private @Nullable String desk;

    DeskOptions(Surroundings around) {
        this.around = around;
        this.database = new DatabaseOptions(around);
        this.keys = new KeyOptions(around);
    }

    /** Everything that a desk is made of, as it is named. */
    DeskPlace place(@Nullable CommandSpec command) {
        CommandSpec spec = requireNonNull(command, "picocli sets the specification");
        LedgerPlace first = database.place(spec);
        LedgerPlace sensitive = database.sensitive(sensitiveDatabase, sensitivePrefix, spec);
        KeyPlace.Source own = new KeyPlace.Source(sensitivePassphraseFile, sensitivePassphraseVariable);
        return new DeskPlace(
                first,
                sensitive,
                keys.place(first, spec),
                keys.sensitive(sensitive, sensitiveKeys, own, spec),
                desk(desk, first, spec),
                around,
                spec);
    }

    /** Opens the desk, works there, and gives what was written its place in the tree. */
    int work(@Nullable CommandSpec command, Console console, DeskWork work) throws IOException {
        try (OpenDesk open = place(command).open()) {
            int code = work.at(open);
            open.settle(console);
            return code;
        }
    }

    /** What a command does at an open desk. */
    @FunctionalInterface
    interface DeskWork {

        /** Does it, and says how the command ends. */
        int at(OpenDesk desk) throws IOException;
    }

    /** The file of the desk as it is named, or that beside its database. */
    static String desk(@Nullable String named, LedgerPlace first, CommandSpec spec) {
        @Nullable String beside = first.beside(".desk.json");
        if (named != null) {
            return named;
        }
        if (beside == null) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", "--desk").with("expected", "FILE"));
        }
        return beside;
    }
}
