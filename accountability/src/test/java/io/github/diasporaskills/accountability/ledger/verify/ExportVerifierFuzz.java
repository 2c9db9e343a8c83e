package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.core.reason.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whatever bytes are called an export: the verifier answers, in words, and never throws. A signature takes a thousand times
 * as long to check as the rest of so small a file to read, and the JDK checks it; of most inputs it is therefore taken as
 * good or bad by the look of the key, and one of 256 goes through all there is.
 */
public final class ExportVerifierFuzz {

    private static final Wording WORDS = VerifyWording.in(Locale.ENGLISH);

    private ExportVerifierFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        InputStream in = new ByteArrayInputStream(data);
        boolean whole = (Arrays.hashCode(data) & 255) == 0;
        Verification found;
        try {
            found = whole ? ExportVerifier.withoutHeads().verify(in, "EXPORT") : withoutSignatures(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.entries() < 0 || found.isValid() == found.problem().isPresent()) {
            throw new IllegalStateException("An export is valid or has a problem");
        }
        if (whole) {
            found.problems().forEach(problem -> problem.words(WORDS));
        }
    }

    private static Verification withoutSignatures(InputStream in) throws IOException {
        ExportCheck check = new ExportCheck(
                "EXPORT",
                new Findings(),
                List.of(),
                Set.of(),
                Earlier.none(),
                head -> (head.key().hashCode() & 1) == 0);
        check.read(in);
        return check.result();
    }
}
