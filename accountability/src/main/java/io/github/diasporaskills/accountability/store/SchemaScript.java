package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A published script that takes the tables from one version to the next. It lies on the class path, where Flyway and
 * Liquibase find it too; {@code ${prefix}} in it stands for the table prefix. Immutable and thread-safe.
 *
 * @param dialect the database it is written for
 * @param version the version of the tables after it, from 1
 * @param path its place on the class path, such as
 *     {@code META-INF/diaspora-skills/ledger/postgresql/V1__ledger.sql}
 */
public record SchemaScript(Dialect dialect, int version, String path) {

    /** Where the scripts lie: no package of any module, so that nothing hides them. */
    private static final String ROOT = "META-INF/diaspora-skills/ledger/";

    private static final List<String> NAMES = List.of("V1__ledger.sql", "V2__snapshots.sql", "V3__waiting.sql");

    /** Checks that nothing is null. */
    public SchemaScript {
        requireNonNull(dialect, "dialect");
        requireNonNull(path, "path");
    }

    /**
     * The scripts of a database.
     *
     * @param dialect which database
     * @return from the first version to the newest
     */
    public static List<SchemaScript> of(Dialect dialect) {
        List<SchemaScript> scripts = new ArrayList<>();
        for (String name : NAMES) {
            scripts.add(new SchemaScript(dialect, scripts.size() + 1, ROOT + dialect.folder() + "/" + name));
        }
        return List.copyOf(scripts);
    }

    /** The version that this release of the library works with. */
    static int newest() {
        return NAMES.size();
    }

    /**
     * The script for a prefix.
     *
     * @param prefix what the tables' names begin with
     * @return its text, ready to be run
     */
    public String sql(TablePrefix prefix) {
        try (InputStream in = SchemaScript.class.getResourceAsStream("/" + path)) {
            return prefix.in(
                    new String(requireNonNull(in, () -> "There is no " + path).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The statements one by one. A statement ends at the end of a line; comments stand on lines of their own. */
    List<String> statements(TablePrefix prefix) {
        List<String> statements = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : sql(prefix).lines().toList()) {
            if (line.isBlank() || line.strip().startsWith("--")) {
                continue;
            }
            open.append(line.strip()).append(' ');
            if (line.strip().endsWith(";")) {
                statements.add(open.substring(0, open.lastIndexOf(";")));
                open.setLength(0);
            }
        }
        return statements;
    }
}
