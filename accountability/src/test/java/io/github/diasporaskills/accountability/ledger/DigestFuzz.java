package io.github.diasporaskills.accountability.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Anything may stand for a digest: 64 hexadecimal digits are one, all else is refused. */
public final class DigestFuzz {

    private DigestFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        String hex = new String(data, StandardCharsets.UTF_8);
        Digest digest;
        try {
            digest = Digest.parse(hex);
        } catch (IllegalArgumentException e) {
            return; // As it is documented.
        }
        if (!digest.toString().equals(hex.toLowerCase(Locale.ROOT)) || digest.bytes().length != 32) {
            throw new IllegalStateException("A digest is not read as it is written");
        }
    }
}
