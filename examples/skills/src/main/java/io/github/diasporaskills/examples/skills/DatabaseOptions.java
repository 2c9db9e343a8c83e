package io.github.diasporaskills.examples.skills;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which database a ledger is in. */
final class DatabaseOptions {

    private final Surroundings around;

    @Option(names = "--db", required = true, paramLabel = "FILE|URL", descriptionKey = "option.db")
    private String database = "";

    @Option(names = "--db-user", paramLabel = "NAME", descriptionKey = "option.dbuser")
    private @Nullable String user;

    @Option(names = "--db-password-env", paramLabel = "NAME", descriptionKey = "option.dbpassword")
    private @Nullable String passwordVariable;

    @Option(names = "--prefix", paramLabel = "PREFIX", defaultValue = "skills_", descriptionKey = "option.prefix")
    private String prefix = "skills_";

    DatabaseOptions(Surroundings around) {
        this.around = around;
    }

    /** The database named. */
    LedgerPlace place(CommandSpec spec) {
        return place("--db", database, "--prefix", prefix, spec);
    }

    /** The database of the sensitive ledger: beside the first one, unless it is named. */
    LedgerPlace sensitive(@Nullable String named, @Nullable String namedPrefix, CommandSpec spec) {
        LedgerPlace first = place(spec);
        String beside = first.isFile() ? database + ".sensitive" : database;
        String other = namedPrefix != null ? namedPrefix : first.isFile() ? prefix : prefix + "sensitive_";
        return place("--sensitive-db", named == null ? beside : named, "--sensitive-prefix", other, spec);
    }

    private LedgerPlace place(String option, String named, String prefixOption, String names, CommandSpec spec) {
        return LedgerPlace.of(
                new LedgerPlace.Named(option, named, prefixOption, names), user, passwordVariable, around, spec);
    }
}
