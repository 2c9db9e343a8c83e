package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.Exports;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.verify.ExportVerifier;
import io.github.diasporaskills.accountability.ledger.verify.Verification;
import io.github.diasporaskills.accountability.ledger.verify.VerifyReason;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever owns the database file changes it, by statements once the triggers are gone or byte by byte: no export of it is
 * valid against what was kept elsewhere, and the first place that differs is named.
 */
class DatabaseTamperTest {

    private static final int MUTATIONS = Math.max(100, 100 * Integer.getInteger("checks.percent", 1));
    private static final List<String> TEXTS =
            List.of("programme", "kind", "stream", "actor", "role", "type", "header", "body_key");
    private static final List<String> BLOBS = List.of("idempotency", "body", "previous", "digest");
    private static final int ENTRIES = 33;
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_122);
    private byte[] database = {};
    private byte[] honest = {};
    private ExportVerifier verifier = ExportVerifier.withoutHeads();
    private final Sealer sealer = new Sealer();
    private int unreadable;

    @BeforeEach
    void ledger() throws IOException {
        Path file = folder.resolve("honest.db");
        try (ConnectionPool pool = ConnectionPool.sqlite(file)) {
            Schema.of(pool.source(), TablePrefix.standard()).create();
            JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), Events.LEDGER);
            Ledger ledger = sealer.ledger(store);
            for (long number = 1; number <= 11; number++) {
                sealer.append(store, Events.begun(number));
                if (number == 6) {
                    ledger.sequence();
                    ledger.head(Exports.SIGNER, Events.NOW);
                }
            }
            for (long number = 1; number <= 11; number++) {
                sealer.append(store, Events.followed(number));
            }
            ledger.sequence();
            String head = LedgerExport.head(ledger.head(Exports.SIGNER, Events.NOW.plusSeconds(1)));
            honest = export(store);
            verifier = ExportVerifier.withoutHeads()
                    .against(Exports.file(folder, "HEAD", head))
                    .continuing(Exports.file(folder, "EARLIER", new String(honest, StandardCharsets.UTF_8)));
        }
        database = Files.readAllBytes(file);
        assertThat(verify(honest).problems()).isEmpty();
        assertThat(verify(honest).entries()).isEqualTo(ENTRIES);
    }

    @Test
    void every_change_of_the_file_is_found_and_its_place_named() throws IOException {
        int changed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            int kind = random.nextInt(9);
            Path file = folder.resolve("mutant.db");
            Files.write(file, kind == 8 ? withSomeBytes() : database);
            if (kind < 8 && !mutated(file, kind)) {
                continue;
            }
            changed += isFound(file, "mutation " + i + " of kind " + kind) ? 1 : 0;
            Files.deleteIfExists(folder.resolve("mutant.db-wal"));
            Files.deleteIfExists(folder.resolve("mutant.db-shm"));
        }
        assertThat(changed).as("mutations that changed what can be seen").isGreaterThan(MUTATIONS / 2);
    }

    @Test
    void where_the_file_itself_cannot_be_read_the_first_entry_that_cannot_is_named() throws IOException {
        for (int page = 1; page < database.length / PAGE; page++) {
            byte[] changed = database.clone();
            Arrays.fill(changed, page * PAGE, page * PAGE + PAGE, (byte) 0x5A);
            isFound(Files.write(folder.resolve("page-" + page + ".db"), changed), "page " + page);
        }
        assertThat(unreadable).isPositive();
    }

    @Test
    void entries_written_once_more_at_the_end_and_another_end_than_the_one_kept_are_found_where_they_begin()
            throws IOException {
        for (int id = 2; id <= ENTRIES; id += Math.max(1, 12 / Math.max(1, MUTATIONS / 1_000))) {
            Path replayed = Files.write(folder.resolve("replayed-" + id + ".db"), database);
            assertThat(changed(replayed, replaying(id))).isTrue();
            assertThat(place(replayed)).as("replay of %d", id).isEqualTo(2 + heads() + ENTRIES);

            Path forked = Files.write(folder.resolve("forked-" + id + ".db"), database);
            assertThat(changed(forked, cuttingOff(id))).isTrue();
            try (ConnectionPool pool = ConnectionPool.sqlite(forked)) {
                JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), Events.LEDGER);
                for (long number = 101; number < 101 + ENTRIES; number++) {
                    sealer.append(store, Events.begun(number));
                }
                sealer.ledger(store).sequence();
            }
            assertThat(place(forked)).as("fork at %d", id).isEqualTo(1 + heads() + id);
        }
    }

    @Test
    void a_hash_of_the_tree_that_is_gone_or_none_is_named_when_it_is_needed() throws IOException {
        for (String change : List.of(
                "DELETE FROM skills_node WHERE level = 5 AND number = 0",
                "UPDATE skills_node SET hash = x'00' WHERE level = 5 AND number = 0")) {
            Path file = Files.write(folder.resolve("tree.db"), database);
            assertThat(changed(file, List.of(change))).isTrue();
            try (ConnectionPool pool = ConnectionPool.sqlite(file)) {
                JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), Events.LEDGER);
                assertThatThrownBy(() -> sealer.ledger(store).head(Exports.SIGNER, Events.NOW))
                        .hasMessageContaining("5/0");
                sealer.append(store, Events.begun(100));
                assertThatThrownBy(() -> store.sequence(10))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.failure()).isEqualTo(StoreFailure.TREE_DAMAGED));
            }
        }
    }

    /** How many lines with heads an export has. */
    private long heads() {
        return new String(honest, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{\"ledgerHead\""))
                .count();
    }

    /** The first line of entries with which the verifier finds something wrong. */
    private int place(Path file) {
        try (ConnectionPool pool = ConnectionPool.sqlite(file)) {
            Verification found = verify(export(JdbcLedgerStore.open(pool.source(), StoreOptions.standard())));
            assertThat(found.isValid()).isFalse();
            return found.problems().stream()
                    .filter(problem -> problem.isError()
                            && problem.location().file().equals("EXPORT")
                            && problem.location().line() > 1 + heads())
                    .mapToInt(problem -> problem.location().line())
                    .min()
                    .orElse(0);
        }
    }

    /** An entry written again behind all others, with its place in the tree. */
    private static List<String> replaying(int id) {
        String columns =
                "programme, kind, stream, actor, role, happened, type, header, body_key, body, previous, digest,"
                        + " fingerprint";
        return List.of(
                "INSERT INTO skills_entry (" + columns + ", sequence, idempotency) SELECT " + columns
                        + ", 1 + (SELECT max(sequence) FROM skills_entry o WHERE o.stream = e.stream), randomblob(32)"
                        + " FROM skills_entry e WHERE id = " + id,
                "INSERT INTO skills_leaf (position, entry) SELECT count(*), (SELECT max(id) FROM skills_entry)"
                        + " FROM skills_leaf",
                "UPDATE skills_ledger SET size = size + 1");
    }

    private static List<String> cuttingOff(int id) {
        return List.of(
                "DELETE FROM skills_leaf WHERE entry >= " + id,
                "DELETE FROM skills_entry WHERE id >= " + id,
                "DELETE FROM skills_node WHERE ((number + 1) << level) > (SELECT count(*) FROM skills_leaf)",
                "UPDATE skills_ledger SET size = (SELECT count(*) FROM skills_leaf)");
    }

    /** Looks whether a change is found; false if it changed nothing that can be seen. */
    private boolean isFound(Path file, String what) {
        byte[] mutant;
        try (ConnectionPool pool = ConnectionPool.sqlite(file)) {
            mutant = export(JdbcLedgerStore.open(pool.source(), StoreOptions.standard()));
        } catch (StoreException e) {
            if (e.failure() == StoreFailure.ENTRY_DAMAGED || e.failure() == StoreFailure.ENTRY_UNREADABLE) {
                assertThat(e.getMessage()).as(what).containsPattern("#[0-9]+");
                unreadable += e.failure() == StoreFailure.ENTRY_UNREADABLE ? 1 : 0;
            }
            return true; // The database itself does not answer, or an entry is none.
        } catch (ProblemsException e) {
            assertThat(e.getMessage()).as(what).containsPattern("position=[0-9]+");
            return true;
        }
        int place = firstDifference(honest, mutant);
        if (place == 0) {
            return false;
        }
        Verification found = verify(mutant);
        assertThat(found.isValid()).as(what).isFalse();
        int named = found.problems().stream()
                .filter(problem -> problem.location().file().equals("EXPORT"))
                .filter(problem -> Stream.of(VerifyReason.HEAD_ROOT, VerifyReason.HEAD_BEYOND, VerifyReason.SHORTER)
                        .noneMatch(problem.reason()::is))
                .mapToInt(problem -> problem.location().line())
                .min()
                .orElse(0);
        if (place > 1) { // What the first line says is compared with all that follows.
            assertThat(named)
                    .as(
                            "%s: %s",
                            what,
                            found.problems().stream()
                                    .map(Problem::toString)
                                    .limit(3)
                                    .toList())
                    .isEqualTo(place);
        }
        return true;
    }

    private boolean mutated(Path file, int kind) {
        int id = 1 + random.nextInt(ENTRIES);
        int other = 1 + random.nextInt(ENTRIES);
        if (id == other) {
            return false;
        }
        return changed(file, statements(kind, id, other));
    }

    private static boolean changed(Path file, List<String> statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String trigger : List.of("entry_stays", "entry_remains", "leaf_stays", "leaf_remains")) {
                statement.execute("DROP TRIGGER skills_" + trigger);
            }
            for (String each : statements) {
                statement.execute(each);
            }
            return true;
        } catch (SQLException e) {
            return false; // The tables themselves do not allow it.
        }
    }

    private List<String> statements(int kind, int id, int other) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        String blob = BLOBS.get(random.nextInt(BLOBS.size()));
        String where = " WHERE id = " + id;
        return switch (kind) {
            case 0 -> List.of("UPDATE skills_entry SET " + text + " = " + text + " || 'x'" + where);
            case 1 -> List.of("UPDATE skills_entry SET " + blob + " = randomblob(length(" + blob + "))" + where);
            case 2 ->
                List.of("UPDATE skills_entry SET "
                        + (random.nextBoolean() ? "happened = happened - 1000000" : "sequence = sequence + 1") + where);
            case 3 -> List.of("DELETE FROM skills_entry" + where);
            case 4 -> // Gone with its place, and those behind it move up.
                List.of(
                        "DELETE FROM skills_leaf WHERE entry = " + id,
                        "DELETE FROM skills_entry" + where,
                        "UPDATE skills_leaf SET position = -position WHERE entry > " + id,
                        "UPDATE skills_leaf SET position = -position - 1 WHERE position < 0",
                        "UPDATE skills_ledger SET size = size - 1");
            case 5 -> // Two entries change places.
                List.of(
                        "UPDATE skills_leaf SET entry = -1 WHERE entry = " + id,
                        "UPDATE skills_leaf SET entry = " + id + " WHERE entry = " + other,
                        "UPDATE skills_leaf SET entry = " + other + " WHERE entry = -1");
            case 6 -> // Cut off at the end.
                List.of(
                        "DELETE FROM skills_leaf WHERE position >= " + id,
                        "UPDATE skills_ledger SET size = (SELECT count(*) FROM skills_leaf)");
            default -> // The content of one in the place of another.
                List.of("UPDATE skills_entry SET body = (SELECT body FROM skills_entry WHERE id = " + other
                        + "), body_key = (SELECT body_key FROM skills_entry WHERE id = " + other + ")" + where);
        };
    }

    private byte[] withSomeBytes() {
        byte[] changed = database.clone();
        int at = 100 + random.nextInt(changed.length - 100);
        for (int i = at; i < Math.min(changed.length, at + 1 + random.nextInt(8)); i++) {
            changed[i] ^= (byte) (1 + random.nextInt(255));
        }
        return changed;
    }

    private static byte[] export(JdbcLedgerStore store) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            LedgerExport.of(store).writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Verification verify(byte[] export) {
        try (InputStream in = new ByteArrayInputStream(export)) {
            return verifier.verify(in, "EXPORT");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the first line that differs, from 1; 0 if none does. */
    private static int firstDifference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        int line = at < 0 ? 0 : 1;
        for (int i = 0; i < at; i++) {
            line += one[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
