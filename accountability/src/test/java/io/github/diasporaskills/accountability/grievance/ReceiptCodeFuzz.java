package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.reason.Parsed;
import java.nio.charset.StandardCharsets;

/** Anything may be written for a receipt: nothing throws, nothing is shown, and what is one is the same however written. */
public final class ReceiptCodeFuzz {

    private ReceiptCodeFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        String written = new String(data, StandardCharsets.UTF_8);
        Parsed<ReceiptCode> read = ReceiptCode.parse(written);
        read.value().ifPresent(code -> {
            if (!ReceiptCode.parse(code.text()).value().equals(read.value())) {
                throw new IllegalStateException("A receipt is not read as it is written");
            }
            if (code.toString().contains(code.text())) {
                throw new IllegalStateException("A receipt shows itself");
            }
        });
        read.reason().ifPresent(why -> {
            if (!why.arguments().isEmpty()) {
                throw new IllegalStateException("A refusal shows something");
            }
        });
    }
}
