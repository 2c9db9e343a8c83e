package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

/**
 * That a complaint is kept, and how its maker comes back to it. {@code toString} shows the id only. Immutable and
 * thread-safe.
 */
public final class Submitted {

    private final GrievanceId id;
    private final ReceiptCode receipt;
    private final SpokenCode spoken;
    private final boolean again;

    Submitted(GrievanceId id, ReceiptCode receipt, SpokenCode spoken, boolean again) {
        this.id = requireNonNull(id, "id");
        this.receipt = requireNonNull(receipt, "receipt");
        this.spoken = requireNonNull(spoken, "spoken");
        this.again = again;
    }

    /**
     * The id.
     *
     * @return the id of the case
     */
    public GrievanceId id() {
        return id;
    }

    /**
     * The receipt: for the complainant, and for nobody else.
     *
     * @return a secret
     */
    public ReceiptCode receipt() {
        return receipt;
    }

    /**
     * The code that can be said: for the complainant, and for nobody else.
     *
     * @return a secret
     */
    public SpokenCode spoken() {
        return spoken;
    }

    /**
     * Whether the same submission had come before.
     *
     * @return true if nothing new was kept
     */
    public boolean isAgain() {
        return again;
    }

    /**
     * The id only.
     *
     * @return for example {@code submitted GR-7K2M9QXA0B1C}
     */
    @Override
    public String toString() {
        return "submitted " + id;
    }
}
