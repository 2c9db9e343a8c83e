package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.key.KeyProvider;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds cases by codes that are kept nowhere: a keyed digest, under a secret outside of the database, leads to the case.
 * Makes the receipt of a submission from its key, so that whoever sends it again gets the same one. Thread-safe if the
 * provider is.
 */
final class ReceiptIndex {

    private static final String RECEIPT = "receipt";
    private static final String SPOKEN = "spoken";
    private static final String DERIVED = "grievance receipt of a submission";
    private static final String DERIVED_SPOKEN = "grievance spoken code of a submission";
    private static final String ID = "grievance id of a submission";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_SIGNS = 12;

    private final KeyProvider keys;

    ReceiptIndex(KeyProvider keys) {
        this.keys = requireNonNull(keys, "keys");
    }

    /** A name for the keys of a programme, whatever signs its id has. */
    String nameOf(ProgrammeId programme) {
        byte[] name = programme.value().getBytes(StandardCharsets.UTF_8);
        return Digest.of(keys.mac("grievance programme", name)).toString();
    }

    Lookup lookup(ReceiptCode code) {
        return new Lookup(RECEIPT, Digest.of(keys.mac("grievance receipt", code.bytes())));
    }

    Lookup lookup(SpokenCode code) {
        return new Lookup(SPOKEN, Digest.of(keys.mac("grievance spoken code", code.bytes())));
    }

    /** The digest of what is no code at all: as much work as for one that is, and it leads nowhere. */
    Lookup lookupOfNothing() {
        return new Lookup(RECEIPT, Digest.of(keys.mac("grievance no receipt", new byte[17])));
    }

    /** The receipt of a submission, always the same. */
    ReceiptCode receiptOf(IdempotencyKey key) {
        for (int attempt = 0; ; attempt++) {
            byte[] message = ByteBuffer.allocate(key.secret().length + Integer.BYTES)
                    .put(key.secret())
                    .putInt(attempt)
                    .array();
            Optional<ReceiptCode> code = ReceiptCode.of(keys.mac(DERIVED, message));
            if (code.isPresent()) {
                return code.get();
            }
        }
    }

    /** The spoken code of a submission, always the same. */
    SpokenCode spokenOf(IdempotencyKey key) {
        return SpokenCode.of(keys.mac(DERIVED_SPOKEN, key.secret()));
    }

    /** The id of the case of a submission, always the same; it tells nothing of the key. */
    GrievanceId idOf(IdempotencyKey key, String programme) {
        byte[] name = programme.getBytes(StandardCharsets.UTF_8);
        byte[] mac = keys.mac(
                ID,
                ByteBuffer.allocate(key.secret().length + name.length)
                        .put(key.secret())
                        .put(name)
                        .array());
        StringBuilder id = new StringBuilder("GR-");
        for (int i = 0; i < ID_SIGNS; i++) {
            id.append(SIGNS.charAt(mac[i] & 31));
        }
        return GrievanceId.of(id.toString());
    }
}
