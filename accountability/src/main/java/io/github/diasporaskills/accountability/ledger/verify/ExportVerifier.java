package io.github.diasporaskills.accountability.ledger.verify;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.verify.LineReader.Found;
import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported ledger: that each entry is what its digest says, follows the one before it on its stream and has
 * the next position; that no idempotency key served twice; that the tree over the entries has the root of each head,
 * and that the heads are signed. Immutable and thread-safe.
 *
 * <p>What it cannot see without a head or an export that was kept elsewhere: entries cut off at the end, and a ledger
 * that its operator wrote anew as a whole. With one it sees both. Whether what was written is true, nothing of this
 * shows.
 *
 * <p>Takes O(n) time, and memory for one line, for the end of each stream and for 8 bytes of each idempotency key.
 */
public final class ExportVerifier {

    private final List<Path> heads;
    private final Set<String> trusted;
    private final @Nullable Path earlier;

    private ExportVerifier(List<Path> heads, Set<String> trusted, @Nullable Path earlier) {
        this.heads = List.copyOf(heads);
        this.trusted = Set.copyOf(trusted);
        this.earlier = earlier;
    }

    /**
     * A verifier without heads from elsewhere, to which every key may sign.
     *
     * @return the verifier
     */
    public static ExportVerifier withoutHeads() {
        return new ExportVerifier(List.of(), Set.of(), null);
    }

    /**
     * This verifier with one more head that was kept elsewhere.
     *
     * @param head a file of one line, as {@code skills ledger head} writes it
     * @return a new verifier
     */
    public ExportVerifier against(Path head) {
        List<Path> more = new ArrayList<>(heads);
        more.add(requireNonNull(head, "head"));
        return new ExportVerifier(more, trusted, earlier);
    }

    /**
     * This verifier with a key that may sign heads; once one is given, no other may.
     *
     * @param key {@code ed25519:} and the public key in hexadecimal, known from elsewhere
     * @return a new verifier
     * @throws IllegalArgumentException if no key is written like that
     */
    public ExportVerifier trusting(String key) {
        StatedHead.requireKey(key);
        Set<String> more = new TreeSet<>(trusted);
        more.add(key);
        return new ExportVerifier(heads, more, earlier);
    }

    /**
     * This verifier with an earlier export of the same ledger, which the one to be checked has to continue. The earlier
     * one is only read for its entries' digests; check it by itself.
     *
     * @param export the earlier export
     * @return a new verifier
     */
    public ExportVerifier continuing(Path export) {
        return new ExportVerifier(heads, trusted, requireNonNull(export, "export"));
    }

    /**
     * Checks an export.
     *
     * @param export the file
     * @return what came of it; a file that cannot be read is a problem too
     */
    public Verification verify(Path export) {
        Path name = export.getFileName();
        String shown = name == null ? export.toString() : name.toString();
        try (InputStream in = Files.newInputStream(export)) {
            return verify(in, shown);
        } catch (IOException e) {
            Findings findings = new Findings();
            findings.error(Location.of(shown), Reason.of(VerifyReason.UNREADABLE));
            return new Verification("", 0, "", 0, Set.of(), findings.problems(), 0);
        }
    }

    /**
     * Checks an export.
     *
     * @param export its bytes, read to the end and left open
     * @param name how the file is called in problems
     * @return what came of it
     * @throws IOException if reading fails
     */
    public Verification verify(InputStream export, String name) throws IOException {
        Findings findings = new Findings();
        List<StatedHead> outside = new ArrayList<>();
        for (Path head : heads) {
            readHead(head, findings, outside);
        }
        Earlier before = earlier == null ? Earlier.none() : Earlier.read(earlier, findings);
        ExportCheck check = new ExportCheck(name, findings, outside, trusted, before, StatedHead::isSigned);
        check.read(export);
        if (outside.isEmpty() && earlier == null) {
            findings.warning(Location.of(name), Reason.of(VerifyReason.NO_HEAD));
        }
        return check.result();
    }

    private static void readHead(Path file, Findings findings, List<StatedHead> outside) {
        Path name = file.getFileName();
        Location place = Location.of(name == null ? file.toString() : name.toString(), 1);
        try {
            LineReader lines = new LineReader(new ByteArrayInputStream(Files.readAllBytes(file)));
            LineScanner scanner = new LineScanner();
            Found found = lines.next();
            scanner.begin(lines.bytes(), lines.start(), lines.end());
            outside.add(StatedHead.read(scanner, place));
            if (found == Found.LINE && lines.next() != Found.NOTHING) {
                findings.error(place, Reason.of(VerifyReason.CONTINUES));
            }
        } catch (IOException e) {
            findings.error(place, Reason.of(VerifyReason.UNREADABLE));
        } catch (Malformed e) {
            findings.error(place, Reason.of(VerifyReason.MALFORMED).with("column", e.column()));
        }
    }
}
