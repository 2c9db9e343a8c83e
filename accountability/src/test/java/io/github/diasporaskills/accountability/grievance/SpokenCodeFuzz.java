package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.reason.Parsed;
import java.nio.charset.StandardCharsets;

/** Anything may be typed for a spoken code: nothing throws, nothing is shown, and what is one is the same however typed. */
public final class SpokenCodeFuzz {

    private SpokenCodeFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        Parsed<SpokenCode> read = SpokenCode.parse(new String(data, StandardCharsets.UTF_8));
        read.value().ifPresent(code -> {
            if (!SpokenCode.parse(code.text()).value().equals(read.value()) || code.bytes().length != 16) {
                throw new IllegalStateException("A spoken code is not read as it is written");
            }
        });
        read.reason().ifPresent(why -> {
            if (!why.arguments().isEmpty()) {
                throw new IllegalStateException("A refusal shows something");
            }
        });
    }
}
