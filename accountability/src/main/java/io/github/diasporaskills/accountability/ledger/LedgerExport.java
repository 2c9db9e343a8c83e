package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;

/**
 * Writes a ledger out for somebody who does not trust its database: one line of JSON for each entry, as
 * {@code FORMAT.md} beside this package says. Everything that is needed to check it stands in the file; the package
 * {@code ledger.verify} does. Entries without a position yet are not in it. Immutable and thread-safe; takes O(n) and
 * the memory of one page.
 *
 * <p>What was encrypted is exported encrypted, or not at all: a copy outlives the destruction of its key only as bytes
 * that nobody can open, and {@link #withoutBodies()} leaves out even those. It verifies all the same.
 */
public final class LedgerExport {

    private static final int PAGE = 1000;
    private static final int HEADS = 100;

    private final LedgerStore store;
    private final boolean bodies;

    private LedgerExport(LedgerStore store, boolean bodies) {
        this.store = requireNonNull(store, "store");
        this.bodies = bodies;
    }

    /**
     * An export with encrypted content.
     *
     * @param store what is exported
     * @return the export
     */
    public static LedgerExport of(LedgerStore store) {
        return new LedgerExport(store, true);
    }

    /**
     * This export with digests in the place of encrypted content.
     *
     * @return a new export
     */
    public LedgerExport withoutBodies() {
        return new LedgerExport(store, false);
    }

    /**
     * Writes to a new file.
     *
     * @param file where nothing is yet
     * @return how much was written
     * @throws FileAlreadyExistsException if there is a file already
     * @throws ProblemsException if the store has fewer entries than places in the tree
     * @throws IOException if it cannot be written; what is there then is no whole export, and verifying says so
     */
    public Written writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return writeTo(out);
        }
    }

    /**
     * Writes to a stream and leaves it open.
     *
     * @param out buffered or not
     * @return how much was written
     * @throws IOException if it cannot be written
     * @throws ProblemsException if the store has fewer entries than places in the tree
     */
    public Written writeTo(OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        long size = store.size();
        lines.write(ExportText.first(store.ledger(), size, bodies));
        for (SignedTreeHead head : store.heads(HEADS)) {
            if (head.head().size() <= size) {
                lines.write(ExportText.head(head));
            }
        }
        for (long position = 0; position < size; ) {
            List<PositionedEntry> page = store.entries(position, (int) Math.min(PAGE, size - position));
            if (page.isEmpty()) {
                throw new ProblemsException(
                        "the ledger " + store.ledger(),
                        List.of(Problem.error(
                                Location.of(store.ledger().value()),
                                Reason.of(LedgerReason.PLACE_EMPTY)
                                        .with("size", size)
                                        .with("position", position))));
            }
            for (PositionedEntry entry : page) {
                lines.write(ExportText.entry(entry, bodies));
            }
            position += page.size();
            lines.flush();
        }
        lines.write(ExportText.last(size));
        lines.flush();
        return new Written(size, Digest.owning(lines.sha.digest()));
    }

    /**
     * A signed head as a file of its own holds it, for somebody outside to keep.
     *
     * @param head the head
     * @return one line of JSON with its line end
     */
    public static String head(SignedTreeHead head) {
        return ExportText.head(head) + "\n";
    }

    /**
     * How much was written.
     *
     * @param entries how many entries
     * @param content SHA-256 over the whole file
     */
    public record Written(long entries, Digest content) {

        /** Checks the digest. */
        public Written {
            requireNonNull(content, "content");
        }
    }

    private static final class Lines {
        private static final int ENOUGH = 1 << 16;
        private final OutputStream out;
        private final MessageDigest sha = Frames.newSha256();
        private final StringBuilder waiting = new StringBuilder();

        Lines(OutputStream out) {
            this.out = out;
        }

        void write(String line) throws IOException {
            waiting.append(line).append('\n');
            if (waiting.length() > ENOUGH) {
                flush();
            }
        }

        void flush() throws IOException {
            byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            waiting.setLength(0);
            sha.update(bytes);
            out.write(bytes);
            out.flush();
        }
    }
}
