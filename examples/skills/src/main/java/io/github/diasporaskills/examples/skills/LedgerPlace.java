package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.accountability.store.StoreOptions;
import io.github.diasporaskills.accountability.store.TablePrefix;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a ledger is: an SQLite file, or tables of a PostgreSQL database. */
final class LedgerPlace {

    private final Named named;
    private final @Nullable Path file;
    private final String url;
    private final Properties login;
    private final TablePrefix prefix;

    private LedgerPlace(Named named, @Nullable Path file, String url, Properties login, TablePrefix prefix) {
        this.named = named;
        this.file = file;
        this.url = url;
        this.login = login;
        this.prefix = prefix;
    }

    /**
     * What stands on the command line.
     *
     * @param option the option of the database
     * @param database a file or a URL
     * @param prefixOption the option of the prefix
     * @param prefix what names of tables begin with
     */
    record Named(String option, String database, String prefixOption, String prefix) {}

    static LedgerPlace of(
            Named named,
            @Nullable String user,
            @Nullable String passwordVariable,
            Surroundings around,
            CommandSpec spec) {
        TablePrefix prefix = prefix(named, spec);
        String lower = named.database().toLowerCase(Locale.ROOT);
        boolean short1 = lower.startsWith("postgresql:") || lower.startsWith("postgres:");
        if (!short1 && !lower.startsWith("jdbc:")) {
            return new LedgerPlace(named, file(named, around, spec), "", new Properties(), prefix);
        }
        String url =
                short1 ? "jdbc:postgresql:" + named.database().substring(lower.indexOf(':') + 1) : named.database();
        if (!url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.DB_NOT_POSTGRESQL).with("name", named.option()));
        }
        if (lower.contains("password=") || lower.matches("[^?]*//[^/@]*:[^/@]*@.*")) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.DB_PASSWORD_SHOWN).with("name", named.option()));
        }
        return new LedgerPlace(named, null, url, login(user, passwordVariable, around, spec), prefix);
    }

    private static TablePrefix prefix(Named named, CommandSpec spec) {
        try {
            return TablePrefix.of(named.prefix());
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.DB_PREFIX).with("name", named.prefixOption()));
        }
    }

    private static Path file(Named named, Surroundings around, CommandSpec spec) {
        try {
            Path file = around.directory().resolve(named.database());
            if (named.database().isBlank()) {
                throw new WrongUsageException(
                        spec.commandLine(),
                        Reason.of(Said.INPUT_MISSING)
                                .with("name", named.option())
                                .with("file", ""));
            }
            if (Files.isDirectory(file)) {
                throw new WrongUsageException(
                        spec.commandLine(),
                        Reason.of(Said.INPUT_IS_FOLDER)
                                .with("name", named.option())
                                .with("folder", named.database()));
            }
            return file;
        } catch (InvalidPathException e) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.INPUT_MISSING).with("name", named.option()).with("file", named.database()));
        }
    }

    private static Properties login(
            @Nullable String user, @Nullable String passwordVariable, Surroundings around, CommandSpec spec) {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
        }
        if (passwordVariable != null) {
            String password = around.entry()
                    .environment()
                    .apply(passwordVariable)
                    .orElseThrow(() -> new WrongUsageException(
                            spec.commandLine(),
                            Reason.of(Said.PASS_NO_VARIABLE)
                                    .with("name", "--db-password-env")
                                    .with("variable", passwordVariable)));
            login.setProperty("password", password);
        }
        return login;
    }

    boolean isFile() {
        return file != null;
    }

    /** Whether there is a file; a database of a server is taken to be there. */
    boolean isThere() {
        return file == null || Files.exists(file);
    }

    /** The place as the person named it. */
    String shown() {
        return isFile() ? named.database() : named.database() + " " + prefix;
    }

    /** A file that has to be there. */
    void require(CommandSpec spec) {
        if (!isThere()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.INPUT_MISSING).with("name", named.option()).with("file", named.database()));
        }
    }

    /** A file beside the database; empty for a server, beside which there is nothing. */
    @Nullable
    String beside(String suffix) {
        return isFile() ? named.database() + suffix : null;
    }

    /** Makes an empty database file, to be filled, for its owner alone; SQLite gives the files beside it the same rights. */
    void make() throws IOException {
        if (file != null && !Files.exists(file)) {
            OwnersFile.create(file).close();
        }
    }

    ConnectionPool connect() {
        return file == null ? ConnectionPool.of(url, login) : ConnectionPool.sqlite(requireNonNull(file, "file"));
    }

    /** The ledger of an id in a connected database. */
    Ledger ledger(ConnectionPool pool, String id, KeystoreKeys keys, SecureRandom random) {
        return Ledger.of(JdbcLedgerStore.open(pool.source(), LedgerId.of(id), options()), keys, random);
    }

    StoreOptions options() {
        return StoreOptions.standard().prefix(prefix);
    }

    TablePrefix prefix() {
        return prefix;
    }
}
