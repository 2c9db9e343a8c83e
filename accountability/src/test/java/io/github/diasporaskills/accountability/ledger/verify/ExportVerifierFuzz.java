package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.core.reason.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Whatever bytes are called an export: the verifier answers, in words, and never throws. */
public final class ExportVerifierFuzz {

    private static final Wording WORDS = VerifyWording.in(Locale.ENGLISH);

    private ExportVerifierFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        Verification found;
        try {
            found = ExportVerifier.withoutHeads().verify(new ByteArrayInputStream(data), "EXPORT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.entries() < 0 || found.isValid() == found.problem().isPresent()) {
            throw new IllegalStateException("An export is valid or has a problem");
        }
        found.problem().ifPresent(problem -> problem.words(WORDS));
    }
}
