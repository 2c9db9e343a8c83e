package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

/** The tables and their columns, to see whether they are there. The scripts say what is in them. */
enum Tables {
    SCHEMA("version"),
    LEDGER("only_row, id, size"),
    ENTRY("id, programme, kind, stream, sequence, idempotency, fingerprint, actor, role, happened, type, header,"
            + " body_key, body, previous, digest"),
    PENDING("entry"),
    LEAF("position, entry"),
    NODE("level, number, hash"),
    HEAD("id, size, root, taken, signer, signature"),
    DATA_KEY("id, wrapped_by, bytes"),
    LOOKUP("code, mac, programme, kind, stream"),
    STATE("programme, kind, stream, sequence, state, due, codes, snapshot_key, snapshot"),
    STATE_CODE("programme, kind, name, value, stream"),
    SNAPSHOT("programme, kind, id, version, digest, content");

    private final String columns;

    Tables(String columns) {
        this.columns = requireNonNull(columns, "columns");
    }

    String selectNone(TablePrefix prefix) {
        return "SELECT " + columns + " FROM " + prefix.value() + name().toLowerCase(java.util.Locale.ROOT)
                + " WHERE 1 = 0";
    }
}
