package io.github.diasporaskills.examples.skills;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which database a ledger is in. */
final class DatabaseOptions {

    @Option(names = "--db", required = true, paramLabel = "FILE|URL", descriptionKey = "option.db")
    private String database = "";

    @Mixin
    private final DatabaseLogin login;

    DatabaseOptions(Surroundings around) {
        this.login = new DatabaseLogin(around);
    }

    /** The database named. */
    LedgerPlace place(CommandSpec spec) {
        return login.place(database, spec);
    }

    /** The database of the sensitive ledger: beside the first one, unless it is named. */
    LedgerPlace sensitive(@Nullable String named, @Nullable String namedPrefix, CommandSpec spec) {
        LedgerPlace first = place(spec);
        String beside = first.isFile() ? database + ".sensitive" : database;
        String prefix = login.prefix();
        String other = namedPrefix != null ? namedPrefix : first.isFile() ? prefix : prefix + "sensitive_";
        return login.place("--sensitive-db", named == null ? beside : named, "--sensitive-prefix", other, spec);
    }
}
