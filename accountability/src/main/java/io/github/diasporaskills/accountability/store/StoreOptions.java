package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

/**
 * How a store works with its database. Immutable and thread-safe.
 */
public final class StoreOptions {

    private final TablePrefix prefix;
    private final Retries retries;
    private final boolean durable;

    private StoreOptions(TablePrefix prefix, Retries retries, boolean durable) {
        this.prefix = requireNonNull(prefix, "prefix");
        this.retries = requireNonNull(retries, "retries");
        this.durable = durable;
    }

    /**
     * Tables that begin with {@code skills_}, the {@linkplain Retries#standard() usual retries}, and a database that
     * keeps what it acknowledged.
     *
     * @return the usual options
     */
    public static StoreOptions standard() {
        return new StoreOptions(TablePrefix.standard(), Retries.standard(), true);
    }

    /**
     * These options with another prefix.
     *
     * @param names what the tables' names begin with
     * @return new options
     */
    public StoreOptions prefix(TablePrefix names) {
        return new StoreOptions(names, retries, durable);
    }

    /**
     * These options with other retries.
     *
     * @param often how often a write is attempted
     * @return new options
     */
    public StoreOptions retries(Retries often) {
        return new StoreOptions(prefix, often, durable);
    }

    /**
     * These options for a database that may lose what it acknowledged when the machine goes down: in memory, or with its
     * syncs switched off. For tests and demonstrations.
     *
     * @return new options
     */
    public StoreOptions acceptingLoss() {
        return new StoreOptions(prefix, retries, false);
    }

    /**
     * What the tables' names begin with.
     *
     * @return the prefix
     */
    public TablePrefix prefix() {
        return prefix;
    }

    /**
     * How often a write is attempted.
     *
     * @return the retries
     */
    public Retries retries() {
        return retries;
    }

    /**
     * Whether the database has to keep what it acknowledged.
     *
     * @return false after {@link #acceptingLoss()}
     */
    public boolean durable() {
        return durable;
    }
}
