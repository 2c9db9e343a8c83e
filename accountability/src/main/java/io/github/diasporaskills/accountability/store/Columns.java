package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.EncryptedBody;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How values stand in columns. Stateless. */
final class Columns {

    /** The columns of an entry, in the order of {@link #put(PreparedStatement, LedgerEntry)}. */
    static final String ENTRY = "programme, kind, stream, sequence, idempotency, fingerprint, actor, role, happened,"
            + " type, header, body_key, body, previous, digest";

    private Columns() {}

    /** Puts an entry and gives the place behind it. */
    static int put(PreparedStatement statement, LedgerEntry entry) throws SQLException {
        SealedEvent event = entry.event();
        int at = put(statement, 1, event.stream());
        statement.setLong(at++, event.sequence());
        statement.setBytes(at++, event.idempotency().bytes());
        statement.setBytes(at++, event.fingerprint().bytes());
        statement.setString(at++, event.by().id().value());
        statement.setString(at++, event.by().role().name());
        statement.setLong(at++, micros(event.at()));
        statement.setString(at++, event.type());
        statement.setString(at++, text(event.header()));
        at = put(statement, at, event.body().orElse(null));
        statement.setBytes(at++, entry.previous().bytes());
        statement.setBytes(at++, entry.digest().bytes());
        return at;
    }

    static LedgerEntry entry(ResultSet row, LedgerId ledger) throws SQLException {
        SealedEvent event = SealedEvent.of(
                stream(row),
                row.getLong("sequence"),
                Digest.of(row.getBytes("idempotency")),
                Digest.of(row.getBytes("fingerprint")),
                Actor.of(row.getString("actor"), Role.valueOf(row.getString("role"))),
                instant(row.getLong("happened")),
                row.getString("type"),
                codes(row.getString("header")),
                encrypted(row, "body_key", "body"));
        return LedgerEntry.kept(ledger, event, Digest.of(row.getBytes("previous")), Digest.of(row.getBytes("digest")));
    }

    /** Puts the three parts of a key and gives the place behind them. */
    static int put(PreparedStatement statement, int at, StreamKey key) throws SQLException {
        statement.setString(at, key.programme().value());
        statement.setString(at + 1, key.kind());
        statement.setString(at + 2, key.id());
        return at + 3;
    }

    static StreamKey stream(ResultSet row) throws SQLException {
        return StreamKey.of(ProgrammeId.of(row.getString("programme")), row.getString("kind"), row.getString("stream"));
    }

    /** Puts the key's id and the bytes, or two nulls, and gives the place behind them. */
    static int put(PreparedStatement statement, int at, @Nullable EncryptedBody body) throws SQLException {
        statement.setString(at, body == null ? null : body.key().value());
        statement.setBytes(at + 1, body == null ? null : body.bytes());
        return at + 2;
    }

    static @Nullable EncryptedBody encrypted(ResultSet row, String key, String bytes) throws SQLException {
        @Nullable String id = row.getString(key);
        return id == null ? null : EncryptedBody.of(DataKeyId.of(id), row.getBytes(bytes));
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Codes as lines of name and value. Neither holds a line end, and no name an equals sign. */
    static String text(Map<String, String> codes) {
        StringBuilder lines = new StringBuilder();
        codes.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    static Map<String, String> codes(String text) {
        Map<String, String> codes = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                codes.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return codes;
    }
}
