package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The id of an allocation: the request, and which of its offers it is. Immutable and thread-safe.
 *
 * @param request the request
 * @param number 1 for the first offer of the request, 2 for the next, up to 10,000
 */
public record AllocationId(TeleExpertiseRequestId request, int number) implements Comparable<AllocationId> {

    private static final int MOST = 10_000;
    private static final Comparator<AllocationId> ORDER =
            Comparator.comparing(AllocationId::request).thenComparingInt(AllocationId::number);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not 1 to 10,000
     */
    public AllocationId {
        requireNonNull(request, "request");
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("The offers of a request are numbered from 1 to 10000; found " + number);
        }
    }

    @Override
    public int compareTo(AllocationId other) {
        return ORDER.compare(this, other);
    }

    /**
     * Request and number.
     *
     * @return for example {@code TE-0042/1}
     */
    @Override
    public String toString() {
        return request + "/" + number;
    }
}
