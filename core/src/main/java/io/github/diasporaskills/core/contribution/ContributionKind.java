package io.github.diasporaskills.core.contribution;

/** What is given. Only {@link #MONEY} is cash; everything else is in kind and is valued, never added to cash. */
public enum ContributionKind {
    /** Hours of work. */
    TIME,
    /** Acts: consultations, operations, lessons. */
    SERVICE,
    /** Devices and furniture. */
    EQUIPMENT,
    /** Medicines. */
    MEDICINE,
    /** Cash. */
    MONEY,
    /** The use of rooms. */
    FACILITY;

    /**
     * Whether it is given in kind.
     *
     * @return false for money
     */
    public boolean isInKind() {
        return this != MONEY;
    }

    /**
     * Whether it is goods, which are given only if the recipient asked for them.
     *
     * @return true for equipment and medicines
     */
    public boolean isGoods() {
        return this == EQUIPMENT || this == MEDICINE;
    }
}
