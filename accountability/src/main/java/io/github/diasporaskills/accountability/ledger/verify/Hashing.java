package io.github.diasporaskills.accountability.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 and the two kinds of node of RFC 9162, 2.1.1. For one thread at a time. */
final class Hashing {

    static final int BYTES = 32;

    private final MessageDigest sha;

    Hashing() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] of(byte[] bytes, int length) {
        sha.update(bytes, 0, length);
        return sha.digest();
    }

    byte[] leaf(byte[] content) {
        sha.update((byte) 0);
        return sha.digest(content);
    }

    byte[] node(byte[] left, byte[] right) {
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
