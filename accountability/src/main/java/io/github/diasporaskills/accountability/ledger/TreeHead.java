package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * What all entries of a ledger come to at an instant: how many they are, and one hash over them. Kept outside of the
 * operator's reach it shows later whether anything was taken away or changed. Immutable and thread-safe.
 *
 * @param ledger whose entries
 * @param size how many have a position
 * @param root the root of the tree over them
 * @param at when it was computed, in whole microseconds
 */
public record TreeHead(LedgerId ledger, long size, Digest root, Instant at) {

    /**
     * Checks the parts and cuts off what is below a microsecond.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public TreeHead {
        requireNonNull(ledger, "ledger");
        requireNonNull(root, "root");
        at = Moments.settled(requireNonNull(at, "at"));
        if (size < 0) {
            throw new IllegalArgumentException("A tree has 0 or more leaves; found " + size);
        }
    }

    /**
     * The text that is signed: a checkpoint as transparency logs write it (C2SP tlog-checkpoint), with the instant in a
     * line of its own behind the root.
     *
     * @return UTF-8 of the lines origin, size, root in Base64 and instant with six decimals, each with its line end
     */
    public byte[] checkpoint() {
        String root64 = Base64.getEncoder().encodeToString(root.bytes());
        return (origin(ledger) + "\n" + size + "\n" + root64 + "\n" + ExportText.moment(at) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String origin(LedgerId ledger) {
        return "diaspora-skills/ledger/" + ledger;
    }
}
