package io.github.diasporaskills.accountability.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Anything may be sent as an idempotency key: it is one, or it is refused without being shown. */
public final class IdempotencyKeyFuzz {

    private IdempotencyKeyFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        try {
            IdempotencyKey key = IdempotencyKey.parse(text);
            if (!IdempotencyKey.parse(text.toUpperCase(Locale.ROOT)).equals(key)
                    || key.toString().contains(text)) {
                throw new IllegalStateException("A key is read in two ways, or shows itself");
            }
        } catch (IllegalArgumentException e) {
            if (!("An idempotency key is a random UUID of 36 characters, such as 1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21;"
                            + " found " + text.length() + " characters")
                    .equals(e.getMessage())) {
                throw new IllegalStateException("A refusal shows more than a length", e);
            }
        }
    }
}
