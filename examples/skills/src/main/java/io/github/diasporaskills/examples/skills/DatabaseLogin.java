package io.github.diasporaskills.examples.skills;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a database that some option names is entered. A password never stands on a command line. */
final class DatabaseLogin {

    private final Surroundings around;

    @Option(names = "--db-user", paramLabel = "NAME", descriptionKey = "option.dbuser")
    private @Nullable String user;

    @Option(names = "--db-password-env", paramLabel = "NAME", descriptionKey = "option.dbpassword")
    private @Nullable String passwordVariable;

    @Option(names = "--prefix", paramLabel = "PREFIX", defaultValue = "skills_", descriptionKey = "option.prefix")
    private String prefix = "skills_";

    DatabaseLogin(Surroundings around) {
        this.around = around;
    }

    /** What the names of the tables of the first ledger begin with. */
    String prefix() {
        return prefix;
    }

    /** The first ledger, in the database named. */
    LedgerPlace place(String database, CommandSpec spec) {
        return place("--db", database, "--prefix", prefix, spec);
    }

    /** A ledger in a database, with the options that name both. */
    LedgerPlace place(String option, String named, String prefixOption, String names, CommandSpec spec) {
        return LedgerPlace.of(
                new LedgerPlace.Named(option, named, prefixOption, names), user, passwordVariable, around, spec);
    }
}
