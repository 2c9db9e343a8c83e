package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.accountability.ledger.verify.LineReader.Found;
import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The digests of an earlier export's entries, as its fields come to. Not changed once read. */
final class Earlier {

    private byte[] digests = new byte[0];
    private int count;

    private Earlier() {}

    static Earlier none() {
        return new Earlier();
    }

    static Earlier read(Path file, Findings findings) {
        Earlier earlier = new Earlier();
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        int number = 0;
        try (InputStream in = Files.newInputStream(file)) {
            LineReader lines = new LineReader(in);
            LineScanner scanner = new LineScanner();
            Found found = lines.next();
            number = 1;
            scanner.begin(lines.bytes(), lines.start(), lines.end());
            FirstLine first = FirstLine.read(scanner);
            EntryLine entry = new EntryLine(new Hashing(), first.ledger(), first.bodies());
            while (found == Found.LINE && earlier.count < first.entries()) {
                found = lines.next();
                number++;
                scanner.begin(lines.bytes(), lines.start(), lines.end());
                if (!scanner.sees(StatedHead.BEGINNING)) {
                    entry.read(scanner);
                    earlier.add(entry.computed());
                }
            }
        } catch (IOException e) {
            findings.error(Location.of(shown), Reason.of(VerifyReason.UNREADABLE));
        } catch (Malformed e) {
            findings.error(
                    Location.of(shown, number),
                    Reason.of(VerifyReason.MALFORMED).with("column", e.column()));
        }
        return earlier;
    }

    private void add(byte[] digest) {
        int from = Math.multiplyExact(count, Hashing.BYTES);
        if (from == digests.length) {
            digests = Arrays.copyOf(digests, Math.max(1 << 12, Math.multiplyExact(digests.length, 2)));
        }
        System.arraycopy(digest, 0, digests, from, Hashing.BYTES);
        count++;
    }

    int count() {
        return count;
    }

    boolean differs(long position, byte[] digest) {
        if (position >= count) {
            return false;
        }
        int from = (int) position * Hashing.BYTES;
        return !Arrays.equals(digests, from, from + Hashing.BYTES, digest, 0, Hashing.BYTES);
    }
}
