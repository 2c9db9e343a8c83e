package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A keystore file and where its passphrase comes from: a file or an environment variable that an option names, a file
 * beside the database, or the person at the terminal.
 */
final class KeyPlace {

    /** The random bytes of a passphrase that nobody chose. */
    private static final int CHANCE = 24;

    private final Named named;
    private final Path keystore;
    private final String shown;
    private final @Nullable String besideShown;
    private final @Nullable Path beside;
    private final Source source;
    private final Surroundings around;
    private final CommandSpec spec;
    private @Nullable KeystoreKeys made;

    private KeyPlace(
            Named named,
            String shown,
            @Nullable String besideShown,
            Source source,
            Surroundings around,
            CommandSpec spec) {
        this.named = named;
        this.shown = shown;
        this.keystore = around.directory().resolve(shown);
        this.besideShown = besideShown;
        this.beside = besideShown == null ? null : around.directory().resolve(besideShown);
        this.source = source;
        this.around = around;
        this.spec = spec;
    }

    /** The options of one of the two keystores. */
    enum Named {
        FIRST("--keys", "--passphrase-file", "--passphrase-env"),
        SENSITIVE("--sensitive-keys", "--sensitive-passphrase-file", "--sensitive-passphrase-env");

        private final String keys;
        private final String file;
        private final String variable;

        Named(String keys, String file, String variable) {
            this.keys = keys;
            this.file = file;
            this.variable = variable;
        }
    }

    /**
     * Where options say that a passphrase is.
     *
     * @param file whose first line it is; null if none is named
     * @param variable the environment variable that holds it; null if none is named
     */
    record Source(@Nullable String file, @Nullable String variable) {

        boolean isNamed() {
            return file != null || variable != null;
        }
    }

    static KeyPlace of(
            Named named,
            LedgerPlace ledger,
            @Nullable String keystore,
            Source source,
            Surroundings around,
            CommandSpec spec) {
        if (source.file() != null && source.variable() != null) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_EXCLUSIVE).with("names", List.of(named.file, named.variable)));
        }
        @Nullable String beside = ledger.beside(".keys");
        if (keystore == null && beside == null) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", named.keys).with("expected", "FILE"));
        }
        String shown = keystore == null ? String.valueOf(beside) : keystore;
        return new KeyPlace(named, shown, ledger.beside(".passphrase"), source, around, spec);
    }

    boolean isThere() {
        return Files.exists(keystore);
    }

    String shown() {
        return shown;
    }

    /**
     * Opens the keys that are there.
     *
     * @throws Unopened with words for a person, if they are not there or do not open
     */
    KeystoreKeys open(SecureRandom random) throws Unopened {
        if (made != null) {
            return made; // Whoever has just chosen a passphrase is not asked for it.
        }
        if (!isThere()) {
            throw new Unopened(
                    Reason.of(Said.KEYS_MISSING).with("name", named.keys).with("file", shown));
        }
        char[] passphrase = known().or(this::asked).orElseThrow(this::unnamed);
        try {
            return KeystoreKeys.open(keystore, passphrase, random);
        } catch (KeyUnavailableException e) {
            Said why = isWrongPassphrase(e) ? Said.KEYS_OTHER_PASSPHRASE : Said.KEYS_UNREADABLE;
            throw new Unopened(Reason.of(why).with("name", named.keys).with("file", shown));
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    /**
     * Makes keys where there are none. Without a passphrase from anywhere one is drawn by chance and laid beside the
     * database, which is weak.
     *
     * @return the file in which the passphrase was laid; empty if it came from elsewhere
     */
    Optional<String> make(SecureRandom random) throws IOException {
        Optional<char[]> given = known().or(this::chosen);
        char[] passphrase;
        Optional<String> laid = Optional.empty();
        if (given.isPresent()) {
            passphrase = given.get();
        } else if (beside != null) {
            passphrase = byChance(random);
            lay(passphrase, beside);
            laid = Optional.of(String.valueOf(besideShown));
        } else {
            throw unnamed();
        }
        try {
            if (passphrase.length < KeystoreKeys.SHORTEST_PASSWORD) {
                throw new Unopened(Reason.of(Said.PASS_SHORT).with("least", KeystoreKeys.SHORTEST_PASSWORD));
            }
            made = KeystoreKeys.create(keystore, passphrase, random);
        } catch (KeyUnavailableException e) {
            throw new Unopened(
                    Reason.of(Said.OUT_UNWRITABLE).with("name", named.keys).with("file", shown));
        } finally {
            Arrays.fill(passphrase, ' ');
        }
        return laid;
    }

    /** The passphrase from where an option says, else from beside the database. */
    private Optional<char[]> known() {
        if (source.variable() != null) {
            String variable = source.variable();
            return Optional.of(around.entry()
                    .environment()
                    .apply(variable)
                    .orElseThrow(() -> new WrongUsageException(
                            spec.commandLine(),
                            Reason.of(Said.PASS_NO_VARIABLE)
                                    .with("name", named.variable)
                                    .with("variable", variable)))
                    .toCharArray());
        }
        if (source.file() != null) {
            return Optional.of(firstLine(NamedFile.of(named.file, source.file(), around, spec), source.file()));
        }
        return beside != null && Files.exists(beside)
                ? Optional.of(firstLine(beside, String.valueOf(besideShown)))
                : Optional.empty();
    }

    private char[] firstLine(Path file, String name) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.FILE_UNREADABLE).with("name", named.file).with("file", name));
        }
    }

    private Optional<char[]> asked() {
        return around.terminal() ? ask(Said.PASS_PROMPT) : Optional.empty();
    }

    private Optional<char[]> ask(Said words) {
        return around.entry()
                .secret()
                .apply(Words.in(around.locale()).say(Reason.of(words).with("file", shown)));
    }

    /** A new passphrase from the person at the terminal, typed twice; empty if the person leaves it to chance. */
    private Optional<char[]> chosen() {
        if (!around.terminal()) {
            return Optional.empty();
        }
        Optional<char[]> first = ask(Said.PASS_CHOOSE).filter(typed -> typed.length > 0);
        if (first.isEmpty()) {
            return first;
        }
        Optional<char[]> again = ask(Said.PASS_AGAIN);
        if (again.isEmpty() || !Arrays.equals(first.get(), again.get())) {
            throw new WrongUsageException(spec.commandLine(), Reason.of(Said.PASS_DIFFERENT));
        }
        return first;
    }

    private Unopened unnamed() {
        return new Unopened(
                Reason.of(Said.PASS_UNKNOWN).with("file", shown).with("names", List.of(named.file, named.variable)));
    }

    private static char[] byChance(SecureRandom random) {
        byte[] bytes = new byte[CHANCE];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
    }

    private static void lay(char[] passphrase, Path file) throws IOException {
        try (var channel = OwnersFile.create(file)) {
            channel.write(StandardCharsets.UTF_8.encode(new String(passphrase) + "\n"));
        }
    }

    private static boolean isWrongPassphrase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecoverableKeyException) {
                return true;
            }
        }
        return false;
    }

    /** Keys that are not to be had, and why. */
    static final class Unopened extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Unopened(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
