package io.github.diasporaskills.core.register;

import java.util.List;
import java.util.Optional;

/** The records beside which one is looked at, whether they are on a register or not. */
public interface RecordLookup {

    /**
     * A record.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param id its id
     * @return the record as last recorded, or empty if there is none
     */
    <V> Optional<V> find(RecordKind<V> kind, String id);

    /**
     * The records that name another.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param named the kind of the other
     * @param id the id of the other
     * @return those that are known, by id
     */
    <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id);
}
